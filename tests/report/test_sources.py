"""A report on several documents, and what stands where."""

import pytest

from pipeline.models import Span
from pipeline.report.sources import TogetherReading, reading_of

from . import factories, together


@pytest.fixture
def reading() -> TogetherReading:
    found = reading_of(together.report(), together.TEXTS)
    assert isinstance(found, TogetherReading)
    return found


def test_a_place_names_its_document_and_counts_in_it(reading: TogetherReading) -> None:
    places = {claim.id: str(reading.place(claim.span)) for claim in reading.report.claims}
    assert places["c2"] == "night-trams, comment 2, ¶2"
    assert places["c9"] == "letter, paragraph 1"


def test_characters_are_counted_in_the_own_document(reading: TogetherReading) -> None:
    for claim, own in zip(reading.report.claims, together.report().claims, strict=True):
        assert reading.own(claim.span) == own.span


def test_each_document_is_shown_as_it_is_written(reading: TogetherReading) -> None:
    shown = {claim.id: reading.display(claim.span) for claim in reading.report.claims}
    assert shown["c9"] == "Night trams are a waste"
    assert shown["c2"] == "last year's trial *lost* 40 % of its cost_base [1]"


def test_somebody_unnamed_is_told_by_the_document(reading: TogetherReading) -> None:
    assert reading.names == {
        "h1": "Ada",
        "h2": "Bo",
        "h3": "an opponent quoted here (night-trams)",
        "h4": "the author (letter)",
    }


def test_documents_are_listed(reading: TogetherReading) -> None:
    assert [info.id for info in reading.documents] == list(together.TEXTS)
    assert reading_of(factories.report(), factories.SOURCE_TEXT).documents == ()


def test_a_single_document_is_not_named() -> None:
    alone = reading_of(factories.report(), factories.SOURCE_TEXT)
    span = factories.span("The trial ran in winter")
    assert str(alone.place(span)) == "comment 3, ¶1"
    assert alone.own(span) == span
    assert alone.unconnected == ""


def test_a_report_goes_with_its_kind_of_sources() -> None:
    with pytest.raises(TypeError, match="goes with one text"):
        reading_of(factories.report(), together.TEXTS)
    with pytest.raises(TypeError, match="goes with one text"):
        reading_of(together.report(), "one text")


def test_a_span_of_the_page_itself_has_no_paragraph(reading: TogetherReading) -> None:
    place = reading.place(Span(start=0, end=3))
    assert (place.comment, place.paragraphs) == (1, ())
