"""Where a reply turns from what it grants."""

import pytest

from pipeline.offline.turning import turns_from_granting


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("I agree that boats leak, but ", "they float"),
        ("Granted, boats leak. ", "Still, they float"),
        ("Boats leak, it's true. However, ", "they float"),
        ("You're right that boats leak. ", "They float, though"),
        ("They may well think that boats leak, but ", "they float"),
    ],
)
def test_the_first_words_after_the_turn_limit_what_is_granted(before: str, clause: str) -> None:
    assert turns_from_granting(before, clause)


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("", "but they float"),
        ("Boats leak, but ", "they float"),
        ("I agree that boats leak. ", "They float"),
        ("I agree, but they float. ", "The harbour is deep"),
        ("I may think that boats leak, but ", "they float"),
    ],
)
def test_without_a_grant_right_before_it_nothing_is_limited(before: str, clause: str) -> None:
    assert not turns_from_granting(before, clause)
