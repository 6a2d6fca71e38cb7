"""What an opening pronoun stands for."""

import pytest

from pipeline.offline.antecedents import opens_with_pronoun, resolved


@pytest.mark.parametrize(
    ("before", "clause", "put"),
    [
        ("the old wall is a mistake", "it says that boats must wait", "the old wall says that boats must wait"),
        ("I have come to think that the wall is a mistake", "It costs 12 crowns", "the wall costs 12 crowns"),
        ("The toll will come in spring", "it'll cost 12 crowns", "The toll will cost 12 crowns"),
        ("the split walls are coming", "they’ll be there in May", "the split walls will be there in May"),
        ("Most boats have gone", "they've sunk", "Most boats have sunk"),
        ("Boats are old", "they're leaking", "Boats are leaking"),
    ],
)
def test_a_pronoun_goes_on_about_the_only_subject(before: str, clause: str, put: str) -> None:
    assert resolved(clause, before) == put


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("the wall has a gate", "it leaks every spring"),
        ("The wall is in Varn", "It leaks every spring"),
        ("the walls are for the boats", "they leak every spring"),
        ("the walls have gone to people", "they wept"),
        ("the wall is old", "they leak every spring"),
        ("the walls are old", "it leaks every spring"),
        ("the wall is old", "it is clear that boats wait"),
        ("the wall is old", "it seems that boats wait"),
        ("the wall is old", "it is market day"),
        ("the wall is old", "this leaks"),
        ("it is old", "it leaks every spring"),
        ("the boats and the wall are old", "they leak"),
        ("the wall that Ada built is old", "it leaks"),
        ("the old long tall grey wet wall of stone is old", "it leaks"),
    ],
)
def test_what_may_mean_several_things_is_left(before: str, clause: str) -> None:
    assert resolved(clause, before) == clause


def test_an_opening_that_points_nowhere_is_known() -> None:
    assert opens_with_pronoun("It leaks")
    assert opens_with_pronoun("they leak")
    assert not opens_with_pronoun("It seems to leak")
    assert not opens_with_pronoun("Italy leaks")
