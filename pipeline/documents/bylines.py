"""The by-line of a page by one person: a line near the top that names the author, and says more than a header does.

`by Ann Lee, for the Hill Gazette`, `Posted by Ann Lee, 3 May | 12 comments | Share`, `Ann Lee · 5 min read`. What can
be prose is none: beside the name there is nothing but dates, labels and short phrases without a verb.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut
from pipeline.documents.furniture import is_label
from pipeline.documents.headers import LONGEST_HEADER, is_moment
from pipeline.documents.names import looks_like_author, looks_like_name
from pipeline.documents.page import Line, line_at
from pipeline.documents.phrases import is_phrase
from pipeline.documents.small_words import small_words, words_of
from pipeline.models import Markup, PassageKind

_TOP = 5
"""A by-line stands among so many first blocks that are no page text."""
_MOST_LINES = 4
"""A longer block is a paragraph or a poem, none of title, author and date."""
_ASIDE_WORDS = 8
_SENTENCE_ENDS = ".!?"

_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+[–—]\s+")
_PIECE = r"(?:an?\s+)?(?:guest\s+)?(?:essay|article|post|letter|story|report|column|review|reply|response|text|words)"
_BY = re.compile(
    rf"(?:(?:{_PIECE}|(?P<verb>posted|written|published|submitted|reviewed))\s+)?by:?\s+|(?P<author>author:\s+)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:posted|written|published|submitted)\s+by\b|author:", re.IGNORECASE)
"""What no title begins with, as `By Candlelight, for Beginners` does."""
_AFTER_NAME = re.compile(r",\s*|\s+(?=(?:for|on|in|at|from|of)\s)")
_AND = re.compile(r"\s+(?:and|&)\s+")
_BEFORE_DATE = re.compile(r"^(?:(?:on|at|updated|published|posted)\s+)+", re.IGNORECASE)
_LENGTH = re.compile(r"(?:about\s+)?\d{1,3}[\s-]min(?:ute)?s?(?:\s+read)?|reading time:?.{1,20}", re.IGNORECASE)
_NUMBER = re.compile(r"[\d$€£]")
"""Prices and pages stand beside the author of a book that is reviewed."""


@dataclass(frozen=True, slots=True)
class Byline:
    """A line that names the author; null where it names several."""

    line: Line
    author: str | None

    @property
    def cut(self) -> Cut:
        """What parts it from its block."""
        return Cut(self.line.block, self.line.number, PassageKind.HEADER)


def find_byline(text: str, markup: Markup, blocks: list[Block]) -> Byline | None:
    """Return the by-line of a page on which nothing opens turns; null where there is none, or two that differ."""
    found = [
        Byline(line, names[0] if len(names) == 1 else None)
        for line in _top_lines(text, markup, blocks)
        if (names := read_byline(line.text) or _read_length(line.text, text, markup, blocks))
    ]
    return found[0] if len({each.author for each in found}) == 1 else None


def _top_lines(text: str, markup: Markup, blocks: list[Block]) -> Iterator[Line]:
    """Yield the lines of short blocks at the top, below the title, that are not all of the page."""
    written = [number for number, block in enumerate(blocks) if block.kind is not PassageKind.FURNITURE]
    for number in written[:-1][:_TOP]:
        if _can_hold(text, blocks[number]):
            lines = (line_at(text, markup, blocks, number, order) for order in range(len(blocks[number].lines)))
            yield from (line for line in lines if number != written[0] or line.number or _POSTED.match(line.text))


def _can_hold(text: str, block: Block) -> bool:
    nested = block.quote_depth or block.list_depth
    if (
        nested
        or block.kind not in (PassageKind.PARAGRAPH, PassageKind.HEADING)
        or text[block.end - 1] in _SENTENCE_ENDS
    ):
        return False
    return len(block.lines) <= _MOST_LINES and all(end - start <= LONGEST_HEADER for start, end in block.lines)


def read_byline(line: str) -> list[str]:
    """Return the names behind `by` or `Author:` in a line that says nothing else; none for any other line."""
    first, *rest = _BETWEEN.split(line)
    by = _BY.match(first)
    if by is None or not all(map(_is_beside, rest)):
        return []
    named, *tail = _AFTER_NAME.split(first[by.end() :], maxsplit=1)
    names, beside = _AND.split(named), ", ".join(tail)
    # One word alone may be a time or a thing: `By Monday, for the last time`.
    is_sure = bool(by["verb"] or by["author"]) or " " in named
    can_write = looks_like_author if is_sure and " " not in named else looks_like_name
    if not all(map(can_write, names)):
        return []
    if is_sure:
        return names if not beside or _is_detail(beside) or all(map(_is_beside, beside.split(", "))) else []
    return names if _is_detail(beside or (rest[0] if rest else "")) else []


def _read_length(line: str, text: str, markup: Markup, blocks: list[Block]) -> list[str]:
    """Return the name in front of how long the page takes to read, unless its words are ordinary ones on the page."""
    first, *rest = _BETWEEN.split(line)
    if " " not in first or not looks_like_name(first) or not any(map(_LENGTH.fullmatch, rest)):
        return []
    is_name = all(map(_is_beside, rest)) and not words_of(first) & small_words(text, markup, blocks)
    return [first] if is_name else []


def _is_detail(part: str) -> bool:
    """Tell whether words give a date, a length or a label of the page."""
    return is_moment(_BEFORE_DATE.sub("", part)) or is_label(part) or bool(_LENGTH.fullmatch(part))


def _is_beside(part: str) -> bool:
    return _is_detail(part) or (is_phrase(part, _ASIDE_WORDS) and not _NUMBER.search(part))
