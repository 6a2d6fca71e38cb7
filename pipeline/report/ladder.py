"""An exchange as a ladder: what answers what, each answer one rung below what it answers."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.models import Relation


@dataclass(frozen=True)
class Rung:
    """One relation of an exchange, and how many others it stands below."""

    depth: int
    relation: Relation


def ladder(exchange: Sequence[Relation]) -> list[Rung]:
    """Return the relations of an exchange in the order of reading: each followed by those that answer its source.

    A relation is told once, under the first that it answers; where relations go round in a circle, the first in order
    begins.
    """
    answers: dict[str, list[Relation]] = defaultdict(list)
    for relation in exchange:
        answers[relation.target].append(relation)
    sources = {relation.source for relation in exchange}
    roots = [relation for relation in exchange if relation.target not in sources]
    rungs: dict[str, Rung] = {}
    waiting = [Rung(0, relation) for relation in reversed([*roots, *exchange])]
    while waiting:
        rung = waiting.pop()
        if rung.relation.id not in rungs:
            rungs[rung.relation.id] = rung
            waiting.extend(Rung(rung.depth + 1, answer) for answer in reversed(answers[rung.relation.source]))
    return list(rungs.values())
