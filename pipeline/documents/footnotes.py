"""Footnotes: which blocks define one, which marks have no definition, which definitions no mark."""

import re

from pipeline.documents.blocks import Block
from pipeline.models import PassageKind

ORPHAN = "orphan_footnote"
DANGLING = "dangling_footnote"

_MARK = re.compile(r"\[(?:\^([\w-]{1,20})|(\d{1,3}))\](?![(:])")
_DEFINITION = re.compile(r"\[(?:\^([\w-]{1,20})|(\d{1,3}))\]:\s")
_BARE_DEFINITION = re.compile(r"\[(\d{1,3})\]\s+\S")


def find_definitions(text: str, blocks: list[Block]) -> None:
    """Give the kind footnote, and the footnote's label, to the blocks that define one.

    A definition is `[1]: …`, what is indented below a line `1. ^`, or `[1] …` where only such blocks follow.
    """
    _follow_marks(blocks)
    for block in blocks:
        if found := _DEFINITION.match(text, block.start):
            block.kind, block.note = PassageKind.FOOTNOTE, found[1] or found[2]
    for block in reversed(blocks):
        if block.kind is PassageKind.FURNITURE:
            continue
        if not (found := _BARE_DEFINITION.match(text, block.start)):
            break
        block.kind, block.note = PassageKind.FOOTNOTE, found[1]


def _follow_marks(blocks: list[Block]) -> None:
    mark: Block | None = None
    for block in blocks:
        if block.note:
            mark = block
        elif mark and block.indent > mark.indent:
            block.kind, block.note, block.list_depth = PassageKind.FOOTNOTE, mark.note, 0
        else:
            mark = None


def flag_footnotes(text: str, blocks: list[Block]) -> None:
    """Flag definitions that nothing refers to, and marks that nothing defines.

    Where numbering starts again, definitions belong to the text between them and the definitions before.
    """
    marks: dict[str, list[Block]] = {}
    defined: dict[str, list[Block]] = {}
    for block in blocks:
        if defined and (block.note is None or _restarts(block, defined)):
            _settle(marks, defined)
            marks, defined = {}, {}
        if block.note:
            defined.setdefault(block.note, []).append(block)
        for label in _marks(text, block):
            marks.setdefault(label, []).append(block)
    _settle(marks, defined)


def _restarts(block: Block, defined: dict[str, list[Block]]) -> bool:
    return block.note in defined and next(reversed(defined)) != block.note


def _marks(text: str, block: Block) -> list[str]:
    start = block.start + 1 if block.note else block.start
    return [found[1] or found[2] for found in _MARK.finditer(text, start, block.end)]


def _settle(marks: dict[str, list[Block]], defined: dict[str, list[Block]]) -> None:
    for label in defined.keys() - marks.keys():
        for block in defined[label]:
            if block.kind is PassageKind.FOOTNOTE:
                block.flags.append(ORPHAN)
    for label in marks.keys() - defined.keys():
        for block in marks[label]:
            if DANGLING not in block.flags:
                block.flags.append(DANGLING)
