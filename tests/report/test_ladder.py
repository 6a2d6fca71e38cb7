"""Exchanges as ladders."""

from pipeline.models import Relation
from pipeline.report.ladder import MOST_RUNGS, ladder
from tests.invented import relation


def rungs(*relations: Relation) -> list[tuple[int, str]]:
    """Return depth and claim of each rung."""
    return [(rung.depth, rung.claim) for rung in ladder(relations, lambda r: r.target)]


def test_an_answer_stands_one_rung_below_what_it_answers() -> None:
    chain = relation(1, "c2", "c1"), relation(2, "c3", "c2"), relation(3, "c4", "c3")
    assert rungs(*chain) == [(0, "c1"), (1, "c2"), (2, "c3"), (3, "c4")]


def test_each_answer_follows_what_it_answers_wherever_it_was_said() -> None:
    said = relation(1, "c2", "c1"), relation(2, "c5", "c4"), relation(3, "c3", "c2")
    assert rungs(*said) == [(0, "c1"), (1, "c2"), (2, "c3"), (0, "c4"), (1, "c5")]


def test_a_circle_begins_at_the_first_that_is_answered_and_ends() -> None:
    assert rungs(relation(1, "c2", "c1"), relation(2, "c1", "c2")) == [(0, "c1"), (1, "c2")]


def test_what_answers_two_is_told_once_and_the_other_not_without_its_answer() -> None:
    told = rungs(relation(1, "c2", "c1"), relation(2, "c2", "c0"), relation(3, "c3", "c2"))
    assert told == [(0, "c1"), (1, "c2"), (2, "c3")]


def test_the_relation_that_answers_stands_with_the_claim() -> None:
    first, second = ladder([relation(1, "c2", "c1")], lambda r: r.target)
    assert first.relation is None
    assert second.relation is not None
    assert second.relation.id == "r1"


def test_a_long_exchange_is_cut() -> None:
    many = [relation(n, f"c{n + 1}", f"c{n}") for n in range(1, 3 * MOST_RUNGS)]
    assert len(rungs(*many)) == MOST_RUNGS
