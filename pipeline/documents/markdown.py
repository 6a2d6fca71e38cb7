"""Markdown into blocks: paragraphs, items, headings, code, quotations, with exact offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.documents.blocks import Block
from pipeline.documents.source import BYTE_ORDER_MARK
from pipeline.markup import show
from pipeline.models import Markup, PassageKind

_NEWLINE = re.compile(r"\r\n|\r|\n")
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?=[\w\"'][^\n:]*:)(?:(?!---|\.\.\.)[^\r\n]+\r?\n)++(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)"
)
_MARGIN = re.compile(r"(?:\s|>|[*+-](?=\s)|\d{1,9}[.)](?=\s))*+")
_BARE = re.compile(r"[\s>*_=~`+#-]*+(?:\d{1,9}[.)])?\ufeff?")
_REFERENCE = re.compile(r"\[[^\]\n]{1,200}\]:(?!\s*[^\s<]+\s+[^\s\"'(])")

_NESTING = {
    "blockquote_open": (1, 0),
    "blockquote_close": (-1, 0),
    "bullet_list_open": (0, 1),
    "bullet_list_close": (0, -1),
    "ordered_list_open": (0, 1),
    "ordered_list_close": (0, -1),
}


@cache
def _parser() -> MarkdownIt:
    # Only the blocks: inline tokens have no offsets.
    return MarkdownIt("commonmark").enable("table").disable("inline")


def markdown_blocks(text: str) -> list[Block]:
    """Return the blocks of `text` in source order; what lies between them is white space and bare markup."""
    reader = _Reader(text, _line_ranges(text))
    first = reader.take_front_matter()
    start = reader.lines[first][0] if first < len(reader.lines) else len(text)
    body = text[start:]
    if body.startswith(BYTE_ORDER_MARK):
        body = " " + body[1:]
    reader.take(_parser().parse(body), first)
    reader.take_rest()
    return sorted(reader.blocks, key=lambda block: block.start)


def _line_ranges(text: str) -> list[tuple[int, int]]:
    ends = [match.span() for match in _NEWLINE.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return list(zip(starts, [*(start for start, _ in ends), len(text)], strict=True))


@dataclass(slots=True)
class _Reader:
    """Finds the characters of block tokens in the lines they come from."""

    text: str
    lines: list[tuple[int, int]]
    blocks: list[Block] = field(default_factory=list)
    _read: set[int] = field(default_factory=set)
    _quote_depth: int = 0
    _list_depth: int = 0
    _level: int = 0

    def take_front_matter(self) -> int:
        """Make furniture of a YAML header. Return the number of the line after it."""
        match = _FRONT_MATTER.match(self.text)
        if not match:
            return 0
        start = 1 if self.text.startswith(BYTE_ORDER_MARK) else 0
        self.blocks.append(Block([(start, len(match.group().rstrip()))], PassageKind.FURNITURE))
        count = len(_NEWLINE.findall(match.group())) + 1
        self._read.update(range(count))
        return count

    def take(self, tokens: list[Token], first: int) -> None:
        """Take the blocks of `tokens`, whose lines are counted from the line number `first`."""
        in_table = False
        for token in tokens:
            if token.type in ("table_open", "table_close"):
                in_table = token.type == "table_open"
                self._take_table(token, first)
            if in_table:
                continue
            quotes, lists = _NESTING.get(token.type, (0, 0))
            self._quote_depth += quotes
            self._list_depth += lists
            if token.type == "heading_open":
                self._level = int(token.tag[1])
                self._skip(token, first)
            elif token.type == "heading_close":
                self._level = 0
            elif token.type == "inline":
                self._take(token, first, self._kind())
            elif token.type in ("fence", "code_block"):
                self._skip(token, first)
                self._take(token, first + (token.type == "fence"), PassageKind.CODE)
            elif token.type == "html_block":
                self._skip(token, first)
                self._take(token, first, self._kind())
            elif token.type == "hr":
                self._skip(token, first)

    def _take_table(self, token: Token, first: int) -> None:
        """Take the rows of a table as they stand: what is in its cells is no prose."""
        rows = range(first + token.map[0], first + token.map[1]) if token.map else range(0)
        self._read.update(rows)
        found = [self._bare(number) for number in rows]
        self._add([each for each in found if each[0] < each[1]], PassageKind.CODE)

    def _bare(self, number: int) -> tuple[int, int]:
        """Where a line of a table stands, without the marks of quotations and lists before it."""
        start, end = self.lines[number]
        margin = _MARGIN.match(self.text, start, end)
        begin = margin.end() if margin else start
        return begin, begin + len(self.text[begin:end].rstrip())

    def _kind(self) -> PassageKind:
        if self._level:
            return PassageKind.HEADING
        return PassageKind.ITEM if self._list_depth else PassageKind.PARAGRAPH

    def _skip(self, token: Token, first: int) -> None:
        if token.map:
            self._read.update(range(first + token.map[0], first + token.map[1]))

    def _take(self, token: Token, first: int, kind: PassageKind) -> None:
        if not token.map:
            return
        lines = iter(range(first + token.map[0], min(first + token.map[1], len(self.lines))))
        # The parser drops leading lines of, say, a no-break space: its lines may be fewer than ours, never more.
        found = [self._find(content.strip(), lines) for content in token.content.split("\n")]
        self._add([each for each in found if each and each[0] < each[1]], kind)

    def _find(self, content: str, lines: Iterator[int]) -> tuple[int, int] | None:
        """Return where `content` stands in the first of `lines` that holds it; they are used up to there."""
        for number in lines:
            start = self.text.rfind(content, *self.lines[number])
            if start >= 0:
                if content:
                    self._read.add(number)
                return start, start + len(content)
        return None

    def _add(self, ranges: list[tuple[int, int]], kind: PassageKind) -> None:
        if not ranges or not show(self.text[ranges[0][0] : ranges[-1][1]], Markup.MARKDOWN).text.strip():
            return
        self.blocks.append(Block(ranges, kind, self._quote_depth, self._list_depth, level=self._level))

    def take_rest(self) -> None:
        """Take the lines that the parser left out: definitions of links, and what is nested too deep for it."""
        for number, (start, end) in enumerate(self.lines):
            if number in self._read or start == end or _BARE.fullmatch(self.text, start, end):
                continue
            margin = _MARGIN.match(self.text, start, end)
            begin = margin.end() if margin else start
            if not begin and self.text.startswith(BYTE_ORDER_MARK):
                begin = end - len(self.text[1:end].lstrip())
            kind = PassageKind.FURNITURE if _REFERENCE.match(self.text, begin, end) else PassageKind.PARAGRAPH
            stop = begin + len(self.text[begin:end].rstrip())
            self._quote_depth = self.text.count(">", start, begin)
            if begin < stop:
                self._add([(begin, stop)], kind)
