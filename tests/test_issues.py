"""What an attack is about."""

import pytest

from pipeline.issues import LONGEST, question_on


def test_it_is_asked_whether_an_assertion_holds() -> None:
    assert question_on("the wall\n leaks.") == "Is this right: “the wall leaks”?"


@pytest.mark.parametrize("asked", ["does the wall leak?", "Who pays when it falls?", "How much does lime cost?"])
def test_an_open_question_is_the_question(asked: str) -> None:
    assert question_on(asked) == asked[0].upper() + asked[1:]


@pytest.mark.parametrize(
    "asked",
    [
        "The wall leaks?",
        "Why would anybody trust lime?",
        "Isn't lime cheap?",
        "Do you think so?",
        "What is lime to us?",
        "Is it dry? Is it old?",
        "Is it dry, and " * 20 + "old?",
    ],
)
def test_one_that_asserts_or_speaks_to_somebody_is_quoted(asked: str) -> None:
    question = question_on(asked)
    assert question.startswith("How is this to be answered: “") and question.endswith("”?")
    assert not question.endswith("?”?")


def test_who_speaks_is_named_where_it_matters() -> None:
    assert question_on("I counted them.", "Ada") == "Is Ada right to say “I counted them”?"
    assert question_on("Have I counted them?", "Ada") == "How is what Ada asks to be answered: “Have I counted them”?"


def test_that_is_cut_off_where_it_only_joins() -> None:
    assert question_on("that the wall leaks") == "Is this right: “the wall leaks”?"
    assert question_on("that wall leaks") == "Is this right: “that wall leaks”?"


def test_marks_inside_are_not_those_around() -> None:
    assert question_on('He calls it "dry" and “sound”.') == "Is this right: “He calls it 'dry' and ‘sound’”?"


@pytest.mark.parametrize("words", ["The wall leaks and " * 40, "word" * 100])
def test_it_is_of_bounded_length(words: str) -> None:
    question = question_on(words)
    assert len(question) <= LONGEST
    assert " …”?" in question


@pytest.mark.parametrize("words", ["word " * 80, "letters" * 60, "Is it so " + "that " * 70 + "?", "a" * 159])
@pytest.mark.parametrize("speaker", [None, "Ada", "the committee on " + "very " * 7 + "long names", "n" * 300])
def test_a_question_is_never_longer_than_a_reply_may_bear(words: str, speaker: str | None) -> None:
    assert len(question_on(words, speaker)) <= LONGEST


def test_a_name_too_long_for_a_heading_is_left_out() -> None:
    assert question_on("The ferry leaks", "n" * 300) == question_on("The ferry leaks")
