"""When a claim speaks against one of another document."""

import pytest

from pipeline.offline.apart import denies, fuller_overlap
from tests.together.texts import page

PAGE = page("The night boat would pay for itself within two years. The harbour is lit. Trams are old. Nobody rows now.")
CLAIM = "The night boat would pay for itself within two years."


@pytest.mark.parametrize(
    "other",
    [
        "The night boat will not pay for itself within two years.",
        "A night boat never pays for itself within ten years.",
        "The night boat cannot pay, within two years, for itself.",
    ],
)
def test_what_the_other_says_is_denied(other: str) -> None:
    assert denies(PAGE, CLAIM, other)
    assert denies(PAGE, other, CLAIM)


@pytest.mark.parametrize(
    "other",
    [
        "The night boat would pay for itself within two years indeed.",
        "The night boat is not new, and it would pay for itself within two years.",
        "The harbour is not lit.",
        "A tram does not pay.",
    ],
)
def test_words_in_common_or_a_denial_of_something_else_are_not_enough(other: str) -> None:
    assert not denies(PAGE, CLAIM, other)


def test_two_denials_agree() -> None:
    denied = "The night boat will not pay for itself within two years."
    assert not denies(PAGE, denied, denied)


def test_the_overlap_is_that_of_the_fuller_one() -> None:
    assert fuller_overlap(PAGE, CLAIM, CLAIM) == pytest.approx(1)
    assert fuller_overlap(PAGE, CLAIM, "boat") < 0.5
    assert fuller_overlap(PAGE, CLAIM, "") == fuller_overlap(PAGE, "", "") == 0
