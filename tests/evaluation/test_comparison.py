"""Which claims and holders of a report are those of the gold."""

from pipeline.evaluation.comparison import Comparison
from tests.evaluation import factories

BOTH = Comparison(factories.perfect(factories.gold()), factories.gold())


def test_claims_are_paired_in_the_golds_order() -> None:
    assert [(gold.id, ours.id) for gold, ours in BOTH.claims] == [(f"c{i}", f"our-c{i}") for i in range(1, 9)]


def test_claims_are_close_where_any_of_them_are() -> None:
    assert BOTH.any_close(["c1", "c2"], ["our-c2", "our-c7"])
    assert not BOTH.any_close(["c1", "c2"], ["our-c3", "our-c7"])
    assert not BOTH.any_close([], ["our-c1"])


def test_holders_are_the_same_by_who_they_are() -> None:
    assert BOTH.same_holder("h1", "our-h1")
    assert not BOTH.same_holder("h1", "our-h2")
    assert BOTH.same_holder(None, None)
    assert not BOTH.same_holder(None, "our-h1")
    assert not BOTH.same_holder("h1", None)
