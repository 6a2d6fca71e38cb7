"""HTML into blocks and turns: pages of posts and comments, with exact offsets."""

import re
from dataclasses import dataclass, field, replace

from pipeline.documents.blocks import Block, Layout, Opening
from pipeline.documents.bylines import find_byline
from pipeline.documents.elements import Context, Element, Post, Stack, context_within
from pipeline.documents.footnotes import find_definitions
from pipeline.documents.forms import part_headers
from pipeline.documents.furniture import is_label
from pipeline.documents.name_lines import part_names
from pipeline.documents.quoting import flag_sources
from pipeline.documents.roles import Role, meaning
from pipeline.documents.runs import Run
from pipeline.documents.source import BYTE_ORDER_MARK
from pipeline.documents.turns import CONTINUED, openings_of
from pipeline.markup import show
from pipeline.markup.html import VOID, Token, TokenKind, is_inline, tokens
from pipeline.models import Markup, PassageKind

_ANSWERS = frozenset({"comment", "reply", "answer", "message"})
_SILENT = frozenset({PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.HEADER})
_LONGEST_AUTHOR = 60


_LEAST_SPOKEN = 0.2
"""The least share of a page's text that is more than page furniture, where its classes are to be believed."""


def html_layout(text: str) -> Layout:
    """Return the blocks of a page, and a turn for each post and comment that holds text of its own.

    Where the classes make nearly all of the page furniture, they are not believed.
    """
    reader = _read(text, by_class=True)
    if reader.spoken < _LEAST_SPOKEN:
        other = _read(text, by_class=False)
        reader = other if other.spoken > reader.spoken else reader
    return reader.layout()


def _read(text: str, *, by_class: bool) -> "_Reader":
    reader = _Reader(text, by_class)
    for token in tokens(text):
        reader.take(token)
    reader.flush()
    return reader


