"""Objections foreseen."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"The obvious comeback is that {WEIR}.", "somebody"),
        (f"The retort will be that {WEIR}.", "somebody"),
        (f"The reply I'd expect from Mira is that {WEIR}.", "Mira"),
        (f"I can already hear the groans: {WEIR}.", "somebody"),
        (f"Spare me the lecture, namely that {WEIR}.", "somebody"),
        (f"Don't tell me {WEIR}.", "opponent"),
        (f"Before anyone says {WEIR}: it has stood since 1820.", "somebody"),
        (f"I know what you're thinking: {WEIR}.", "opponent"),
        (f"If somebody objects that {WEIR}, show them the drawing.", "somebody"),
        (f"Go on, say it: {WEIR}.", "opponent"),
        (f"It may be objected that {WEIR}.", "somebody"),
        (f"Lest anyone object that {WEIR}, here is a drawing.", "somebody"),
        (f"Cue the usual warning that {WEIR}.", "somebody"),
        (f"An objection suggests itself: {WEIR}.", "somebody"),
    ],
)
def test_what_is_foreseen_is_anticipated(text: str, holder: str) -> None:
    assert read(text) == [("anticipated", holder, WEIR)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Will the weir fall? you may wonder.", "somebody"),
        ("You will ask whether the weir can fall.", "opponent"),
    ],
)
def test_a_question_is_put_into_somebodys_mouth(text: str, holder: str) -> None:
    ((voice, whose, _),) = read(text)
    assert (voice, whose) == ("anticipated", holder)


@pytest.mark.parametrize(
    "text",
    [
        "The answer is that nobody counted.",
        "I can hear the water on the weir and it is loud.",
        "Don't tell a child to swim there.",
        "Save me a seat near the weir.",
    ],
)
def test_answers_and_sounds_are_the_authors(text: str) -> None:
    assert read(text) == []
