"""Cutting lines out of blocks: headers, page text inside a paragraph, lines that are messages by themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.documents.blocks import Block
from pipeline.documents.page import Found
from pipeline.models import PassageKind


@dataclass(frozen=True, slots=True)
class Cut:
    """Lines of a block, or the start of one, that become a block of their own."""

    block: int
    number: int
    kind: PassageKind | None = None
    """What they become; null keeps the kind of their block."""
    count: int = 1
    end: int | None = None
    """The offset at which it ends inside its only line; null takes whole lines."""
    found: Found | None = None
    """The header, where the cut opens a turn."""
    source: str | None = None
    """Whose words are quoted below it, where it says so."""

    @classmethod
    def of(cls, found: Found, count: int = 1) -> "Cut":
        """Return the cut of a header, which takes `count` lines."""
        end = found.end if count == 1 else None
        return cls(found.line.block, found.line.number, PassageKind.HEADER, count, end, found)


def part(text: str, blocks: list[Block], cuts: Iterable[Cut]) -> tuple[list[Block], dict[int, Found]]:
    """Give each cut a block of its own. Return the blocks, and the headers by the number of their block."""
    by_block: dict[int, dict[int, Cut]] = {}
    for cut in cuts:
        by_block.setdefault(cut.block, {})[cut.number] = cut
    parted: list[Block] = []
    headed: dict[int, Found] = {}
    for number, block in enumerate(blocks):
        if number not in by_block:
            parted.append(block)
            continue
        for piece, found in _pieces(text, block, by_block[number]):
            if found:
                headed[len(parted)] = found
            parted.append(piece)
    return parted, headed


def _pieces(text: str, block: Block, cuts: dict[int, Cut]) -> Iterator[tuple[Block, Found | None]]:
    lines: list[tuple[int, int]] = []
    done = 0
    for number, (start, end) in enumerate(block.lines):
        if number < done:
            continue
        if not (cut := cuts.get(number)):
            lines.append((start, end))
            continue
        if lines:
            yield block.part(lines), None
        done = number + cut.count
        stop = end if cut.end is None else cut.end
        yield _piece(block, cut, [(start, stop)] if cut.count == 1 else block.lines[number:done]), cut.found
        rest = end - len(text[stop:end].lstrip())
        lines = [(rest, end)] if rest < end else []
    if lines:
        yield block.part(lines), None


def _piece(block: Block, cut: Cut, lines: list[tuple[int, int]]) -> Block:
    piece = block.part(lines, cut.kind)
    piece.source = cut.source
    if cut.found and cut.number:
        # A line below an item's text that opens a turn has left the list.
        piece.list_depth = 0
    return piece
