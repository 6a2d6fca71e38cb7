"""Claims, by sentence number: what is cut, whose it is, and what is dropped."""

import asyncio
from typing import Any

import pytest

from pipeline.grounding import Ledger
from pipeline.models import Document, Inline, PassageKind, Voice, VoicedPassage
from pipeline.participants import Cast
from pipeline.stages.attribute import Attribution
from pipeline.stages.extract import Extraction, extract_claims
from pipeline.views import SentenceWindow
from tests.invented import TRAMS, Said, page, span_of, talk, voiced
from tests.stages.answering import Answering


def found(sentences: list[int], words: str = "", **more: Any) -> dict[str, Any]:
    """Return one claim of a reply, rewritten as the sentence that it stands in."""
    known = [s.span.cut(TRAMS.text) for s in TRAMS.sentences if int(s.id[1:]) in sentences]
    plain = {"text": " ".join(known) or words, "stance": "asserted", "kind": "empirical", "retracted": False}
    return {"sentences": sentences, "words": words, **plain, **more}


def attribution(document: Document, *passages: VoicedPassage) -> Attribution:
    """Return `document` attributed to the authors of its turns, but for these passages."""
    cast = Cast(document)
    own = voiced(document, {turn.id: cast.author_of(turn) for turn in document.turns})
    changed = {passage.id: passage for passage in passages}
    return Attribution(tuple(changed.get(p.id, p) for p in own), cast)


def extracted(
    *claims: dict[str, Any],
    given: Attribution | None = None,
    social: list[int] | None = None,
    window: int = 40,
) -> tuple[Extraction, Ledger, Answering]:
    """Extract from the trams page; every window is answered with the claims of its own sentences, or of none."""
    known = {int(s.id[1:]) for s in TRAMS.sentences}

    def rule(document: Document, sentences: SentenceWindow) -> dict[str, Any]:
        asked = {int(s.id[1:]) for s in sentences.asked}
        mine = [c for c in claims if asked.intersection(c["sentences"]) or not known.intersection(c["sentences"])]
        return {"claims": mine, "social": social or []}

    door, ledger = Answering(window=window, extract_claims=rule), Ledger.empty()
    return asyncio.run(extract_claims(TRAMS, given or attribution(TRAMS), door, ledger)), ledger, door


def changed(passage: str, **update: Any) -> VoicedPassage:
    """Return that passage of the trams page, otherwise voiced."""
    (plain,) = [p for p in attribution(TRAMS).passages if p.id == passage]
    return plain.model_copy(update=update)


def test_a_claim_is_cut_from_the_source_and_held_by_its_author() -> None:
    extraction, ledger, _ = extracted(found([3], "lost forty per cent", text=" The trial lost forty per cent. "))
    (claim,) = extraction.claims
    assert (claim.id, claim.rank, claim.text) == ("c1", 1, "The trial lost forty per cent.")
    assert claim.span == span_of(TRAMS, "lost forty per cent")
    assert claim.quote == claim.span.cut(TRAMS.text)
    assert (claim.sentences, claim.holder, claim.voice, claim.flags) == (("s3",), "h2", Voice.OWN, ())
    assert ledger == Ledger.empty()


@pytest.mark.parametrize(
    ("sentences", "words", "reason"),
    [
        ([99], "Night trams pay", "sentence 99 does not exist"),
        ([], "Night trams pay", "no sentence was pointed at"),
        ([2, 3], "", "the sentences are not neighbours in one passage"),
        ([1], "Riders shift from cars", "the words do not stand in these sentences"),
    ],
)
def test_what_cannot_be_grounded_is_dropped_and_counted(sentences: list[int], words: str, reason: str) -> None:
    extraction, ledger, _ = extracted(found(sentences, words))
    assert extraction.claims == ()
    (dropped,) = ledger.dropped
    assert (dropped.prompt, dropped.words, dropped.reason) == ("extract_claims", words, reason)
    assert dropped.sentences == tuple(f"s{n}" for n in sentences)


