"""Where a quoted passage comes from: the turn of the same page that says the same words."""

from collections import defaultdict

from pipeline.grounding import normalised, shown
from pipeline.models import Document, Passage, PassageKind

SHINGLE_WORDS = 6
"""So many words in a row shared with another turn are no accident."""
SHARED = 0.7
"""The least share of a passage's shingles that must come from one other turn."""

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
    return {passage: turn for passage, turn in found.items() if turn}


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
            longer = len(shingles[other]) > len(own) or passage.quote_depth
            if document.passage[other].turn != passage.turn and longer:
                shared[other] += 1
    best = max(shared, key=lambda other: shared[other], default=None)
    return document.passage[best].turn if best and shared[best] >= SHARED * len(own) else None


def _shingles(document: Document, passage: Passage) -> list[tuple[str, ...]]:
    words = normalised(shown(document, passage.span)).split()
    if not passage.quote_depth and len(words) < SHINGLE_WORDS:
        return []
    size = min(SHINGLE_WORDS, len(words))
    return [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]
