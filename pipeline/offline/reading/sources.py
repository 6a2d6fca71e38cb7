"""Where a quoted passage comes from: the turn of the same page that says the same words."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from pipeline.grounding import normalised, number, shown
from pipeline.models import Document, Passage, PassageKind

SHINGLE_WORDS = 6
"""So many words in a row shared with another turn are no accident."""
FEWEST_WORDS = 3
"""A marked quotation of fewer words may stand anywhere."""
SHARED = 0.7
"""The least share of a passage's shingles that must come from one other turn."""

_WORD = re.compile(r"[\w'’]+")
_SPEECH = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE})


def repeated_from(document: Document) -> dict[str, str]:
    """Return, for each passage that repeats another turn's words, that turn's id.

    A marked quotation may repeat any turn but its own. An unmarked passage counts as repeating only a turn where the
    words are part of a longer whole, since the quoting one is cut out; two equal passages decide nothing.
    """
    if len(document.turns) < 2:
        return {}
    shingles = {p.id: _shingles(document, p) for p in document.passages if p.kind in _SPEECH}
    where: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for passage in document.passages:
        if not passage.quote_depth:
            for shingle in shingles.get(passage.id, ()):
                where[shingle].append(passage.id)
    found = {p.id: _origin(document, p, shingles, where) for p in document.passages if p.id in shingles}
    short = [p for p in document.passages if p.quote_depth and not found.get(p.id) and p.kind in _SPEECH]
    found |= {p.id: _one_that_says(document, p) for p in short}
    return {passage: turn for passage, turn in found.items() if turn}


def _one_that_says(document: Document, passage: Passage) -> str | None:
    """The turn in which a marked quotation of few words stands, if all turns that say them are one person's."""
    wanted = " ".join(_WORD.findall(normalised(shown(document, passage.span))))
    if len(wanted.split()) < FEWEST_WORDS:
        return None
    turns = [t for t, text in _said(document).items() if t != passage.turn and f" {wanted} " in text]
    authors = {document.turn[t].author for t in turns}
    return turns[0] if len(authors) == 1 and document.turn[passage.turn].author not in authors else None


@lru_cache(maxsize=8)
def _said(document: Document) -> Mapping[str, str]:
    """What each turn says outside marked quotations, as words between single spaces."""
    said: dict[str, list[str]] = defaultdict(list)
    for passage in document.passages:
        if passage.kind in _SPEECH and not passage.quote_depth:
            said[passage.turn] += _WORD.findall(normalised(shown(document, passage.span)))
    return {turn: f" {' '.join(words)} " for turn, words in said.items()}


def _origin(
    document: Document,
    passage: Passage,
    shingles: dict[str, list[tuple[str, ...]]],
    where: dict[tuple[str, ...], list[str]],
) -> str | None:
    own = shingles[passage.id]
    shared: dict[str, int] = defaultdict(int)
    for shingle in own:
        for other in set(where[shingle]) if shingle in where else ():
            # Whoever says unmarked words first owns them; only a marked quotation may come from further down.
            longer = len(shingles[other]) > len(own) and number(other) < number(passage.id)
            if document.passage[other].turn != passage.turn and (longer or passage.quote_depth):
                shared[other] += 1
    best = max(shared, key=lambda other: shared[other], default=None)
    return document.passage[best].turn if best and shared[best] >= SHARED * len(own) else None


def _shingles(document: Document, passage: Passage) -> list[tuple[str, ...]]:
    words = normalised(shown(document, passage.span)).split()
    if not passage.quote_depth and len(words) < SHINGLE_WORDS:
        return []
    size = min(SHINGLE_WORDS, len(words))
    return [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]
