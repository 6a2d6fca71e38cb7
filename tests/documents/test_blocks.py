"""Blocks."""

from pipeline.documents.blocks import Block
from pipeline.models import PassageKind


def test_a_block_spans_its_lines() -> None:
    block = Block([(2, 5), (7, 9)])
    assert (block.start, block.end) == (2, 9)


def test_a_part_keeps_its_place_but_not_its_flags() -> None:
    whole = Block([(0, 2), (3, 5)], quote_depth=1, flags=["old"])
    part = whole.part([(3, 5)], PassageKind.HEADER)
    part.flags.append("new")
    assert (part.kind, part.quote_depth, whole.flags) == (PassageKind.HEADER, 1, ["old"])
