"""Numbered lines between fences that no text can open, close or add a line to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Severity
from pipeline.prompt import show
from pipeline.views import Charge, Pair, PairBatch, PassageWindow, SentenceWindow, Steelmen
from pipeline.views.lines import FENCE, UNFENCE, claim_line, fenced, passage_lines, sentence_lines
from tests.invented import TRAMS, page, talk, trams, voiced
from tests.properties import repeatable
from tests.views.hostile import EVIL, INVENTED_LINES, NAMES, PAGE, claims, opposition, standing


def every_view() -> list[object]:
    """Return one of each kind of value that is shown, full of hostile text."""
    one, other = claims()
    marked = {p.id: p for p in voiced(PAGE, {"t1": "h1", "t2": "h2"})}
    return [
        PAGE.model_copy(update={"title": EVIL}),
        PassageWindow(PAGE, PAGE.passages[:1], (), PAGE.passages[1:]),
        SentenceWindow(PAGE, PAGE.sentences, PAGE.sentences, marked, NAMES),
        PairBatch(PAGE, (Pair(other, one, frozenset({"reply"})),), NAMES),
        opposition(),
        Charge(1, "overstated", Severity.MINOR, one, (), (EVIL,), EVIL),
        Steelmen(EVIL, EVIL),
        standing(),
    ]


@pytest.mark.parametrize("view", every_view(), ids=lambda view: type(view).__name__)
def test_no_text_opens_or_closes_a_fence(view: object) -> None:
    shown = show(view)
    marks = re.findall(f"{FENCE}|{UNFENCE}", shown)
    assert marks == [FENCE, UNFENCE] * (len(marks) // 2)
    assert all(line in (FENCE, UNFENCE) for line in shown.splitlines() if FENCE in line or UNFENCE in line)


@pytest.mark.parametrize("view", every_view(), ids=lambda view: type(view).__name__)
def test_no_text_makes_a_line_of_its_own(view: object) -> None:
    assert not [line for line in show(view).splitlines() if line.split(" | ")[0].strip() in INVENTED_LINES]


@repeatable
@given(st.text() | st.text("<>\n\r\u2028\x0b |1"))
def test_whatever_is_fenced_is_one_harmless_line(text: str) -> None:
    assert FENCE not in fenced(text)
    assert UNFENCE not in fenced(text)
    assert len(fenced(text).splitlines()) <= 1


def test_line_breaks_become_spaces_and_other_space_stays() -> None:
    assert fenced("one  \r\n   two\nthree \u00a0four") == "one two three \u00a0four"


def test_only_numbered_passages_can_be_pointed_at() -> None:
    assert passage_lines(TRAMS, TRAMS.passages[:1], numbered=False)[1].startswith("- | Night trams")
    assert passage_lines(TRAMS, TRAMS.passages[1:2])[1].startswith("2 | The trial lost")


def test_each_turn_is_introduced_once_and_an_unknown_author_is_the_pages() -> None:
    document = page(talk(None, "One.", "Two."), talk("Bo", "Three."))
    expected = ["[turn 1 by the author of the page]", "1 | One.", "2 | Two.", "[turn 2 by Bo]", "3 | Three."]
    assert passage_lines(document, document.passages) == expected
    assert sentence_lines(document, document.sentences) == expected


def test_nothing_is_shown_as_none() -> None:
    assert passage_lines(TRAMS, ()) == sentence_lines(TRAMS, ()) == ["(none)"]


def test_a_claim_is_shown_with_its_holder_stance_and_voice() -> None:
    line = claim_line(trams().claims[1], {"h2": "Bo"})
    assert line == "c2 | Bo, asserted (own) | The trial lost forty per cent of its cost"


def test_a_document_is_named_with_its_authors() -> None:
    assert show(TRAMS) == "An invented page (3 turn(s); author(s): Ada, Bo)"
    assert show(page(talk(None, "One."))).endswith("(1 turn(s); author(s): not named on the page)")
