"""To whom something is granted by name."""

import pytest

from pipeline.offline.grantees import granted_to
from tests.invented import page, talk

NAMES = {"h1": "Ada Hale", "h2": "Bo", "h3": "Ruth Hale", "h4": "the author"}
PAGE = page(talk("Ada Hale", "The wall leaks."), talk("Bo", "It does not."), talk("Ruth Hale", "Who knows."))


@pytest.mark.parametrize(
    ("clause", "holders"),
    [
        ("Bo is right that the wall leaks.", {"h2"}),
        ("I agree with Ada that the wall leaks.", {"h1"}),
        ("I'm with Ada Hale on the wall.", {"h1"}),
        ("Ada Hale may be right about the wall.", {"h1"}),
        ("Bo has a point there.", {"h2"}),
        ("As Bo rightly says, the wall leaks.", {"h2"}),
        ("Fair point about the wall, Bo.", {"h2"}),
        ("I agree with Bo, and Ada is quite right too.", {"h1", "h2"}),
        ("It is right that the wall leaks.", set()),
        ("I agree with that, whatever Bo says.", set()),
        ("Bo is wrong about the wall.", set()),
        ("Cleo is right that the wall leaks.", set()),
        ("Hale is right that the wall leaks.", {"h1", "h3"}),
    ],
)
def test_who_is_agreed_with_by_name(clause: str, holders: set[str]) -> None:
    assert granted_to(PAGE, clause, NAMES) == holders
