"""Closed-class words as they stand, the others by their shape."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.offline.skeleton import WORDS, grams, skeleton
from tests.properties import repeatable


def test_what_a_clause_is_about_is_left_out_and_what_it_does_is_kept() -> None:
    assert skeleton("I'll give you the trams, but 40 % of riders aren't counted.") == [
        "i", "'ll", "give", "you", "the", "Xs", ",", "but", "#", "of", "Xs", "are", "n't", "Xed", ",",
    ]  # fmt: skip


def test_two_clauses_of_one_form_have_one_skeleton() -> None:
    assert skeleton("Granted, the depot leaks!") == skeleton("Granted, the canteen smells!")


def test_pairs_openings_and_the_end_are_told_apart() -> None:
    assert list(grams(["you", "are", "right"])) == [
        "you", "are", "right", "you are", "are right", "^you", "^you are", "^you are right", "right$",
    ]  # fmt: skip
    assert list(grams([])) == []


@repeatable
@given(st.text())
def test_no_word_outside_the_list_comes_through(text: str) -> None:
    assert all(item in WORDS or item in "?!,#" or item.startswith("X") for item in skeleton(text))
