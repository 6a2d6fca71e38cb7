"""What follows if the extracted attacks are right: three semantics over the graph of claims, never a verdict.

Grounded extension: Dung, On the acceptability of arguments (1995). h-categorizer: Besnard and Hunter (2001), iterated
as in Pu et al. (2014). DF-QuAD: Rago et al., Discontinuity-free decision support with quantitative argumentation
debates (2016). An edge that is itself attacked also falls with its source, as in Baroni et al., AFRA: Argumentation
framework with recursive attacks (2011).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from pipeline.models import ATTACKS, Claim, Relation, RelationType, Semantics

BASE_STRENGTH = 0.5
"""What DF-QuAD gives a claim before anything supports or attacks it."""
MOST_ROUNDS = 500
TOLERANCE = 1e-9
DECIMALS = 6


@dataclass(frozen=True)
class Graph:
    """Nodes (claims, and edges that are themselves attacked) with who attacks and who supports each."""

    nodes: tuple[str, ...]
    attackers: Mapping[str, Sequence[str]]
    supporters: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, claims: Iterable[Claim], relations: Iterable[Relation]) -> "Graph":
        """Return the graph of `claims` and `relations`; concessions support nothing and attack nothing."""
        edges = list(relations)
        identifiers = {relation.id for relation in edges}
        undercut = {relation.target for relation in edges if relation.target in identifiers}
        nodes = [claim.id for claim in claims] + [relation.id for relation in edges if relation.id in undercut]
        attackers: dict[str, list[str]] = defaultdict(list)
        supporters: dict[str, list[str]] = defaultdict(list)
        for relation in edges:
            bearer = relation.id if relation.id in undercut else relation.source
            if relation.type in ATTACKS:
                attackers[relation.target].append(bearer)
            elif relation.type is RelationType.SUPPORTS:
                supporters[relation.target].append(bearer)
        for relation in (edge for edge in edges if edge.id in undercut):
            for ends in (attackers, supporters):
                ends[relation.id] = list(dict.fromkeys([*ends[relation.id], *ends[relation.source]]))
        return cls(tuple(nodes), dict(attackers), dict(supporters))


def grounded(graph: Graph) -> set[str]:
    """Return the grounded extension over the attacks alone."""
    attacked: dict[str, list[str]] = defaultdict(list)
    for target, sources in graph.attackers.items():
        for source in sources:
            attacked[source].append(target)
    open_attackers = {node: len(graph.attackers.get(node, ())) for node in graph.nodes}
    accepted = [node for node in graph.nodes if not open_attackers[node]]
    defeated: set[str] = set()
    for node in accepted:
        for target in attacked[node]:
            if target in defeated:
                continue
            defeated.add(target)
            for freed in attacked[target]:
                open_attackers[freed] -= 1
                if open_attackers[freed] == 0 and freed not in defeated:
                    accepted.append(freed)
    return set(accepted)


def h_categorizer(graph: Graph) -> tuple[dict[str, float], bool]:
    """Return each node's strength 1 / (1 + sum of its attackers'), and whether the iteration settled."""

    def strength(node: str, now: Mapping[str, float]) -> float:
        return 1 / (1 + sum(now[a] for a in graph.attackers.get(node, ())))

    return _iterate(graph.nodes, strength, 1.0)


def df_quad(graph: Graph) -> tuple[dict[str, float], bool]:
    """Return each node's DF-QuAD strength from attackers and supporters, and whether the iteration settled."""

    def strength(node: str, now: Mapping[str, float]) -> float:
        against = 1 - prod(1 - now[a] for a in graph.attackers.get(node, ()))
        in_favour = 1 - prod(1 - now[s] for s in graph.supporters.get(node, ()))
        if against >= in_favour:
            return BASE_STRENGTH * (1 - (against - in_favour))
        return BASE_STRENGTH + (1 - BASE_STRENGTH) * (in_favour - against)

    return _iterate(graph.nodes, strength, BASE_STRENGTH)


def semantics(claims: Sequence[Claim], relations: Sequence[Relation]) -> Semantics:
    """Return all three for the report, over claims only, rounded so that a report repeats byte for byte."""
    graph = Graph.of(claims, relations)
    accepted = grounded(graph)
    categorised, settled = h_categorizer(graph)
    quad, quad_settled = df_quad(graph)
    return Semantics(
        grounded=tuple(claim.id for claim in claims if claim.id in accepted),
        h_categorizer={claim.id: round(categorised[claim.id], DECIMALS) for claim in claims},
        df_quad={claim.id: round(quad[claim.id], DECIMALS) for claim in claims},
        converged=settled and quad_settled,
    )


def _iterate(
    nodes: Sequence[str], strength: Callable[[str, Mapping[str, float]], float], start: float
) -> tuple[dict[str, float], bool]:
    now = dict.fromkeys(nodes, start)
    for _ in range(MOST_ROUNDS):
        after = {node: strength(node, now) for node in nodes}
        moved = max((abs(after[node] - now[node]) for node in nodes), default=0.0)
        now = after
        if moved < TOLERANCE:
            return now, True
    return now, False
