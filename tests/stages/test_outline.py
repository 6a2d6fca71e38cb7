"""The debate as a whole: what is told of it rests on words that stand in the text."""

import re
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Degree, Difference, Document, How, Known, Span, Weight
from pipeline.prompt import Rendered
from pipeline.stages.outline import MERGED_AT_ONCE, outline_debate
from pipeline.views import Outline, Told
from tests.doubles import ScriptedDoor
from tests.harbour import (
    DECLINED,
    HARBOUR,
    Answer,
    answer,
    asked_of,
    done,
    issue,
    outlined,
    position,
    reader,
    saying,
    voices_of,
    words,
)
from tests.invented import page, span_of, talk
from tests.properties import repeatable

VOICES = voices_of()
CLOSE = words(1, "The harbour should close to cars")
NOWHERE = words(1, "There will be no more trams on Sundays")


def read(reply: Answer, ledger: Ledger | None = None, **more: Any) -> Outline:
    return done(outline_debate(VOICES, reader(outline_debate=reply), ledger or Ledger(), **more))


def quoted(told: Told | None) -> list[str]:
    assert told is not None
    return [quote.span.cut(HARBOUR.text) for quote in told.quotes]


def test_everything_that_is_told_is_tied_to_the_words_it_rests_on() -> None:
    outline = read(answer("outline_debate"))
    first, second = outline.issues
    assert (first.number, first.weight, first.differences) == (1, Weight.CENTRAL, (Difference.OPPOSED,))
    assert [(p.holder, p.known, quoted(p.told)) for p in first.positions] == [
        ("h1", Known.STATED, ["The harbour should close to cars"]),
        ("h2", Known.STATED, ["The bridge must be mended anyway"]),
    ]
    assert [(u.whose, u.by, u.how) for u in first.unanswered] == [("h2", "h1", How.NOT_TAKEN_UP)]
    assert [(h.held_by, h.contested_by) for h in first.turns_on] == [(("h1",), ("h2",))]
    assert [(g.by, g.to, g.degree) for g in second.grants] == [("h1", "h2", Degree.FULL)]
    assert (second.part_of, quoted(second.ended)) == (1, ["Without it the sum is 25,000"])
    assert quoted(outline.about) == ["The harbour should close to cars"]
    assert outline.caveats == ("The figures stand nowhere else.",)
    (conversation,) = outline.talks
    assert (conversation.between, conversation.span) == (("h1", "h2"), Span(start=0, end=len(HARBOUR.text)))


@pytest.mark.parametrize("sentence", [5, 7])
def test_a_quote_one_sentence_off_is_found(sentence: int) -> None:
    reply = outlined(issue("Must it be mended?", position(2, "It must.", words(sentence, "The bridge must be mended"))))
    (told,) = [p.told for p in read(reply).issues[0].positions]
    assert told.quotes[0].span == span_of(HARBOUR, "The bridge must be mended")
    assert told.sentences == ("s6",)


def test_a_quote_that_stands_nowhere_is_dropped_and_named_and_the_others_stay() -> None:
    ledger = Ledger()
    outline = read(outlined(issue("Should it close?", position(1, "It should.", NOWHERE, CLOSE))), ledger)
    assert quoted(outline.issues[0].positions[0].told) == [CLOSE["words"]]
    (dropped,) = ledger.dropped
    assert (dropped.prompt, dropped.sentences, dropped.words) == ("outline_debate", ("s1",), NOWHERE["words"])


def test_a_position_with_none_of_its_quotes_is_dropped() -> None:
    reply = outlined(issue("Should it close?", position(1, "It should.", CLOSE), position(2, "No trams.", NOWHERE)))
    assert [p.holder for p in read(reply).issues[0].positions] == ["h1"]


def test_what_points_at_nothing_is_dropped_and_named() -> None:
    ledger = Ledger()
    reply = outlined(issue("Should it close?", position(1, "It should.", CLOSE), position(2, "It should not.")))
    assert len(read(reply, ledger).issues[0].positions) == 1
    assert [(d.words, d.reason) for d in ledger.dropped] == [("It should not.", "nothing in the text was pointed at")]