def test_claims_over_the_same_words_are_one() -> None:
    extraction, ledger, _ = extracted(
        found([1]), found([1], "Night trams pay for themselves"), found([1], "Night trams"), found([2])
    )
    assert [c.quote for c in extraction.claims] == [
        "Night trams pay for themselves.",
        "Night trams",
        "Riders shift from cars after midnight.",
    ]
    assert ledger == Ledger.empty()


def test_claims_are_numbered_in_source_order() -> None:
    extraction, _, _ = extracted(found([5]), found([1], "pay for themselves"), found([1], "Night trams"))
    assert [(c.id, c.rank, c.quote) for c in extraction.claims] == [
        ("c1", 1, "Night trams"),
        ("c2", 2, "pay for themselves"),
        ("c3", 3, "The trial ran in winter."),
    ]


def test_words_in_another_voice_are_held_by_whoever_has_that_voice() -> None:
    part = Inline(span=span_of(TRAMS, "The trial lost forty per cent"), voice=Voice.PARAPHRASE, holder="h1")
    given = attribution(TRAMS, changed("p2", inline=(part,)))
    extraction, _, _ = extracted(found([3], "lost forty per cent"), found([4]), given=given)
    assert [(c.holder, c.voice) for c in extraction.claims] == [("h1", Voice.PARAPHRASE), ("h2", Voice.OWN)]


def test_a_quoted_passages_claims_are_claims() -> None:
    given = attribution(TRAMS, changed("p2", voice=Voice.QUOTATION, holder="h1"))
    extraction, _, door = extracted(found([3]), given=given)
    assert [(c.holder, c.voice) for c in extraction.claims] == [("h1", Voice.QUOTATION)]
    assert len(door.asked[0]["sentences"].asked) == len(TRAMS.sentences)


def test_furniture_is_never_asked_about() -> None:
    given = attribution(TRAMS, changed("p2", voice=Voice.FURNITURE, holder=None))
    extraction, _, door = extracted(found([3]), found([1]), given=given)
    assert [s.id for s in door.asked[0]["sentences"].asked] == ["s1", "s2", "s5", "s6"]
    assert [c.quote for c in extraction.claims] == ["Night trams pay for themselves."]


def test_flags_say_what_a_reader_must_know() -> None:
    given = attribution(TRAMS, changed("p1", flags=("lost_math",)))
    extraction, _, _ = extracted(found([1], text=" ", retracted=True), found([3]), given=given)
    first, second = extraction.claims
    assert first.flags == ("retracted", "lost_math", "rewrite_fallback")
    assert first.text == "Night trams pay for themselves."
    assert second.flags == ()


def test_a_rewrite_that_loses_what_was_said_is_replaced_by_the_words() -> None:
    extraction, ledger, _ = extracted(found([4], text="Everybody knows why riders shift."))
    (claim,) = extraction.claims
    assert (claim.text, claim.flags) == ("Nobody knows why riders shift.", ("rewrite_fallback",))
    assert ledger == Ledger.empty()


def test_courtesy_is_kept_for_the_ledger_where_it_exists() -> None:
    assert extracted(social=[2, 99])[0].social == {"s2"}


def test_windows_hold_whole_passages_while_those_fit() -> None:
    _, _, door = extracted(window=3)
    assert [[s.id for s in values["sentences"].asked] for values in door.asked] == [
        ["s1", "s2"],
        ["s3", "s4"],
        ["s5", "s6"],
    ]
    _, _, door = extracted(window=1)
    assert [len(values["sentences"].asked) for values in door.asked] == [1] * 6


def test_a_page_without_sentences_to_read_asks_nothing() -> None:
    document = page(talk("Ada", Said("Load more", PassageKind.FURNITURE)))
    given = Attribution(voiced(document, {"t1": "h1"}, p1=(Voice.FURNITURE, "")), Cast(document))
    door = Answering()
    extraction = asyncio.run(extract_claims(document, given, door, Ledger.empty()))
    assert (extraction.claims, extraction.social, door.asked) == ((), frozenset(), [])
