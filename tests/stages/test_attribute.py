"""Whose words each passage is: what is asked, what the page settles, and what becomes of the answers."""

import asyncio
from typing import Any

import pytest

from pipeline.documents import parse_document
from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Document, Markup, PassageKind, Presence, Voice, VoicedPassage
from pipeline.stages.attribute import Attribution, attribute_voices, label_as_written, voice_at
from pipeline.views import PassageWindow
from tests.invented import Said, page, span_of, talk
from tests.stages.answering import Answering

PLAIN = page(
    talk(
        "Ada",
        "Trams pay for themselves.",
        "I doubt that they do.",
        "Bo says the trial lost money last year, then.",
    )
)


def answer(passage: int, voice: str = "own", holder: str = "author", **more: Any) -> dict[str, Any]:
    """Return the answer about one passage."""
    return {"passage": passage, "cues": [], "voice": voice, "holder": holder, "inline": [], **more}


def inline(words: str, voice: str = "quotation", holder: str = "opponent") -> dict[str, str]:
    """Return a part of a passage in another voice."""
    return {"words": words, "voice": voice, "holder": holder}


def attributed(document: Document, *answers: dict[str, Any], window: int = 40) -> tuple[Attribution, Ledger, Answering]:
    """Attribute `document`; each window is given the answers about its own passages, and those about no passage."""
    known = {p.id for p in document.passages}

    def rule(document: Document, passages: PassageWindow) -> dict[str, Any]:
        asked = {p.id for p in passages.asked}
        mine = [a for a in answers if f"p{a['passage']}" in asked or f"p{a['passage']}" not in known]
        return {"passages": mine}

    door, ledger = Answering(window=window, attribute_voices=rule), Ledger.empty()
    return asyncio.run(attribute_voices(document, door, ledger)), ledger, door


def asked_in(door: Answering) -> list[list[str]]:
    """Return the passages asked about, window by window."""
    return [[p.id for p in values["passages"].asked] for values in door.asked]


def described(passage: VoicedPassage) -> tuple[str, str | None, tuple[str, ...]]:
    """Return voice, holder and flags."""
    return passage.voice, passage.holder, passage.flags


def test_what_the_page_settles_is_not_asked() -> None:
    document = page(
        talk("Ada", Said("Ada", PassageKind.HEADER), "Trams pay.", Said("Load more", PassageKind.FURNITURE)),
        talk(
            "Bo",
            Said("On trams", PassageKind.HEADING),
            Said("Trams pay.", quote_depth=1),
            "No.",
            replies_to="t1",
        ),
        talk("Cy", Said("x = 1", PassageKind.CODE), Said("No.", quote_depth=2), Said("So.", PassageKind.ITEM)),
    )
    attribution, _, door = attributed(document)
    assert asked_in(door) == [["p2", "p6", "p9"]]
    voices = [(p.voice, p.holder) for p in attribution.passages]
    assert voices[:3] == [(Voice.FURNITURE, None), (Voice.OWN, "h1"), (Voice.FURNITURE, None)]
    assert voices[3:6] == [(Voice.FURNITURE, None), (Voice.QUOTATION, "h1"), (Voice.OWN, "h2")]
    assert attribution.passages[4].flags == ("marked_quotation",)
    assert [voice for voice, _ in voices[6:]] == [Voice.OWN, Voice.QUOTATION, Voice.OWN]
    assert voices[7][1] not in (voices[6][1], "h1", "h2")


def test_a_heading_that_the_markup_marks_is_its_authors() -> None:
    document = page(talk("Ada", Said("# On trams", PassageKind.HEADING), "Trams pay."), markup=Markup.MARKDOWN)
    attribution, _, door = attributed(document, answer(2))
    assert asked_in(door) == [["p2"]]
    assert described(attribution.passages[0]) == (Voice.OWN, "h1", ())


def test_passages_without_an_answer_are_their_authors_and_flagged() -> None:
    attribution, ledger, _ = attributed(PLAIN, answer(2))
    assert [described(p) for p in attribution.passages] == [
        (Voice.OWN, "h1", ("unattributed",)),
        (Voice.OWN, "h1", ()),
        (Voice.OWN, "h1", ("unattributed",)),
    ]
    assert ledger == Ledger.empty()


