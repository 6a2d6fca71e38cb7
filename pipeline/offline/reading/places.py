"""Where each claim is fought over."""

from collections.abc import Iterator

from pipeline.offline.debate import Debate


def clashes_by_claim(debate: Debate) -> dict[str, tuple[str, ...]]:
    """Return the ids of the clashes that each claim bears on: those it is in, and those of what it is related to.

    A claim in no relation bears on none.
    """
    found: dict[str, dict[str, None]] = {}
    for claim, clash in _bearing(debate):
        found.setdefault(claim, {})[clash] = None
    return {claim: tuple(clashes) for claim, clashes in found.items()}


def _bearing(debate: Debate) -> Iterator[tuple[str, str]]:
    """Pairs of a claim and a clash: first its members, then what is related to them, then what is related at all."""
    for clash in debate.clashes:
        yield from ((claim, clash.id) for claim in clash.claims)
        yield from ((end.id, clash.id) for r in clash.exchange for end in debate.ends(debate.relation[r]))
        yield from ((claim.id, clash.id) for claim in debate.related(clash))
    for relation in debate.relations:
        ends = debate.ends(relation)
        homes = [home for end in ends if (home := debate.home(end))]
        yield from ((end.id, home) for end in ends for home in homes[:1])
