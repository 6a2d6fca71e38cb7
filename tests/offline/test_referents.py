"""Whom "he" and "she" mean."""

import pytest

from pipeline.offline.inline import parts
from pipeline.offline.referents import REMEMBERED, Referents
from tests.invented import page, talk


def holders(*paragraphs: str, author: str | None = "Cleo Marsh") -> list[str]:
    """Return the holders of the parts of the last paragraph."""
    document = page(talk(author, *paragraphs))
    return [part.holder for part in parts(paragraphs[-1], meant=Referents(document, document.passages[-1]))]


@pytest.mark.parametrize(
    "before",
    [
        "A reader, Ada Hale, wrote to me in May.",
        "I met Ada Hale in Harlow. It rained.",
        "Bo Stone was there too. Ada Hale wrote to me in May.",
        "Mr Bo Stone and Ada Hale wrote to me in May.",
        "I, Cleo Marsh, wrote to Ada Hale in May.",
    ],
)
def test_she_is_the_one_woman_that_the_nearest_sentence_can_name(before: str) -> None:
    assert holders(f"{before} She thinks that the wall leaks in every winter.") == ["Ada Hale"]


@pytest.mark.parametrize(
    "before",
    [
        "Ada Hale and Bea Stone wrote to me in May.",
        "Ada Hale wrote to me about Bea in May.",
        "Somebody wrote to me in May.",
        "Mr Hale wrote to me in May.",
        "I went there on a Tuesday.",
    ],
)
def test_where_it_may_be_another_she_is_nobody_known(before: str) -> None:
    assert holders(f"{before} She thinks that the wall leaks in every winter.") == ["somebody"]


def test_the_person_may_stand_in_the_paragraph_before() -> None:
    assert holders("Ada Hale wrote to me.", "She thinks that the wall leaks in every winter.") == ["Ada Hale"]


def test_whom_the_reported_words_speak_of_is_not_meant() -> None:
    text = "Ada Hale says that Bea Stone mended the wall. She adds that the wall leaks in every winter."
    assert holders(text) == ["Ada Hale", "Ada Hale"]


def test_a_person_without_a_name_goes_on_to_speak() -> None:
    text = "The mayor says that the wall is old. He adds that the wall leaks in every winter."
    assert holders(text) == ["The mayor", "The mayor"]


def test_she_may_have_been_called_by_what_she_is() -> None:
    before = "Our treasurer, Ada Hale, met Bea Stone.", "That is what the treasurer wrote."
    assert holders(*before, f"{before[1]} But she admits that the wall leaks.")[-1:] == ["Ada Hale"]


def test_the_pronoun_may_follow_what_is_said() -> None:
    assert holders("Ada Hale wrote to me in May. The wall leaks in every winter, she says.") == ["Ada Hale"]


@pytest.mark.parametrize(("between", "meant"), [(REMEMBERED - 1, "Ada Hale"), (REMEMBERED, "somebody")])
def test_whoever_was_named_long_ago_is_no_longer_meant(between: int, meant: str) -> None:
    filled = ["It rained."] * between
    assert holders("Ada Hale wrote to me in May.", *filled, "She thinks that the wall leaks in winter.") == [meant]
