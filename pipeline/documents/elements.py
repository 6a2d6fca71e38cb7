"""The open elements of a page while it is read, with the ends that HTML lets authors leave out."""

from dataclasses import dataclass, field, replace

from pipeline.documents.roles import Meaning, Role
from pipeline.models import PassageKind

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_ENDED_BY_NEXT: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), _LISTS),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}))),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), frozenset({"tr", "table"}))),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
"""Which elements the start of another ends, and at which it stops looking."""


@dataclass(slots=True)
class Post:
    """A contribution: what an element that holds one has shown so far."""

    word: str
    parent: "Post | None" = None
    """The nearest enclosing contribution that had said something when this one began."""
    author: str | None = None
    header: str | None = None
    opening: int | None = None
    """The number of its turn, once it has one."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an element hands down to all that it holds."""

    post: Post
    hidden: bool = False
    furniture: bool = False
    quote_depth: int = 0
    list_depth: int = 0
    kind: PassageKind = PassageKind.PARAGRAPH
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Element:
    """An open element."""

    name: str
    start: int
    """Where its opening tag starts."""
    content: int
    """Where its opening tag ends."""
    inline: bool
    context: Context


@dataclass(slots=True)
class Stack:
    """The open elements, outermost first."""

    root: Context
    elements: list[Element] = field(default_factory=list)
    _places: dict[str, list[int]] = field(default_factory=dict)
    _blocks: list[int] = field(default_factory=list)

    @property
    def context(self) -> Context:
        """What holds for text at this place."""
        return self.elements[-1].context if self.elements else self.root

    def push(self, element: Element) -> None:
        """Open `element`."""
        self._places.setdefault(element.name, []).append(len(self.elements))
        if not element.inline:
            self._blocks.append(len(self.elements))
        self.elements.append(element)

    def close(self, name: str, *, inline: bool) -> Element | None:
        """Close the innermost element `name` and all inside it. Return it; null where no such one can be closed."""
        places = self._places.get(name)
        if not places or (inline and self._blocks and places[-1] < self._blocks[-1]):
            return None
        element = self.elements[places[-1]]
        self._cut(places[-1])
        return element

    def end_implied(self, name: str) -> None:
        """Close what the start of a block element `name` ends: an open paragraph, the item before the next."""
        ended, barrier = _ENDED_BY_NEXT.get(name, (frozenset(), frozenset()))
        for place in reversed(self._blocks if ended else []):
            if self.elements[place].name in barrier:
                break
            if self.elements[place].name in ended:
                self._cut(place)
                break
        if self._blocks and self.elements[self._blocks[-1]].name == "p":
            self._cut(self._blocks[-1])

    def _cut(self, place: int) -> None:
        while len(self.elements) > place:
            element = self.elements.pop()
            self._places[element.name].pop()
            if not element.inline:
                self._blocks.pop()


def context_within(context: Context, name: str, meant: Meaning) -> Context:
    """Return what holds inside an element `name` that means `meant` and stands in `context`."""
    if context.hidden:
        return context
    post = _post_within(context.post, name, meant)
    if post is not context.post:
        context = Context(post, furniture=context.furniture)
    in_page_frame = meant.frame and post.word == "page"
    return replace(
        context,
        hidden=meant.hidden,
        furniture=context.furniture or meant.furniture or in_page_frame,
        quote_depth=context.quote_depth + (name == "blockquote"),
        list_depth=context.list_depth + (name in _LISTS),
        kind=_kind_within(context.kind, name),
        role=meant.role or context.role,
    )


def _post_within(post: Post, name: str, meant: Meaning) -> Post:
    if meant.post is None or _is_same_post(post, name, meant.post):
        return post
    return Post(meant.post, post if post.opening is not None else post.parent)


def _is_same_post(outer: Post, name: str, word: str) -> bool:
    """Tell whether an element only continues the contribution around it, as an article in a comment's `li` does."""
    silent = outer.opening is None and outer.word != "page"
    return silent and (word == "article" or (word == outer.word and name == "article"))


def _kind_within(kind: PassageKind, name: str) -> PassageKind:
    if name in _HEADINGS:
        return PassageKind.HEADING
    if name == "pre":
        return PassageKind.CODE
    if name == "li":
        return PassageKind.ITEM
    return PassageKind.PARAGRAPH if name == "blockquote" else kind
