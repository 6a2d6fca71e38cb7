"""A report on several documents, and what stands where."""

import asyncio

import pytest

from pipeline.models import Span
from pipeline.offline import Offline
from pipeline.report.sources import TogetherReading, reading_of
from pipeline.run import run_together
from tests.report import factories
from tests.together.test_publish import TEXTS, report
from tests.together.texts import accounts, page


@pytest.fixture
def reading() -> TogetherReading:
    found = reading_of(report(), TEXTS)
    assert isinstance(found, TogetherReading)
    return found


def test_a_place_is_told_by_its_document(reading: TogetherReading) -> None:
    for claim, own in zip(reading.report.claims, report().claims, strict=True):
        place = str(reading.place(claim.span))
        assert place.startswith(f"characters {own.span.start}–{own.span.end} of {own.span.document}")
        assert (", turn " in place) == (own.span.document == "panel")


def test_turns_are_counted_in_their_own_document(reading: TogetherReading) -> None:
    claim = next(claim for claim in reading.report.claims if "January" in claim.text)
    assert str(reading.place(claim.span)).endswith(" of panel, turn 5")


def test_a_place_leads_back(reading: TogetherReading) -> None:
    for claim, own in zip(reading.report.claims, report().claims, strict=True):
        assert reading.span_at(own.span.start, own.span.end, own.span.document) == claim.span
    assert reading.span_at(0, 5, None) is None
    assert reading.span_at(0, 5, "elsewhere") is None
    assert reading.span_at(0, len(TEXTS["post"]) + 1, "post") is None


def test_each_document_is_shown_as_it_is_written() -> None:
    texts = {"a.md": "The *wall* leaks.\n", "b.txt": "The *wall* does not leak.\n"}
    read = accounts([page(text, name) for name, text in texts.items()])
    made = asyncio.run(run_together(read, Offline()))
    found = reading_of(made, {name.partition(".")[0]: text for name, text in texts.items()})
    assert [found.display(passage.span) for passage in found.report.passages] == [
        "The wall leaks.",
        "The *wall* does not leak.",
    ]


def test_documents_are_listed(reading: TogetherReading) -> None:
    assert [info.id for info in reading.documents] == list(TEXTS)
    assert reading_of(factories.report(), factories.SOURCE_TEXT).documents == ()


def test_a_place_in_one_document_needs_no_name() -> None:
    alone = reading_of(factories.report(), factories.SOURCE_TEXT)
    assert alone.span_at(0, 5, None) == Span(start=0, end=5)
    assert alone.span_at(0, 5, "post") is None
    assert alone.span_at(0, 10**6, None) is None


def test_a_report_goes_with_its_kind_of_sources() -> None:
    with pytest.raises(TypeError, match="goes with one text"):
        reading_of(factories.report(), TEXTS)
    with pytest.raises(TypeError, match="goes with one text"):
        reading_of(report(), "one text")
