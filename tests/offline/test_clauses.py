"""Cutting sentences into what can be denied by itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.offline.clauses import clauses
from tests.properties import repeatable

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "the wall leaks badly now",
                "it is old",
                "if it rains hard",
                "we must pay for it",
                "which means",
            ),
            *(
                "well,",
                "but",
                ", but",
                "because",
                "; ",
                "so",
                ", and",
                "(",
                ")",
                '"',
                "“",
                "”",
                "—",
                ":",
                ".",
                "!",
                "?",
            ),
        ]
    ),
    max_size=14,
).map(" ".join)


@repeatable
@given(st.text() | PIECES)
def test_clauses_lie_in_the_sentence_in_order_and_apart(sentence: str) -> None:
    ranges = clauses(sentence)
    assert all(0 <= start < end <= len(sentence) for start, end in ranges)
    assert all(first[1] <= second[0] for first, second in pairwise(ranges))


@repeatable
@given(PIECES)
def test_pieces_begin_and_end_with_what_they_say(sentence: str) -> None:
    pieces = [sentence[start:end] for start, end in clauses(sentence)]
    assert all(piece == piece.strip() for piece in pieces if any(map(str.isalnum, piece)))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The wall leaks every spring.", ["The wall leaks every spring"]),
        ("But the wall leaks every spring!", ["the wall leaks every spring"]),
        (
            "The wall leaks every spring, because the stones were never set.",
            ["The wall leaks every spring", "the stones were never set"],
        ),
        (
            "The council measured the wall, but it never measured the channel; the boats did that.",
            ["The council measured the wall", "it never measured the channel", "the boats did that"],
        ),
        (
            "If it rains, and the wall leaks, we pay for it.",
            ["If it rains, and the wall leaks, we pay for it"],
        ),
        ("The wall (which leaks a lot, but the council knows it) is old.", None),
        ('She said "the wall leaks a lot, but the council knows it".', None),
        ("It leaks, but slowly.", ["It leaks, but slowly"]),
        ("Sure, but well, the wall leaks every spring.", ["the wall leaks every spring"]),
        ("The wall leaks (every spring).", ["The wall leaks (every spring)"]),
    ],
)
def test_sentences_are_cut_where_both_sides_can_stand_alone(sentence: str, expected: list[str] | None) -> None:
    found = [sentence[start:end] for start, end in clauses(sentence)]
    if expected is None:
        assert len(found) == 1
    else:
        assert found == expected


@pytest.mark.parametrize("nothing", ["", " ", "\n\t"])
def test_nothing_has_no_clauses(nothing: str) -> None:
    assert clauses(nothing) == []


def test_hedges_and_negations_stay_inside() -> None:
    sentence = "So I suspect it does not leak, because nobody has seen the water rise."
    first, second = (sentence[start:end] for start, end in clauses(sentence))
    assert (first, second) == ("I suspect it does not leak", "nobody has seen the water rise")


@pytest.mark.parametrize(
    "sentence",
    [
        "The wall does not leak because it is old.",
        "Either the wall was mended in spring, or the rain has stopped and the meadow is dry.",
        "He wrote as though the wall were mended, and the rain had stopped.",
    ],
)
def test_what_stands_under_a_denial_or_an_alternative_is_not_cut_off(sentence: str) -> None:
    assert len(clauses(sentence)) == 1


def test_a_negation_that_opens_a_claim_is_no_interjection() -> None:
    ((start, end),) = clauses("no doctoral student can afford eight months of it")
    assert (start, end) == (0, 49)
    ((start, _),) = clauses("No, the wall leaks in every spring.")
    assert start == 4


@pytest.mark.parametrize("save", ["nobody", "nothing", "everyone", "none"])
def test_but_that_means_save_cuts_nothing(save: str) -> None:
    text = f"two days in the week belong to {save} but the child who has them"
    assert clauses(text) == [(0, len(text))]


def test_but_after_a_comma_cuts_even_there() -> None:
    text = "the weekend belongs to nobody, but the school has the week"
    assert len(clauses(text)) == 2
