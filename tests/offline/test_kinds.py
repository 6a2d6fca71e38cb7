"""What a clause is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Kind
from pipeline.offline.kinds import kind_of
from tests.properties import repeatable


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("boats ran aground in May", "empirical"),
        ("a dry wall is older than a wet one", "empirical"),
        ("the council should dredge", "normative"),
        ("leave the wall as it is", "normative"),
        ("I would not touch the wall", "normative"),
        ("I object to a second toll", "normative"),
        ("the toll is a mistake", "normative"),
        ("a leak means any loss of water", "definitional"),
        ("a wall that lets water through is a sieve", "definitional"),
        ("I wouldn't call that a harbour", "definitional"),
        ("silt causes the boats to strand", "causal"),
        ("the mole keeps the boats from drifting", "causal"),
        ("most of it comes from the river", "causal"),
        ("the wall will fall", "predictive"),
        ("the council would raise its toll", "predictive"),
        ("your argument skips the cost", "about_the_debate"),
        ("nobody has answered that", "about_the_debate"),
        ("we are talking about two walls", "about_the_debate"),
        ("that the wall is old entails nothing", "conceptual"),
        ("one flood is no evidence for that", "conceptual"),
    ],
)
def test_a_clause_shows_its_kind(clause: str, kind: str) -> None:
    assert kind_of(clause) == kind


@pytest.mark.parametrize(
    "frame", ["I think that", "I would say", "I'd guess", "We have to admit that", "My guess is that"]
)
def test_who_holds_it_says_nothing_of_its_kind(frame: str) -> None:
    assert kind_of(f"{frame} boats ran aground in May") == "empirical"


def test_an_order_that_brings_something_about_is_no_demand() -> None:
    assert kind_of("keep the wall") == "normative"
    assert kind_of("keep the wall and it will fall on you") != "normative"


def test_where_a_figure_stands_is_no_matter_of_the_debate() -> None:
    assert kind_of("the wall is 40 feet high, not the 60 in your post") == "empirical"


@repeatable
@given(st.text())
def test_whatever_the_words_the_kind_is_a_known_one(text: str) -> None:
    assert Kind(kind_of(text))
