"""The three semantics against their definitions, on thousands of small graphs."""

import random
from collections.abc import Iterator
from itertools import chain, combinations
from math import prod

import pytest

from pipeline import graph as graphs
from pipeline.graph import BASE_STRENGTH, Graph, df_quad, grounded, h_categorizer, semantics
from pipeline.models import Claim, Relation, RelationType
from tests.invented import claim, page, relation, talk

REBUTS, UNDERCUTS, SUPPORTS = RelationType.REBUTS, RelationType.UNDERCUTS, RelationType.SUPPORTS


def random_graph(chance: random.Random, size: int, density: float) -> Graph:
    """Return a graph with attacks and supports at random, self-attacks among them."""
    nodes = tuple(f"c{n}" for n in range(1, size + 1))

    def some() -> dict[str, list[str]]:
        return {node: [other for other in nodes if chance.random() < density] for node in nodes}

    return Graph(nodes, some(), some())


def sample(count: int, most_nodes: int) -> Iterator[Graph]:
    """Yield the same `count` graphs every time."""
    chance = random.Random(20)
    for _ in range(count):
        yield random_graph(chance, chance.randint(0, most_nodes), chance.uniform(0.05, 0.5))


def complete_extensions(graph: Graph) -> list[set[str]]:
    """Return, by trying all sets, those that are free of conflict and hold exactly what they defend."""
    subsets = chain.from_iterable(combinations(graph.nodes, size) for size in range(len(graph.nodes) + 1))
    return [chosen for subset in subsets if _is_complete(graph, chosen := set(subset))]


def _is_complete(graph: Graph, chosen: set[str]) -> bool:
    defended = {
        node
        for node in graph.nodes
        if all(chosen.intersection(graph.attackers[attacker]) for attacker in graph.attackers[node])
    }
    return chosen == defended and not any(chosen.intersection(graph.attackers[node]) for node in chosen)


def test_grounded_is_the_least_complete_extension() -> None:
    for graph in sample(2_000, 6):
        complete = complete_extensions(graph)
        assert grounded(graph) in complete
        assert all(grounded(graph) <= extension for extension in complete)


def test_h_categorizer_is_its_own_fixed_point() -> None:
    for graph in sample(500, 8):
        strengths, settled = h_categorizer(graph)
        assert settled
        for node in graph.nodes:
            assert strengths[node] == pytest.approx(
                1 / (1 + sum(strengths[a] for a in graph.attackers[node])), abs=1e-7
            )


def test_df_quad_is_its_own_fixed_point_or_says_that_it_found_none() -> None:
    outcomes = set()
    for graph in sample(500, 8):
        strengths, settled = df_quad(graph)
        outcomes.add(settled)
        assert all(0.0 <= strength <= 1.0 for strength in strengths.values())
        if settled:
            assert strengths == pytest.approx({node: quad_of(graph, node, strengths) for node in graph.nodes}, abs=1e-7)
    assert True in outcomes


def quad_of(graph: Graph, node: str, strengths: dict[str, float]) -> float:
    """Return the strength that DF-QuAD's combination gives to `node`."""
    against = 1 - prod(1 - strengths[a] for a in graph.attackers[node])
    in_favour = 1 - prod(1 - strengths[s] for s in graph.supporters[node])
    room = BASE_STRENGTH if against >= in_favour else 1 - BASE_STRENGTH
    return BASE_STRENGTH + room * (in_favour - against)


def test_an_iteration_that_is_cut_short_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    cycle = Graph(("c1", "c2", "c3"), {"c1": ["c3"], "c2": ["c1"], "c3": ["c2"]}, {})
    assert h_categorizer(cycle)[1]
    assert df_quad(cycle)[1]
    monkeypatch.setattr(graphs, "MOST_ROUNDS", 3)
    assert not h_categorizer(cycle)[1]
    assert not semantics(CLAIMS[:3], [relation(n, f"c{n}", f"c{n % 3 + 1}") for n in (1, 2, 3)]).converged


def test_an_odd_cycle_accepts_nothing_and_an_even_one_nothing_either() -> None:
    assert grounded(Graph(("c1",), {"c1": ["c1"]}, {})) == set()
    assert grounded(Graph(("c1", "c2"), {"c1": ["c2"], "c2": ["c1"]}, {})) == set()


def test_no_claims_make_an_empty_graph() -> None:
    nothing = semantics([], [])
    assert (nothing.grounded, nothing.h_categorizer, nothing.df_quad, nothing.converged) == ((), {}, {}, True)


PAGE = page(talk("Ada", "One is so. Two is so. Three is so. Four is so. Five is so."))
CLAIMS: list[Claim] = [claim(PAGE, n, "h1", s.span.cut(PAGE.text)) for n, s in enumerate(PAGE.sentences, start=1)]


def accepted(*relations: Relation) -> str:
    """Return the numbers of the claims in the grounded extension."""
    return "".join(identifier[1:] for identifier in semantics(CLAIMS, relations).grounded)


def test_an_attack_that_stands_defeats() -> None:
    assert accepted(relation(1, "c2", "c1")) == "2345"
    assert accepted(relation(1, "c2", "c1"), relation(2, "c3", "c2")) == "1345"


def test_an_undercut_takes_away_the_edge_and_not_its_source() -> None:
    attacked = relation(1, "c2", "c1")
    assert accepted(attacked, relation(2, "c3", "r1", UNDERCUTS)) == "12345"
    assert accepted(attacked, relation(2, "c3", "r1", UNDERCUTS), relation(3, "c4", "c3")) == "245"


def test_an_edge_falls_with_its_source_although_an_undercut_of_it_failed() -> None:
    failed = (relation(1, "c2", "c1"), relation(2, "c3", "r1", UNDERCUTS), relation(3, "c4", "c3"))
    assert accepted(*failed, relation(4, "c5", "c2")) == "145"


def test_an_undercut_edge_is_no_stronger_than_its_source() -> None:
    weak = [relation(1, "c2", "c1"), relation(2, "c3", "r1", UNDERCUTS)]
    weaker = [*weak, relation(3, "c4", "c2"), relation(4, "c5", "c2")]
    assert semantics(CLAIMS, weaker).h_categorizer["c1"] > semantics(CLAIMS, weak).h_categorizer["c1"]
    assert semantics(CLAIMS, weaker).df_quad["c1"] > semantics(CLAIMS, weak).df_quad["c1"]


def test_an_undercut_support_supports_less() -> None:
    whole = semantics(CLAIMS, [relation(1, "c2", "c1", SUPPORTS)]).df_quad
    undercut = semantics(CLAIMS, [relation(1, "c2", "c1", SUPPORTS), relation(2, "c3", "r1", UNDERCUTS)]).df_quad
    assert whole["c1"] > undercut["c1"] > whole["c3"] == BASE_STRENGTH
    assert set(undercut) == {claim.id for claim in CLAIMS}


@pytest.mark.parametrize("kind", [RelationType.CONCEDES, RelationType.QUALIFIES, RelationType.REFRAMES])
def test_what_neither_attacks_nor_supports_changes_nothing(kind: RelationType) -> None:
    assert semantics(CLAIMS, [relation(1, "c2", "c1", kind)]) == semantics(CLAIMS, [])


def test_strengths_are_rounded() -> None:
    one_of_three = [relation(1, "c2", "c1"), relation(2, "c3", "c1")]
    assert semantics(CLAIMS, one_of_three).h_categorizer["c1"] == 0.333333
