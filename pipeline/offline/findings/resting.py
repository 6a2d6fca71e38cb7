"""Faults in what a conclusion is rested on: on itself, on a case from afar."""

import re
from collections.abc import Iterator

from pipeline.models import Severity
from pipeline.offline.cues import words
from pipeline.offline.findings.fault import Fault, told
from pipeline.offline.findings.lines import Line, Transcript
from pipeline.offline.findings.marks import FIGURE, careful
from pipeline.offline.similarity import overlap, terms

_BECAUSE = re.compile(
    r"(?i),? (?:because|since|for the simple reason that)\s|, (?:as|for)\s(?!(?:example|instance|one|now|all|once|the most part|a start|well)\b)"
)
_NEEDED = words(r"need(?:s|ed)?|must|ha(?:s|ve) to|required?|requires|should|ought|necessary|essential|indispensable")
_NOT_ENOUGH = words(
    r"(?:have|has|must|needs?) to have|(?:not|isn't|aren't|wasn't|never|in) ?(?:be )?(?:enough|sufficient|adequate)|insufficient|won't do|will not do|needed|necessary|required"
)
_DUE = r"(?:should(?:n't)?|ought(?:n't)?|must(?:n't)?|ha(?:s|ve) to|not to be|free to)"
_CLAIMS_DUE = re.compile(
    rf"(?i)\b(?:{_DUE}|belongs?|worth|needs?|deserves?|entitled|allowed|in there|just|fair|right)\b"
)
_OF_WHAT_IS_DUE = re.compile(
    rf"(?i)\b(?:is|are|'s|'re)\b (?:not |simply |just )?(?:(?:one|something|a thing|what|an? [\w-]+|the (?:kind|sort) of [\w-]+) (?:that |which |who |nobody else |no one else |nobody |no one |falls under )?|of (?:those|the kind|the sort) ).{{0,30}}?\b{_DUE}\b"
)
"""A thing called due because it is of those that are due."""
_AFTER_DUE = re.compile(rf"(?i)\b(?:{_DUE}|worth|needs?)((?: [\w'-]+){{1,3}})")
_LIKEWISE = re.compile(
    r"(?i)\bso why (?:should|would|must|does|do|is|are|can't|not)\b|\bby the same (?:logic|token|reasoning)\b|\b(?:is|are|'s|'re|was) (?:just |exactly |rather |a bit )?(?:like|no different|the same as)\b|\bjust (?:as|like)\b|\bthe same way\b|"
    r"\b(?:nobody|no one|you|we|they) (?:would|wouldn't|don't|do not|never|doesn't|asks?|can)\b.{5,140}\b(?:so|why|and nobody)\b|\bmight as well\b|\bany more than\b|\bno more (?:\w+ )?than (?:an?|the)\b|\b(?:think of|imagine|take) an? \w+"
)
_NEWS = 0.5
"""The least share of words that stand nowhere else in the text, of a comparison drawn from afar."""
_RESTATED = 0.6
"""The least share of its words that a reason has in common with what it is a reason for, to say the same."""


def reasons_in_a_circle(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line whose reason says what it is to show."""
    found = _BECAUSE.search(line.text)
    if not found:
        return
    claim, reason = line.text[: found.start()], line.text[found.end() :]
    shown, given = terms(claim), terms(reason)
    same = len({*shown} & {*given}) >= 2 and overlap(shown, given) >= _RESTATED
    if same or _is_due_as_due(claim, reason) or (_NEEDED.search(claim) and _NOT_ENOUGH.search(reason)):
        why = f"The reason given, {told(reason.rstrip('.!'))}, says again what it is to show."
        yield Fault("circular", Severity.MODERATE, line, why)


def _is_due_as_due(claim: str, reason: str) -> bool:
    """Whether both say that something is due, and the reason that the same is, or that it is of what is due."""
    if not _CLAIMS_DUE.search(claim):
        return False
    here, there = ({term for part in _AFTER_DUE.findall(text) for term in terms(part)} for text in (claim, reason))
    return bool(here & there or _OF_WHAT_IS_DUE.search(reason))


def likens_from_afar(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that argues from a case of another sort."""
    if careful(line.text) or FIGURE.search(line.text) or not _LIKEWISE.search(line.text):
        return
    if transcript.novelty(line) >= _NEWS:
        why = "It argues from another sort of case, and nothing here shows that the two are alike in what matters."
        yield Fault("weak_analogy", Severity.MODERATE, line, why)
