"""Rules for the parts of a paragraph that are not its author's: quoted, paraphrased, predicted, tried on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.offline.cues import plain
from pipeline.offline.imputations import IMPUTATIONS
from pipeline.offline.reports import FRAMES

LEAST_QUOTED_WORDS = 4
"""Fewer words between quotation marks are a term that is mentioned, not a statement."""
LEAST_REPEATED_WORDS = 3
"""Words that another turn says too are a quotation from this number on."""
LEAST_CLAUSE_WORDS = 3

_QUOTED = re.compile(r"(?<!\w)\"([^\"\n]{8,600}?)\"(?!\w)")
_ATTRIBUTED = re.compile(
    r"(?i)(?:\bre:?\s*(?:your [\w ]+)?|\byou(?:r [\w ]{2,40})?(?:'ve|'re)? ?(?:\w+ )?(?:say|said|write|wrote|claim|claimed|call|called|ask|asked|argue|argued|mention|mentioned|put it|told)?(?: that)?|"
    r"\b(?:says?|said|writes?|wrote|claims?|claimed|asked|argues?|argued|told|objects?|insists?|put it|quoting|the (?:claim|line|sentence|idea|argument|view)(?: that)?)|"
    r"\byou (?:get|got|go|went|come|jump)[\w ]{0,30} to),?:?\s*$"
)
_ATTRIBUTED_AFTER = re.compile(
    r"(?i)^,? ?(?:says|said|writes|wrote|argues|argued|claims|claimed|asks|asked|objects|replies|replied|you (?:say|said|write|wrote|ask)) ?(?P<who>(?:Mr|Mrs|Ms|Dr)?\.? ?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?"
)
_SUPPOSED = re.compile(
    r"(?i)\b(?:one (?:perspective|view|reading|answer)[\w ]{0,30}(?:could|might|would|may) be|(?:could|might) be)\s*$"
)
_HEARSAY = re.compile(r"(?i)\b(?:i|we|i'd|i'll|let me|my|me)\b[^\"]{0,25}$")
_GROUP_OF = re.compile(r"(?i)(?:the|some|many|most|other) (?P<members>[a-z]+s)")
_WORD = re.compile(r"[a-z]+")
_PRONOUNS = """
i we you he she it they this that these those there what which who the a an my our your his her its their one nobody somebody
someone everybody people but and so if as in on at for when while although though because some
"""
_NO_NAMES = frozenset(_PRONOUNS.split())

Origin = Callable[[str], str | None]
"""Given some words, who else on the page says them: a name, `opponent` for an unnamed author, or None."""


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


def parts(text: str, origin: Origin = lambda _: None) -> list[Part]:
    """Return the parts of `text` in another voice, in order, none overlapping another."""
    simple = plain(text)
    found = sorted([*_quotations(text, simple, origin), *_reports(text, simple)], key=lambda p: (p.start, -p.end))
    kept: list[Part] = []
    for part in found:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def _quotations(text: str, simple: str, origin: Origin) -> Iterator[Part]:
    for match in _QUOTED.finditer(simple):
        start, end = match.span(1)
        words = len(match[1].split())
        before, after = simple[max(0, match.start() - 60) : match.start()], simple[match.end() : match.end() + 50]
        said_by = origin(text[start:end]) if words >= LEAST_REPEATED_WORDS else None
        if said_by is None and words >= LEAST_QUOTED_WORDS:
            if _SUPPOSED.search(before):
                yield Part(start, end, text[start:end].strip(), "hypothetical", "nobody")
                continue
            said_by = _credited(before, after)
        if said_by:
            yield Part(start, end, text[start:end].strip(), "quotation", said_by)


def _credited(before: str, after: str) -> str | None:
    """To whom the words around a quotation hand it, if to anybody else."""
    if following := _ATTRIBUTED_AFTER.match(after):
        return following["who"] or "opponent"
    return "opponent" if _ATTRIBUTED.search(before) and not _HEARSAY.search(before) else None


def _reports(text: str, simple: str) -> Iterator[Part]:
    present = frozenset(_WORD.findall(simple.lower()))
    for frame in (*IMPUTATIONS, *FRAMES):
        if frame.needs and not frame.needs & present:
            continue
        for match in frame.pattern.finditer(simple):
            start, end = match.span("clause")
            who = _holder(match.groupdict().get("who"), frame.holder)
            if who and len(match["clause"].split()) >= LEAST_CLAUSE_WORDS:
                yield Part(start, end, text[start:end].strip(), frame.voice, who)


def _holder(who: str | None, otherwise: str) -> str:
    """The name that a report gives; where a pronoun stands in its place, whoever such a report is of, if anybody."""
    if who and (group := _GROUP_OF.fullmatch(who)):
        return group["members"]
    if who and who.lower() == "you":
        return "opponent"
    if who is None or re.split(r"['\s]", who.lower())[0] in _NO_NAMES:
        return otherwise
    return who
