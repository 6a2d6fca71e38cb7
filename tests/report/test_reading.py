import pytest

from pipeline.models import Layout, Markup, Report, Span, Voice
from pipeline.report.reading import Place, Reading, markup_of, ranges

from . import factories
from .mutation import broken, put


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
    ("numbers", "told"),
    [([1], "1"), ([2, 1], "1–2"), ([1, 2, 3, 7, 9, 10], "1–3, 7, 9–10"), ([4, 4], "4"), ([], "")],
)
def test_neighbours_are_told_as_a_range(numbers: list[int], told: str) -> None:
    assert ranges(numbers) == told


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place(None, 3, (5, 6)), "comment 3, ¶5–6"),
        (Place(None, None, (12,)), "paragraph 12"),
        (Place(None, None, (12, 14)), "paragraphs 12, 14"),
        (Place("post", 3, (1,)), "post, comment 3, ¶1"),
        (Place(None, 3, ()), "comment 3"),
        (Place(None, None, ()), ""),
    ],
)
def test_a_place_in_words(place: Place, told: str) -> None:
    assert str(place) == told


def test_paragraphs_are_counted_within_the_comment_without_its_header(reading: Reading) -> None:
    assert reading.place(factories.span("Night trams pay", "Ada")) == Place(None, 1, (1,))
    assert reading.place(factories.span("I agree that some")) == Place(None, 2, (2,))
    over_two = Span(start=factories.span("trams pay", "> ").start, end=factories.span("They do not").end)
    assert reading.place(over_two) == Place(None, 2, (1, 2))


def test_a_text_that_nothing_divides_has_no_comments(report: Report) -> None:
    only = report.document.model_copy(update={"turns": report.document.turns[:1], "layout": Layout.ONE_TEXT})
    alone = Reading(report.model_copy(update={"document": only}), factories.SOURCE_TEXT)
    assert str(alone.place(factories.span("Riders shift"))) == "paragraph 1"


def test_what_lies_in_no_passage_has_no_place(reading: Reading) -> None:
    between = Span(start=3, end=4)
    assert reading.place(between) == Place(None, None, ())
    assert reading.turn_at(between) is None
    assert reading.holder_at(between) is None


def test_who_speaks_in_a_comment_is_called_as_everywhere(report: Report, reading: Reading) -> None:
    assert reading.speaker_of("t2") == "Bo"
    assert reading.speaker_of("t9") is None
    assert reading.speaker_of(None) is None
    people = (report.participants[0].model_copy(update={"name": "Ada Moe"}), *report.participants[1:])
    renamed_too = Reading(report.model_copy(update={"participants": people}), factories.SOURCE_TEXT)
    assert renamed_too.speaker_of("t1") == "Ada Moe"


def test_who_speaks_is_the_author_where_nothing_is_their_own(report: Report) -> None:
    passages = tuple(
        p.model_copy(update={"voice": Voice.QUOTATION, "holder": "h3"}) if p.turn == "t2" else p
        for p in report.passages
    )
    quoting = Reading(report.model_copy(update={"passages": passages}), factories.SOURCE_TEXT)
    assert quoting.speaker_of("t2") == "Bo"


def test_words_are_whose_they_lie_with(reading: Reading) -> None:
    assert reading.holder_at(factories.span("quiet streets matter more")) == "h3"
    assert reading.holder_at(factories.span("nobody has measured")) == "h2"
    assert reading.holder_at(factories.span("Bo")) is None


@pytest.mark.parametrize(("target", "holder"), [("c1", "h1"), ("r1", "h2"), ("i1", "h2"), ("i2", "h2")])
def test_who_is_criticised(target: str, holder: str) -> None:
    made = broken(put(target, "critiques", 0, "findings", 0, "target"))
    reading = Reading(made, factories.SOURCE_TEXT)
    assert reading.target_holder(made.critiques[0].findings[0]) == holder


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


def test_the_title_is_that_of_the_account(reading: Reading) -> None:
    assert reading.title == "Do *night trams* pay?"
    assert reading.account.startswith("## In brief")


def test_without_one_it_is_the_documents_own() -> None:
    untitled = Reading(broken(put("Only words. [1]", "summary", "text")), factories.SOURCE_TEXT)
    assert (untitled.title, untitled.account) == ("Night trams", "Only words. [1]")
    marked = Reading(
        broken(lambda data: data["document"].update(title="*Night* trams") or data["summary"].update(text="")), ""
    )
    assert (marked.title, marked.account) == ("\\*Night\\* trams", "")


def test_issues_and_findings_are_found_in_order(report: Report) -> None:
    turned = Reading(report.model_copy(update={"issues": report.issues[::-1], "gravest": ("f2", "f1")}), "")
    assert [issue.id for issue in turned.issues] == ["i1", "i2"]
    assert [finding.id for finding in turned.gravest] == ["f2", "f1"]
    assert [finding.id for finding in turned.discarded] == ["f3"]
