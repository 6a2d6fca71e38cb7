"""The report on several documents and back: inside, one text with one numbering; outside, spans of each document."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pipeline.collection import GAP, Borders
from pipeline.models import Noun, Report, Span
from pipeline.schemas import OF_SEVERAL, digests
from pipeline.together.gather import Gathered
from pipeline.together_models import TogetherReport


def published(report: Report, all_of: Gathered) -> TogetherReport:
    """Return `report`, on the collection of `all_of`, as it is published: every span says which document it lies in."""
    original = all_of.original
    turns = _dumped(original.turns)
    documents = [
        {
            "id": member.id,
            "title": member.title,
            "source": member.source,
            "sha256": member.sha256,
            "characters": len(member.text),
            "words": member.words,
            "turns": [turn for turn in turns if original.part_at(turn["span"]["start"]) == position],
        }
        for position, member in enumerate(original.members)
    ]
    data = report.model_dump(mode="json")
    del data["document"]
    data |= {"documents": documents, "participants": _dumped(all_of.participants)}
    data["provenance"]["schemas"] = digests(OF_SEVERAL)

    def inside(span: dict[str, Any]) -> dict[str, Any]:
        return original.borders.inside(Span(**span)).model_dump()

    return TogetherReport.model_validate(with_spans(data, inside))


def flattened(report: TogetherReport, texts: Mapping[str, str]) -> tuple[Report, str, Borders]:
    """Return a published report as one on a single text, that text, and where each document starts in it.

    `texts` holds the decoded sources by their documents' ids. Raises ValueError where a span names no document of
    the report, KeyError where a text is missing.
    """
    own = {info.id: texts[info.id] for info in report.documents}
    borders = Borders.of({name: len(text) for name, text in own.items()})

    def outside(span: dict[str, Any]) -> dict[str, Any]:
        return borders.outside(**span).model_dump()

    data = with_spans(report.model_dump(mode="json"), outside)
    documents = data.pop("documents")
    whole = GAP.join(own.values())
    data["document"] = {
        "id": "+".join(own),
        "title": " · ".join(document["title"] for document in documents),
        "source": ", ".join(document["source"] for document in documents),
        "sha256": "",
        "characters": len(whole),
        "words": sum(document["words"] for document in documents),
        "turns": [turn for document in documents for turn in document["turns"]],
    }
    return Report.model_validate(data), whole, borders


def with_spans(data: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    """Return dumped nouns with every span in them changed."""
    if isinstance(data, dict):
        return change(data) if {"start", "end"} <= data.keys() else {k: with_spans(v, change) for k, v in data.items()}
    return [with_spans(item, change) for item in data] if isinstance(data, list) else data


def _dumped(nouns: Iterable[Noun]) -> list[dict[str, Any]]:
    return [noun.model_dump(mode="json") for noun in nouns]
