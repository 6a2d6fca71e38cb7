"""Which names on a page are one person's, and which are left apart."""

import pytest

from pipeline.offline.aliases import Aliases
from tests.invented import page, talk


def meant(text: str, name: str, *, author: str | None = None, after: str | None = None) -> str | None:
    """Return the full name of whom `name` means on a page of `text`, before the end of the words `after`."""
    document = page(talk(author, *text.split("\n")))
    at = None if after is None else document.text.index(after) + len(after)
    person = Aliases(document).person(name, at)
    return person.name if person else None


@pytest.mark.parametrize("name", ["Hale", "Dr Hale", "Professor Hale", "Ada", "Ada Hale", "A. Hale", "Hale et al."])
def test_a_full_name_once_given_is_called_by_its_parts(name: str) -> None:
    assert meant("The harbour is silting up, as Dr Ada Hale says. So Hale wants a wall.", name) == "Ada Hale"


@pytest.mark.parametrize("name", ["Adam", "Mr Adam Hale", "B. Hale", "Hale-Bell", "hale", "the wall"])
def test_other_names_are_nobody_known(name: str) -> None:
    assert meant("The harbour is silting up, as Ada Hale says.", name) is None


def test_initials_and_middle_names_are_written_out() -> None:
    assert meant("It is by J. R. Moss. Later Jane Moss took it back.", "Moss") == "Jane Moss"
    assert meant("It is by Jane Moss. Jane Ruth Moss took it back.", "Jane Moss") == "Jane Ruth Moss"


def test_a_surname_of_two_people_is_neither_but_before_the_second_is_met() -> None:
    text = "Ruth Calder wants a wall. Calder is right.\nJames Calder does not. Calder forgets the boats."
    assert meant(text, "Calder") is None
    assert meant(text, "Calder", after="right.") == "Ruth Calder"
    assert meant(text, "James") == "James Calder"


def test_a_first_name_of_two_people_is_neither() -> None:
    assert meant("Ada Hale wants a wall. Ada Stone does not.", "Ada") is None


def test_titles_tell_two_apart() -> None:
    text = "Mr Nunn wants a wall. Mrs Nunn does not."
    assert meant(text, "Mr Nunn") == "Mr Nunn"
    assert meant(text, "Mrs Nunn") == "Mrs Nunn"
    assert meant(text, "Nunn") is None


def test_who_is_known_by_title_alone_is_called_by_the_surname() -> None:
    assert meant("I wrote to Dr Nunn in May.", "Nunn") == meant("I wrote to Dr Nunn in May.", "Dr Nunn") == "Dr Nunn"


@pytest.mark.parametrize("name", ["Hale", "Dr Hale", "Ada", "Ada Hale"])
def test_whoever_wrote_a_turn_is_called_as_its_header_does(name: str) -> None:
    text = "The harbour is silting up. Ada Hale said so."
    assert meant(text, name, author="Ada Hale") == "Ada Hale"
    assert meant(text, name, author="Hale") == "Hale"
    assert meant(text, name, author="Dr Ada Hale") == "Dr Ada Hale"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They moved to New York. York is older.", "York"),
        ("The Ada Hale Trust paid for it.", "Trust"),
        ("Nobody asked Scottish Water about it.", "Water"),
        ("Everybody speaks of the NASA Ames laboratory. They say that NASA Ames has one.", "Ames"),
        ("When Hale came, we left.", "When"),
        ("It was Hale. Stone stood by.", "Stone"),
    ],
)
def test_two_capitals_in_a_row_are_not_always_somebody(text: str, name: str) -> None:
    assert meant(text, name) is None


def test_a_capital_from_the_start_of_a_sentence_or_a_trade_is_no_name() -> None:
    assert meant("As Ada Hale says, it leaks.", "Hale") == "Ada Hale"
    assert meant("Economist Ada Hale says that it leaks.", "Hale") == "Ada Hale"


def test_people_are_found_in_their_places() -> None:
    document = page(talk(None, "Ada Hale wrote to Bo. Mr Stone never answered Hale."))
    found = [(at, person.name) for at, person in Aliases(document).mentioned(document.text, len(document.text))]
    assert found == [(0, "Ada Hale"), (22, "Mr Stone"), (46, "Ada Hale")]
