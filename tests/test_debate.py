"""A clash with its claims and the sentences around them."""

from dataclasses import replace

import pytest

from pipeline.models import RelationType
from tests.invented import TRAMS, clash, relation, trams


def test_an_opposition_has_the_claims_of_both_sides_and_its_edges() -> None:
    debate = trams()
    opposition = debate.opposition(debate.clashes[0], 40)
    assert [c.id for c in opposition.point] == ["c1", "c4"]
    assert [c.id for c in opposition.counterpoint] == ["c2"]
    edges = [(a.id, kind, b.id) for a, kind, b in opposition.exchange]
    assert edges == [("c2", RelationType.REBUTS, "c1"), ("c4", RelationType.UNDERMINES, "c2")]
    assert (opposition.issue, opposition.names) == ("Is it so?", {"h1": "Ada", "h2": "Bo"})


def test_an_undercut_is_shown_against_the_claim_whose_edge_it_attacks() -> None:
    debate = trams()
    undercut = relation(4, "c2", "r2", RelationType.UNDERCUTS)
    debate = replace(debate, relations=(*debate.relations, undercut), clashes=(clash(1, ["c4"], ["c2"], ["r4"]),))
    ((source, kind, target),) = debate.opposition(debate.clashes[0], 40).exchange
    assert (source.id, kind, target.id) == ("c2", RelationType.UNDERCUTS, "c3")


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (1, ["s1", "s3", "s6"]),
        (3, ["s1", "s3", "s6"]),
        (4, ["s1", "s2", "s3", "s6"]),
        (40, ["s1", "s2", "s3", "s4", "s5", "s6"]),
    ],
)
def test_the_claims_own_sentences_come_before_their_neighbours(most: int, shown: list[str]) -> None:
    debate = trams()
    assert [s.id for s in debate.opposition(debate.clashes[0], most).context] == shown


def test_only_passages_of_the_clash_are_shown() -> None:
    debate = replace(trams(), clashes=(clash(1, ["c1"], ["c2"], ["r1"]),))
    context = debate.opposition(debate.clashes[0], 40).context
    assert {TRAMS.sentence[s.id].passage for s in context} == {"p1", "p2"}
