import pytest

from pipeline.models import Markup, Presence, Report, Span, Voice
from pipeline.report.reading import Place, Reading, folded, markup_of

from . import factories


@pytest.fixture
def reading(report: Report) -> Reading:
    return Reading(report, factories.SOURCE_TEXT)


def renamed(report: Report, source: str) -> Report:
    return report.model_copy(update={"document": report.document.model_copy(update={"source": source})})


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("a.txt", "<html>", Markup.TEXT),
        ("a.md", "", Markup.MARKDOWN),
        ("a.HTM", "", Markup.HTML),
        ("-", "\n<!DOCTYPE html>", Markup.HTML),
        ("-", "plain", Markup.TEXT),
        ("pasted", "plain", Markup.TEXT),
    ],
)
def test_the_name_tells_the_markup(report: Report, source: str, text: str, expected: Markup) -> None:
    assert markup_of(renamed(report, source), text) is expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  one \r\n\n two\u2028three\x85", "one two three"),
        ("two  spaces, a\u00a0\u00a0hole", "two  spaces, a\u00a0\u00a0hole"),
        (" \n ", ""),
    ],
)
def test_folding_touches_nothing_but_line_breaks(text: str, line: str) -> None:
    assert folded(text) == line


def test_a_place_names_the_comment_only_where_there_are_several(report: Report, reading: Reading) -> None:
    span = factories.span("The trial ran in winter")
    assert reading.place(span) == Place(span, 3)
    assert str(Place(span, None)) == f"characters {span.start}–{span.end}"
    one_turn = report.document.model_copy(update={"turns": report.document.turns[:1]})
    alone = Reading(report.model_copy(update={"document": one_turn}), factories.SOURCE_TEXT)
    assert alone.place(factories.span("Night trams")).turn is None


@pytest.mark.parametrize(
    ("source", "raw", "seen"),
    [
        ("a.html", "Trams <b>pay</b> &amp; run", "Trams pay & run"),
        ("a.md", "Trams *pay* \\& run", "Trams pay & run"),
    ],
)
def test_markup_is_read_away_for_display(report: Report, source: str, raw: str, seen: str) -> None:
    reading = Reading(renamed(report, source), raw)
    assert reading.display(Span(start=0, end=len(raw))) == seen


def test_words_that_the_holder_did_not_choose_say_so(report: Report) -> None:
    absent = report.participants[2].model_copy(update={"presence": Presence.PARAPHRASED})
    reading = Reading(report.model_copy(update={"participants": (*report.participants[:2], absent)}), "")
    assert reading.speaker("h1", Voice.OWN) == reading.speaker("h1", Voice.QUOTATION) == "Ada"
    assert reading.speaker("h1", Voice.PARAPHRASE) == "Ada (paraphrased)"
    assert reading.speaker("h1", Voice.ANTICIPATED) == "Ada (anticipated)"
    assert reading.speaker("h3", Voice.PARAPHRASE) == "an opponent as paraphrased"
    assert reading.speaker("h3", Voice.ANTICIPATED) == "an opponent as paraphrased (anticipated)"


def test_words_are_credited_to_whom_they_lie_with(reading: Reading) -> None:
    assert reading.speaker_at(factories.span("quiet streets matter more"), "h1") == "an opponent quoted here"
    assert reading.speaker_at(factories.span("nobody has measured"), "h1") == "Bo"
    assert reading.speaker_at(factories.span("Bo"), "h1") == "Ada"
    assert reading.speaker_at(Span(start=3, end=8), "h1") == "Ada"


def test_a_criticised_step_is_its_makers(reading: Reading) -> None:
    assert reading.target_holder("c1") == "h1"
    assert reading.target_holder("r1") == "h2"


def test_claims_clashes_and_findings_are_found_in_order(report: Report) -> None:
    turned = report.model_copy(update={"clashes": report.clashes[::-1], "claims": report.claims[::-1]})
    reading = Reading(turned, factories.SOURCE_TEXT)
    assert [claim.id for claim in reading.claims_of("h1")] == ["c1", "c3", "c4", "c5"]
    assert [clash.id for clash in reading.clashes] == ["k1", "k2"]
    assert [clash.id for clash in reading.not_judged] == ["k2"]
    assert reading.untold == []
    assert [finding.id for finding in reading.discarded] == ["f2"]


def test_an_issue_is_about_the_clash_it_shares_most_claims_with(report: Report, reading: Reading) -> None:
    first, second = report.summary.issues
    assert reading.clash_of(first) == report.clashes[0]
    assert reading.clash_of(second) == report.clashes[1]
    assert reading.clash_of(first.model_copy(update={"positions": ()})) is None


def test_a_text_that_only_repeats_a_quote_says_no_more(reading: Reading) -> None:
    assert not reading.says_more("Night trams pay for themselves.", ["c1"])
    assert not reading.says_more("Nobody has measured that. Night trams pay for themselves.", ["c1", "c7"])
    assert reading.says_more("Night trams pay.", ["c1"])
    assert reading.says_more("Night trams pay for themselves, he says.", ["c1"])
