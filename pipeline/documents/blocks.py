"""What the readers of text, Markdown and HTML hand on: blocks in source order, and where turns open among them."""

from dataclasses import dataclass, field, replace

from pipeline.models import PassageKind


@dataclass(slots=True)
class Block:
    """A passage in the making.

    `lines` are the ranges of its lines in the source, each without its indentation, marks and trailing white space.
    """

    lines: list[tuple[int, int]]
    kind: PassageKind = PassageKind.PARAGRAPH
    quote_depth: int = 0
    list_depth: int = 0
    indent: int = 0
    """The columns of white space before its first line."""
    level: int = 0
    """1 to 6 for a heading that the markup marks as one."""
    note: str | None = None
    """The label of the footnote it defines."""
    source: str | None = None
    """Whose words are quoted below it, for a line such as `Ann wrote:`."""
    flags: list[str] = field(default_factory=list)

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.lines[-1][1]

    def part(self, lines: list[tuple[int, int]], kind: PassageKind | None = None) -> "Block":
        """Return a block of some of its lines, of another kind if one is given."""
        return replace(self, lines=lines, kind=kind or self.kind, source=None, flags=[])


@dataclass(frozen=True, slots=True)
class Opening:
    """The start of a turn: the block it starts with, and what its header says."""

    block: int
    author: str | None = None
    header: str | None = None
    replies_to: int | None = None
    """The number of the opening it answers, counted from 0."""
    karma_readings: tuple[tuple[int, ...], ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A source as its reader sees it. The first opening may come after leading furniture."""

    blocks: list[Block]
    openings: list[Opening]
    title: str | None = None