def test_an_issue_of_which_nothing_stands_is_dropped_named_and_leaves_no_gap() -> None:
    ledger = Ledger()
    invented = issue("Are there trams?", position(1, "There are.", NOWHERE))
    real = issue("Should it close?", position(1, "It should.", CLOSE), part_of=1)
    inner = issue("At night too?", position(1, "It should.", CLOSE), part_of=2)
    outline = read(outlined(invented, real, inner), ledger)
    assert [(i.number, i.question, i.part_of) for i in outline.issues] == [
        (1, "Should it close?", None),
        (2, "At night too?", 1),
    ]
    assert "Are there trams?" in {d.words for d in ledger.dropped}


def test_an_issue_is_no_part_of_itself_or_of_what_is_not_there() -> None:
    reply = outlined(*(issue(f"Is it {n}?", position(1, "Yes.", CLOSE), part_of=n) for n in (1, 9)))
    assert [i.part_of for i in read(reply).issues] == [None, None]


def test_words_of_the_page_itself_are_nobodys_but_a_call_inside_them_is_told() -> None:
    document = page(talk("Ada", "It leaks.", "(Bo: It does not!)"))
    people = [{"name": n, "also_called": [], "presence": "present", "group": False} for n in ("Ada", "Bo")]
    call = {**words(2, "It does not!"), "voice": "quotation", "holder": 2}
    reply = {"passage": 2, "cues": [], "voice": "furniture", "holder": None, "parts": [call]}
    voices = voices_of(document, read_voices={"people": people, "passages": [reply], "addressed": []})
    told = position(2, "It does not.", words(2, "It does not!"), words(2, "(Bo"))
    about = {"text": "Leaks.", "quotes": []}
    ledger = Ledger()
    door = reader(outline_debate=outlined(issue("Does it leak?", told), about=about))
    outline = done(outline_debate(voices, door, ledger))
    assert [q.span.cut(document.text) for q in outline.issues[0].positions[0].told.quotes] == ["It does not!"]
    assert "the page's own" in ledger.dropped[0].reason


def test_people_who_are_not_there_are_dropped_and_named() -> None:
    ledger = Ledger()
    reply = outlined(issue("Should it close?", position(1, "It should.", CLOSE), position(7, "No.", CLOSE)))
    reply["issues"][0]["grants"] = [{"by": 2, "to": 8, "degree": "full", **saying("Yes.", CLOSE)}]
    reply["issues"][0]["turns_on"] = [
        {
            **saying("Costs.", CLOSE),
            "held_by": [1, 9],
            "contested_by": [0],
            "would_settle": "",
            "implied": True,
            "disagreement": "value",
        }
    ]
    reply["conversations"] = [
        {"between": [1, 9], "about": "cars", "first": 1, "last": 2},
        {"between": [9], "about": "cars", "first": 1, "last": 2},
        {"between": [1], "about": "cars", "first": 2, "last": 1},
        {"between": [1], "about": "cars", "first": 1, "last": 70},
    ]
    outline = read(reply, ledger)
    (found,) = outline.issues
    assert [p.holder for p in found.positions] == ["h1"]
    assert [g.to for g in found.grants] == [None]
    assert [(h.held_by, h.contested_by) for h in found.turns_on] == [(("h1",), ())]
    assert [talk.between for talk in outline.talks] == [("h1",)]
    assert {d.words for d in ledger.dropped} >= {"P7", "P8", "P9", "P0"}


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_where_no_reply_comes_the_outline_is_empty(failing: Answer) -> None:
    ledger = Ledger()
    outline = read(failing, ledger)
    assert (outline.issues, outline.about.text, outline.sentences) == ((), HARBOUR.title, ())
    assert [f.prompt for f in ledger.failed] == ([] if failing is DECLINED else ["outline_debate"])


def test_the_question_of_a_run_is_told() -> None:
    door = reader()
    done(outline_debate(VOICES, door, Ledger(), " Who pays? "))
    done(outline_debate(VOICES, door, Ledger()))
    with_one, without = asked_of(door, "outline_debate")
    assert "What bears on this question comes first and is told most fully: Who pays?" in with_one
    assert "What bears on this question" not in without


# ---- windows and their merge


def halves(rendered: Rendered) -> dict[str, Any]:
    """Return one issue for the first six sentences of the harbour, and another for the rest."""
    if "\n1 |" in rendered.user:
        return outlined(issue("Should it close?", position(1, "It should.", CLOSE)), caveats=["No sums."])
    late = issue(
        "What is the sum?", position(1, "25,000.", words(10, "the sum is 25,000")), issue_part(), weight="central"
    )
    return outlined(late, ended=saying("It is corrected.", words(10, "the sum is 25,000")))


