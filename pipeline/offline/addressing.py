"""Who a paragraph is addressed to, where it calls somebody by name."""

import re
from functools import lru_cache

from pipeline.grounding import shown
from pipeline.models import Document, Passage
from pipeline.offline.cues import AGREES, ANSWERS, plain
from pipeline.offline.speakers import authors, chairs

_CALLED = re.compile(
    r"^\W*(?:@(?P<at>[A-Z][\w-]+(?: [A-Z][\w-]+)*)|(?:[Tt]hanks|[Tt]hank you|[Hh]i|[Hh]ello|[Dd]ear|[Ss]orry|[Ff]air|[Aa]greed),? (?P<greeted>[A-Z][\w-]+)(?=[,.!:–— ])|"
    r"(?P<first>[A-Z][\w-]+), (?:you|your|you're|you've|i|i'm|i'd|i've|thanks|thank|that|this|it|we|yes|no|what|how|why|where)\b)"
)
_LOWER = re.compile(r"\b[a-z][\w-]+")


def addressed(document: Document, text: str) -> str | None:
    """Return the name that `text` opens by calling, as it stands there; None where it calls nobody.

    A word that the document also writes in lower case is no name.
    """
    simple = plain(text)
    match = _CALLED.match(simple[:1] + simple[1:60])
    if match is None:
        return None
    name = match["at"] or match["greeted"] or match["first"]
    ordinary = match["first"] and (AGREES.match(simple) or ANSWERS.match(simple) or name.endswith("ly"))
    return None if ordinary or name.lower() in _ordinary_words(document) else name


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


@lru_cache(maxsize=8)
def _ordinary_words(document: Document) -> frozenset[str]:
    return frozenset(
        word for passage in document.passages for word in _LOWER.findall(plain(shown(document, passage.span)))
    )
