"""By what words a way of arguing is told."""

import pytest

from pipeline.offline.schemes import schemes_of


@pytest.mark.parametrize(
    ("words", "scheme"),
    [
        ("In our village two of them have rusted", "example"),
        ("Experts say that the pier is sound", "expert opinion"),
        ("No boat ever came back", "exception"),
        ("Let the council try a smaller boat", "practical reasoning"),
        ("The council should sell the pier", "values"),
        ("If the ferry stops, the shop closes", "consequences"),
        ("The pier will fall", "prediction"),
        ("A ferry is like a bus", "analogy"),
        ("The rust shows that nobody paints it", "sign"),
        ("Boats are better than bridges", "comparison"),
        ("The swell leads to cracks", "cause"),
        ("It loses 40 crowns", "figure"),
        ("It loses forty crowns", "figure"),
        ("The pier is old", "evidence"),
    ],
)
def test_a_way_of_arguing_is_told_by_its_words(words: str, scheme: str) -> None:
    assert [found.name for found in schemes_of(words)] == [scheme]


def test_a_year_is_no_figure_and_what_is_asked_of_cases_covers_their_number() -> None:
    assert [found.name for found in schemes_of("The pier was built in 1931")] == ["evidence"]
    assert [found.name for found in schemes_of("I have seen eleven piers and 4 had rust")] == ["example"]


@pytest.mark.parametrize("words", ["It is not always late", "In my view it is late"])
def test_what_only_looks_like_a_way_of_arguing_is_none(words: str) -> None:
    assert [found.name for found in schemes_of(words)] == ["evidence"]


def test_one_figure_and_several_are_asked_about_in_their_number() -> None:
    (one,), (several,) = schemes_of("It lost eleven thousand crowns"), schemes_of("It lost 20 of 300 boats")
    assert one.quoted and "the figure come" in one.quoted
    assert several.quoted and "the figures come" in several.quoted


@pytest.mark.parametrize("words", ["Let's not count boats", "I paid 40 crowns", "Suppose we go through the 160"])
def test_ones_own_affairs_and_proposals_are_not_asked_for_evidence(words: str) -> None:
    assert schemes_of(words) == []


def test_what_one_holds_is_asked_about_all_the_same() -> None:
    assert [found.name for found in schemes_of("I reckon that it lost 20 boats")] == ["figure"]
