"""A page as the recognition of headers looks at it: the starts of its lines, and what was found in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pipeline.documents import headers
from pipeline.documents.blocks import Block
from pipeline.documents.headers import Header
from pipeline.markup import Shown, show
from pipeline.models import Markup, PassageKind

_PREFIX = 160
"""Characters of a line that are looked at; headers and tags are shorter."""


class Form(StrEnum):
    """The forms of headers, in the order in which they are tried."""

    MAILED = "mailed"
    STAMPED = "stamped"
    POSTED = "posted"
    SHAPED = "shaped"
    GLUED = "glued"
    DETAILED = "detailed"
    NAMED = "named"
    REVIEWED = "reviewed"
    TITLED = "titled"
    TAGGED = "tagged"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Line:
    """The start of a line of a block, without its markup."""

    block: int
    number: int
    start: int
    end: int
    raw: str
    shown: Shown

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return self.shown.text

    @property
    def is_whole(self) -> bool:
        """Tell whether this is all of the line."""
        return len(self.raw) == self.end - self.start


@dataclass(frozen=True, slots=True)
class Found:
    """A line, or the start of one, that opens a turn."""

    line: Line
    header: Header
    end: int
    """The offset after the header."""
    form: Form
    depth: int = 0
    """How deep the header is nested."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the recognition of headers looks at."""

    blocks: list[Block]
    lines: list[Line]
    owner: str | None

    @classmethod
    def of(cls, text: str, markup: Markup, blocks: list[Block], owner: str | None = None) -> "Page":
        """Return the page that `blocks` of `text` make up."""
        return cls(blocks, list(_lines(text, markup, blocks)), owner)

    def is_last(self, line: Line) -> bool:
        """Tell whether a line ends its block."""
        return line.number == len(self.blocks[line.block].lines) - 1

    def depth(self, line: Line) -> int:
        """Return how deep a line is nested in headings, lists, quotations and indentation."""
        block = self.blocks[line.block]
        return block.level + block.list_depth + block.quote_depth + block.indent

    def follows(self, above: Line, below: Line) -> bool:
        """Tell whether nothing but white space stands between two lines."""
        if above.block == below.block:
            return below.number == above.number + 1
        return below.block == above.block + 1 and below.number == 0 and self.is_last(above)


def line_at(text: str, markup: Markup, blocks: list[Block], block: int, number: int) -> Line:
    """Return one line of a block."""
    start, end = blocks[block].lines[number]
    prefix = text[start : min(end, start + _PREFIX)]
    return Line(block, number, start, end, prefix, show(prefix, markup))


def _lines(text: str, markup: Markup, blocks: list[Block]) -> Iterator[Line]:
    for number, block in enumerate(blocks):
        if block.kind in (PassageKind.FURNITURE, PassageKind.CODE, PassageKind.FOOTNOTE):
            continue
        for order, (start, end) in enumerate(block.lines):
            if end - start <= headers.LONGEST_HEADER or ":" in text[start : start + _PREFIX]:
                line = line_at(text, markup, blocks, number, order)
                if line.text:
                    yield line
