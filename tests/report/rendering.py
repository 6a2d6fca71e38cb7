"""Markdown as a reader sees it."""

from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass
class Rendered:
    """The visible text of each inline block, by the kind of block it stands in."""

    quotes: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


def rendered(markdown: str) -> Rendered:
    """Return what a CommonMark renderer shows of `markdown`."""
    seen, around = Rendered(), []
    for token in MarkdownIt("commonmark").parse(markdown):
        if token.type.endswith("_open"):
            around.append(token.type.removesuffix("_open"))
        elif token.type.endswith("_close"):
            around.pop()
        elif token.type == "inline":
            _room(seen, around).append(_visible(token, seen))
    return seen


def _room(seen: Rendered, around: list[str]) -> list[str]:
    rooms = {"blockquote": seen.quotes, "heading": seen.headings, "list_item": seen.items}
    return next((room for kind, room in rooms.items() if kind in around), seen.paragraphs)


def _visible(token: Token, seen: Rendered) -> str:
    shown = []
    for child in token.children or ():
        if child.type == "html_inline":
            seen.anchors += [child.content.split('"')[1]] if 'id="' in child.content else []
        elif child.type == "link_open":
            seen.links.append(str(child.attrs["href"]))
        else:
            shown.append("\n" if child.type in {"softbreak", "hardbreak"} else child.content)
    return "".join(shown)
