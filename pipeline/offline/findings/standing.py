"""Faults in keeping to what one has said: contradicted, taken back, used in two senses."""

import re
from collections.abc import Iterator, Sequence

from pipeline.models import Severity
from pipeline.offline.cues import CONCEDED
from pipeline.offline.findings.denial import Clause, clauses
from pipeline.offline.findings.fault import Fault, told
from pipeline.offline.findings.lines import Line, Transcript
from pipeline.offline.findings.marks import careful
from pipeline.offline.similarity import overlap, terms

_TURNS = re.compile(r"(?i)^\W*(?:but|yet|however|still)\b|\bunlike\b")
_DEFINES = re.compile(
    r"(?i)\bby (?P<by>[\w -]{4,40}?),? (?:i|you|we|they|he|she|the \w+) (?:only )?(?:means?|meant|understands?)\b|\b(?P<is>\w+)(?:, \w+,)? is (?:defined as|a (?:thing|matter|question) (?:of|with|that|in))\b|\b(?P<sense>\w+),? in (?:the|that|this|its) (?:\w+ )?sense\b|"
    r"\b(?:real|true|genuine|proper) (?P<real>\w+) (?:is|are|means)\b|\bthe (?P<ones>\w+) \w+ (?:is|are) the ones?\b|\b(?P<use>\w+)(?: \w+)?, as (?:i|we|you|they) (?:use|understand|mean)\b|\b(?P<here>\w+) (?:here )?means (?:only|that|having|being|anything|what)\b|"
    r"\bwhat (?:i|we|you|they) (?:call|mean by) (?:an? |the )?(?P<call>\w+)\b|\b(?P<what>\w+) is what (?:i|we|you|they) call\b|\bcounts? as (?:an? )?(?P<count>\w+)\b"
)
_RETRACTS = re.compile(
    r"(?i)\b(?:oops|i (?:was|stand) (?:wrong|mistaken|corrected)|i take (?:that|it|this) back|i (?:withdraw|retract)|scratch that|strike that|my mistake|i (?:misread|misspoke))\b"
)
_INFERS = re.compile(r"(?i)\b(?:so|since|therefore|thus|hence|because)\b")
_TELLS_SENSES_APART = re.compile(r"(?i)\b(?:senses?|i (?:only )?mean(?:t)?(?: only)?)\b")
"""Who says which sense is meant shifts none."""
_WORD = re.compile(r"[a-z'-]+")
_MOSTLY = 0.5
"""The least share of the words of the lesser clause that stand in the other, for the two to be about one thing."""
_ROOT = 6
"""Words that begin with so many of the same letters are taken for forms of one word."""


def contradicts_itself(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that denies what its holder said before, or says what was denied."""
    if careful(line.text) or _TELLS_SENSES_APART.search(line.text):
        return
    for other in transcript.earlier(line):
        if other.holder == line.holder and _opposed(line, other, transcript):
            why = f"It cannot stand beside what the same author says elsewhere: {told(other.text)}"
            yield Fault("contradiction", Severity.MODERATE, line, why, other)
            return


def takes_back_a_concession(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that argues against what its holder has granted before."""
    if careful(line.text) or CONCEDED.search(line.text):
        return
    for granted in _granted(line, transcript):
        if _against(line, granted, transcript):
            why = f"It argues against what the same author granted before: {told(granted.text)}"
            yield Fault("concession_withdrawn", Severity.MODERATE, line, why, granted)
            return


def shifts_a_term(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that concludes from a word which was given another sense before."""
    if not _INFERS.search(line.text) or _TELLS_SENSES_APART.search(line.text):
        return
    for definition in (*transcript.earlier(line), line):
        if word := _taken_up(definition, line):
            why = f"It concludes from the word “{word}”, which was given a sense of its own in {told(definition.text)}"
            yield Fault("equivocation", Severity.MODERATE, line, why, None if definition is line else definition)
            return


def _taken_up(definition: Line, line: Line) -> str | None:
    """The word of `line` that `definition` defines; in the definition itself, a second time."""
    said = _WORD.findall(line.text.lower())
    used = ([word for word in said if _root(word) == _root(term)] for term in _defined(definition.text))
    return next((words[-1] for words in used if len(words) > (definition is line)), None)


def _granted(line: Line, transcript: Transcript) -> Iterator[Line]:
    """What the holder granted in an earlier turn and `line` is about: lines that grant, and the ones beside them."""
    own = (o for o in transcript.earlier(line) if o.holder == line.holder and o.turn != line.turn)
    for other in own:
        if any(CONCEDED.search(near.text) for near in (other, *transcript.around(other))):
            yield other


def _against(line: Line, granted: Line, transcript: Transcript) -> bool:
    """Whether a clause denies what the other grants, of the same things, or turns from it."""
    if _TURNS.search(line.text) and _same(line.terms, granted.terms, transcript):
        return True
    pairs = ((a, b) for a in clauses(line.text) for b in clauses(granted.text))
    return any(bool(a[1]) != bool(b[1]) and _same(a[0], b[0], transcript) for a, b in pairs)


def _same(first: frozenset[str], second: frozenset[str], transcript: Transcript) -> bool:
    """Whether two terms are common to both, one of them a telling one."""
    return len(first & second) >= 2 and bool(first & second & transcript.weights.keys())


def _opposed(line: Line, other: Line, transcript: Transcript) -> bool:
    """Whether the two share telling terms of which one denies what the other says."""
    if not _same(line.terms, other.terms, transcript):
        return False
    if '"' in other.text or careful(other.text) or CONCEDED.search(other.text) or _RETRACTS.search(line.text):
        return False
    crossed = _crossed(clauses(line.text), clauses(other.text))
    return any(
        here & there & denied and _same(here, there, transcript) and overlap([*here], [*there]) >= _MOSTLY
        for (here, denied), (there, _) in crossed
    )


def _crossed(first: Sequence[Clause], second: Sequence[Clause]) -> Iterator[tuple[Clause, Clause]]:
    """The clauses that deny something with those of the other text that deny nothing, both ways."""
    for one, other in ((first, second), (second, first)):
        yield from ((a, b) for a in one if a[1] for b in other if not b[1])


def _defined(text: str) -> list[str]:
    phrases = (group.lower() for found in _DEFINES.finditer(text) for group in found.groups() if group)
    return [word for phrase in phrases for word in _WORD.findall(phrase) if terms(word) and len(word) > 3]


def _root(word: str) -> str:
    return word[:_ROOT]
