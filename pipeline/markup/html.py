"""HTML: where its tags and entities lie, and its display text.

The same tokens serve the reader of pages and the display of their slices, so both agree on what is a tag. The standard
library's parser gives the start of a tag but not its end, and needs quadratic time on some broken pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from typing import NamedTuple

from pipeline.markup.shown import Builder, Mark, Shown

_TAG = r"</?[a-zA-Z][^\s/<>]*+(?:[^\"'<>]|\"[^\"]*+\"|'[^']*+')*+>"
_TOKEN = re.compile(
    rf"(?P<tag>{_TAG})|(?P<comment><!--)|(?P<cdata><!\[CDATA\[)|(?P<declaration><[!?][^<>]*+>)"
    r"|(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)|(?P<end_cdata>\]\]>)"
)
_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/<>]*)")
_SPACE = re.compile(r"[ \t\n\r\f]+")

RAW_TEXT = frozenset({"script", "style"})
_VOID_WORDS = "area base br col embed hr img input link meta source track wbr"
VOID = frozenset(_VOID_WORDS.split())
_INLINE_WORDS = """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_WORDS.split())


class TokenKind(StrEnum):
    """What a token of HTML is."""

    TEXT = "text"
    ENTITY = "entity"
    OPEN = "open"
    CLOSE = "close"
    HIDDEN = "hidden"


class Token(NamedTuple):
    """A piece of HTML. Tags bear their name in lower case."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""


def tokens(raw: str) -> Iterator[Token]:
    """Yield the tokens of `raw`, which together cover it. What is no well-formed tag is text."""
    done, last_comment_end = 0, raw.rfind("-->")
    while match := _TOKEN.search(raw, done):
        if done < match.start():
            yield Token(TokenKind.TEXT, done, match.start())
        token = _token(raw, match, last_comment_end)
        yield token
        done = token.end
        if token.kind is TokenKind.OPEN and token.name in RAW_TEXT:
            end = _end_of_raw_text(raw, token)
            yield Token(TokenKind.HIDDEN, done, end)
            done = end
    if done < len(raw):
        yield Token(TokenKind.TEXT, done, len(raw))


def _token(raw: str, match: re.Match[str], last_comment_end: int) -> Token:
    start, end = match.span()
    if match.lastgroup == "tag":
        found = _TAG_NAME.match(raw, start)
        name = found[1].lower() if found else ""
        kind = TokenKind.CLOSE if raw[start + 1] == "/" else TokenKind.OPEN
        return Token(kind, start, end, name)
    if match.lastgroup == "entity":
        return Token(TokenKind.ENTITY, start, end)
    if match.lastgroup == "comment":
        # A comment that never ends hides only its own mark: a page's text must not vanish.
        end = raw.find("-->", end - 2) + 3 if last_comment_end >= end - 2 else end
    return Token(TokenKind.HIDDEN, start, end)


def _end_of_raw_text(raw: str, token: Token) -> int:
    closing = re.compile(rf"</{token.name}\b", re.IGNORECASE).search(raw, token.end)
    return closing.start() if closing else len(raw)


def is_inline(name: str) -> bool:
    """Tell whether the element `name` stands within a line; all others part blocks."""
    return name in _INLINE


@dataclass(slots=True)
class _Display:
    """Collapses white space: a space is shown only between two characters that are no white space."""

    builder: Builder
    space: tuple[int, int] | None = None
    has_text: bool = False

    def add_space(self, start: int, end: int) -> None:
        self.space = self.space or (start, end)

    def add(self, start: int, end: int, display: str) -> None:
        if self.space and self.has_text:
            self.builder.whole(*self.space, " ")
        self.space = None
        self.has_text = True
        self.builder.whole(start, end, display)


def show_html(raw: str) -> Shown:
    """Return the display text of a slice of HTML."""
    if not (_TOKEN.search(raw) or _SPACE.search(raw)):
        return Shown(raw)
    builder = Builder(raw)
    display = _Display(builder)
    pieces = list(tokens(raw))
    partners = _partners(pieces)
    for token in pieces:
        if token.kind is TokenKind.TEXT:
            _show_text(raw, token, display)
        elif token.kind is TokenKind.ENTITY:
            display.add(token.start, token.end, unescape(raw[token.start : token.end]))
        elif token.kind is not TokenKind.HIDDEN and not is_inline(token.name):
            display.add_space(token.start, token.end)
        elif token.kind is TokenKind.OPEN:
            builder.open(Mark(token.start, token.end, partners.get(token.start)))
        elif token.kind is TokenKind.CLOSE:
            builder.close(Mark(token.start, token.end, partners.get(token.start)))
    return builder.shown()


def _show_text(raw: str, token: Token, display: _Display) -> None:
    done = token.start
    for space in _SPACE.finditer(raw, token.start, token.end):
        if done < space.start():
            display.add(done, space.start(), raw[done : space.start()])
        display.add_space(*space.span())
        done = space.end()
    if done < token.end:
        display.add(done, token.end, raw[done : token.end])


def _partners(pieces: list[Token]) -> dict[int, int]:
    """Map the start of each paired opening tag to the end of its closing tag, and back."""
    partners: dict[int, int] = {}
    open_tags: dict[str, list[Token]] = {}
    for token in pieces:
        if token.kind is TokenKind.OPEN:
            open_tags.setdefault(token.name, []).append(token)
        elif token.kind is TokenKind.CLOSE and open_tags.get(token.name):
            opening = open_tags[token.name].pop()
            partners[opening.start] = token.end
            partners[token.start] = opening.start
    return partners
