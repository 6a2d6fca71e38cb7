"""Exchanges as ladders."""

from pipeline.models import Relation
from pipeline.report.ladder import ladder
from tests.invented import relation


def rungs(*relations: Relation) -> list[tuple[int, str]]:
    """Return depth and id of each rung."""
    return [(rung.depth, rung.relation.id) for rung in ladder(relations)]


def test_an_answer_stands_one_rung_below_what_it_answers() -> None:
    assert rungs(relation(1, "c2", "c1"), relation(2, "c3", "c2"), relation(3, "c4", "c3")) == [
        (0, "r1"),
        (1, "r2"),
        (2, "r3"),
    ]


def test_each_answer_follows_what_it_answers_wherever_it_was_said() -> None:
    assert rungs(relation(1, "c2", "c1"), relation(2, "c5", "c4"), relation(3, "c3", "c2")) == [
        (0, "r1"),
        (1, "r3"),
        (0, "r2"),
    ]


def test_a_circle_begins_at_its_first_relation_and_ends() -> None:
    assert rungs(relation(1, "c2", "c1"), relation(2, "c1", "c2")) == [(0, "r1"), (1, "r2")]


def test_what_answers_two_is_told_once() -> None:
    told = rungs(relation(1, "c2", "c1"), relation(2, "c2", "c0"), relation(3, "c3", "c2"))
    assert [identifier for _, identifier in told] == ["r1", "r3", "r2"]
