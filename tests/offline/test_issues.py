"""What an attack is about."""

import pytest

from pipeline.offline.issues import LONGEST, heading_on


def test_an_assertion_is_contested() -> None:
    assert heading_on("the wall\n leaks.") == "Contested: “the wall leaks”"


@pytest.mark.parametrize("asked", ["does the wall leak?", "Who pays when it falls?", "How much does lime cost?"])
def test_an_open_question_is_the_heading(asked: str) -> None:
    assert heading_on(asked) == asked[0].upper() + asked[1:]


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
    heading = heading_on(asked)
    assert heading.startswith("Asked: “") and heading.endswith("”")


def test_who_speaks_is_named_where_it_matters() -> None:
    assert heading_on("I counted them.", "Ada") == "Contested: Ada's “I counted them”"
    assert heading_on("Have I counted them?", "Ada") == "Asked by Ada: “Have I counted them?”"


def test_that_is_cut_off_where_it_only_joins() -> None:
    assert heading_on("that the wall leaks") == "Contested: “the wall leaks”"
    assert heading_on("that wall leaks") == "Contested: “that wall leaks”"


def test_marks_inside_are_not_those_around() -> None:
    assert heading_on('He calls it "dry" and “sound”.') == 'Contested: “He calls it "dry" and "sound"”'


@pytest.mark.parametrize("words", ["The wall leaks and " * 40, "word" * 100])
def test_it_is_of_bounded_length(words: str) -> None:
    heading = heading_on(words)
    assert len(heading) <= LONGEST
    assert " …”" in heading


@pytest.mark.parametrize("words", ["word " * 80, "letters" * 60, "Is it so " + "that " * 70 + "?", "a" * 159])
@pytest.mark.parametrize("speaker", [None, "Ada", "the committee on " + "very " * 7 + "long names", "n" * 300])
def test_a_heading_is_never_longer_than_a_reply_may_bear(words: str, speaker: str | None) -> None:
    assert len(heading_on(words, speaker)) <= LONGEST


def test_a_name_too_long_for_a_heading_is_left_out() -> None:
    assert heading_on("The ferry leaks", "n" * 300) == heading_on("The ferry leaks")
