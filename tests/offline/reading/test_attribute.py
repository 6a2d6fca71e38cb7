"""Whose words each passage is: what the page settles, and what becomes of the answers about the rest."""

import pytest

from pipeline.documents import parse_document
from pipeline.models import Document, Markup, PassageKind, Presence, Voice, VoicedPassage
from pipeline.offline import attribute
from pipeline.offline.attribute import Answer
from pipeline.offline.reading.attribute import Attribution, label_as_written, voice_at
from pipeline.offline.reading.attribute import attributed as attributed_by
from pipeline.offline.reported.part import Part
from tests.invented import Said, page, span_of, talk

PLAIN = page(
    talk(
        "Ada",
        "Trams pay for themselves.",
        "I doubt that they do.",
        "Bo says the trial lost money last year, then.",
    )
)


def answer(
    passage: int, voice: str = "own", holder: str = "author", inline: tuple[Part, ...] = (), cues: tuple[str, ...] = ()
) -> Answer:
    """Return the answer about one passage."""
    return Answer(f"p{passage}", voice, holder, inline, cues)


def inline(words: str, voice: str = "quotation", holder: str = "opponent") -> Part:
    """Return a part of a passage in another voice."""
    return Part(0, len(words), words, voice, holder)


def attributed(document: Document, *answers: Answer) -> Attribution:
    """Attribute `document` by these answers."""
    return attributed_by(document, answers)


def described(passage: VoicedPassage) -> tuple[str, str | None, tuple[str, ...]]:
    """Return voice, holder and flags."""
    return passage.voice, passage.holder, passage.flags


def test_what_the_page_settles_is_not_left_open() -> None:
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
    attribution = attributed(document)
    assert [p.id for p in attribute.open_passages(document)] == ["p2", "p6", "p9"]
    voices = [(p.voice, p.holder) for p in attribution.passages]
    assert voices[:3] == [(Voice.FURNITURE, None), (Voice.OWN, "h1"), (Voice.FURNITURE, None)]
    assert voices[3:6] == [(Voice.FURNITURE, None), (Voice.QUOTATION, "h1"), (Voice.OWN, "h2")]
    assert attribution.passages[4].flags == ("marked_quotation",)
    assert [voice for voice, _ in voices[6:]] == [Voice.OWN, Voice.QUOTATION, Voice.OWN]
    assert voices[7][1] not in (voices[6][1], "h1", "h2")


def test_a_heading_that_the_markup_marks_is_its_authors() -> None:
    document = page(talk("Ada", Said("# On trams", PassageKind.HEADING), "Trams pay."), markup=Markup.MARKDOWN)
    attribution = attributed(document, answer(2))
    assert described(attribution.passages[0]) == (Voice.OWN, "h1", ())


def test_passages_without_an_answer_are_their_authors_and_flagged() -> None:
    attribution = attributed(PLAIN, answer(2))
    assert [described(p) for p in attribution.passages] == [
        (Voice.OWN, "h1", ("unattributed",)),
        (Voice.OWN, "h1", ()),
        (Voice.OWN, "h1", ("unattributed",)),
    ]


def test_opponents_without_a_name_are_one_for_each_turn() -> None:
    document = page(talk("Ada", "Trams pay.", "Trams cost."), talk("Bo", "Trams squeak."))
    opponents = [answer(n, "quotation", "opponent") for n in (1, 2, 3)]
    attribution = attributed(document, *opponents)
    first, second, third = (p.holder for p in attribution.passages)
    assert first == second != third
    assert [p.presence for p in attribution.cast.participants] == [Presence.QUOTED] * 2


@pytest.mark.parametrize("name", ["Bo", "bo", " BO ", "the Bo"])
def test_a_named_holder_is_the_one_of_that_name(name: str) -> None:
    document = page(talk("Bo", "Trams squeak."), talk("Ada", "Bo said that trams squeak."))
    attribution = attributed(document, answer(1), answer(2, "paraphrase", name))
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
    passage = attributed(document, answer(1, voice, holder)).passages[0]
    assert (passage.voice, passage.holder) == expected


def test_a_position_tried_on_is_nobodys() -> None:
    attribution = attributed(PLAIN, answer(1, "hypothetical", "author"), answer(2), answer(3))
    (nobody,) = [p for p in attribution.cast.participants if p.id == attribution.passages[0].holder]
    assert (nobody.name, nobody.presence) == (None, Presence.UNKNOWN)


def test_inline_words_are_tied_to_their_place() -> None:
    said = answer(3, inline=(inline("the trial lost money", holder="Bo"),))
    attribution = attributed(PLAIN, answer(1), answer(2), said)
    (part,) = attribution.passages[2].inline
    assert (part.span, part.voice) == (span_of(PLAIN, "the trial lost money"), Voice.QUOTATION)
    assert {p.id: p.name for p in attribution.cast.participants}[part.holder or ""] == "Bo"


def test_inline_words_that_do_not_stand_there_are_left_out() -> None:
    said = answer(
        2,
        inline=(
            inline("Trams pay for themselves"),
            inline("never said by anybody at all here"),
        ),
    )
    attribution = attributed(PLAIN, answer(1), said, answer(3))
    assert attribution.passages[1].inline == ()


def test_inline_parts_never_overlap() -> None:
    parts = [
        inline("the trial lost"),
        inline("trial lost money"),
        inline("last year"),
        inline("the trial lost money"),
    ]
    attribution = attributed(PLAIN, answer(1), answer(2), answer(3, inline=tuple(parts)))
    found = [part.span.cut(PLAIN.text) for part in attribution.passages[2].inline]
    assert found == ["the trial lost money", "last year"]


def test_a_passage_that_repeats_another_turn_is_its_quotation() -> None:
    long = "Night trams pay for themselves because riders shift from cars after midnight, and cars cost the city more."
    part = "riders shift from cars after midnight, and cars cost"
    document = page(talk("Ada", long), talk("Bo", part, "They do not."))
    attribution = attributed(document, answer(1), answer(2), answer(3))
    assert described(attribution.passages[1]) == (Voice.QUOTATION, "h1", ("repeats_another_turn",))


def test_cues_become_flags() -> None:
    attribution = attributed(PLAIN, answer(1, cues=("answered by the next",)), answer(2), answer(3))
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
    said = answer(3, inline=(inline("the trial lost money", holder="Bo"),))
    attribution = attributed(PLAIN, answer(1), answer(2), said)
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
        answer(
            4,
            inline=(
                inline("it had to be so", "paraphrase"),
                inline("I'm sorry", "anticipated", "somebody"),
            ),
        ),
        answer(5, "quotation", "opponent"),
        answer(7),
        answer(8),
    ]
    found = attributed(document, *replies)
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
