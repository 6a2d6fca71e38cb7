"""Inside one text, outside spans of each document."""

import asyncio
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pipeline.models import Report
from pipeline.offline import Offline
from pipeline.run import run_together
from pipeline.schemas import OF_SEVERAL, digests
from pipeline.together import flattened, with_spans
from pipeline.together_models import TogetherReport
from tests.properties import repeatable

from .texts import SOURCES, accounts, documents, page

TEXTS = {document.id: document.text for document in documents()}


@cache
def report() -> TogetherReport:
    return asyncio.run(run_together(accounts(), Offline()))


def quoted(data: Any) -> list[tuple[dict[str, Any], str]]:
    """Every span of a dumped report that says what its characters are."""
    if isinstance(data, list):
        return [found for item in data for found in quoted(item)]
    if not isinstance(data, dict):
        return []
    words = data.get("quote", data.get("text") if "span" in data else None)
    own = [(data["span"], words)] if isinstance(data.get("span"), dict) and words is not None else []
    return own + [found for value in data.values() for found in quoted(value)]


def check(data: dict[str, Any], texts: dict[str, str]) -> int:
    """Assert that every quote is its own source's slice, and return how many there are."""
    found = quoted(data)
    for span, words in found:
        assert texts[span["document"]][span["start"] : span["end"]] == words
    return len(found)


def test_every_quote_is_the_slice_of_its_own_source() -> None:
    data = report().model_dump(mode="json")
    assert check(data, TEXTS) >= len(data["claims"]) > 0
    assert {claim["span"]["document"] for claim in data["claims"]} == set(TEXTS)


BITS = st.sampled_from(
    [
        "Mara: The wall leaks in winter.",
        "Bo: I disagree. The wall does not leak in winter.",
        "> The wall leaks in winter.",
        'He said "the wall leaks in winter" twice.',
        "I grant that the wall is old, but it holds 𝒳.",
        "You think that the roof is worse.",
        "\ufeffThe wall, or the barrier, is wet.\r\n",
        "<p>The <b>wall</b> leaks &amp; creaks.</p>",
    ]
)
PAGE = st.tuples(st.lists(BITS, min_size=1, max_size=5), st.sampled_from(["txt", "md", "html"]))


@repeatable
@given(st.lists(PAGE, min_size=2, max_size=4))
def test_that_holds_whatever_the_documents_are(pages: list[tuple[list[str], str]]) -> None:
    read = [page(f"Page {i}.\n\n" + "\n\n".join(bits), f"d{i}.{kind}") for i, (bits, kind) in enumerate(pages)]
    made = asyncio.run(run_together(accounts(read), Offline()))
    check(made.model_dump(mode="json"), {document.id: document.text for document in read})
    turns = [turn.id for info in made.documents for turn in info.turns]
    assert turns == [f"t{i}" for i in range(1, len(turns) + 1)]


def test_it_fits_its_schema_and_not_that_of_one_document() -> None:
    data = report().model_dump(mode="json")
    folder = Path(__file__).resolve().parents[2] / "schemas"
    for name, fits in (("report-together", True), ("report", False)):
        schema = json.loads((folder / f"{name}.schema.json").read_bytes())
        assert Draft202012Validator(schema).is_valid(data) is fits


def test_documents_are_told_as_they_are() -> None:
    infos = report().documents
    assert [info.source for info in infos] == list(SOURCES)
    for info, document in zip(infos, documents(), strict=True):
        assert (info.sha256, info.characters, info.words) == (document.sha256, len(document.text), document.words)
        assert [turn.author for turn in info.turns] == [turn.author for turn in document.turns]
        for turn, own in zip(info.turns, document.turns, strict=True):
            assert (turn.span.start, turn.span.end, turn.span.document) == (own.span.start, own.span.end, document.id)


def test_provenance_states_the_schema_it_fits() -> None:
    assert report().provenance.schemas == digests(OF_SEVERAL)
    assert set(digests()) == {"gold", "report"}


def test_all_sentences_are_accounted_for_together() -> None:
    assert report().coverage.sentences == sum(len(document.sentences) for document in documents())


def test_what_is_published_can_be_read_as_one_text_again() -> None:
    flat, text, borders = flattened(report(), TEXTS)
    assert isinstance(flat, Report)
    assert (flat.document.characters, borders.names) == (len(text), tuple(TEXTS))
    assert all(claim.span.cut(text) == claim.quote for claim in flat.claims)


def test_a_span_of_no_document_is_not_flattened() -> None:
    data = report().model_dump(mode="json")
    data["claims"][0]["span"]["document"] = "elsewhere"
    with pytest.raises(ValueError, match="not in tuple"):
        flattened(TogetherReport.model_validate(data), TEXTS)


def test_only_spans_are_changed() -> None:
    data = {"a": [{"start": 1, "end": 2}, {"start": 1}], "b": "start"}
    assert with_spans(data, lambda span: {"moved": span["start"]}) == {"a": [{"moved": 1}, {"start": 1}], "b": "start"}