def test_a_failed_call_leaves_its_window_to_the_author() -> None:
    ledger = Ledger.empty()
    door = Answering(window=2, attribute_voices=lambda **_: CallFailed("Cut off.", reason="truncated"))
    attribution = asyncio.run(attribute_voices(PLAIN, door, ledger))
    assert {p.flags for p in attribution.passages} == {("unattributed",)}
    subjects = [failed.subject for failed in ledger.failed]
    assert subjects == ["whose words passages p1 to p2 are", "whose words passages p3 to p3 are"]


def test_windows_show_their_neighbours_for_context() -> None:
    _, _, door = attributed(page(talk("Ada", *(f"Passage {n}." for n in range(1, 8)))), window=3)
    middle = door.asked[1]["passages"]
    assert asked_in(door) == [["p1", "p2", "p3"], ["p4", "p5", "p6"], ["p7"]]
    assert [p.id for p in middle.before] == ["p2", "p3"]
    assert [p.id for p in middle.after] == ["p7"]


def test_an_answer_about_another_passage_is_dropped_and_counted() -> None:
    attribution, ledger, _ = attributed(PLAIN, answer(99, "quotation", "opponent"), answer(1), answer(2), answer(3))
    assert {p.voice for p in attribution.passages} == {Voice.OWN}
    assert [d.reason for d in ledger.dropped] == ["passage 99 was not asked about"]


def test_the_first_of_two_answers_counts() -> None:
    attribution, _, _ = attributed(PLAIN, answer(1, "quotation", "opponent"), answer(1), answer(2), answer(3))
    assert attribution.passages[0].voice is Voice.QUOTATION


def test_opponents_without_a_name_are_one_for_each_turn() -> None:
    document = page(talk("Ada", "Trams pay.", "Trams cost."), talk("Bo", "Trams squeak."))
    opponents = [answer(n, "quotation", "opponent") for n in (1, 2, 3)]
    attribution, _, _ = attributed(document, *opponents)
    first, second, third = (p.holder for p in attribution.passages)
    assert first == second != third
    assert [p.presence for p in attribution.cast.participants] == [Presence.QUOTED] * 2


@pytest.mark.parametrize("name", ["Bo", "bo", " BO ", "the Bo"])
def test_a_named_holder_is_the_one_of_that_name(name: str) -> None:
    document = page(talk("Bo", "Trams squeak."), talk("Ada", "Bo said that trams squeak."))
    attribution, _, _ = attributed(document, answer(1), answer(2, "paraphrase", name))
    assert attribution.passages[1].holder == attribution.passages[0].holder
    assert [p.name for p in attribution.cast.participants] == ["Bo"]


@pytest.mark.parametrize(
    ("voice", "holder", "expected"),
    [
        ("own", "Bo", (Voice.OWN, "h1")),
        ("quotation", "Author", (Voice.QUOTATION, "h1")),
        ("furniture", "Bo", (Voice.FURNITURE, None)),
    ],
)
def test_holders_that_the_voice_settles(voice: str, holder: str, expected: tuple[Voice, str | None]) -> None:
    document = page(talk("Ada", "Trams pay."))
    passage = attributed(document, answer(1, voice, holder))[0].passages[0]
    assert (passage.voice, passage.holder) == expected


def test_a_position_tried_on_is_nobodys() -> None:
    attribution, _, _ = attributed(PLAIN, answer(1, "hypothetical", "author"), answer(2), answer(3))
    (nobody,) = [p for p in attribution.cast.participants if p.id == attribution.passages[0].holder]
    assert (nobody.name, nobody.presence) == (None, Presence.UNKNOWN)


def test_inline_words_are_tied_to_their_place() -> None:
    said = answer(3, inline=[inline("the trial lost money", holder="Bo")])
    attribution, ledger, _ = attributed(PLAIN, answer(1), answer(2), said)
    (part,) = attribution.passages[2].inline
    assert (part.span, part.voice) == (span_of(PLAIN, "the trial lost money"), Voice.QUOTATION)
    assert {p.id: p.name for p in attribution.cast.participants}[part.holder or ""] == "Bo"
    assert ledger == Ledger.empty()


