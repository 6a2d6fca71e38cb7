"""Which words of a document tell one of its topics from another."""

import math
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from pipeline.grounding import shown
from pipeline.models import Document
from pipeline.offline.similarity import terms


@lru_cache(maxsize=8)
def rarity(document: Document) -> Mapping[str, float]:
    """Return the inverse document frequency of each term, over the sentences of `document`."""
    counts = Counter(term for s in document.sentences for term in set(terms(shown(document, s.span))))
    return {term: math.log((1 + len(document.sentences)) / count) for term, count in counts.items()}


def rare_overlap(document: Document, first: str, second: str) -> float:
    """Return how much of the telling words of the lesser text stands in the other, 0 to 1."""
    weights = rarity(document)
    a, b = ({t: weights.get(t, 0.0) for t in terms(text)} for text in (first, second))
    lesser = min(sum(a.values()), sum(b.values()))
    return sum(weight for term, weight in a.items() if term in b) / lesser if lesser else 0.0
