"""When a claim speaks against one of another document, whose author may never have read it."""

import re

from pipeline.models import Document
from pipeline.offline.cues import DISAGREES, NEGATION
from pipeline.offline.exchange import Exchange
from pipeline.offline.salience import rarity
from pipeline.offline.similarity import terms

SAME_STATEMENT = 0.25
"""The least share of the telling terms of the fuller claim that stands in the other.

Chosen with DENIED on 80 debates of ArguAna's validation part, where pairs of claims that it sets against each other
stand in an argument and its counter 22 times, in two arguments of one side 4 times; `python -m benchmarks --only
arguana` tells how it does on the other debates. Words in common tell nothing, and with any negation little.
"""
SAME_SUBJECT = 0.3
"""The least share of the lesser claim's telling terms that a paragraph which starts by disagreeing must take up."""
DENIED = 2
"""So many content words after a negation, in its clause, are what it denies."""

_CLAUSE = re.compile(r"[^,;:.!?]+")


def apart_score(exchange: Exchange) -> float:
    """Return how much speaks for an attack of the source on the target in another document; above 0 it counts as one."""
    speaks_up = bool(DISAGREES.match(exchange.opening)) and exchange.opens and exchange.shared >= SAME_SUBJECT
    if speaks_up or denies(exchange.document, exchange.source, exchange.target):
        return fuller_overlap(exchange.document, exchange.source, exchange.target)
    return 0.0


def denies(document: Document, first: str, second: str) -> bool:
    """Tell whether one of two plain texts denies what the other says: it alone negates, and what it negates is there."""
    negating = [text for text in (first, second) if NEGATION.search(text)]
    if len(negating) != 1:
        return False
    (against,) = negating
    other = set(terms(second if against is first else first))
    clauses = (_CLAUSE.match(against, match.end()) for match in NEGATION.finditer(against))
    denied = (term for clause in clauses if clause for term in terms(clause[0])[:DENIED])
    return not other.isdisjoint(denied) and fuller_overlap(document, first, second) >= SAME_STATEMENT


def fuller_overlap(document: Document, first: str, second: str) -> float:
    """Return how much of the telling words of the fuller text stands in the other, 0 to 1."""
    weights = rarity(document)
    a, b = ({term: weights.get(term, 0.0) for term in terms(text)} for text in (first, second))
    fuller = max(sum(a.values()), sum(b.values()))
    return sum(weight for term, weight in a.items() if term in b) / fuller if fuller else 0.0
