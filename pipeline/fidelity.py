"""Whether written words are borne out by the source's own, by what shows in any language: numbers and quotations."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.grounding import locate, normalised

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NOTE = re.compile(r"\[\d+\]|\(\d+\)")
"""The mark of a note or a list: no number that anything is said of."""
_QUOTATION = re.compile(r"“([^“”]+)”")
_CUT = re.compile(r"\s*(?:…|\[…\]|\.\.\.)\s*")
_SENTENCE_END = ("?", "!", ".", "…", "。", "？", "！")


def as_sentence(words: str) -> str:
    """Return a clause as a sentence, on one line, with a capital and a stop: shown where no rewrite may stand."""
    line = " ".join(words.split())
    line = line[:1].upper() + line[1:]
    return line if line.endswith(_SENTENCE_END) else f"{line}."


def objections(quote: str, rewrite: str, around: str = "") -> str:
    """Return why `rewrite` may not stand for the words `quote`; empty where it may.

    Every number of the words must come back, and what the rewrite puts between quotation marks must stand in them, or
    in the sentences `around` them.
    """
    if not rewrite:
        return "it is empty"
    had, has = set(_NUMBER.findall(_NOTE.sub("", quote))), set(_NUMBER.findall(rewrite))
    if lost := sorted(had - has):
        return f"{', '.join(lost)} of the words is not in it"
    if invented := next(unquoted(rewrite, around or quote), None):
        return f"“{invented}” is put between quotation marks and does not stand in the words"
    return ""


def quotations(text: str) -> list[str]:
    """Return what stands between curly quotation marks in `text`, in order."""
    return _QUOTATION.findall(text)


def pieces(quotation: str) -> list[str]:
    """Return the parts of a quotation that are said to stand in the source: what is left out is marked by …"""
    return [piece for part in _CUT.split(quotation) if (piece := part.strip(" ,;:"))]


def unquoted(text: str, source: str) -> Iterator[str]:
    """Yield every quotation in `text` of which a part does not stand in `source`, white space, case and marks aside."""
    for quotation in quotations(text):
        if not all(_stands(piece, _plain(source)) for piece in pieces(quotation)):
            yield quotation


def as_heading(text: str, source: str) -> str:
    """Return `text` as a heading may stand: a quotation in it that is none of the source's loses its marks."""
    said = as_quoted(text, source)
    return said.replace("“", "").replace("”", "") if misquotation(said, source) else said


def misquotation(text: str, source: str) -> str:
    """Return what is wrong with the first quotation in `text` that stands nowhere in `source`; else an empty string."""
    invented = next(unquoted(text, source), None)
    return f"the quotation “{invented}” does not stand in the text" if invented else ""


@lru_cache(maxsize=2)
def _plain(text: str) -> str:
    """White space, case and marks made alike; kept, since every line of an account is held against one source."""
    return " ".join(normalised(text).split())


def _stands(piece: str, plain: str) -> bool:
    wanted = " ".join(normalised(piece).split()).strip(".,;:!? ")
    return not wanted or wanted in plain


def as_quoted(text: str, source: str) -> str:
    """Return `text` with each quotation that differs from `source` by a slip of copying put in the source's words."""

    def mended(match: re.Match[str]) -> str:
        quotation = match[1]
        if next(unquoted(match[0], source), None) is None or len(pieces(quotation)) != 1:
            return match[0]
        found = locate(quotation, source)
        return f"“{' '.join(source[slice(*found)].split())}”" if found else match[0]

    return _QUOTATION.sub(mended, text)
