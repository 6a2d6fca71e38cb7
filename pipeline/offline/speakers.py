"""Who speaks to whom: whether a page is a conversation at all, and who of its speakers only leads it."""

import re
from collections import defaultdict
from functools import lru_cache

from pipeline.grounding import shown
from pipeline.models import Document, PassageKind

LEADS = 0.5
"""The share of a speaker's sentences that ask, or call another by name, from which they lead the talk and take no side."""
FEW_SPEAKERS = 3
FEW_SENTENCES = 3

_CHAIRS = re.compile(
    r"(?i)\b(?:you (?:two|both|all)|thank you|good (?:morning|afternoon|evening)|ladies and gentlemen|next question|the floor|"
    r"(?:a|one|two|three|eight|ten) minutes? (?:each|left)|(?:opening|closing|last) (?:word|statement|remark)s?)\b"
)
_ADDRESSED = re.compile(r"^@[A-Z][\w-]*(?: [A-Z][\w-]*)*")
"""Whom a comment is to, which is no way of handing them the floor."""
_WORD = re.compile(r"\w{3,}")


@lru_cache(maxsize=8)
def authors(document: Document) -> frozenset[str]:
    """Return the authors that the page names."""
    return frozenset(turn.author for turn in document.turns if turn.author)


def has_conversation(document: Document) -> bool:
    """Tell whether several people wrote the page, so that one may answer another's turn."""
    return len(authors(document)) > 1 or len(document.parts) > 1


def chairs(document: Document) -> frozenset[str]:
    """Return the authors who introduce, time and ask, where at least two others do the debating."""
    return frozenset(author for part in document.parts for author in _chairs(part))


@lru_cache(maxsize=8)
def _chairs(document: Document) -> frozenset[str]:
    if len(authors(document)) < FEW_SPEAKERS:
        return frozenset()
    said: dict[str, list[str]] = defaultdict(list)
    for sentence in document.sentences:
        passage = document.passage[sentence.passage]
        author = document.turn[passage.turn].author
        if author and passage.kind in (PassageKind.PARAGRAPH, PassageKind.ITEM):
            said[author].append(_ADDRESSED.sub("", shown(document, sentence.span)))
    return frozenset(author for author, sentences in said.items() if _leads(document, author, sentences))


def _leads(document: Document, author: str, sentences: list[str]) -> bool:
    others = {word.lower() for other in authors(document) - {author} for word in _WORD.findall(other)}
    introduced = _first_names(document, others)
    leading = sum(
        sentence.rstrip().endswith("?")
        or bool(_CHAIRS.search(sentence))
        or bool({word.lower() for word in _WORD.findall(sentence)} & (others | introduced))
        for sentence in sentences
    )
    return len(sentences) >= FEW_SENTENCES and leading >= LEADS * len(sentences)


def _first_names(document: Document, surnames: set[str]) -> set[str]:
    """What stands before a speaker's surname anywhere in the text: "Lev Ansbacher"."""
    pairs = re.findall(r"\b([A-Z]\w{2,}) ([A-Z]\w+)", document.text)
    return {first.lower() for first, last in pairs if last.lower() in surnames and first.lower() not in surnames}
