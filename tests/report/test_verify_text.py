"""Each test breaks a sound report in one way and sees that very fault named."""

from itertools import accumulate
from typing import Any

import pytest

from pipeline.models import Report, Span, Voice, VoicedPassage
from pipeline.report.verify_text import text_problems

from . import factories
from .mutation import Mutation, broken, put

SPAN = {"start": 5, "end": 34}
PAGE_TEXT = "passage p2: page text has no holder, and everything else has one."
WRONG_VOICE = "claim c8: voice or holder is not that of its words in passage p5."


def problems_of(mutation: Mutation) -> list[str]:
    return list(text_problems(broken(mutation), factories.SOURCE_TEXT))


def test_a_sound_report_has_no_problem() -> None:
    assert list(text_problems(factories.report(), factories.SOURCE_TEXT)) == []


@pytest.mark.parametrize(
    ("mutation", "problem"),
    [
        (
            put(SPAN, "claims", 0, "span"),
            "claim c1: its quote is not what characters 5–34 of the source say.",
        ),
        (put("Night", "claims", 0, "quote"), "claim c1: its quote is not what characters 5–35 of the source"),
        (put("x", "critiques", 0, "findings", 0, "quotes", 0, "text"), "finding f1: its quote is not what"),
        (put("x", "critiques", 0, "discarded", 0, "quotes", 0, "text"), "finding f3: its quote is not what"),
        (put("x", "cruxes", 0, "would_move", 0, "text"), "crux x1, would_move: its quote is not what"),
        (put({"start": 5, "end": 5}, "claims", 0, "span"), "claim c1: its span is empty"),
        (
            put({"start": 5, "end": 9999}, "sentences", 1, "span"),
            "sentence s2: its span is empty or ends after",
        ),
        (put([{"start": 5, "end": 9999}], "conversations", 0, "spans"), "conversation d1: its span is empty or ends"),
        (put({"start": 5, "end": 5}, "summary", "references", 0, "span"), "reference 1: its span is empty or ends"),
        (put({"start": 0, "end": 9}, "passages", 0, "span"), "passage p2: it overlaps passage p1 or stands"),
        (put({"start": 0, "end": 9}, "sentences", 1, "span"), "sentence s2: it lies outside its passage p2."),
        (put(SPAN, "passages", 4, "inline", 0, "span"), "passage p5: an inline part lies outside it."),
        (put(None, "passages", 1, "holder"), PAGE_TEXT),
        (put("furniture", "passages", 1, "voice"), PAGE_TEXT),
        (put(None, "passages", 4, "inline", 0, "holder"), "passage p5: page text has no holder"),
        (put("h2", "claims", 7, "holder"), WRONG_VOICE),
        (put("own", "claims", 7, "voice"), WRONG_VOICE),
        (put({"start": 5, "end": 99}, "claims", 0, "span"), "claim c1: it does not lie in one passage."),
        (put({"start": 6, "end": 83}, "passages", 1, "span"), "characters 3–6: “N” lies in no passage."),
    ],
)
def test_a_broken_report_is_named(mutation: Mutation, problem: str) -> None:
    assert any(found.startswith(problem) for found in problems_of(mutation))


def test_a_claim_partly_in_another_voice_may_be_either_holders() -> None:
    def mutate(data: Any) -> None:
        claim = data["claims"][7]
        claim["span"]["start"] -= 1
        claim["quote"] = f'"{claim["quote"]}'

    assert problems_of(mutate) == []


def short_report(source: str, text: str, start: int, end: int) -> Report:
    """Return a report with a single passage from `start` to `end`."""
    report = factories.report()
    span = Span(start=start, end=end)
    passage = VoicedPassage(id="p1", turn="t1", span=span, voice=Voice.OWN, holder="h1", to=None, inline=(), flags=())
    document = report.document.model_copy(update={"source": source, "turns": (), "characters": len(text)})
    nothing: dict[str, Any] = {"sentences": (), "claims": (), "critiques": (), "cruxes": (), "conversations": ()}
    nothing["summary"] = report.summary.model_copy(update={"references": ()})
    return report.model_copy(update={"document": document, "passages": (passage,), **nothing})


@pytest.mark.parametrize(
    "pieces",
    [
        ("", "<p class='a>b'>", "Trams ", "&amp;", " buses", "</p>", ""),
        ("", '<p title="x > y">', "One", "<!-- <p> two -->", "three ", "&#8212;", "", "&#x2014;", ""),
        ("a < b and &copy, c > d ", "<!doctype x>", ""),
        ("", "<p>", "open ", "<!-- never closed <p>", ""),
    ],
)
def test_edges_inside_a_tag_or_an_entity_are_named(pieces: tuple[str, ...]) -> None:
    """Words and markup take turns in `pieces`; only an edge strictly inside markup is wrong."""
    text = "".join(pieces)
    starts = [0, *accumulate(map(len, pieces))]
    wrong = {edge for i in range(1, len(pieces), 2) for edge in range(starts[i] + 1, starts[i + 1])}
    for edge in range(1, len(text)):
        found = list(text_problems(short_report("page.html", text, 0, edge), text))
        named = f"passage p1: its edge at character {edge} falls inside a tag or an entity."
        assert (named in found) == (edge in wrong), edge


def test_markup_is_text_in_a_text_file() -> None:
    text = "if a <b and c> d"
    assert list(text_problems(short_report("a.txt", text, 0, 16), text)) == []
    assert list(text_problems(short_report("a.html", text, 0, 7), text)) != []


@pytest.mark.parametrize("mark", ["•", "-", "*", "1.", "12)", "(a)", "iv.", "> >", ">>", "\ufeff", "\u00a0", "- 1."])
def test_bare_markup_may_lie_outside_passages(mark: str) -> None:
    text = f"{mark} Trams pay."
    start = text.index("Trams")
    assert list(text_problems(short_report("a.txt", text, start, len(text)), text)) == []


@pytest.mark.parametrize("word", ["Edit:", "x", "1", "[1]", "and.", ">" * 60 + "x"])
def test_words_may_not(word: str) -> None:
    text = f"{word} Trams pay."
    start = text.index("Trams")
    expected = f"characters 0–{start}: “{word[:40]}” lies in no passage."
    assert list(text_problems(short_report("a.txt", text, start, len(text)), text)) == [expected]
