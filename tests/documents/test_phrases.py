"""Short phrases that state nothing."""

import pytest

from pipeline.documents.phrases import is_phrase, labels_in_row


@pytest.mark.parametrize("text", ["for the Hill Gazette", "staff writer", "Hill's oldest beekeeper", "5 min read"])
def test_phrases(text: str) -> None:
    assert is_phrase(text, 4)


@pytest.mark.parametrize(
    "text", ["bees are fine", "it stings", "bees don't sting", "bees,", "Bees.", "one two three four five", "12"]
)
def test_no_phrases(text: str) -> None:
    assert not is_phrase(text, 4)


def test_labels_in_a_row() -> None:
    assert labels_in_row("Older posts | Newer posts · Contact us") == ["Older posts", "Newer posts", "Contact us"]


@pytest.mark.parametrize("text", ["Older posts", "Bees | bees are fine", "| Oats | Honey |", "Bees | " + "honey" * 8])
def test_no_labels_in_a_row(text: str) -> None:
    assert labels_in_row(text) == []
