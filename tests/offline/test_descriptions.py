"""Who is meant by what they are."""

import pytest

from pipeline.offline.descriptions import descriptions_of
from tests.invented import page, talk


def meant(text: str, label: str) -> str | None:
    """Return who is `label` on a page of `text`."""
    return descriptions_of(page(talk(None, text))).person(label)


@pytest.mark.parametrize(
    "text",
    [
        "Our treasurer, Ada Hale, has counted it.",
        "Ada Hale, our new treasurer, has counted it.",
        "The club's books are kept by the treasurer Ada Hale.",
        "The treasurer of the boat club, Ada Hale, has counted it.",
        "Ada Hale has counted it. The treasurer, Hale, knows.",
    ],
)
@pytest.mark.parametrize("label", ["the treasurer", "Treasurer", "our treasurer"])
def test_what_stands_beside_a_name_is_its_bearer(text: str, label: str) -> None:
    assert meant(text, label) == "Ada Hale"


@pytest.mark.parametrize(("title", "label"), [("Dr", "the doctor"), ("Prof.", "professor"), ("Mayor", "the mayor")])
def test_a_title_is_what_somebody_is(title: str, label: str) -> None:
    assert meant(f"It was {title} Ada Hale who said so.", label) == "Ada Hale"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Our treasurer, Ada Hale, and the treasurer of the club, Bo Stone, agree.", "the treasurer"),
        ("Our treasurer, Ada Hale, has counted it.", "the former treasurer"),
        ("Our treasurer, Ada Hale, has counted it.", "my treasurer"),
        ("Our treasurer, Ada Hale, has counted it.", "the chair"),
        ("The treasurer counted it when Ada Hale was ill.", "the treasurer"),
    ],
)
def test_where_it_may_be_another_it_is_nobody_known(text: str, label: str) -> None:
    assert meant(text, label) is None


def test_between_commas_any_noun_is_what_somebody_is() -> None:
    assert meant("It leaks. The county vet, Dr Ada Hale, has seen it.", "the vet") == "Ada Hale"
    assert meant("It leaks. In the end, Ada Hale, too, has seen it.", "the end") is None


def test_people_are_spoken_of_by_what_they_are() -> None:
    descriptions = descriptions_of(page(talk(None, "Our treasurer, Ada Hale, met the chair.")))
    assert descriptions.mentioned("That is what the treasurer told the chair.") == {"Ada Hale"}
