"""First and second person put as names."""

import pytest

from pipeline.offline.persons import first_person, second_person


@pytest.mark.parametrize(
    ("clause", "put"),
    [
        ("I think the wall leaks", "Ruth thinks the wall leaks"),
        ("I still think the wall leaks", "Ruth still thinks the wall leaks"),
        ("I don’t think the wall leaks", "Ruth doesn't think the wall leaks"),
        ("I haven't been there", "Ruth has not been there"),
        ("I am sure", "Ruth is sure"),
        ("I’m not sure", "Ruth is not sure"),
        ("I've seen it", "Ruth has seen it"),
        ("I'll say so", "Ruth will say so"),
        ("I'd keep the wall", "Ruth would keep the wall"),
        ("I would not go back", "Ruth would not go back"),
        ("I was there in May", "Ruth was there in May"),
        ("I walked along it", "Ruth walked along it"),
        ("I teach there", "Ruth teaches there"),
        ("Nor, I think, does it leak", "Nor, Ruth thinks, does it leak"),
        ("What I want is a wall", "What Ruth wants is a wall"),
        ("It surprises me", "It surprises Ruth"),
        ("My guess is twelve", "Ruth's guess is twelve"),
        ("By my count it leaks", "By Ruth's count it leaks"),
        ("that figure of mine is old", "that figure of Ruth's is old"),
    ],
)
def test_whoever_speaks_is_named(clause: str, put: str) -> None:
    assert first_person(clause, "Ruth") == put


@pytest.mark.parametrize(
    "clause",
    [
        "the wall leaks",
        "I think and hope that it leaks",
        "I am tired and have no boat",
        "Lev and I think it leaks",
        "I, for one, think it leaks",
        "do I think it leaks",
        "I'd said that it leaks",
        "I'd read the report",
        "I read the report",
        "I rely on the wall",
        "I succeed in it",
        "I myself think it leaks",
        "I think I know what I want",
        "let me think",
        'he said: "I think it leaks"',
        "Part I of the report",
        "the old mine leaks",
    ],
)
def test_what_is_not_certain_is_left(clause: str) -> None:
    assert first_person(clause, "Ruth") == clause


def test_what_stands_in_quotation_marks_is_left_and_the_rest_is_put() -> None:
    assert first_person("I wrote “I think it leaks”", "Ruth") == "Ruth wrote “I think it leaks”"


@pytest.mark.parametrize(
    ("clause", "put"),
    [
        ("your argument skips the cost", "Bo's argument skips the cost"),
        ("You’re right about the wall", "Bo is right about the wall"),
        ("you are quite wrong there", "Bo is quite wrong there"),
        ("You left out the cost", "Bo left out the cost"),
        ("you say that it leaks", "Bo says that it leaks"),
        ("You've conceded the cost", "Bo has conceded the cost"),
        ("your post says what you said before", "your post says what you said before"),
    ],
)
def test_whoever_is_spoken_to_is_named(clause: str, put: str) -> None:
    assert second_person(clause, "Bo") == put


@pytest.mark.parametrize(
    "clause",
    [
        "there you can sit all morning",
        "your boat is your castle",
        "if you say so it leaks",
        "your argument costs you nothing",
        "don't you think it leaks",
        "you say and write that it leaks",
        "he asked “your argument?”",
    ],
)
def test_a_you_that_may_be_anybody_is_left(clause: str) -> None:
    assert second_person(clause, "Bo") == clause


def test_a_clause_that_would_name_its_speaker_twice_is_left_alone() -> None:
    assert first_person("I counted, and I think it leaks", "Ruth") == "I counted, and I think it leaks"
