"""What attacks are about."""

import pytest

from pipeline.offline.naming import issue_on
from tests.invented import claim, page, talk


def named(words: str, speaker: str = "Ada", text: str | None = None) -> str:
    """Return the heading on a claim of these words, the only sentence of a page, and `text` its rewrite."""
    document = page(talk("Ada", f"{words}."))
    made = claim(document, 1, "h1", words)
    return issue_on(document, made.model_copy(update={"text": text or made.text}), speaker)


def test_a_clause_that_stands_alone_is_the_heading() -> None:
    assert named("The ferry loses forty crowns a trip") == "Contested: the ferry loses forty crowns a trip"


def test_what_was_rewritten_to_stand_alone_is_too() -> None:
    asked = named("It loses forty crowns a trip", text="The ferry loses forty crowns a trip.")
    assert asked == "Contested: the ferry loses forty crowns a trip"


@pytest.mark.parametrize("words", ["It has leaked before", "Ferries, boats and rafts leak"])
def test_any_other_is_quoted(words: str) -> None:
    assert named(words) == f"Contested: “{words}”"


@pytest.mark.parametrize("words", ["I've counted the boats myself", "Your ferry loses money"])
def test_who_says_i_or_you_is_named(words: str) -> None:
    assert named(words) == f"Contested: Ada's “{words}”"
    assert named(words, speaker="an opponent quoted here") == f"Contested: “{words}”"
