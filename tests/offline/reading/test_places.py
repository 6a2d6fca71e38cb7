"""Where claims are fought over."""

from dataclasses import replace

from pipeline.models import RelationType
from pipeline.offline.reading.places import clashes_by_claim
from tests.invented import TRAMS, claim, relation
from tests.offline.debates import clash, trams


def test_members_and_what_is_related_to_them_bear_on_a_clash() -> None:
    assert clashes_by_claim(trams()) == {"c1": ("k1",), "c2": ("k1",), "c3": ("k1",), "c4": ("k1",)}


def test_a_claim_in_no_relation_bears_on_nothing() -> None:
    alone = claim(TRAMS, 5, "h2", "Nobody knows why riders shift")
    assert "c5" not in clashes_by_claim(replace(trams(), claims=(*trams().claims, alone)))


def test_what_is_related_beside_a_clash_bears_on_the_nearest_that_its_holder_fights() -> None:
    debate = replace(trams(), clashes=(clash(1, ["c1"], ["c2"], ["r1"]),))
    aside = claim(TRAMS, 5, "h2", "Nobody knows why riders shift")
    far = relation(4, "c5", "c3", RelationType.QUALIFIES)
    changed = replace(debate, claims=(*debate.claims, aside), relations=(*debate.relations, far))
    assert clashes_by_claim(changed)["c5"] == ("k1",)
