"""Plain text into blocks: paragraphs, list items, `>` quotations, lines that only separate."""

import re
from dataclasses import dataclass, field

from pipeline.documents.blocks import Block
from pipeline.documents.source import BYTE_ORDER_MARK
from pipeline.models import PassageKind

_QUOTE_MARKS = re.compile(r"\s{0,3}>(?![\d=])(?:\s{0,2}>)*")
_SEPARATOR = re.compile(r"(?:[*_=~-]\s*){3,}+|(?:⁂\s*)++")
_BULLET = re.compile(r"(?:[•◦▪‣●○∙]\s*|[*+-]\s+)(?=\S)")
_NUMBER = re.compile(r"(?:\d{1,3}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{2,4})\)|[a-z]\))\s+(?=\S)")
_FIRST_NUMBER = re.compile(r"\(?[1a][.)]|\(i\)")
_GLUED_BULLET = re.compile(r":\s*•\s*(?=\S)")
_NOTE_MARK = re.compile(r"(\d{1,3})\.\s*\^")

_WRAPPED_LINE = 50
"""A line at least so long, with no stop at its end, goes on in the next line."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int
    quote_depth: int


def text_blocks(text: str) -> list[Block]:
    """Return the blocks of `text` in source order; what lies between them is white space and bare marks."""
    grouper = _Grouper(text)
    start = 0
    for raw in text.splitlines(keepends=True):
        grouper.take(_line(raw, start))
        start += len(raw)
    return grouper.blocks


def _line(raw: str, start: int) -> _Line:
    body = raw.removeprefix(BYTE_ORDER_MARK) if start == 0 else raw
    offset = len(raw) - len(body)
    marks = _QUOTE_MARKS.match(body)
    rest = body[marks.end() :] if marks else body
    offset += len(body) - len(rest)
    content = rest.lstrip()
    margin = rest[: len(rest) - len(content)]
    begin = start + offset + len(margin)
    depth = marks.group().count(">") if marks else 0
    return _Line(begin, begin + len(content.rstrip()), len(margin.expandtabs(4)), depth)


@dataclass(slots=True)
class _Grouper:
    """Takes lines one by one and joins those that belong together."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    _open: Block | None = None
    _list_indents: list[int] = field(default_factory=list)

    def take(self, line: _Line) -> None:
        content = self.text[line.start : line.end]
        if not content or _SEPARATOR.fullmatch(content):
            self._open = None
        elif mark := self._item_mark(line, content):
            self._start_item(line, mark)
        elif self._open and self._open.quote_depth == line.quote_depth:
            self._open.lines.append((line.start, line.end))
        else:
            self._start_paragraph(line)
        self._split_glued_bullet(content)

    def _item_mark(self, line: _Line, content: str) -> re.Match[str] | None:
        bullet, number = _BULLET.match(content), _NUMBER.match(content)
        mark = bullet or number
        if mark is None or self._open is None or self._open.quote_depth != line.quote_depth:
            return mark
        if self._open.list_depth or (bullet and content[0] not in "*+-"):
            return mark
        start, end = self._open.lines[-1]
        finished = end - start < _WRAPPED_LINE or self.text[end - 1] in ".:;!?"
        expected = bullet or _FIRST_NUMBER.match(content) or self.text[end - 1] == ":"
        return mark if finished and expected else None

    def _start_item(self, line: _Line, mark: re.Match[str]) -> None:
        self._dedent(line.indent + 1)
        if not self._list_indents or self._list_indents[-1] < line.indent:
            self._list_indents.append(line.indent)
        if note := _NOTE_MARK.match(self.text, line.start, line.end):
            alone = note.end() == line.end
            kind = PassageKind.FURNITURE if alone else PassageKind.FOOTNOTE
            self._start(Block([(line.start, line.end)], kind, line.quote_depth, note=note.group(1)), line)
        else:
            lines = [(line.start + mark.end(), line.end)]
            self._start(Block(lines, PassageKind.ITEM, line.quote_depth, len(self._list_indents)), line)

    def _start_paragraph(self, line: _Line) -> None:
        self._dedent(line.indent)
        depth = len(self._list_indents)
        kind = PassageKind.ITEM if depth else PassageKind.PARAGRAPH
        self._start(Block([(line.start, line.end)], kind, line.quote_depth, depth), line)

    def _dedent(self, indent: int) -> None:
        while self._list_indents and self._list_indents[-1] >= indent:
            self._list_indents.pop()

    def _start(self, block: Block, line: _Line) -> None:
        block.indent = line.indent
        self.blocks.append(block)
        self._open = block

    def _split_glued_bullet(self, content: str) -> None:
        """Part a list's heading from its first item where the page ran them together, as in `Reasons:• one`."""
        if self._open is None or "•" not in content or not (glued := _GLUED_BULLET.search(content)):
            return
        start, end = self._open.lines[-1]
        base = end - len(content)
        if base < start:
            return
        self._open.lines[-1] = (start, base + glued.start() + 1)
        item = Block([(base + glued.end(), end)], PassageKind.ITEM, self._open.quote_depth, 1, self._open.indent)
        self._list_indents = [item.indent]
        self.blocks.append(item)
        self._open = item
