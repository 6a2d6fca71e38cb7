"""What a clause grants by its own words."""

import pytest

from pipeline.models import Degree, Voice
from pipeline.offline.clauses import clauses
from pipeline.offline.concession import Concession, concession, is_for_argument
from pipeline.offline.spoken import Spoken
from tests.invented import page, talk

(SENTENCE,) = page(talk("Ada", "So it is.")).sentences


def spoken(text: str, voice: Voice = Voice.OWN) -> list[Spoken]:
    """Return the clauses of a sentence."""
    return [Spoken(SENTENCE, text, start, end, voice, "h1") for start, end in clauses(text)]


def granted(text: str, voice: Voice = Voice.OWN) -> list[Concession]:
    """Return what the clauses of a sentence grant."""
    return [found for clause in spoken(text, voice) if (found := concession(clause))]


@pytest.mark.parametrize(
    "text",
    [
        "That is not true, the list says four percent.",
        "That was true in 1990.",
        "That is only half true.",
        "You're right only if you count the dead.",
        "I take your point, and I reject it.",
        "I admit nothing.",
        "I used to think that was right.",
        "I agree that we disagree.",
        "I doubt that is true.",
        "Fair enough?",
        "Tell me how I was wrong.",
        "Of course that is up to the board.",
        "Right, because nobody has ever lied in a survey.",
    ],
)
def test_what_is_denied_limited_asked_or_taken_back_grants_nothing(text: str) -> None:
    assert granted(text) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("I agree that the wall leaks.", "that the wall leaks"),
        ("I stand corrected about the garage.", "about the garage"),
        ("You're right, but it is cheap.", ""),
        ("It does not leak, but I admit that it is old.", "that it is old"),
    ],
)
def test_what_says_so_grants_and_says_what(text: str, about: str) -> None:
    assert granted(text) == [Concession(Degree.FULL, about)]


def test_only_what_names_its_matter_can_be_matched_by_its_words() -> None:
    (named,), (bare,) = granted("I agree that the old wall leaks."), granted("I stand corrected.")
    assert named.names_its_matter
    assert not bare.names_its_matter


def test_an_offer_grants_under_its_condition() -> None:
    (found,) = granted("Show me one summer of samples that go the wrong way and I'll say sorry.")
    assert (found.degree, found.opens) == (Degree.CONDITIONAL, False)


@pytest.mark.parametrize(
    ("text", "degree"), [("It did.", Degree.FULL), ("Maybe, in the new quarters it was so.", Degree.CONDITIONAL)]
)
def test_an_echo_and_a_part_grant_only_where_they_open_a_reply(text: str, degree: Degree) -> None:
    assert granted(text) == [Concession(degree, "", opens=True)]


def test_what_somebody_is_only_said_to_think_grants_nothing() -> None:
    assert granted("I agree that the wall leaks.", Voice.PARAPHRASE) == []


def test_for_the_sake_of_argument() -> None:
    assert [is_for_argument(clause) for clause in spoken("But even if the wall leaks every year, we wait.")] == [True]
    assert [is_for_argument(clause) for clause in spoken("Let's say I want a boat.")] == [False]
