"""A passage as the steps of an argument."""

import pytest

from pipeline.models import Document
from pipeline.offline.opposition import OPPOSED_AT
from pipeline.offline.steps import opposed
from tests.invented import claim, page, talk


def apart(document: Document, first: str, second: str) -> float:
    return opposed(document, claim(document, 1, "h1", first), claim(document, 2, "h1", second))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The wall is old. Granted, it is handsome. But it falls.", "The wall is old", "it is handsome"),
        (
            "The wall is old. Granted, it is rather handsome, but its stones are loose.",
            "it is rather handsome",
            "its stones are loose",
        ),
        (
            "The wall must go. It falls in pieces, although the stones are sound.",
            "It falls in pieces",
            "the stones are sound",
        ),
    ],
)
def test_what_is_granted_stands_against_what_is_argued(text: str, first: str, second: str) -> None:
    assert apart(page(talk("Ada", text)), first, second) >= OPPOSED_AT


def test_a_claim_counts_as_its_main_clause() -> None:
    """The whole sentence begins with what is granted, and comes to what the author holds."""
    text = "The wall must go. Although it is handsome, the stones are loose."
    whole = "Although it is handsome, the stones are loose"
    assert apart(page(talk("Ada", text)), "The wall must go", whole) < OPPOSED_AT


def test_the_connective_before_a_clause_belongs_to_it() -> None:
    with_reason = page(talk("Ada", "The wall must go, because the stones are loose."))
    without = page(talk("Ada", "The wall must go. The stones are loose."))
    assert apart(with_reason, "The wall must go", "the stones are loose") < apart(
        without, "The wall must go", "The stones are loose"
    )


def test_different_passages_are_not_compared() -> None:
    document = page(talk("Ada", "The wall must go.", "Granted, it is handsome. But it falls."))
    assert apart(document, "The wall must go", "it is handsome") == 0
