"""Claims: what is cut, whose it is, and what is left out."""

from typing import Any

from pipeline.models import Claim, Document, Inline, Kind, PassageKind, Stance, Voice, VoicedPassage
from pipeline.offline.extract import Found
from pipeline.offline.participants import Cast
from pipeline.offline.reading.attribute import Attribution
from pipeline.offline.reading.extract import claims_of, extraction_of
from tests.invented import TRAMS, Said, page, span_of, talk, voiced


def found(sentence: int, words: str = "", *, retracted: bool = False) -> Found:
    """Return one clause."""
    return Found(f"s{sentence}", words, Stance.ASSERTED, Kind.EMPIRICAL, retracted)


def attribution(document: Document, *passages: VoicedPassage) -> Attribution:
    """Return `document` attributed to the authors of its turns, but for these passages."""
    cast = Cast(document)
    own = voiced(document, {turn.id: cast.author_of(turn) for turn in document.turns})
    changed = {passage.id: passage for passage in passages}
    return Attribution(tuple(changed.get(p.id, p) for p in own), cast)


def extracted(*clauses: Found, given: Attribution | None = None) -> tuple[Claim, ...]:
    """Return the claims that these clauses of the trams page make."""
    return claims_of(TRAMS, given or attribution(TRAMS), clauses)


def changed(passage: str, **update: Any) -> VoicedPassage:
    """Return that passage of the trams page, otherwise voiced."""
    (plain,) = [p for p in attribution(TRAMS).passages if p.id == passage]
    return plain.model_copy(update=update)


def test_a_claim_is_cut_from_the_source_and_held_by_its_author() -> None:
    claims = extracted(found(3, "lost forty per cent"))
    (claim,) = claims
    assert (claim.id, claim.rank, claim.text) == ("c1", 1, "Lost forty per cent.")
    assert claim.span == span_of(TRAMS, "lost forty per cent")
    assert claim.quote == claim.span.cut(TRAMS.text)
    assert (claim.sentences, claim.holder, claim.voice, claim.flags) == (("s3",), "h2", Voice.OWN, ())


def test_what_does_not_stand_there_is_left_out() -> None:
    assert extracted(found(99, "Night trams pay"), found(1, "Riders shift from cars")) == ()


def test_claims_over_the_same_words_are_one() -> None:
    claims = extracted(found(1), found(1, "Night trams pay for themselves"), found(1, "Night trams"), found(2))
    assert [c.quote for c in claims] == [
        "Night trams pay for themselves.",
        "Night trams",
        "Riders shift from cars after midnight.",
    ]


def test_claims_are_numbered_in_source_order() -> None:
    claims = extracted(found(5), found(1, "pay for themselves"), found(1, "Night trams"))
    assert [(c.id, c.rank, c.quote) for c in claims] == [
        ("c1", 1, "Night trams"),
        ("c2", 2, "pay for themselves"),
        ("c3", 3, "The trial ran in winter."),
    ]


def test_words_in_another_voice_are_held_by_whoever_has_that_voice() -> None:
    part = Inline(span=span_of(TRAMS, "The trial lost forty per cent"), voice=Voice.PARAPHRASE, holder="h1")
    given = attribution(TRAMS, changed("p2", inline=(part,)))
    claims = extracted(found(3, "lost forty per cent"), found(4), given=given)
    assert [(c.holder, c.voice) for c in claims] == [("h1", Voice.PARAPHRASE), ("h2", Voice.OWN)]


def test_a_quoted_passages_claims_are_claims() -> None:
    given = attribution(TRAMS, changed("p2", voice=Voice.QUOTATION, holder="h1"))
    claims = extracted(found(3), given=given)
    assert [(c.holder, c.voice) for c in claims] == [("h1", Voice.QUOTATION)]


def test_furniture_claims_nothing() -> None:
    given = attribution(TRAMS, changed("p2", voice=Voice.FURNITURE, holder=None))
    claims = extracted(found(3), found(1), given=given)
    assert all(claim.sentences[0] not in ("s3", "s4") for claim in extraction_of(TRAMS, given).claims)
    assert [c.quote for c in claims] == ["Night trams pay for themselves."]


def test_flags_say_what_a_reader_must_know() -> None:
    given = attribution(TRAMS, changed("p1", flags=("lost_math",)))
    claims = extracted(found(1, retracted=True), found(3), given=given)
    first, second = claims
    assert first.flags == ("retracted", "lost_math")
    assert first.text == "Night trams pay for themselves."
    assert second.flags == ()


def test_courtesies_are_known_by_their_sentences() -> None:
    document = page(talk("Ada", "Thanks, Bo! Night trams pay for themselves."))
    extraction = extraction_of(document, attribution(document))
    assert extraction.social == {"s1"}
    assert [claim.quote for claim in extraction.claims] == ["Night trams pay for themselves"]


def test_a_page_on_which_nobody_speaks_claims_nothing() -> None:
    document = page(talk("Ada", Said("Load more", PassageKind.FURNITURE)))
    given = Attribution(voiced(document, {"t1": "h1"}, p1=(Voice.FURNITURE, "")), Cast(document))
    extraction = extraction_of(document, given)
    assert (extraction.claims, extraction.social) == ((), frozenset())