def test_inline_words_that_do_not_stand_there_are_dropped_and_counted() -> None:
    said = answer(2, inline=[inline("Trams pay for themselves"), inline("never said by anybody at all here")])
    attribution, ledger, _ = attributed(PLAIN, answer(1), said, answer(3))
    assert attribution.passages[1].inline == ()
    assert [(d.prompt, d.sentences, d.words) for d in ledger.dropped] == [
        ("attribute_voices", ("s2",), "Trams pay for themselves"),
        ("attribute_voices", ("s2",), "never said by anybody at all here"),
    ]


def test_inline_parts_never_overlap() -> None:
    parts = [
        inline("the trial lost"),
        inline("trial lost money"),
        inline("last year"),
        inline("the trial lost money"),
    ]
    attribution, _, _ = attributed(PLAIN, answer(1), answer(2), answer(3, inline=parts))
    found = [part.span.cut(PLAIN.text) for part in attribution.passages[2].inline]
    assert found == ["the trial lost money", "last year"]


def test_a_passage_that_repeats_another_turn_is_its_quotation() -> None:
    long = "Night trams pay for themselves because riders shift from cars after midnight, and cars cost the city more."
    part = "riders shift from cars after midnight, and cars cost"
    document = page(talk("Ada", long), talk("Bo", part, "They do not."))
    attribution, _, _ = attributed(document, answer(1), answer(2), answer(3))
    assert described(attribution.passages[1]) == (Voice.QUOTATION, "h1", ("repeats_another_turn",))


def test_cues_become_flags() -> None:
    attribution, _, _ = attributed(PLAIN, answer(1, cues=["answered by the next"]), answer(2), answer(3))
    assert attribution.passages[0].flags == ("answered by the next",)


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("ann", "Ann"),
        ("the bank", "The Bank"),
        ("zed", "Zed"),
        ("mcdougall", "McDougall"),
        ("strauss", "Strauss"),
    ],
)
def test_a_name_is_shown_as_the_page_writes_it(label: str, written: str) -> None:
    document = page(talk(None, "We planned it. Ann of The Bank asked McDougall about İzmir."))
    assert label_as_written(label, document) == written


def test_the_voice_of_words_is_that_of_the_part_that_holds_most_of_them() -> None:
    said = answer(3, inline=[inline("the trial lost money", holder="Bo")])
    attribution, _, _ = attributed(PLAIN, answer(1), answer(2), said)
    passage = attribution.passages[2]
    assert voice_at(passage, span_of(PLAIN, "the trial lost"))[0] is Voice.QUOTATION
    assert voice_at(passage, span_of(PLAIN, "money last year"))[0] is Voice.OWN
    assert voice_at(passage, passage.span) == (Voice.OWN, "h1")


NAMED = """\
Answers to your letters

Rita Pell

Six pounds for a loaf is a joke.

No, and I'm sorry that it had to be so.

Then make it smaller.

D. Okono

The mill does one for two.

I know, but my bills are not the mill's.
"""


def test_words_under_a_name_are_that_persons_whatever_is_answered() -> None:
    document = parse_document(NAMED.encode(), source="page.txt")
    replies = [
        answer(3),
        answer(4, inline=[inline("it had to be so", "paraphrase"), inline("I'm sorry", "anticipated", "somebody")]),
        answer(5, "quotation", "opponent"),
        answer(7),
        answer(8),
    ]
    found, _, _ = attributed(document, *replies)
    name = {p.id: p.name for p in found.cast.participants}
    held = {p.id: (p.voice, name.get(p.holder or "")) for p in found.passages}
    assert (held["p3"], held["p5"], held["p7"]) == (
        (Voice.QUOTATION, "Rita Pell"),
        (Voice.QUOTATION, "Rita Pell"),
        (Voice.QUOTATION, "D. Okono"),
    )
    assert (held["p2"], held["p4"]) == ((Voice.FURNITURE, None), (Voice.OWN, None))
    assert [name[part.holder or ""] for part in found.passages[3].inline] == [None, "Rita Pell"]
    assert found.passages[2].flags == ("quoted_from:Rita Pell", "under_their_name")
