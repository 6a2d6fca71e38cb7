"""Signatures below mails: what follows a line that is only `--`."""

from collections.abc import Iterator, Set
from itertools import takewhile

from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut
from pipeline.models import PassageKind

_MARK = "--"
_MOST_LINES = 8
"""A longer text below the mark is no signature, but for what follows the mark without a blank line."""


def signatures(text: str, blocks: list[Block], taken: Set[tuple[int, int]]) -> Iterator[Cut]:
    """Yield the lines of signatures; `taken` are the lines of mail headers and above quotations.

    Only where there are such lines is a `--` without the space that should follow it believed.
    """
    in_mail = bool(taken)
    for number, block in enumerate(blocks):
        mark = next((n for n, line in enumerate(block.lines) if _is_mark(text, line, in_mail=in_mail)), None)
        if mark is None or block.kind in (PassageKind.CODE, PassageKind.FURNITURE):
            continue
        places = list(_places(number, block))[mark:]
        count = sum(1 for _ in takewhile(lambda place: place not in taken, places))
        yield Cut(number, mark, PassageKind.FURNITURE, count)
        if in_mail and mark + count == len(block.lines):
            yield from _rest(blocks, number, _MOST_LINES - count, taken)


def _is_mark(text: str, line: tuple[int, int], *, in_mail: bool) -> bool:
    start, end = line
    return end - start == len(_MARK) and text.startswith(_MARK, start) and (in_mail or text[end : end + 1] == " ")


def _rest(blocks: list[Block], number: int, room: int, taken: Set[tuple[int, int]]) -> Iterator[Cut]:
    """Yield the blocks from below a signature's first to the end of its mail, if they are few and short."""
    found: list[Cut] = []
    for below in range(number + 1, len(blocks)):
        block = blocks[below]
        room -= len(block.lines)
        if block.quote_depth != blocks[number].quote_depth or not taken.isdisjoint(_places(below, block)):
            break
        if room < 0:
            return
        found.append(Cut(below, 0, PassageKind.FURNITURE, len(block.lines)))
    yield from found


def _places(number: int, block: Block) -> Iterator[tuple[int, int]]:
    return ((number, line) for line in range(len(block.lines)))
