"""The questions that a claim opens."""

import pytest

from pipeline.models import Claim, Document, Voice
from pipeline.offline.scheme_questions import candidates, rivals
from tests.invented import claim, page, talk


def asked(words: str, *, sentence: str = "", voice: Voice = Voice.OWN) -> list[str]:
    """Return the questions about a claim of these words, that stands in `sentence` or is it."""
    document = page(talk("Ada", f"{sentence or words}."))
    return [found.question for found in candidates(document, claim(document, 1, "h1", words, voice=voice), "Ada")]


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("The ferry is empty on Sundays", "What evidence is there that the ferry is empty on Sundays?"),
        ("No boat has come back", "Is it really true that no boat has come back, or are there exceptions?"),
        ("The pier will fall", "How likely is it that the pier will fall, and what is that based on?"),
        (
            "The ferry lost 40 crowns on Monday",
            "How was it established that the ferry lost 40 crowns on Monday, and how sure is the figure?",
        ),
        ("A ferry on paper is no ferry at all", "In what sense is a ferry on paper no ferry at all?"),
        ("I suspect the pier is rotten", "What evidence leads Ada to suspect that the pier is rotten?"),
        ("My suspicion is that the pier is rotten", "What evidence leads Ada to suspect that the pier is rotten?"),
        (
            "The ferry is late, because the pier is rotten",
            "Granted that the pier is rotten, does it follow that the ferry is late?",
        ),
        (
            "The pier is rotten, so the ferry is late",
            "Granted that the pier is rotten, does it follow that the ferry is late?",
        ),
        (
            "We lost 40 crowns on Monday",
            "Where Ada says “We lost 40 crowns on Monday”, where does the figure come from, and how sure is it?",
        ),
        (
            "Let the town sell it",
            "Where Ada says “Let the town sell it”, what would that cost, and is there another way to the same end?",
        ),
        (
            "A boat of 90 seats would sink",
            "Where Ada says “A boat of 90 seats would sink”, where does the figure come from, and how sure is it?",
        ),
    ],
)
def test_a_way_of_arguing_opens_its_question(words: str, question: str) -> None:
    assert asked(words) == [question]


def test_a_reason_in_the_same_sentence_is_asked_about_as_a_step() -> None:
    sentence = "The ferry is late because the pier is rotten"
    (question,) = asked("The ferry is late", sentence=sentence)
    assert question == "Granted that the pier is rotten, does it follow that the ferry is late?"


def test_a_denial_that_takes_in_its_reason_is_no_step() -> None:
    assert asked("The ferry is not late because the pier is rotten") == [
        "What evidence is there that the ferry is not late because the pier is rotten?"
    ]
    (question,) = asked("The ferry is not late, because the pier is sound")
    assert question == "Granted that the pier is sound, does it follow that the ferry is not late?"


def test_what_a_holder_does_not_believe_is_not_put_to_them_as_believed() -> None:
    assert asked("I never believe the pier is rotten") == asked("I don't believe the pier is rotten") == []


def test_of_somebody_who_is_only_reported_it_is_said_so() -> None:
    (question,) = asked("We need some 40 boats", voice=Voice.PARAPHRASE)
    assert question.startswith("Where Ada is taken to say “We need some 40 boats”")


@pytest.mark.parametrize("words", ["They have the afternoons", "We like the old pier", "Two things about boats"])
def test_without_something_to_ask_nothing_is_asked(words: str) -> None:
    assert asked(words) == []


def against(given: str, held: str) -> str | None:
    """Return the question whether `held`, by Ada, survives `given`."""
    document: Document = page(talk("Ada", f"{held}."), talk("Bo", f"{given}."))
    claims: list[Claim] = [claim(document, 1, "h2", given), claim(document, 2, "h1", held)]
    found = rivals(document, *claims, "Ada")
    return found.question if found else None


def test_a_claim_is_held_against_what_is_said_against_it() -> None:
    given = "The ferry has been empty every Sunday"
    question = against(given, "The ferry is needed on Sunday")
    assert (
        question == "If the ferry has been empty every Sunday, does it still hold that the ferry is needed on Sunday?"
    )
    question = against(given, "I need the ferry on Sunday")
    assert question == "If the ferry has been empty every Sunday, can Ada still say “I need the ferry on Sunday”?"


def test_how_a_claim_bears_is_asked_where_little_is_shared() -> None:
    question = against("The ferry is empty at noon", "The ferry is needed on Sunday")
    assert question is not None
    assert question.endswith("noon, how does that tell against the claim that the ferry is needed on Sunday?")
    assert against("The ferry is empty at noon", "I need the ferry on Sunday") is None


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ("The shop is shut at noon", "The ferry is needed on Sunday"),
        ("The ferry would be empty on Sunday", "The ferry is needed on Sunday"),
        ("They saw the ferry empty on Sunday", "The ferry is needed on Sunday"),
        ("I saw the ferry empty on Sunday", "The ferry is needed on Sunday"),
        ("A forty-year-old boat is safe", "A sixty-year-old man is slow"),
        ("The ferry is empty on Sunday " + "and so is the pier " * 5, "The ferry is needed on Sunday"),
    ],
)
def test_two_that_do_not_meet_or_are_not_clear_are_not_held_against_each_other(given: str, held: str) -> None:
    assert against(given, held) is None
