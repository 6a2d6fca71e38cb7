"""What a sentence denies: the terms of each of its clauses, and those under a negation."""

import re
from functools import lru_cache

from pipeline.offline.cues import NEGATION
from pipeline.offline.similarity import terms

Clause = tuple[frozenset[str], frozenset[str]]
"""The terms of a clause, and those of them that are denied."""

_REACH = 5
"""So many words after a negation lie under it."""
_CUT = re.compile(r"[,;:.]| (?:because|but|and|so|while|since|if) ")
_LIMIT = re.compile(r"(?i)\b(?:never|not|no|nothing) (?:more|less|fewer|later|sooner|only|until|just|even)\b")
_PHRASE = re.compile(r"(?i)\b(?:for|from|of|in|on|at|to|that|which|who|when|where|with)\b")


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Clause, ...]:
    """Return the clauses of `text`."""
    return tuple((frozenset(terms(piece)), _denied(piece)) for piece in _CUT.split(_LIMIT.sub(" ", text)))


def _denied(piece: str) -> frozenset[str]:
    found = NEGATION.search(piece)
    if not found:
        return frozenset()
    after = piece[found.end() :]
    # `no` denies the noun after it, and not what is said about that noun.
    reached = _PHRASE.split(after)[0] if found[0].lower() == "no" else after
    return frozenset(terms(" ".join(reached.split()[:_REACH])))
