"""Names of one thing in different documents."""

import pytest

from pipeline.collection import Collection
from pipeline.offline.similarity import terms
from pipeline.offline.together.synonyms import Synonyms

from .texts import documents, page

HERE = "We keep wasteful computations in the budget. They help."


def pairs(*texts: str) -> set[frozenset[str]]:
    whole = Collection.of([page(text, f"{name}.txt") for name, text in zip("abc", texts, strict=False)])
    return {frozenset(" ".join(name) for name in pair) for pair in Synonyms.of(whole).pairs}


FOUND = {frozenset({"wasteful comput", "speed argu"})}


@pytest.mark.parametrize(
    "sentence",
    [
        "What she calls wasteful computations is just the speed argument.",
        "The speed argument, which she calls wasteful computations, is old.",
        "By wasteful computations she means the speed argument.",
        "Her wasteful computations, or the speed argument, are old.",
        "Her wasteful computations (or the speed argument) are old.",
        "Her “wasteful computations”, also known as the speed argument, are old.",
        "The speed argument, that is, wasteful computations again, is old.",
        "The speed argument is another name for wasteful computations.",
        "Her wasteful computations, or what we call the speed argument, are old.",
    ],
)
def test_a_text_that_sets_two_names_equal_joins_them(sentence: str) -> None:
    assert pairs(HERE, f"{sentence} The speed argument fails.") == FOUND
    assert pairs(f"{sentence} The speed argument fails.", HERE) == FOUND


@pytest.mark.parametrize(
    "sentence",
    [
        "Wasteful computations or the speed argument may do.",
        "Wasteful computations and the speed argument are old.",
        "There is a budget that is the speed argument.",
        "Whether wasteful computations help is not the speed argument.",
    ],
)
def test_words_that_stand_beside_each_other_are_not_joined(sentence: str) -> None:
    assert pairs(HERE, f"{sentence} The speed argument fails.") == set()


def test_both_names_must_be_in_use_in_different_documents() -> None:
    sentence = "What she calls wasteful computations is just the speed argument."
    assert pairs("We keep nothing.", f"{sentence} The speed argument fails.") == set()
    assert pairs("We keep nothing.", f"{sentence} The speed argument fails. Wasteful computations fail.") == set()
    assert pairs(HERE, sentence) == set()


def test_one_head_noun_in_the_same_company_is_one_thing() -> None:
    first = "The bus lane on the quay slows cars at the bridge. The bus lane on the quay costs the market parking."
    other = "The transit lane on the quay slows cars at the bridge. The transit lane on the quay costs parking."
    else_ = "The swimming lane in the pool is cold. The swimming lane in the pool is narrow."
    assert pairs(first, other) == {frozenset({" ".join(terms("bus lane")), " ".join(terms("transit lane"))})}
    assert pairs(first, else_) == set()


def test_the_three_documents_share_one_thing_under_two_names() -> None:
    found = Synonyms.of(Collection.of(documents()))
    assert len(found.pairs) == 1
    held = terms("Spare capacity keeps the timetable.")
    assert found.with_synonyms(held) == [*held, *terms("idle hulls")]
    assert found.with_synonyms(terms("The bus is late.")) == terms("The bus is late.")
