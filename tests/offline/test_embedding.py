"""Claims as parts of questions."""

import pytest

from pipeline.models import Stance
from pipeline.offline.embedding import embedded, points_back, wording
from tests.invented import claim, page, talk


def said(words: str, **more: object) -> str | None:
    """Return how a question may use a claim of these words, the only sentence of a page."""
    document = page(talk("Ada", f"{words}."))
    return wording(document, claim(document, 1, "h1", words).model_copy(update=more))


def inside(words: str, around: str = "") -> str | None:
    """Return these words as they stand after `that`, on a page that also says `around`."""
    return embedded(page(talk("Ada", f"{words}. {around}")), words)


@pytest.mark.parametrize(
    "words",
    [
        "The ferry loses forty crowns a trip",
        "I have counted the boats myself",
        "Let the council try six Sundays",
        "Old boats leak in the long run",
        "They have moored it in the bay",
    ],
)
def test_a_clause_with_a_verb_may_be_asked_about(words: str) -> None:
    assert said(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "The boats leak",
        "Over sixty years, very likely",
        "Two things about the harbour",
        "Put it in the shed by noon",
        "Is moored at the old pier",
        "We took this boat and",
        "The ferry goes from 12 to , so it is late",
        "Why it sinks is what? They know",
        "The “unsinkable” boat has a hole",
        "The boat was cheap. The pier was not cheap",
        "So let me go through the sums first",
        "Let's not count the boats again",
        "Something that harms nobody in the harbour",
        "At least enough courage to have a boat",
        "If the ferry has been sold by the council",
        "Being the one that takes the most land",
        "The ferry " + "really " * 30 + "sinks",
    ],
)
def test_what_is_broken_bare_or_too_long_is_not(words: str) -> None:
    assert said(words) is None


@pytest.mark.parametrize("update", [{"stance": Stance.CONCEDED}, {"stance": Stance.ASKED}, {"flags": ("lost_math",)}])
def test_nor_is_what_nobody_puts_forward_or_what_lost_a_formula(update: dict[str, object]) -> None:
    assert said("The ferry loses forty crowns a trip", **update) is None


@pytest.mark.parametrize("marked", ["Edit: {}", "TL;DR: {}", "b) {}", "{}[2", "{} though"])
def test_marks_and_afterthoughts_around_a_claim_are_left_out(marked: str) -> None:
    assert said(marked.format("the ferry loses forty crowns")) == "the ferry loses forty crowns"


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("The ferry loses crowns", "the ferry loses crowns"),
        ("On Sundays the ferry is empty", "on Sundays the ferry is empty"),
        ("the pier was built late, which annoyed everybody", "the pier was built late"),
        ("Rowing is cheaper than sailing", "rowing is cheaper than sailing"),
        ("nobody has a key", "nobody has a key"),
    ],
)
def test_what_is_clear_alone_becomes_a_clause(words: str, clause: str) -> None:
    assert inside(words) == clause


@pytest.mark.parametrize(
    "words",
    [
        "I count thirty boats",
        "It sounds like nothing",
        "Nobody has called that a question of trust",
        "The pier is older than that",
        "With those boats the bay is full",
        "Paint every boat and they will float",
        "If it rains the ferry stops",
        "The trouble: the pier is rotten",
        "Leaking is what the council fears in them",
    ],
)
def test_what_speaks_to_somebody_or_points_elsewhere_does_not(words: str) -> None:
    assert inside(words) is None


def test_a_capital_is_kept_where_the_page_shows_a_name() -> None:
    assert inside("Ferries are slow", "Some ferries sink.") == "ferries are slow"
    assert inside("Lindehof is far", "So she left Lindehof.") == "Lindehof is far"
    assert inside("Ferries are slow") is None


@pytest.mark.parametrize(("words", "back"), [("They know", True), ("Most of it is", True), ("The ferry is", False)])
def test_what_opens_by_pointing_back_is_told(words: str, back: bool) -> None:
    assert points_back(words) is back
