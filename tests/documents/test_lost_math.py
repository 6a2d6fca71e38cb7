"""Holes where formulas were."""

import pytest

from pipeline.documents.lost_math import holes
from pipeline.models import Markup
from tests.documents.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some value\xa0, whose", [(10, 11)]),
        ("it appears that\xa0\xa0is because", [(15, 17)]),
        ("from 2 to \xa0.", [(9, 11)]),
        ("what is it\xa0?", [(10, 11)]),
        ("a\xa0\xa0b and c\xa0, d", [(1, 3), (10, 11)]),
    ],
)
def test_holes(text: str, expected: list[tuple[int, int]]) -> None:
    assert holes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "each have\xa0\n\nHow",
        "each have\xa0",
        "5\xa0kWh of it",
        "It ends.\xa0\xa0It starts.",
        "« Quoi\xa0? » dit-il\xa0!",
        "plain , text",
    ],
)
def test_no_holes(text: str) -> None:
    assert holes(text) == []


def test_entities_leave_holes_too() -> None:
    document = read("<p>some value&nbsp;, whose</p><p>5&nbsp;kWh</p>", Markup.HTML)
    assert [passage.flags for passage in document.passages] == [("lost_math",), ()]
