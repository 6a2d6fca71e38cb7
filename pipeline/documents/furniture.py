"""Page text that nobody wrote as an argument: labels of menus and buttons, and the top of a user's page."""

import re

from pipeline.documents.blocks import Block
from pipeline.documents.headers import is_moment
from pipeline.documents.names import looks_like_author
from pipeline.documents.phrases import labels_in_row
from pipeline.models import PassageKind

_PROFILE = (
    "wiki contributions",
    "sequences",
    "posts",
    "comments",
    "quick takes",
    "shortform",
    "followers",
    "following",
)
_CONTROLS = (
    "load more",
    "show more",
    "read more",
    "see all",
    "view all",
    "all posts",
    "reply",
    "share",
    "report",
    "save",
    "follow",
    "message",
    "subscribe",
    "log in",
    "login",
    "log out",
    "sign in",
    "sign up",
    "permalink",
    "hide",
    "home",
    "about",
    "search",
    "menu",
    "next",
    "previous",
    "add a comment",
    "leave a comment",
    "leave a reply",
    "log in to reply",
    "reply ↓",
    "like",
    "dislike",
    "upvote",
    "downvote",
    "react",
    "award",
    "edit",
    "delete",
    "flag",
    "quote",
    "copy link",
    "edited",
)
_COUNTED = re.compile(
    r"(?:load|show|view)?\s*(?:all\s+)?[+-]?\d+\s+(?:more\s+)?(?:points?|votes?|comments?|repl(?:y|ies)|likes?|answers?)"
    r"(?:\s*[·,(]?\s*sorted\s+by\s+\w+\)?)?|sort(?:ed)?\s+by\b.{0,30}|continue\s+this\s+thread.{0,3}"
    r"|\d+\s+(?:responses?|comments?|repl(?:y|ies)|thoughts?)\s+(?:to|on)\b.{0,120}"
    r"|(?:column|page)\s+\d{1,5}|jump\s+to\s+(?:content|navigation|search)|latest\s+comment:\s.{1,120}"
    r"|comments?\s+(?:on\s+this\s+\w+\s+)?(?:is|are)\s+closed\.?|sent\s+from\s+my\s+.{1,30}",
    re.IGNORECASE,
)
_BETWEEN_LABELS = re.compile(r"\s*[·•|/]\s*|\s{2,}|\t")
_BARE_BAR = re.compile(
    r"(?:(?:like|reply|share|report|save|edit|delete|quote|upvote|downvote)(?:\s+|$)){2,6}", re.IGNORECASE
)
_STATES = frozenset(
    {"open", "closed", "merged", "draft", "solved", "resolved", "answered", "locked", "archived", "unsolved"}
)
_LEAD_BLOCKS = 12
_LEAD_CHARACTERS = 300
_ON_ANY_PAGE = frozenset({"comments", "posts", "followers", "following"})
"""Labels of which one alone says nothing: `Comments` stands above the comments of any page."""


def is_label(text: str) -> bool:
    """Tell whether a line is the label of a menu, a button or a list, such as `Load More` or `12 comments`."""
    return text.casefold() in _PROFILE or text.casefold() in _CONTROLS or bool(_COUNTED.fullmatch(text))


def is_status(text: str) -> bool:
    """Tell whether a line only says how the matter of a page stands, such as `Closed`."""
    return text.casefold() in _STATES


def is_bar(text: str) -> bool:
    """Tell whether a line is a row of labels, as below a comment: `Like · Reply · 5h`, `Reply Share`."""
    parts = [part for part in _BETWEEN_LABELS.split(text) if part]
    labels = [part for part in parts if is_label(part) or _BARE_BAR.fullmatch(part)]
    others = [part for part in parts if part not in labels]
    return bool(labels) and all(is_moment(part) or part.isdigit() for part in others)


def lead(text: str, blocks: list[Block]) -> tuple[int, str | None]:
    """Return how many blocks are the top of a user's page, and the user's name where the first of them gives it.

    The top ends with the last profile label among the first few short blocks: name, life, titles of other pages.
    """
    length, labels = 0, set[str]()
    for number, block in enumerate(blocks[:_LEAD_BLOCKS]):
        if block.end - block.start > _LEAD_CHARACTERS:
            break
        if (label := text[block.start : block.end].casefold()) in _PROFILE:
            length = number + 1
            labels.add(label)
    if len(labels) < 2 and labels <= _ON_ANY_PAGE:
        return 0, None
    first = text[blocks[0].start : blocks[0].end] if length else ""
    return length, first if length > 1 and looks_like_author(first) and not is_label(first) else None


def mark_furniture(text: str, blocks: list[Block], lead_length: int) -> None:
    """Give the kind furniture to the top of a user's page and to labels that stand alone."""
    for number, block in enumerate(blocks):
        if number < lead_length or (len(block.lines) == 1 and is_label(text[block.start : block.end])):
            block.kind = PassageKind.FURNITURE


def mark_site_bars(text: str, blocks: list[Block]) -> None:
    """Give the kind furniture to rows of labels that begin or end the page, such as `Older posts | Newer posts`.

    At the top a row of two may be the page's title and its site's name.
    """
    for edge, fewest in ((blocks, 3), (blocks[::-1], 2)):
        for block in edge[:-1]:
            if block.kind is PassageKind.PARAGRAPH and len(_site_labels(text, block)) >= fewest:
                block.kind = PassageKind.FURNITURE
            if block.kind is not PassageKind.FURNITURE:
                break


def _site_labels(text: str, block: Block) -> list[str]:
    whole = len(block.lines) == 1 and not block.quote_depth
    labels = labels_in_row(text[block.start : block.end]) if whole else []
    return [] if any(map(is_moment, labels)) else labels
