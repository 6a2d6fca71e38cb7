"""Views that an author grants only to turn from them."""

import pytest

from pipeline.offline.inline import shared
from tests.offline.reported.cases import WEIR


def read(text: str, *known: str) -> list[tuple[str, str]]:
    """Return holder and words of each view that `text` grants and turns from."""
    return [(part.holder, part.words) for part in shared(text, frozenset(known))]


@pytest.mark.parametrize(
    "text",
    [
        f"I agree that {WEIR}. However, it has stood for a century.",
        f"I fully accept that {WEIR}, but it has stood for a century.",
        f"You're right that {WEIR}. Still, it has stood for a century.",
    ],
)
def test_the_granted_view_is_the_addressees(text: str) -> None:
    assert read(text) == [("opponent", WEIR)]


def test_it_is_whose_the_text_says_it_is() -> None:
    text = f"Odile may well be right that {WEIR}, but I doubt it."
    assert read(text) == [("Odile", WEIR)]
    assert read(f"He is right that {WEIR}. But I doubt it.", "Bastien") == [("Bastien", WEIR)]


def test_without_a_turn_nothing_is_told() -> None:
    assert read(f"I agree that {WEIR}. It has cracks.") == []


def test_what_speaks_of_i_is_the_authors_own_wording() -> None:
    assert read("I agree that the weir (what I call the dam) has cracks. However, it has stood for a century.") == []
