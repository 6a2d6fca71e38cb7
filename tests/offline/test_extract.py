"""Claims by rule."""

import pytest

from pipeline.offline.extract import MOST_CHARACTERS, MOST_WORDS, Found, extract_claims
from pipeline.offline.voiced_text import VoicedText
from tests.invented import page, talk, voiced


def extracted(text: str) -> tuple[list[Found], list[str]]:
    """Return the claims and the courtesies of a page of one paragraph."""
    document = page(talk("Ada", text))
    marked = {p.id: p for p in voiced(document, {"t1": "h1"})}
    return extract_claims(VoicedText(document, document.sentences, marked, {"h1": "Ada"}))


def words(text: str) -> list[str]:
    """Return the words of each claim."""
    return [claim.words for claim in extracted(text)[0]]


def test_each_clause_that_can_be_denied_is_a_claim() -> None:
    text = "The wall leaks every spring, because its stones were never set. Nobody has measured the channel."
    assert words(text) == [
        "The wall leaks every spring",
        "its stones were never set",
        "Nobody has measured the channel",
    ]


def test_a_claim_points_at_its_sentence_and_is_put_as_one() -> None:
    claim = extracted("It rains. But I suspect the\nwall leaks every spring.")[0][-1]
    assert claim.sentence == "s2"
    assert claim.words == "I suspect the\nwall leaks every spring"
    assert claim.stance == "suspected"
    assert not claim.retracted


@pytest.mark.parametrize("text", ["Thanks, Ada!", "Hello all.", "Great post, by the way."])
def test_courtesy_is_no_claim(text: str) -> None:
    assert extracted(text) == ([], ["s1"])


@pytest.mark.parametrize("text", ["When was the wall built?", "Re: walls.", "Note:", "Walls and boats."])
def test_questions_and_fragments_are_no_claims(text: str) -> None:
    assert extracted(text) == ([], [])


def test_a_question_that_puts_something_forward_is_asked() -> None:
    ((claim,), _) = extracted("Isn't it cheaper to dredge the channel?")
    assert claim.stance == "asked"


def test_what_is_taken_back_is_marked_and_not_its_retraction() -> None:
    claims = extracted("The wall leaks every spring. I was wrong that the wall leaks.")[0]
    assert [claim.retracted for claim in claims] == [True, False]


@pytest.mark.parametrize("filling", ["x" * MOST_CHARACTERS, "and leaks " * MOST_WORDS])
def test_a_stretch_without_a_stop_is_no_claim(filling: str) -> None:
    assert words(f"The old wall always leaks {filling}") == []
