"""The questions that a critique closes with."""

from pipeline.debate import Debate
from pipeline.stages.open_questions import MOST_QUESTIONS, OpenQuestions
from pipeline.views import Opposition
from tests.invented import trams

SPECIFIC = [
    "What evidence is there that riders shift from cars after midnight?",
    "How did the trial in winter lose forty per cent of its cost?",
    "Is it really true that a winter trial says little about a whole year?",
]
GENERIC = "How does the tone of this affect its persuasive manner?"


def opposition() -> Opposition:
    """Return the clash of the debate on trams."""
    debate: Debate = trams()
    return debate.opposition(debate.clashes[0], 50)


def test_the_most_useful_are_kept_in_their_order() -> None:
    proposed = [SPECIFIC[0], GENERIC, *SPECIFIC[1:]]
    assert OpenQuestions().of(opposition(), proposed) == tuple(SPECIFIC)
    assert len(SPECIFIC) == MOST_QUESTIONS


def test_few_are_all_kept_once_and_without_blanks() -> None:
    assert OpenQuestions().of(opposition(), [" Why? ", "Why?", "", GENERIC]) == ("Why?", GENERIC)


def test_what_was_asked_of_an_earlier_clash_is_not_asked_again() -> None:
    questions = OpenQuestions()
    assert questions.of(opposition(), ["Why?", "How?"]) == ("Why?", "How?")
    assert questions.of(opposition(), ["How?", "When?"]) == ("When?",)
