"""What replies are made of."""

import pytest

from pipeline.offline.answers.common import asked, bounded, numbers_of, words_of
from pipeline.offline.reading import reading_of
from pipeline.stages.outline import focus
from tests.offline.answers.harbour import HARBOUR, voices


@pytest.mark.parametrize("question", [None, "Does the wall leak?"])
def test_the_question_is_what_the_run_was_asked(question: str | None) -> None:
    assert asked(focus(question)) == question


def test_a_text_is_cut_at_a_word() -> None:
    assert bounded("one two three", 13) == "one two three"
    assert bounded("one two three", 12) == "one two …"


def test_holders_are_found_by_the_words_that_are_theirs() -> None:
    assert numbers_of(reading_of(HARBOUR), voices()) == {"h1": 1, "h2": 2, "h3": 3}


def test_the_words_of_a_claim_stand_in_its_sentence() -> None:
    words = words_of(HARBOUR, reading_of(HARBOUR).debate.claims[1])
    assert (words.sentence, words.words) == (3, "I think the council should pay for the new wall")
