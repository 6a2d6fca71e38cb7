"""Sentences of a passage, split on its display text and mapped back to the source."""

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.markup import show
from pipeline.models import Markup

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_MAY_SPLIT = re.compile(r"[.!?…][^\s.!?…]{0,12}\s|[。！？]")
_UNBROKEN = re.compile(r"\S{65,}")
_MARK_AFTER_STOP = re.compile(r"([.!?])((?:\[\d{1,3}\])+)(?=\s)")
_POINTS_ON = re.compile(
    r"(?<!\w)(?:(?:[Ee]\.\s?g|[Ii]\.\s?e|[Cc]f|vs|esp|incl|approx)\.\s+|(?:[Nn]os?|[Ss]ec|[Ff]ig|[Ee]q|[Vv]ol|[Cc]h|pp?)\.\s+(?=\d))"
)
"""Abbreviations that always lead on to something; `no.` and the like only before a figure."""
_ORDINARY_WORD = re.compile(
    r"(?<![\w.'’-])(?!(?:approx|assn|assoc|capt|corp|dept|dist|encl|govt|incl|intl|misc|prof|resp|sect|supp|univ)\.)"
    r"[a-z]{4,}\.\s+(?=[A-Z])"
)
"""A small word before a stop and a capital ends a sentence, though the tokenizer may know it as an abbreviation."""
_FULL_WIDTH_STOP = re.compile(r"[。！？]+[」』”’）]*\s*(?=\S)")
_ENCLOSED = re.compile(
    r"(?<!\S)(?:\((?!\s)[^()]{1,300}\)|“[^“”]{1,300}”|\"(?!\s)[^\"]{1,300}\")(?=,?\s+[a-z]|[,;:]|\s[–—])"
)


@cache
def _tokenizer() -> "PunktSentenceTokenizer":
    # Imported on first use: pages are often listed or refused without being split.
    import nupunkt

    return nupunkt.load("default")


def sentence_spans(raw: str, markup: Markup) -> list[tuple[int, int]]:
    """Return the ranges of the sentences of `raw`, a passage.

    Between them lies nothing but white space and, in text, the quotation marks of lines.
    """
    shown = show(raw, markup)
    starts = _starts(shown.text)
    cuts = [0, *(shown.cut(start) for start in starts[1:]), len(raw)]
    return _trimmed(raw, cuts, markup)


def _trimmed(raw: str, cuts: list[int], markup: Markup) -> list[tuple[int, int]]:
    spans = []
    for start, end in pairwise(cuts):
        piece = raw[start:end]
        if markup is Markup.TEXT and end < len(raw):
            piece = _without_marks(piece)
        if body := piece.strip():
            start += len(piece) - len(piece.lstrip())
            spans.append((start, start + len(body)))
    return spans


def _without_marks(piece: str) -> str:
    """Return a piece without the quotation mark of the line on which the next sentence starts."""
    bare = piece.rstrip("> \t")
    return bare if bare.endswith(("\n", "\r")) else piece


def _starts(text: str) -> list[int]:
    """Return where sentences of display text start."""
    if not _MAY_SPLIT.search(text):
        return [0]
    prepared = _UNBROKEN.sub(_mask, _MARK_AFTER_STOP.sub(r"\2\1", text))
    starts = {start for start, _ in _tokenizer().spans(prepared, paragraph_breaks=False)}
    starts.update(match.end() for match in _FULL_WIDTH_STOP.finditer(text))
    starts.update(match.end() for match in _ORDINARY_WORD.finditer(text))
    starts.difference_update(match.end() for match in _POINTS_ON.finditer(text))
    for enclosed in _ENCLOSED.finditer(text) if len(starts) > 1 else ():
        starts.difference_update(range(enclosed.start() + 1, enclosed.end()))
    return sorted(starts | {0})


def _mask(unbroken: re.Match[str]) -> str:
    # No sentence ends inside; the tokenizer takes quadratic time on long runs of stops.
    word = unbroken.group()
    return "x" * (len(word) - 8) + word[-8:]
