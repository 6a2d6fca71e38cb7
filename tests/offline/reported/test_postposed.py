"""A sentence whose speaker is told at its end."""

import pytest

from tests.offline.reported.cases import read


@pytest.mark.parametrize(
    ("text", "voice", "holder"),
    [
        ("The weir will fall, says Mira.", "paraphrase", "Mira"),
        ("The weir will fall, or so the council claims.", "paraphrase", "the council"),
        ("The weir will fall, they tell us.", "paraphrase", "somebody"),
        ("Ah, but The weir will fall, you will tell me.", "anticipated", "opponent"),
        ("But surely, you'll say, The weir will fall.", "anticipated", "opponent"),
        ("The weir will fall, Mira insists, and she runs indoors.", "paraphrase", "Mira"),
    ],
)
def test_what_stands_before_its_speaker_is_theirs(text: str, voice: str, holder: str) -> None:
    assert read(text) == [(voice, holder, "The weir will fall")]


@pytest.mark.parametrize(
    "text",
    [
        "The weir will fall, I think.",
        "When the weir falls, they say nothing.",
        "The weir will fall, and Mira knows it.",
        "After a long pause, he said.",
    ],
)
def test_ones_own_sentence_and_a_circumstance_are_not(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The weir, they say, will fall in spring.", "The weir, they say, will fall in spring"),
        ("Boats in particular, he thinks, will sink.", "Boats in particular, he thinks, will sink"),
        ("Boats on this river will sink, he thinks, and I doubt it.", "Boats on this river will sink"),
    ],
)
def test_who_interrupts_a_clause_says_all_of_it(text: str, words: str) -> None:
    assert [said for _, _, said in read(text)] == [words]