def issue_part() -> dict[str, Any]:
    return position(2, "Less.", words(6, "The bridge must be mended anyway"))


def merged(reply: Answer, ledger: Ledger | None = None) -> Outline:
    door = reader(window=6, outline_debate=halves, merge_outlines=reply)
    return done(outline_debate(VOICES, door, ledger or Ledger()))


def of_whole(question: str, *merges: int, **more: Any) -> dict[str, Any]:
    return {**issue(question, position(1, "It should.", CLOSE), **more), "merges": list(merges)}


def test_outlines_of_windows_are_merged_and_keep_their_ties() -> None:
    outline = merged(outlined(of_whole("Should it close, at this sum?", 1, 2)))
    (found,) = outline.issues
    assert (found.number, found.question) == (1, "Should it close, at this sum?")
    assert quoted(found.positions[0].told) == [CLOSE["words"]]


def test_the_merge_is_shown_numbered_issues_with_their_words_and_no_text() -> None:
    door = reader(window=6, outline_debate=halves, merge_outlines=outlined(of_whole("Should it close?", 1, 2)))
    done(outline_debate(VOICES, door, Ledger()))
    (user,) = asked_of(door, "merge_outlines")
    assert re.findall(r"^I(\d+) ", user, re.MULTILINE) == ["1", "2"]
    assert "1 “The harbour should close to cars”" in user
    assert "I suspect that shops would gain by it." not in user


def test_issues_that_the_merge_forgets_stay_as_minor_ones() -> None:
    outline = merged(outlined(of_whole("Should it close?", 1)))
    assert [(i.number, i.question, i.weight) for i in outline.issues] == [
        (1, "Should it close?", Weight.CENTRAL),
        (2, "What is the sum?", Weight.MINOR),
    ]
    assert [p.holder for p in outline.issues[1].positions] == ["h1", "h2"]


def test_an_issue_that_the_merge_spoils_is_not_lost_with_it() -> None:
    spoiled = {**issue("Should it close?", position(1, "It should.", NOWHERE)), "merges": [1, 2]}
    outline = merged(outlined(spoiled))
    assert {i.question for i in outline.issues} == {"Should it close?", "What is the sum?"}


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_a_failed_merge_puts_the_parts_together(failing: Answer) -> None:
    ledger = Ledger()
    outline = merged(failing, ledger)
    assert [(i.number, i.question) for i in outline.issues] == [(1, "Should it close?"), (2, "What is the sum?")]
    assert (quoted(outline.ended), outline.caveats) == (["the sum is 25,000"], ("No sums.",))
    assert outline.with_words is False
    assert len(ledger.failed) == (failing is not DECLINED)


def test_one_window_that_failed_loses_itself_only() -> None:
    def second_only(rendered: Rendered) -> Any:
        return CallFailed("Cut off.", reason="truncated") if "\n1 |" in rendered.user else halves(rendered)

    ledger = Ledger()
    outline = done(outline_debate(VOICES, reader(window=6, outline_debate=second_only), ledger))
    assert [i.question for i in outline.issues] == ["What is the sum?"]
    assert [f.subject for f in ledger.failed] == ["the outline of sentences s1 to s6"]


# ---- long texts


def long_page(turns: int) -> Document:
    """Return a page of about 300 characters a turn."""
    said = "Sum {n} of the harbour is too high by far. The bridge {n} is in it, as everybody knows who has been there."
    return page(
        *(
            talk("Ada" if n % 2 else "Bo", " ".join(said.format(n=f"{n}{part}") for part in "abc"))
            for n in range(1, turns + 1)
        )
    )


