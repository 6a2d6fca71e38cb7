"""Whose works a page speaks of."""

import pytest

from pipeline.offline.aliases import Aliases
from pipeline.offline.works import Works
from tests.invented import page, talk


def owner(text: str, label: str, author: str | None = None) -> str | None:
    """Return who is meant by `label` on a page of `text`."""
    document = page(talk(author, text))
    return Works(document, Aliases(document)).owner(label)


@pytest.mark.parametrize(
    "text",
    [
        "This answers the article on harbours by Ada Hale.",
        "In her article, Ada Hale forgets the boats.",
        "I have read Dr Hale's long article. Ada Hale forgets the boats.",
    ],
)
@pytest.mark.parametrize("label", ["the author", "author", "the article", "The Article", "writer of that article"])
def test_the_one_work_and_its_author_are_somebody(text: str, label: str) -> None:
    assert owner(text, label) == "Ada Hale"


def test_a_council_owns_its_paper_but_is_no_author() -> None:
    assert owner("The council's paper forgets the boats.", "paper") == "council"
    assert owner("The council's paper forgets the boats.", "author") is None


@pytest.mark.parametrize(
    "text",
    [
        "Ada Hale's article forgets the boats. Bo Stone's article does not.",
        "Today's article forgets the boats.",
        "An article forgets the boats.",
    ],
)
def test_where_it_may_be_several_or_nobodys_it_is_nobody(text: str) -> None:
    assert owner(text, "article") is None
    assert owner(text, "author") is None


def test_the_only_author_of_a_page_is_not_the_one_it_speaks_of() -> None:
    assert owner("An article by Ada Hale. Bo Stone's article forgets the boats.", "author", "Ada Hale") == "Bo Stone"
