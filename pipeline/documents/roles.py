"""What the elements of a page are for, as their names and attributes say."""

import re
from dataclasses import dataclass
from enum import StrEnum
from html import unescape

_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_POST = re.compile(r"(?:[\w-]*[-_])?(comment|reply|post|message|answer|question)(?:[-_](?:item|entry|node))?")
_NUMBERED_POST = re.compile(r"(?:[\w-]*[-_])?(comment|reply|post|message|answer|question)[-_]?\d+")
_AUTHOR = re.compile(
    r"(?:[\w-]*[-_])?(?:author|user|username|byline|poster|nick|nickname|hnuser|fn)(?:[-_]?(?:name|link))?"
)
_DETAIL = re.compile(
    r"(?:[\w-]*[-_])?(?:time|timestamp|date|datetime|datepublished|age|score|points|karma|votes?|permalink|edited)"
)
_FURNITURE = re.compile(
    r"(?:[\w-]*[-_])?(?:actions?|buttons?|controls?|toolbar|menu|navigation|navbar|nav|breadcrumbs?|pagination|pager|meta"
    r"|metadata|comhead|tagline|sidebar|share|footer|sort|toc)"
)

_FURNITURE_ELEMENTS = frozenset({"nav", "footer", "form", "button", "select", "textarea", "menu", "fieldset", "dialog"})
_FRAME_ELEMENTS = frozenset({"header", "aside"})
"""Furniture of a page, but parts of a post."""

_WRAPPERS = frozenset({"html", "body", "main"})
"""What holds the whole page, whose classes tell how it is laid out."""

_HIDDEN_WORDS = "head title script style template svg noscript iframe object canvas audio video datalist"
_HIDDEN_ELEMENTS = frozenset(_HIDDEN_WORDS.split())


class Role(StrEnum):
    """What a part of a line is for."""

    AUTHOR = "author"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one tag says about its element."""

    post: str | None = None
    """The word that says it holds a contribution: comment, reply, post, message, answer, question, article."""
    role: Role | None = None
    furniture: bool = False
    frame: bool = False
    hidden: bool = False


def meaning(name: str, tag: str, *, inline: bool, by_class: bool = True) -> Meaning:
    """Return what the element `name` with the opening tag `tag` is for.

    Where it is not to be told `by_class`, only elements that are nothing else are furniture.
    """
    if name in _HIDDEN_ELEMENTS:
        return Meaning(hidden=True)
    attributes = _attributes(tag)
    words = [*attributes.get("class", "").split(), *attributes.get("itemprop", "").split()]
    role = _role(name, [*words, *attributes.get("rel", "").split()])
    may_be = by_class and name not in _WRAPPERS
    furniture = name in _FURNITURE_ELEMENTS or (may_be and any(_FURNITURE.fullmatch(word) for word in words))
    post = None if inline or furniture or role else _post(name, words, attributes)
    return Meaning(post, role, furniture and not post, name in _FRAME_ELEMENTS)


def _attributes(tag: str) -> dict[str, str]:
    if "=" not in tag:
        return {}
    found = _ATTRIBUTE.findall(tag)
    return {name.lower(): unescape(double or single or bare).lower() for name, double, single, bare in found}


def _role(name: str, words: list[str]) -> Role | None:
    if any(_AUTHOR.fullmatch(word) for word in words):
        return Role.AUTHOR
    if name == "time" or any(_DETAIL.fullmatch(word) for word in words):
        return Role.DETAIL
    return None


def _post(name: str, words: list[str], attributes: dict[str, str]) -> str | None:
    kind = attributes.get("itemtype", "").rpartition("/")[2]
    for word in (*words, kind, attributes.get("role", ""), name):
        if found := _POST.fullmatch(word):
            return found[1]
    if found := _NUMBERED_POST.fullmatch(attributes.get("id", "")):
        return found[1]
    return "article" if name == "article" or attributes.get("role") == "article" else None
