"""Which words mark what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Stance
from pipeline.offline.cues import (
    AGREES,
    ANSWERS,
    CONTRAST,
    DISAGREES,
    SOCIAL,
    opening,
    plain,
    stance_of,
    words,
)
from tests.properties import repeatable


@repeatable
@given(st.text() | st.text("“”‘’\u00a0İßé a"))
def test_plain_text_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert [plain(char) for char in text] == list(plain(text))


def test_words_are_whole() -> None:
    pattern = words("not", r"\w+n't")
    assert [bool(pattern.search(text)) for text in ("NOT so", "it isn't", "a note", "cannot", "knot")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_an_opening_stands_at_the_start() -> None:
    pattern = opening("sure")
    assert [bool(pattern.match(text)) for text in ("Sure, but", "“Sure”", "surely", "I am sure")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("text", ["I agree that it leaks", "Sure, but it leaks", "That's fair", "You're right"])
def test_agreement_is_known_by_its_opening(text: str) -> None:
    assert AGREES.match(text)
    assert not DISAGREES.match(text)


@pytest.mark.parametrize("text", ["I disagree.", "No, it leaks", "That is not so", "I doubt it", "It doesn't leak"])
def test_disagreement_is_known_by_its_opening(text: str) -> None:
    assert DISAGREES.match(text)
    assert not AGREES.match(text)


@pytest.mark.parametrize("text", ["Boats ran aground in May.", "The wall is old.", "Every spring the silt comes back."])
def test_a_plain_statement_opens_like_no_reply(text: str) -> None:
    assert not (AGREES.match(text) or DISAGREES.match(text) or ANSWERS.match(text))


@pytest.mark.parametrize("text", ["Thanks, Ada.", "Hi all", "Great post!", "Let me know if it helps."])
def test_courtesy_is_known(text: str) -> None:
    assert SOCIAL.match(text)


def test_contrast_is_no_part_of_a_word() -> None:
    assert CONTRAST.search("it leaks, but slowly")
    assert not CONTRAST.search("the butler stilled the buttons")


@pytest.mark.parametrize(
    ("clause", "stance"),
    [
        ("the wall leaks", "asserted"),
        ("I think the wall leaks", "believed"),
        ("the wall probably leaks", "suspected"),
        ("the wall might leak", "uncertain"),
        ("if it rains the wall leaks", "conditional"),
        ("I don’t believe the wall leaks", "denied"),
        ("the wall leaks ;-)", "ironic"),
    ],
)
def test_a_clause_shows_its_stance(clause: str, stance: str) -> None:
    assert stance_of(clause, question=False) == stance


def test_a_question_is_asked() -> None:
    assert stance_of("does the wall leak", question=True) == "asked"


@repeatable
@given(st.text(), st.booleans())
def test_whatever_the_words_the_answers_are_known_terms(text: str, question: bool) -> None:
    assert Stance(stance_of(text, question))
