"""Whose view a sentence gives, told beside it."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"According to Mira {WEIR}.", "Mira"),
        (f"Per the council, {WEIR}.", "the council"),
        (f"For Holt, {WEIR}.", "Holt"),
        (f"As Mira sees it, {WEIR}.", "Mira"),
        (f"The way the council tells it, {WEIR}.", "the council"),
        (f"In Mira's book, {WEIR}.", "Mira"),
        (f"To Holt's mind {WEIR}.", "Holt"),
        (f"In their view, {WEIR}.", "somebody"),
        (f"So in your world {WEIR}.", "opponent"),
        (f"To you, {WEIR}.", "opponent"),
        (f"In the eyes of the council, {WEIR}.", "the council"),
        (f"By Mira's account, {WEIR}.", "Mira"),
        (f"If Holt is to be believed, {WEIR}.", "Holt"),
        (f"Ask the council and {WEIR}.", "the council"),
        (f"Supposedly {WEIR}.", "somebody"),
        (f"I'm told {WEIR}.", "somebody"),
        (f"We are always assured that {WEIR}.", "somebody"),
        (f"It's been put to me more than once that {WEIR}.", "somebody"),
        (f"Rumour has it {WEIR}.", "somebody"),
        (f"The theory goes that {WEIR}.", "somebody"),
    ],
)
def test_the_holder_stands_before_the_sentence(text: str, holder: str) -> None:
    assert read(text) == [("paraphrase", holder, WEIR)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The weir will fall, according to Mira.", "Mira"),
        ("The weir will fall (Holt dixit).", "Holt"),
        ("The weir will fall: that is what they all say.", "somebody"),
        ("The weir will fall, or so the story goes.", "somebody"),
    ],
)
def test_the_holder_stands_after_the_sentence(text: str, holder: str) -> None:
    assert read(text) == [("paraphrase", holder, "The weir will fall")]


@pytest.mark.parametrize(
    "text",
    [
        "According to the census of 2019, nobody lives there.",
        "In my view the weir will fall.",
        "For example, the weir will fall.",
        "For years, the weir was safe.",
        "In the end the weir fell.",
        "In her book, Mira Holt writes about the weir.",
    ],
)
def test_evidence_and_circumstances_are_the_authors(text: str) -> None:
    assert read(text) == []
