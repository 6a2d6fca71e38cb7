"""Whose words the passages are, and who takes part."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Document, Markup, Participant, PassageKind, Presence, Span, Voice, VoicedPassage
from pipeline.stages.voices import name_key, read_voices, voice_at
from pipeline.views import Voices
from tests.harbour import DECLINED, HARBOUR, Answer, answer, asked_of, done, reader
from tests.invented import Said, page, span_of, talk
from tests.properties import repeatable


def person(name: str, presence: str = "present", *also: str, group: bool = False) -> dict[str, Any]:
    return {"name": name, "also_called": list(also), "presence": presence, "group": group}


def passage(number: int, voice: str, holder: int | None, *parts: dict[str, Any], cues: tuple[str, ...] = ()) -> Any:
    return {"passage": number, "cues": list(cues), "voice": voice, "holder": holder, "parts": list(parts)}


def part(sentence: int, words: str, voice: str, holder: int | None) -> dict[str, Any]:
    return {"sentence": sentence, "words": words, "voice": voice, "holder": holder}


def said(people: list[Any], *passages: Any, addressed: tuple[Any, ...] = ()) -> dict[str, Any]:
    return {"people": people, "passages": list(passages), "addressed": list(addressed)}


def read(document: Document, reply: Answer, ledger: Ledger | None = None, window: int = 40) -> Voices:
    return done(read_voices(document, reader(window=window, read_voices=reply), ledger or Ledger()))


def heard(voices: Voices) -> list[tuple[Voice, str | None]]:
    return [(p.voice, called(voices, p.holder)) for p in voices.passages]


def called(voices: Voices, holder: str | None) -> str | None:
    return voices.names[holder] if holder else None


def named(voices: Voices) -> list[tuple[str | None, Presence]]:
    return [(p.name, p.presence) for p in voices.participants]


NOBODY: dict[str, Any] = said([])
TWO = [person("Ada"), person("Bo")]


def test_what_nobody_speaks_of_is_its_turns_authors_own() -> None:
    voices = read(HARBOUR, said(TWO))
    assert heard(voices) == [
        (Voice.OWN, "Ada"),
        (Voice.OWN, "Ada"),
        (Voice.QUOTATION, "Ada"),
        (Voice.OWN, "Bo"),
        (Voice.OWN, "Bo"),
        (Voice.OWN, "Ada"),
    ]
    assert named(voices) == [("Ada", Presence.PRESENT), ("Bo", Presence.PRESENT)]


def test_a_reply_that_names_nobody_loses_no_author() -> None:
    assert {name for name, _ in named(read(HARBOUR, NOBODY))} == {"Ada", "Bo"}


def test_a_marked_quotation_belongs_to_the_turn_that_is_answered_or_to_somebody_not_known() -> None:
    quotation = Said("It leaks.", quote_depth=1)
    deeper = Said("It never leaked.", quote_depth=2)
    document = page(talk("Ada", "It leaks."), talk("Bo", quotation, deeper, replies_to="t1"), talk("Cy", quotation))
    voices = read(document, NOBODY)
    assert [(p.voice, called(voices, p.holder)) for p in voices.passages[1:]] == [
        (Voice.QUOTATION, "Ada"),
        (Voice.QUOTATION, "an opponent quoted here (1)"),
        (Voice.QUOTATION, "an opponent quoted here (2)"),
    ]
    assert "marked_quotation" in voices.passages[1].flags


def test_page_text_and_titles_of_plain_text_are_nobodys() -> None:
    furniture = [Said("Log in", kind=PassageKind.FURNITURE), Said("Ada, Monday", kind=PassageKind.HEADER)]
    document = page(talk("Ada", *furniture, Said("On walls", kind=PassageKind.HEADING), "It leaks."))
    voices = read(document, NOBODY)
    assert heard(voices) == [(Voice.FURNITURE, None)] * 3 + [(Voice.OWN, "Ada")]
    marked = page(talk("Ada", Said("# On walls", kind=PassageKind.HEADING)), markup=Markup.MARKDOWN)
    assert heard(read(marked, NOBODY)) == [(Voice.OWN, "Ada")]


def test_turns_without_an_author_are_the_writers_that_the_reader_names() -> None:
    document = page(talk(None, "It leaks.", "It does."))
    voices = read(document, said([person("the writer")]))
    assert heard(voices) == [(Voice.OWN, "the writer")] * 2
    assert named(voices) == [("the writer", Presence.PRESENT)]


def test_each_turn_without_an_author_is_whose_the_reader_says() -> None:
    document = page(talk(None, "It leaks."), talk(None, "It does."), talk(None, "It did."))
    wrote = [{"turn": 1, "person": 2}, {"turn": 3, "person": 9}]
    voices = read(document, said([person("a host"), person("a guest", "quoted")]) | {"writers": wrote})
    assert heard(voices) == [(Voice.OWN, "a guest"), (Voice.OWN, "a host"), (Voice.OWN, "a host")]
    assert dict(named(voices))["a guest"] is Presence.PRESENT


def test_own_words_with_a_holder_tell_who_wrote_a_turn_that_nobody_signed() -> None:
    document = page(talk(None, "It leaks.", "It does."), talk("Bo", "No."))
    voices = read(document, said([person("a host"), person("Bo")], passage(1, "own", 1), passage(3, "own", 1)))
    assert heard(voices) == [(Voice.OWN, "a host"), (Voice.OWN, "a host"), (Voice.OWN, "Bo")]


def test_turns_without_an_author_are_one_writers_where_the_reader_names_none() -> None:
    voices = read(page(talk(None, "It leaks."), talk(None, "It does.")), NOBODY)
    assert heard(voices) == [(Voice.OWN, "the author")] * 2


def test_whoever_wrote_no_turn_is_not_present_where_every_turn_has_its_author() -> None:
    voices = read(HARBOUR, said([*TWO, person("the council"), person("a shop", "reported")]))
    assert named(voices)[2:] == [("the council", Presence.QUOTED), ("a shop", Presence.REPORTED)]


def test_whoever_wrote_a_turn_is_present_whatever_the_reader_says() -> None:
    assert named(read(HARBOUR, said([person("ada.", "reported"), person("Bo", "unknown")]))) == [
        ("Ada", Presence.PRESENT),
        ("Bo", Presence.PRESENT),
    ]


def test_a_turns_name_is_the_main_one_however_the_reader_writes_it() -> None:
    voices = read(HARBOUR, said([person("ADA", "present", "A. Q."), person("Bo")]))
    assert voices.participants[0].name == "Ada"


def test_other_names_are_joined_and_a_better_one_than_the_turns_is_the_main_one() -> None:
    voices = read(HARBOUR, said([person("Ada Quist", "present", "Ada", "A. Q."), person("Bo")]))
    ada = voices.participants[0]
    assert (ada.name, set(ada.also_called)) == ("Ada Quist", {"Ada", "A. Q."})
    assert len(voices.participants) == 2


def test_names_are_compared_by_letters_and_digits_in_any_script() -> None:
    assert name_key("@Ann-Marie_7") == name_key("ann marie 7")
    assert name_key("Ёлка") == name_key("ёлка")
    assert name_key("…") == ""


def test_a_passage_in_another_voice_has_the_holder_and_the_cues_that_were_given() -> None:
    voices = read(HARBOUR, said(TWO, passage(5, "paraphrase", 1, cues=("you think",))))
    told = voices.passages[4]
    assert (told.voice, called(voices, told.holder), told.flags) == (Voice.PARAPHRASE, "Ada", ("you think",))


def test_own_words_are_their_turns_authors_whoever_was_named() -> None:
    assert heard(read(HARBOUR, said(TWO, passage(5, "own", 1))))[4] == (Voice.OWN, "Bo")


@pytest.mark.parametrize(
    ("voice", "presence"),
    [
        ("quotation", Presence.QUOTED),
        ("paraphrase", Presence.REPORTED),
        ("guessed", Presence.REPORTED),
        ("anticipated", Presence.PREDICTED),
        ("hypothetical", Presence.UNKNOWN),
    ],
)
@pytest.mark.parametrize("holder", [None, 0, 7, -1])
def test_words_of_somebody_unknown_are_some_new_persons(voice: str, presence: Presence, holder: int | None) -> None:
    voices = read(HARBOUR, said(TWO, passage(5, voice, holder)))
    assert named(voices)[2:] == [(None, presence)]
    assert voices.passages[4].holder == voices.participants[2].id


def test_all_of_whom_nobody_can_tell_who_they_are_make_one_group() -> None:
    nameless = part(7, "nobody needs a car", "guessed", None)
    voices = read(HARBOUR, said(TWO, passage(4, "paraphrase", None), passage(5, "own", 2, nameless)))
    (group,) = voices.participants[2:]
    assert group.group
    (inside,) = voices.passages[4].inline
    assert voices.passages[3].holder == inside.holder == group.id


def test_a_part_in_another_voice_is_cut_from_the_source() -> None:
    voices = read(HARBOUR, answer("read_voices"))
    (guessed,) = voices.passages[4].inline
    assert guessed.span == span_of(HARBOUR, "nobody needs a car")
    assert (guessed.voice, called(voices, guessed.holder)) == (Voice.GUESSED, "Ada")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (part(7, "nobody needs a car", "guessed", 9), "participant 9, who is not in the list"),
        (part(7, "nobody needs a boat at all", "guessed", 1), "do not stand"),
        (part(70, "nobody needs a car", "guessed", 1), "does not exist"),
        (part(6, "The bridge must be mended", "guessed", 1), "do not stand in paragraph 5"),
    ],
)
def test_a_part_that_cannot_be_placed_is_dropped_and_named(given: dict[str, Any], reason: str) -> None:
    ledger = Ledger()
    voices = read(HARBOUR, said(TWO, passage(5, "own", 2, given)), ledger)
    assert voices.passages[4].inline == ()
    (dropped,) = ledger.dropped
    assert (dropped.prompt, dropped.words) == ("read_voices", given["words"])
    assert reason in dropped.reason


def test_a_part_one_sentence_off_is_found() -> None:
    voices = read(HARBOUR, said(TWO, passage(5, "own", 2, part(8, "nobody needs a car", "guessed", 1))))
    assert voices.passages[4].inline[0].span == span_of(HARBOUR, "nobody needs a car")


def test_parts_do_not_overlap() -> None:
    parts = [
        part(7, "You seem to think that nobody needs a car", "paraphrase", 1),
        part(7, "needs a car", "guessed", 1),
        part(8, "Thanks", "quotation", 1),
    ]
    spans = [p.span for p in read(HARBOUR, said(TWO, passage(5, "own", 2, *parts))).passages[4].inline]
    assert spans == [span_of(HARBOUR, parts[0]["words"]), span_of(HARBOUR, "Thanks")]


def test_a_paragraph_that_was_not_shown_is_dropped_and_named() -> None:
    ledger = Ledger()
    read(HARBOUR, said(TWO, passage(60, "quotation", 1)), ledger)
    assert ledger.dropped[0].reason == "paragraph 60 was not asked about"


def test_a_turn_speaks_to_whom_it_answers_unless_the_reader_says_to_whom() -> None:
    voices = read(HARBOUR, said([*TWO, person("Cy", "quoted")], addressed=({"first": 4, "last": 4, "to": 3},)))
    assert [called(voices, p.to) for p in voices.passages] == [None, None, None, "Cy", "Ada", "Bo"]


@pytest.mark.parametrize("to", [0, 9, -3])
def test_nobody_is_spoken_to_who_is_not_there(to: int) -> None:
    voices = read(HARBOUR, said(TWO, addressed=({"first": 1, "last": 2, "to": to},)))
    assert [p.to for p in voices.passages[:2]] == [None, None]


def test_nobody_speaks_to_themselves() -> None:
    voices = read(HARBOUR, said(TWO, addressed=({"first": 1, "last": 6, "to": 1},)))
    assert all(p.to != p.holder for p in voices.passages)


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_where_no_reply_comes_passages_stay_their_authors_and_say_so(failing: Answer) -> None:
    ledger = Ledger()
    voices = read(HARBOUR, failing, ledger)
    assert [p.holder and called(voices, p.holder) for p in voices.passages] == ["Ada", "Ada", "Ada", "Bo", "Bo", "Ada"]
    assert ["unattributed" in p.flags for p in voices.passages] == [True, True, False, True, True, True]
    assert len(ledger.failed) == (failing is not DECLINED)


def test_only_the_window_whose_call_failed_is_unattributed() -> None:
    def first_only(rendered: Any) -> Any:
        return CallFailed("Cut off.", reason="truncated") if "\n1 |" in rendered.user else said(TWO)

    voices = read(HARBOUR, first_only, window=5)
    assert "unattributed" in voices.passages[0].flags
    assert "unattributed" not in voices.passages[-1].flags


def test_people_of_several_windows_are_joined_by_their_names() -> None:
    def reply(rendered: Any) -> Any:
        if "\n1 |" in rendered.user:
            return said([person("Ada"), person("Cy Holm", "quoted")])
        return said([person("cy holm", "reported", "C. H."), person("Bo")], passage(5, "paraphrase", 1))

    door = reader(window=5, read_voices=reply)
    voices = done(read_voices(HARBOUR, door, Ledger()))
    assert len(asked_of(door, "read_voices")) > 1
    assert [p.name for p in voices.participants] == ["Ada", "Cy Holm", "Bo"]
    cy = voices.participants[1]
    assert (cy.presence, cy.also_called) == (Presence.QUOTED, ("C. H.",))
    assert called(voices, voices.passages[4].holder) == "Cy Holm"


def test_words_that_lie_mostly_in_a_part_have_its_voice() -> None:
    voices = read(HARBOUR, answer("read_voices"))
    told: VoicedPassage = voices.passages[4]
    inside = span_of(HARBOUR, "nobody needs a car")
    assert voice_at(told, inside)[0] is Voice.GUESSED
    assert voice_at(told, Span(start=told.span.start, end=told.span.end))[0] is Voice.OWN
    assert voice_at(told, Span(start=inside.start - 4, end=inside.end))[0] is Voice.GUESSED


PLACES = st.integers(-1, 12)
VOICED = st.builds(
    lambda number, voice, holder, parts: passage(number, voice, holder, *parts),
    PLACES,
    st.sampled_from([str(voice) for voice in Voice]),
    st.none() | PLACES,
    st.lists(
        st.builds(
            part,
            PLACES,
            st.sampled_from(["nobody needs", "needs a car", "The bridge", "That sum counts the bridge. The", "", "…"])
            | st.text(max_size=6),
            st.sampled_from([str(voice) for voice in Voice]),
            PLACES,
        ),
        max_size=4,
    ),
)


@repeatable
@given(st.lists(VOICED, max_size=5), st.lists(st.sampled_from(["Ada", "Bo", "Cy", "", " ", "!"]), max_size=4))
def test_whatever_is_replied_every_passage_has_a_holder_who_is_known(passages: list[Any], names: list[str]) -> None:
    voices = read(HARBOUR, said([person(name, "quoted") for name in names], *passages))
    known = {p.id for p in voices.participants}
    assert [p.id for p in voices.passages] == [p.id for p in HARBOUR.passages]
    for told in voices.passages:
        assert (told.holder is None) == (told.voice is Voice.FURNITURE)
        assert told.holder is None or told.holder in known
        assert told.to is None or told.to in known
        ends = told.span.start
        for inside in told.inline:
            assert ends <= inside.span.start <= inside.span.end <= told.span.end
            ends = inside.span.end
            assert (inside.holder is None) == (inside.voice is Voice.FURNITURE)
    assert len({p.id for p in voices.participants}) == len(voices.participants)
    assert all(isinstance(p, Participant) for p in voices.participants)
