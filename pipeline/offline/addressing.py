"""Who a paragraph is addressed to, where it calls somebody by name."""

import re
from functools import lru_cache

from pipeline.documents.quoting import quoted_from
from pipeline.grounding import number, shown
from pipeline.models import Document, Passage
from pipeline.offline.cues import AGREES, ANSWERS, plain
from pipeline.offline.speakers import authors, chairs

_CALLED = re.compile(
    r"^\W*(?:@(?P<at>[A-Z][\w-]+(?: [A-Z][\w-]+)*)|(?:[Tt]hanks|[Tt]hank you|[Hh]i|[Hh]ello|[Dd]ear|[Ss]orry|[Ff]air|[Aa]greed),? (?P<greeted>[A-Z][\w-]+)(?=[,.!:–— ])|"
    r"(?P<first>[A-Z][\w-]+), (?:you|your|you're|you've|i|i'm|i'd|i've|thanks|thank|that|this|it|we|yes|no|what|how|why|where)\b)"
)
_LOWER = re.compile(r"\b[a-z][\w-]+")
_AT = re.compile(r"@(?=(?P<long>[A-Z][\w-]+(?: [A-Z][\w-]+)*)?)(?P<short>[\w-]+(?:\.[\w-]+)*)")
"""Whom a comment calls: as many capitalised words as follow, and the first word by itself."""


def addressed(document: Document, text: str) -> str | None:
    """Return the name that `text` opens by calling, as it stands there; None where it calls nobody.

    A word that the document also writes in lower case is no name.
    """
    simple = plain(text)
    match = _CALLED.match(simple[:1] + simple[1:60])
    if match is None:
        return None
    name = _of_the_page(document, match["at"]) or match["greeted"] or match["first"]
    ordinary = match["first"] and (AGREES.match(simple) or ANSWERS.match(simple) or name.endswith("ly"))
    return None if ordinary or name.lower() in _ordinary_words(document) else name


def end_of_call(document: Document, text: str) -> int:
    """Return where the words begin, in code points, that follow an @ and a name at the start of `text`; 0 without."""
    call = _AT.match(text)
    if call is None:
        return 0
    name = _of_the_page(document, call["long"]) if call["long"] else None
    end = 1 + len(name if name in authors(document) else call["short"])
    return end + len(text[end:]) - len(text[end:].lstrip(" ,:—–"))


def _of_the_page(document: Document, called: str | None) -> str | None:
    """As much of what follows an @ as is the name of somebody who writes there: "@Ann Lee So you think"."""
    beginning = (name for name in authors(document) if called and f"{called} ".startswith(f"{name} "))
    return max(beginning, key=len, default=called)


def answered(document: Document, passage: Passage) -> str | None:
    """Return the name of the one person whom `passage` can mean by "you"; None where it may be several.

    That is whoever the page shows to be replied to, or the other of the only two who debate.
    """
    turn = document.turn[passage.turn]
    if turn.replies_to:
        author = document.turn[turn.replies_to].author
        return author if author != turn.author else None
    others = authors(document) - chairs(document) - {turn.author}
    return next(iter(others)) if turn.author and len(others) == 1 else None


def asked(document: Document, passage: Passage) -> str | None:
    """Return the name of the one whom `passage` asks "are you saying that …?"; None where the page names nobody.

    That is whose words it quotes right before, else whoever spoke last.
    """
    at = number(passage.id) - 2
    before = document.passages[at] if at >= 0 else passage
    if before.quote_depth and before.turn == passage.turn:
        return quoted_from(before.flags)
    spoken = number(passage.turn) - 2
    last = document.turns[spoken].author if spoken >= 0 else None
    return last if last != document.turn[passage.turn].author else None


@lru_cache(maxsize=8)
def _ordinary_words(document: Document) -> frozenset[str]:
    return frozenset(
        word for passage in document.passages for word in _LOWER.findall(plain(shown(document, passage.span)))
    )
