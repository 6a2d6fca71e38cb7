"""Who is to prove what, and what a word means, where two sides each say so."""

import pytest

from pipeline.models import Claim, Voice
from pipeline.offline.reading.hinges import Hinge
from pipeline.offline.reading.rival_wordings import rival_wordings
from tests.invented import claim, page, talk


def found(first: str, second: str, *, voice: Voice = Voice.OWN, other: str = "h2") -> tuple[list[Hinge], list[Claim]]:
    """Return what is settled in two ways by Ada, who says `first`, and by the holder of `second`."""
    document = page(talk("Ada", first), talk("Bo", second))
    texts = [(1, "h1", first), (2, other, second)]
    claims = [claim(document, i, holder, text.rstrip("."), voice=voice) for i, holder, text in texts]
    return list(rival_wordings(document, claims)), claims


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Whoever closes the depot has to show that it is empty.", "No, it is those who keep it who owe us a proof."),
        ("The ones who ask for money should make their case.", "The burden of proof is on the city."),
        (
            "Whoever shuts it has to prove that it helps.",
            "It is for those who keep it to prove that it does not.",
        ),
        ("I would call that a subsidy.", "A subsidy is whatever the city pays twice."),
        ("A late tram counts as cancelled.", "Nobody calls it cancelled when it comes."),
        ("By service I mean a tram in the hour.", "They count as service what never comes."),
    ],
)
def test_two_sides_that_settle_one_matter_stand_against_each_other(first: str, second: str) -> None:
    hinges, claims = found(first, second)
    assert hinges == [Hinge(claims[0], (), against=(claims[1],))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Whoever closes the depot has to show that it is empty.", "The depot is full."),
        ("I would call that a subsidy.", "A ticket is a promise."),
        ("I would call that a subsidy.", "The subsidy is paid twice."),
    ],
)
def test_one_side_alone_settles_nothing_against_anybody(first: str, second: str) -> None:
    assert found(first, second)[0] == []


def test_nobody_stands_against_themselves() -> None:
    assert found("I would call that a subsidy.", "A subsidy is not a gift.", other="h1")[0] == []


def test_what_is_only_supposed_settles_nothing() -> None:
    both = ("I would call that a subsidy.", "A subsidy is not a gift.")
    assert found(*both)[0]
    assert found(*both, voice=Voice.HYPOTHETICAL)[0] == []
