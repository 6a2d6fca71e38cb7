"""Which questions a clash closes with."""

from dataclasses import replace

from pipeline.offline.clashes import Opposition
from pipeline.offline.questions import MOST_ASKED, questions
from tests.offline.oppositions import against, opposition

BUSY = opposition(
    ("The ferry is empty on Sundays.", "The pier will fall.", "No boat has come back."),
    ("The ferry was full last Sunday.", "The pier is better than a bridge."),
)


def asked(clash: Opposition) -> list[str]:
    """Return the questions of a clash."""
    return questions(clash.document, clash)


def test_both_sides_are_asked_and_few_questions() -> None:
    found = asked(BUSY)
    assert len(found) == len(set(found)) == MOST_ASKED
    assert any(words in "".join(found) for words in ("empty on Sundays", "pier will fall", "boat has come back"))
    assert any(words in "".join(found) for words in ("full last Sunday", "better than a bridge"))


def test_the_same_is_asked_from_either_side() -> None:
    assert set(asked(BUSY)) == set(asked(against(BUSY.document, BUSY.counterpoint, BUSY.point)))


def test_what_is_spoken_against_comes_first() -> None:
    clash = opposition(("The ferry is empty on Sundays.", "The pier will fall."), ("They know.",))
    at_issue = clash.point[1]
    contested = replace(clash, exchange=tuple(edge for edge in clash.exchange if edge[2] is at_issue))
    assert asked(contested) == ["How likely is it that the pier will fall, and what is that based on?"]


def test_where_nothing_at_issue_can_be_asked_about_the_rest_is() -> None:
    clash = opposition(("They know.", "The pier will fall."), ("They do.",))
    contested = replace(clash, exchange=tuple(edge for edge in clash.exchange if edge[2] is clash.point[0]))
    assert asked(contested) == ["How likely is it that the pier will fall, and what is that based on?"]


def test_rather_nothing_than_anything_is_asked() -> None:
    assert asked(opposition(("They know.",), ("They do.",))) == []
