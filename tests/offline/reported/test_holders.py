"""Whom a noun phrase names."""

import pytest

from pipeline.offline.reported.holders import can_speak, holder_of, is_name, is_person, is_source


@pytest.mark.parametrize(
    ("who", "holder"),
    [
        ("you", "opponent"),
        ("they", "somebody"),
        ("a farmer", "somebody"),
        ("most farmers", "farmers"),
        ("the farmers", "the farmers"),
        ("Holt's main argument", "Holt"),
        ("Your view", "opponent"),
    ],
)
def test_the_holder_is_called_as_the_text_calls_them(who: str, holder: str) -> None:
    assert holder_of(who) == holder


def test_words_of_grammar_and_bare_qualities_cannot_speak() -> None:
    assert can_speak("Mira Holt")
    assert can_speak("the foreman")
    assert not can_speak("However")
    assert not can_speak("the usual")
    assert not can_speak("the states federal")
    assert can_speak("Rosenthal")
    assert can_speak("the British")


def test_sources_persons_and_names_are_told_apart() -> None:
    assert is_source("the survey of 2019")
    assert not is_source("the mayor")
    assert is_person("farmers")
    assert not is_person("the pattern")
    assert is_name("Mira Holt")
    assert not is_name("the mayor")
