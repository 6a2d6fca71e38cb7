"""What is said of a whole kind is told from one's own affairs and from what has happened."""

import pytest

from pipeline.offline.findings.general import is_personal, of_a_kind, tells_a_reasoning, unlimited


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("With lamps lit, nobody will run aground again.", "nobody will"),
        ("No crew has ever improved because of a bell.", "No crew has ever"),
        ("Every boat in the bay is rotten.", "Every boat in the bay is"),
        ("A lamp will always go out.", "will always"),
        ("A duplicate has no value whatever.", "no value whatever"),
    ],
)
def test_what_leaves_no_exception_is_quoted(text: str, words: str) -> None:
    assert unlimited(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It had nothing to do with the tide.",
        "Nobody asked the pilot.",
        "We counted every one of them.",
        "It is shut whenever nobody's there.",
        "The ferry goes every other day.",
        "The next date is never more than six weeks off.",
        "Nobody needs to be told off.",
    ],
)
def test_words_of_no_exception_may_limit_what_is_said_or_tell_what_was(text: str) -> None:
    assert unlimited(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Skiffs are not safe.",
        "People who rent don't look after a pier.",
        "A boy who is left to himself will go crooked.",
        "So rope shows what it is worth.",
        "She was up at five for years, so early mornings are what it takes.",
    ],
)
def test_what_is_said_of_a_kind(text: str) -> None:
    assert of_a_kind(text)


@pytest.mark.parametrize(
    "text",
    ["It is not a hair shirt.", "The rules ask for no more.", "So the line lay in between.", "Eleven boats are late."],
)
def test_what_is_said_of_one_thing_or_of_some(text: str) -> None:
    assert not of_a_kind(text)


def test_ones_own_affairs_and_those_of_the_one_spoken_to_are_personal() -> None:
    assert is_personal("We have none.")
    assert is_personal("You only have to look.")
    assert not is_personal("Skiffs sink.")


def test_a_reasoning_that_is_told_may_be_anothers() -> None:
    assert tells_a_reasoning("The reason given is always the tide: old piers leak.")
    assert not tells_a_reasoning("Old piers leak.")
