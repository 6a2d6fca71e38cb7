"""How names are written, and what stands beside them."""

import pytest

from pipeline.offline.name_parts import alike, bare_name, called, written_names


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("my brother Nils", "Nils"),
        ("the biologist Ines Roth", "Ines Roth"),
        ("Moss et al.", "Moss"),
        ("Moss and colleagues", "Moss"),
        ("the council of Harlow", "the council of Harlow"),
        ("the new Labour", "the new Labour"),
        ("my brother", "my brother"),
    ],
)
def test_who_somebody_is_does_not_belong_to_the_name(label: str, name: str) -> None:
    assert bare_name(label) == name


def test_the_parts_of_a_name() -> None:
    assert called("Prof. Dr Ada B. van der Hale") == (("Prof", "Dr"), ("Ada", "B."), "van der Hale")
    assert called("the wall") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Ada",), ("A.", "B."), True),
        (("Ada", "Bea"), ("Bea",), True),
        (("Ada",), ("Adam",), False),
        (("Ada",), ("Bea",), False),
    ],
)
def test_first_names_may_be_shortened(one: tuple[str, ...], other: tuple[str, ...], same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same


def test_names_are_found_without_the_words_that_only_open_a_sentence() -> None:
    found = list(written_names("As Ada Hale said, it leaks. Economist Bo Stone's boat sank."))
    assert found == [(3, "Ada Hale"), (38, "Bo Stone")]
