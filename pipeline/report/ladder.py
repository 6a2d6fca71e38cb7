"""An exchange as a ladder: each claim one rung below the claim that it answers."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from pipeline.models import Relation

MOST_RUNGS = 14
"""A ladder of more rungs is not read; the first ones are shown."""


@dataclass(frozen=True)
class Rung:
    """One claim of an exchange, how many others it stands below, and the relation by which it answers the one above."""

    depth: int
    claim: str
    relation: Relation | None = None


def ladder(exchange: Sequence[Relation], aimed_at: Callable[[Relation], str]) -> list[Rung]:
    """Return the claims of an exchange in the order of reading: each followed by those that answer it.

    `aimed_at` gives the id of the claim a relation bears on. A claim is told once, under the first that it answers;
    where claims answer each other in a circle, the first answered begins.
    """
    answers: dict[str, list[Relation]] = defaultdict(list)
    for relation in exchange:
        answers[aimed_at(relation)].append(relation)
    sources = {relation.source for relation in exchange}
    roots = [claim for claim in answers if claim not in sources]
    rungs: dict[str, Rung] = {}
    waiting = [Rung(0, claim) for claim in reversed([*roots, *answers])]
    while waiting:
        rung = waiting.pop()
        if rung.claim not in rungs:
            rungs[rung.claim] = rung
            waiting.extend(Rung(rung.depth + 1, each.source, each) for each in reversed(answers[rung.claim]))
    return _answered(list(rungs.values())[:MOST_RUNGS])


def _answered(rungs: Sequence[Rung]) -> list[Rung]:
    """Without claims that nothing stands below, since what answers them is told elsewhere."""
    return [rung for rung, below in zip_longest(rungs, rungs[1:]) if rung.depth or (below and below.depth)]
