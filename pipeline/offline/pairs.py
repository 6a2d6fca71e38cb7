"""Pairs of claims that may stand in a relation."""

from dataclasses import dataclass

from pipeline.models import Claim


@dataclass(frozen=True)
class Pair:
    """Two claims: does `source` answer or support `target`?"""

    source: Claim
    target: Claim
    cues: frozenset[str]
    """Why the two were put together: `reply`, `neighbour`, `addressed`, `next_turn`, `central`, `similar`, and for
    claims in different documents `elsewhere`, with `named` where the one document speaks of an author of the other.
    """
