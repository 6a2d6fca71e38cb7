"""Which turn a header means that says whom it answers."""

import pytest

from pipeline.documents.addressees import Addressees


@pytest.mark.parametrize(
    ("answers", "place"),
    [("Ines Marek", 2), ("@ines", 2), ("u/Crumb", 1), ("#1", 0), ("#9", None), ("Tate", None), ("Nobody", None)],
)
def test_the_last_turn_of_whoever_is_named(answers: str, place: int | None) -> None:
    turns = Addressees()
    authors = ("Ines Marek", "crumb", "Ines Marek", "Jo Tate", "Al Tate")
    for order, author in enumerate(authors):
        turns.add(order, author, str(order + 1))
    assert turns.find(answers) == place
