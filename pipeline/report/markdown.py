"""The pieces of the Markdown reports: text made literal, bullets, links to the other files, marks `[n]`.

Nothing else in the reports may write `[n]`: what comes from a source or a model passes through `escaped`, in which
brackets are made literal. So a mark is known by being one.
"""

import re
from collections.abc import Iterable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_INLINE = re.compile(
    r"[\\`*\[\]$#|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?![\s-])|(?<!\s)~|~(?!\s)|&(?=#?[A-Za-z0-9]{1,40};)"
)
"""What could be markup: all but an underline inside a word, `<-` and `<` or `~` between blanks."""
_NUMBERED = re.compile(r"[0-9]{1,9}[.)]")
_MARK = re.compile(r"\[([0-9]{1,9})\]")
MARK = "mark"
"""The kind of token that a mark is read as; its content is the number."""


def folded(text: str) -> str:
    """Return `text` as one line, everything else about it unchanged."""
    return " ".join(stripped for line in text.splitlines() if (stripped := line.strip()))


def escaped(text: str) -> str:
    """Return Markdown that renders as the characters of `text`, on one line, wherever on a line it stands."""
    line = _INLINE.sub(r"\\\g<0>", folded(text))
    if line.startswith(("-", "+", ">")):
        return f"\\{line}"
    if numbered := _NUMBERED.match(line):
        return f"{line[: numbered.end() - 1]}\\{line[numbered.end() - 1 :]}"
    return line


def quoted(text: str) -> str:
    """Return `text`, words of the source, between quotation marks."""
    return f"“{escaped(text)}”"


def bulleted(items: Iterable[str]) -> str:
    """Return a list, one item a line; an empty string where there is none."""
    return "\n".join(f"- {item}" for item in items)


def assembled(blocks: Iterable[str]) -> str:
    """Return blocks as one Markdown text, a blank line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def parser() -> MarkdownIt:
    """Return a reader of the reports: tables and marks, no HTML, nothing that would be loaded from elsewhere."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "autolink"])
    markdown.inline.ruler.before("link", MARK, _mark)
    return markdown


def marks_in(markdown: str) -> list[int]:
    """Return the numbers of the marks in `markdown`, in order."""
    return [int(token.content) for token in _inline(markdown) if token.type == MARK]


def visible(markdown: str) -> str:
    """Return what a reader sees of `markdown`, a line for each block, without the marks."""
    blocks = (token.children or [] for token in parser().parse(markdown) if token.type == "inline")
    return "\n".join("".join(_seen(token) for token in block) for block in blocks)


def _inline(markdown: str) -> Iterable[Any]:
    return (child for token in parser().parse(markdown) for child in token.children or ())


def _seen(token: Any) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    return "" if token.type == MARK else token.content


def _mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos)
    if found and not silent:
        state.push(MARK, "", 0).content = found[1]
    state.pos = found.end() if found else state.pos
    return found is not None
