"""Rules for the parts of a paragraph that are not its author's: quoted, paraphrased, predicted, tried on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.offline.cues import plain

LEAST_QUOTED_WORDS = 4
"""Fewer words between quotation marks are a term that is mentioned, not a statement."""
LEAST_CLAUSE_WORDS = 3

_QUOTED = re.compile(r"(?<!\w)\"([^\"\n]{8,600}?)\"(?!\w)")
_CLAUSE = r"(?P<clause>[^.;?!\n\"]{10,400}?)(?=\s*(?:[.;?!\n]|,? but\b|,? and (?:i|that)\b| – | -- |$))"
_YOU_THINK = re.compile(
    r"(?i)\b(?:you|he|she|they)(?:'ve|'re)? (?:\w+ly )?(?:seem to (?:think|believe|assume|say|suggest)|appear to (?:think|believe)|think|believe|assume|claim(?:ed)?|argued?|suggest(?:ed)?|"
    r"sa(?:y|id)|are saying|wrote|maintain(?:ed)?|insist(?:ed)?|hold|told us)(?: here| above)? that " + _CLAUSE
)
_YOUR_VIEW = re.compile(
    r"(?i)\b(?:your|his|her|their|the (?:essay|author|objection|report)'s) (?:\w+ ){0,2}(?:view|claim|thought|argument|position|idea|point|worry|suggestion) "
    r"(?:seems to be|appears to be|is|was|that)(?: that)? " + _CLAUSE
)
_PREDICTED = re.compile(
    r"(?i)\b(?:it|somebody|someone|some|critics|opponents|sceptics|skeptics|people|defenders|they|you)(?:'ll| will| may| might| could| can)(?: be)? (?:probably |then |now |no doubt )?"
    r"(?:say|said|object(?:ed)?|reply|replied|answer(?:ed)?|respond(?:ed)?|argue|argued|protest|tell (?:me|us|you))(?: me)?(?: that|:|,) "
    + _CLAUSE
)
_TRIED_ON = re.compile(
    r"(?i)\bone (?:perspective|view|reading|answer|position|thought|could|might)(?: here| on this)?(?: could| might| would| may)?(?: be| say| think| hold| argue)(?: that|:|,)? "
    + _CLAUSE
)
_ATTRIBUTED = re.compile(
    r"(?i)(?:\bre:?\s*(?:your [\w ]+)?|\byou(?:r [\w ]{2,40})?(?:'ve|'re)? ?(?:\w+ )?(?:say|said|write|wrote|claim|claimed|call|called|ask|asked|argue|argued|mention|mentioned|put it|told)?(?: that)?|"
    r"\b(?:says?|said|writes?|wrote|claims?|claimed|asked|argues?|argued|told|objects?|insists?|put it|quoting|the (?:claim|line|sentence|idea|argument|view)(?: that)?)),?:?\s*$"
)
_HEARSAY = re.compile(r"(?i)\b(?:i|we|i'd|i'll|let me|my|me)\b[^\"]{0,25}$")


@dataclass(frozen=True)
class Part:
    """A stretch of a paragraph in another voice."""

    start: int
    end: int
    words: str
    voice: str
    holder: str

    def reply(self) -> dict[str, str]:
        """Return the part as the reply to the prompt holds it."""
        return {"words": self.words, "voice": self.voice, "holder": self.holder}


def parts(text: str) -> list[Part]:
    """Return the parts of `text` in another voice, in order, none overlapping another."""
    simple = plain(text)
    found = sorted([*_quotations(text, simple), *_reports(text, simple)], key=lambda p: (p.start, -p.end))
    kept: list[Part] = []
    for part in found:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def _quotations(text: str, simple: str) -> Iterator[Part]:
    for match in _QUOTED.finditer(simple):
        start, end = match.span(1)
        if len(match[1].split()) >= LEAST_QUOTED_WORDS and _credited(simple[: match.start()]):
            yield Part(start, end, text[start:end].strip(), "quotation", "opponent")


def _credited(before: str) -> bool:
    """Whether the words just before a quotation hand it to somebody else."""
    nearby = before[-60:]
    return bool(_ATTRIBUTED.search(nearby)) and not _HEARSAY.search(nearby)


def _reports(text: str, simple: str) -> Iterator[Part]:
    for pattern, voice, holder in (
        (_YOU_THINK, "paraphrase", "opponent"),
        (_YOUR_VIEW, "paraphrase", "opponent"),
        (_PREDICTED, "anticipated", "opponent"),
        (_TRIED_ON, "hypothetical", "nobody"),
    ):
        for match in pattern.finditer(simple):
            start, end = match.span("clause")
            if len(match["clause"].split()) >= LEAST_CLAUSE_WORDS:
                yield Part(start, end, text[start:end].strip(), voice, holder)