@dataclass(slots=True)
class _Reader:
    """Takes the tokens of a page one by one."""

    text: str
    by_class: bool
    """Whether classes tell what is page furniture."""
    blocks: list[Block] = field(default_factory=list)
    _stack: Stack = field(default_factory=lambda: Stack(Context(Post("page"))))
    _run: Run | None = None
    _breaks: int = 0
    _turns: list[tuple[int, Post]] = field(default_factory=list)
    _titles: dict[str, str] = field(default_factory=dict)

    @property
    def spoken(self) -> float:
        """The share of the text that is no page furniture; 1 where there is no text."""
        length = sum(block.end - block.start for block in self.blocks)
        own = sum(block.end - block.start for block in self.blocks if block.kind is not PassageKind.FURNITURE)
        return own / length if length else 1.0

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.kind in (TokenKind.TEXT, TokenKind.ENTITY):
            self._take_text(token)
        elif token.kind is TokenKind.OPEN:
            self._open(token)
        elif token.kind is TokenKind.CLOSE:
            self._close(token)

    def _take_text(self, token: Token) -> None:
        context = self._stack.context
        raw = self.text[token.start : token.end]
        body = raw.removeprefix(BYTE_ORDER_MARK if token.start == 0 else "").strip()
        if not body or context.hidden:
            return
        start = token.start + raw.index(body)
        self._breaks = 0
        self._run = self._run or Run(context)
        self._run.add(start, start + len(body), len(body.split()), context.role)

    def _open(self, token: Token) -> None:
        inline = is_inline(token.name)
        if not inline:
            self._part(token)
        if token.name in VOID:
            return
        meant = meaning(token.name, self.text[token.start : token.end], inline=inline, by_class=self.by_class)
        context = context_within(self._stack.context, token.name, meant)
        self._stack.push(Element(token.name, token.start, token.end, inline, context))
        if inline and not context.hidden:
            self._run = self._run or Run(context)
            self._run.open_tag(token.start)

    def _part(self, token: Token) -> None:
        """End the block before a block element or a blank line; a single line break goes on in the block."""
        self._breaks += token.name == "br"
        if token.name not in VOID:
            self.flush()
            self._stack.end_implied(token.name)
        elif token.name == "hr" or self._breaks > 1:
            self.flush()

    def _close(self, token: Token) -> None:
        inline = is_inline(token.name)
        if not inline:
            self.flush()
        element = self._stack.close(token.name, inline=inline)
        if element is None:
            return
        if inline and self._run:
            self._run.close_tag(element.start, token.end)
        if element.name in ("title", "h1"):
            self._titles.setdefault(element.name, self._display(element.content, token.start))
        if element.context.role is Role.AUTHOR:
            self._name_author(element.context, self._display(element.content, token.start))

    def _display(self, start: int, end: int) -> str:
        return show(self.text[start:end], Markup.HTML).text

    def _name_author(self, context: Context, shown: str) -> None:
        name = re.sub(r"^by\s+|\s*(?:says|wrote)?:?$", "", shown, flags=re.IGNORECASE)
        is_name = 0 < len(name) <= _LONGEST_AUTHOR and name[0] != "[" and any(map(str.isalnum, name))
        in_frame = context.furniture and context.post.word == "page"
        if is_name and not in_frame and context.post.author is None:
            context.post.author = name

    def flush(self) -> None:
        """End the block that is being read."""
        run, self._run, self._breaks = self._run, None, 0
        if run and run.pieces:
            for start, end, is_header in run.parts(self.text):
                self._add_block(run, start, end, is_header=is_header)

    def _add_block(self, run: Run, start: int, end: int, *, is_header: bool) -> None:
        display = self._display(start, end)
        if not display.strip():
            return
        context = run.context
        kind = context.kind
        if is_header and not (context.furniture and context.post.word == "page"):
            kind = PassageKind.HEADER
            context.post.header = context.post.header or display
        elif context.furniture or run.is_detail() or is_label(display):
            kind = PassageKind.FURNITURE
        elif kind is PassageKind.ITEM and not context.list_depth:
            # The list is one of comments; within the comment this is no item.
            kind = PassageKind.PARAGRAPH
        self._open_turn(context.post, kind)
        depth = context.list_depth if kind is PassageKind.ITEM else 0
        self.blocks.append(Block([(start, end)], kind, context.quote_depth, depth))

    def _open_turn(self, post: Post, kind: PassageKind) -> None:
        """Open a turn before the next block if it is the first that its post says, or goes on after another's."""
        if kind is PassageKind.FURNITURE or (kind in _SILENT and (post.word == "page" or post.opening is not None)):
            return
        if post.opening is None:
            post.opening = len(self._turns)
        elif self._turns[-1][1] is post:
            return
        self._turns.append((len(self.blocks), post))

    def layout(self) -> Layout:
        """Return what was read."""
        find_definitions(self.text, self.blocks)
        title = self._titles.get("h1") or self._titles.get("title")
        if not any(post.author for _, post in self._turns):
            # Whatever the elements say, names may stand in lines of the text.
            blocks, headed = part_headers(self.text, Markup.HTML, self.blocks, None, has_lead=False)
            if headed:
                return Layout(blocks, openings_of(self.text, Markup.HTML, blocks, headed), title)
        openings = [self._opening(number) for number in range(len(self._turns))] or [Opening(0)]
        if len(openings) == 1 and openings[0].author is None:
            openings = [self._signed(openings[0])]
        if len(openings) == 1:
            self.blocks = part_names(self.text, Markup.HTML, self.blocks, openings[0].author)
            flag_sources(self.blocks, {0})
        return Layout(self.blocks, openings, title)

    def _signed(self, opening: Opening) -> Opening:
        """Return the only turn of the page with the author whom a by-line names."""
        byline = find_byline(self.text, Markup.HTML, self.blocks)
        if byline is None:
            return opening
        self.blocks[byline.line.block].kind = PassageKind.HEADER
        return replace(opening, author=byline.author, header=byline.line.text)

    def _opening(self, number: int) -> Opening:
        block, post = self._turns[number]
        if number != post.opening:
            return Opening(block, post.author, None, self._answered(post), flags=(CONTINUED,))
        return Opening(block, post.author, post.header, self._answered(post))

    def _answered(self, post: Post) -> int | None:
        if post.parent and post.parent.opening is not None:
            return post.parent.opening
        first = self._turns[0][1]
        return 0 if post is not first and post.word in _ANSWERS and first.word not in _ANSWERS else None
