"""When a claim speaks against one of another document."""

import pytest

from pipeline.collection import Collection
from pipeline.offline.apart import SAME_STATEMENT, apart_score, denies, fuller_overlap
from pipeline.offline.exchange import Exchange
from pipeline.offline.pairs import Pair
from tests.invented import claim
from tests.offline.together.texts import page

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


def exchange(source: str, target: str, *cues: str) -> Exchange:
    """Two claims, each the whole of its own document."""
    both = Collection.of([page(f"{source}.", "a.txt"), page(f"{target}.", "b.txt")])
    first, second = (claim(both, number, f"h{number}", words) for number, words in ((1, source), (2, target)))
    return Exchange(both, Pair(first, second, frozenset(cues)), frozenset())


PAYS, LOSES = "The night boat pays for itself", "The night boat never pays for itself"


def test_a_denial_counts_by_what_the_two_share() -> None:
    assert apart_score(exchange(LOSES, PAYS, "elsewhere")) > SAME_STATEMENT
    assert apart_score(exchange(PAYS, PAYS, "elsewhere")) == 0


def test_a_paragraph_that_starts_by_disagreeing_speaks_against_what_it_takes_up() -> None:
    assert apart_score(exchange("I disagree that the night boat pays for itself", PAYS, "elsewhere")) > 0
    assert apart_score(exchange("I disagree that trams are late", PAYS, "elsewhere")) == 0


def test_what_stands_in_another_document_is_never_at_hand() -> None:
    apart, addressed = exchange(LOSES, PAYS, "elsewhere"), exchange(LOSES, PAYS, "addressed")
    assert (apart.apart, apart.at_hand, apart.aim) == (True, False, ("p1", 1))
    assert (addressed.apart, addressed.at_hand, addressed.aim) == (False, True, ("p1", None))
    assert apart.crosses
    assert addressed.crosses