def scripted_for(document: Document, window: int, merge: Answer | None = None) -> ScriptedDoor:
    """Return a door that outlines every window as two issues, and merges by joining pairs unless `merge` is given."""

    def outline(rendered: Rendered) -> dict[str, Any]:
        first = int(re.findall(r"^(\d+) \|", rendered.user, re.MULTILINE)[0])
        said = document.sentence[f"s{first}"].span.cut(document.text)
        return outlined(
            *(issue(f"Is it so {first}-{n}?", position(1, "Yes.", words(first, said))) for n in (1, 2)),
            about=saying("Sums.", words(first, said)),
        )

    def paired(rendered: Rendered) -> dict[str, Any]:
        numbers = [int(n) for n in re.findall(r"^I(\d+) ", rendered.user, re.MULTILINE)]
        place, said = re.findall(r"^- P1, stated: Yes. \[(\d+) “(.*)”\]$", rendered.user, re.MULTILINE)[0]
        rest = position(1, "Yes.", words(int(place), said))
        pairs = [numbers[i : i + 2] for i in range(0, len(numbers), 2)]
        return outlined(
            *(
                {**issue(f"Is it so at {place}, {n}?", rest), "merges": pair}
                for n, pair in zip(count(1), pairs, strict=False)
            ),
            about=saying("Sums.", words(int(place), said)),
        )

    return reader(window=window, outline_debate=outline, merge_outlines=merge or paired)


def test_a_megabyte_is_read_in_windows_and_merged_in_layers() -> None:
    document = long_page(3_300)
    assert len(document.text) > 1_000_000
    voices = voices_of(document, read_voices={"people": [], "passages": [], "addressed": []})
    door = scripted_for(document, 30)
    outline = done(outline_debate(voices, door, Ledger()))
    windows, merges = len(asked_of(door, "outline_debate")), asked_of(door, "merge_outlines")
    assert windows >= len(document.sentences) / 30
    shown = [len(re.findall(r"^I\d+ ", user, re.MULTILINE)) for user in merges]
    assert len(merges) > 1
    assert max(shown) <= MERGED_AT_ONCE
    assert sum(shown) < 4 * windows * 2, "what is merged is halved with every layer, so that all layers are linear"
    assert 1 <= len(outline.issues) <= MERGED_AT_ONCE
    assert all(p.told.quotes for i in outline.issues for p in i.positions)


@pytest.mark.parametrize("merge", [DECLINED, outlined()])
def test_merges_that_join_nothing_come_to_an_end_and_lose_nothing(merge: Answer) -> None:
    document = long_page(400)
    voices = voices_of(document, read_voices={"people": [], "passages": [], "addressed": []})
    door = scripted_for(document, 20, merge)
    outline = done(outline_debate(voices, door, Ledger()))
    assert [i.number for i in outline.issues] == list(range(1, 2 * len(asked_of(door, "outline_debate")) + 1))
    assert len({i.question for i in outline.issues}) == len(outline.issues)


# ---- whatever is replied

PLACES = st.integers(-1, 12)
HOSTILE = st.sampled_from(
    [
        "The harbour should",
        "close to cars. Cars cost",
        "40,000",
        "İ",
        "…",
        "",
        "the sum is 25,000.",
        "nobody needs a car",
    ]
) | st.text(max_size=8)
SAYINGS = st.builds(saying, HOSTILE | st.just("Told."), st.builds(words, PLACES, HOSTILE))
ISSUES = st.builds(
    lambda question, known, holder, said, more, part: issue(
        question,
        {"holder": holder, "known": known, **said},
        agreements=[more],
        ended=more,
        unanswered=[{"whose": holder, "by": part, "how": "in_part", **said}],
        part_of=part,
    ),
    HOSTILE,
    st.sampled_from([str(known) for known in Known]),
    PLACES,
    SAYINGS,
    SAYINGS,
    st.none() | PLACES,
)


@repeatable
@given(st.lists(ISSUES, max_size=4), SAYINGS)
def test_whatever_is_replied_all_that_is_told_rests_on_words_of_the_text(issues: list[Any], about: Any) -> None:
    outline = read(outlined(*issues, about=about))
    told = [part for i in outline.issues for part in (*(p.told for p in i.positions), *i.agreements, i.ended)]
    assert [i.number for i in outline.issues] == list(range(1, len(outline.issues) + 1))
    for said in filter(None, told):
        assert said.quotes
        for quote in said.quotes:
            assert quote.sentences
            assert quote.span.cut(HARBOUR.text).strip()
            assert any(HARBOUR.sentence[s].span.overlap(quote.span) for s in quote.sentences)
    known = {p.id for p in VOICES.participants}
    assert {p.holder for i in outline.issues for p in i.positions} <= known
    assert all(i.part_of is None or 0 < i.part_of <= len(outline.issues) for i in outline.issues)
    assert all(i.part_of != i.number for i in outline.issues)
