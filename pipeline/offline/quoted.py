"""Words between quotation marks that the text hands to somebody else."""

import re
from collections.abc import Callable, Iterator

from pipeline.offline.reported.part import HYPOTHETICAL, NOBODY, OPPONENT, QUOTATION, Part
from pipeline.offline.reported.sayers import Sayer, sayer

LEAST_QUOTED_WORDS = 4
"""Fewer words between quotation marks are a term that is mentioned, unless the text names who says them."""
LEAST_REPEATED_WORDS = 3
"""Words that another turn says too are a quotation from this number on."""

_QUOTED = re.compile(
    r"(?<!\w)\"(?P<double>[^\"\n]{2,600}?)\"(?!\w)|(?<![\w'])'(?P<single>(?=[\w.])(?:[^'\n\"]|(?<=\w)'(?=\w)){2,300}?)'(?![\w'])"
)
_ATTRIBUTED = re.compile(
    r"(?i)(?:\bre:?\s*(?:your [\w ]+)?|\byou(?:r [\w ]{2,40})?(?:'ve|'re)? ?(?:\w+ )?(?:say|said|write|wrote|claim|claimed|call|called|ask|asked|argue|argued|mention|mentioned|put it|told)?(?: that)?|"
    r"\b(?:says?|said|writes?|wrote|claims?|claimed|asked|argues?|argued|told|objects?|insists?|put it|quoting|the (?:claim|line|sentence|idea|argument|view)(?: that)?)|"
    r"\byou (?:get|got|go|went|come|jump)[\w ]{0,30} to),?:?\s*$"
)
_SUPPOSED = re.compile(
    r"(?i)\b(?:one (?:perspective|view|reading|answer)[\w ]{0,30}(?:could|might|would|may) be|(?:could|might) be)\s*$"
)
_HEARSAY = re.compile(r"(?i)\b(?:i|we|i'd|i'll|let me|my|me)\b[^\"]{0,25}$")
_CARRIED_ON = re.compile(r"(?:,? (?:and|or|then) [^.;:?!\n\"]{0,50}|,? [^.;:?!\n\"]{2,40},) ?(?:an? )?$")
"""What stands between two quotations of one sayer."""

Origin = Callable[[str], str | None]
"""Given some words, who else on the page says them: a name, `opponent` for an unnamed author, or None."""


def quoted(text: str, simple: str, origin: Origin) -> Iterator[Part]:
    """Yield the quotations of `text` whose sayer it tells; `simple` is the text with plain quotation marks."""
    last: tuple[int, Sayer] | None = None
    for match in _QUOTED.finditer(simple):
        start, end = match.span(match.lastgroup or 0)
        told = _told(text[start:end], simple, match, origin)
        if told is None and last and _CARRIED_ON.fullmatch(simple[last[0] : match.start()]):
            told = last[1]
        last = (match.end(), told) if told else None
        if told:
            yield Part(start, end, text[start:end].strip(), told.voice, told.holder)


def _told(words: str, simple: str, match: re.Match[str], origin: Origin) -> Sayer | None:
    count = len(words.split())
    elsewhere = origin(words) if count >= LEAST_REPEATED_WORDS else None
    if elsewhere:
        return Sayer(elsewhere, QUOTATION)
    before = simple[max(0, match.start() - 60) : match.start()]
    if count >= LEAST_QUOTED_WORDS and _SUPPOSED.search(before):
        return Sayer(NOBODY, HYPOTHETICAL)
    found = sayer(simple, match.start(), match.end())
    if found and (count >= LEAST_QUOTED_WORDS or not found.vague):
        return found
    handed = count >= LEAST_QUOTED_WORDS and _ATTRIBUTED.search(before) and not _HEARSAY.search(before)
    return Sayer(OPPONENT, QUOTATION) if handed and match["double"] else None
