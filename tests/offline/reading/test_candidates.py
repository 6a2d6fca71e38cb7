"""Which pairs of claims are judged: few for each claim, each pair once, what answers what first."""

import pytest

from pipeline.models import Claim, Document, Voice
from pipeline.offline.reading.candidates import MOST, candidates
from tests.invented import claim, crowd, page, talk


@pytest.mark.parametrize("size", [50, 500, 5_000])
def test_pairs_grow_linearly_and_none_comes_twice(size: int) -> None:
    document, claims = crowd(size)
    pairs = candidates(document, claims)
    assert size / 2 <= len(pairs) <= MOST * size
    assert len({frozenset({p.source.id, p.target.id}) for p in pairs}) == len(pairs)
    assert all(p.source.id != p.target.id for p in pairs)


def test_the_same_claims_give_the_same_pairs() -> None:
    document, claims = crowd(100)
    again = candidates(*crowd(100))
    assert candidates(document, claims) == again


def pairs_of(document: Document, claims: list[Claim]) -> list[tuple[str, str, str]]:
    """Return source, target and cue of every pair."""
    return [(p.source.id, p.target.id, "+".join(sorted(p.cues))) for p in candidates(document, claims)]


def test_what_follows_anothers_words_replies_to_them() -> None:
    document = page(talk("Ada", "Trams pay.", "They do not. Nothing does.", "Cars are worse."))
    claims = [
        claim(document, 1, "h2", "Trams pay", voice=Voice.QUOTATION),
        claim(document, 2, "h1", "They do not"),
        claim(document, 3, "h1", "Nothing does"),
        claim(document, 4, "h1", "Cars are worse"),
    ]
    found = pairs_of(document, claims)
    assert {("c2", "c1", "reply"), ("c3", "c1", "reply"), ("c4", "c1", "reply")} <= set(found)
    assert ("c3", "c2", "neighbour") in found
    assert not [pair for pair in found if pair[0] == "c1"]


def test_only_the_nearest_words_of_another_are_replied_to() -> None:
    document = page(talk("Ada", "Trams pay.", "No.", "Cars cost.", "They do not."))
    claims = [
        claim(document, 1, "h2", "Trams pay", voice=Voice.QUOTATION),
        claim(document, 2, "h2", "Cars cost", voice=Voice.QUOTATION),
        claim(document, 3, "h1", "They do not"),
    ]
    assert pairs_of(document, claims) == [("c2", "c1", "neighbour"), ("c3", "c2", "reply")]


def test_a_reply_does_not_reach_into_another_turn_or_too_far() -> None:
    far = page(talk("Ada", "Trams pay.", *["Filler."] * 4, "They do not."))
    claims = [claim(far, 1, "h2", "Trams pay", voice=Voice.QUOTATION), claim(far, 2, "h1", "They do not")]
    assert pairs_of(far, claims) == []
    other = page(talk(None, "Trams pay."), talk(None, "They do not."))
    claims = [claim(other, 1, "h2", "Trams pay", voice=Voice.QUOTATION), claim(other, 2, "h1", "They do not")]
    assert pairs_of(other, claims) == []


def test_a_turn_answers_the_turn_it_replies_to() -> None:
    document = page(talk("Ada", "Trams pay."), talk("Cy", "Ferries sink."), talk("Bo", "They do not.", replies_to="t1"))
    claims = [
        claim(document, 1, "h1", "Trams pay"),
        claim(document, 2, "h3", "Ferries sink"),
        claim(document, 3, "h2", "They do not"),
    ]
    found = pairs_of(document, claims)
    assert ("c3", "c1", "addressed") in found
    assert ("c3", "c2", "addressed") not in found


def test_without_structure_the_turn_before_is_answered() -> None:
    document = page(talk("Ada", "Trams pay."), talk("Bo", "They do not."))
    claims = [claim(document, 1, "h1", "Trams pay"), claim(document, 2, "h2", "They do not")]
    assert pairs_of(document, claims) == [("c2", "c1", "next_turn")]


def test_claims_of_two_people_about_the_same_are_paired_from_afar() -> None:
    filler = [f"Filler {n} about nothing." for n in range(30)]
    document = page(talk("Ada", "Oyster beds need silt.", *filler, "Silt chokes every oyster bed."))
    claims = [
        claim(document, 1, "h2", "Oyster beds need silt", voice=Voice.QUOTATION),
        *(claim(document, n, "h1", s) for n, s in enumerate(filler, start=2)),
        claim(document, 32, "h1", "Silt chokes every oyster bed"),
    ]
    assert ("c32", "c1", "similar") in pairs_of(document, claims)


def test_a_single_claim_and_none_have_no_pairs() -> None:
    document, claims = crowd(1)
    assert candidates(document, claims) == candidates(document, []) == []


def test_a_reply_that_takes_up_a_view_still_answers_what_stands_before_it() -> None:
    document = page(talk("Ada", "Trams pay.", "So trams are free? They cost."))
    claims = [
        claim(document, 1, "h2", "Trams pay", voice=Voice.QUOTATION),
        claim(document, 2, "h2", "trams are free", voice=Voice.PARAPHRASE),
        claim(document, 3, "h1", "They cost"),
    ]
    assert {("c3", "c2", "reply"), ("c3", "c1", "reply")} <= set(pairs_of(document, claims))


def test_who_grants_a_view_answers_it() -> None:
    document = page(talk("Ada", "I agree that trams pay."))
    claims = [
        claim(document, 1, "h1", "I agree that trams pay"),
        claim(document, 2, "h2", "trams pay", voice=Voice.PARAPHRASE),
    ]
    assert ("c1", "c2", "reply") in pairs_of(document, claims)
