"""Spans, and what a document knows of its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pipeline.models import Span
from tests.invented import TRAMS
from tests.properties import repeatable

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(start=min(ends), end=max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forwards(start: int, end: int) -> None:
    with pytest.raises(ValidationError, match=r"start <= end|greater than or equal to 0"):
        Span(start=start, end=end)


@repeatable
@given(SPANS, SPANS)
def test_spans_are_sets_of_characters(first: Span, second: Span) -> None:
    one, other = set(range(first.start, first.end)), set(range(second.start, second.end))
    assert first.overlap(second) == len(one & other)
    assert first.iou(second) == (len(one & other) / len(one | other) if one | other else 0.0)
    assert len(first) == len(one)
    if other:
        assert first.covers(second) == (other <= one)


def test_an_empty_span_is_still_a_span() -> None:
    assert Span(start=3, end=3)
    assert not Span(start=3, end=3).cut("abcdef")


def test_nouns_are_frozen_and_strict() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        TRAMS.title = "Another"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="extra"):
        Span.model_validate({"start": 1, "end": 2, "length": 1})


def test_a_document_finds_its_parts() -> None:
    assert TRAMS.turn["t2"].author == "Bo"
    assert TRAMS.passage["p3"].turn == "t3"
    assert [s.id for s in TRAMS.sentences_in["p2"]] == ["s3", "s4"]
    assert TRAMS.sentence["s6"].span.cut(TRAMS.text) == "A winter trial says little about a whole year."
    assert TRAMS.words == len(TRAMS.text.split())
    assert len({TRAMS, TRAMS.model_copy()}) == 1
