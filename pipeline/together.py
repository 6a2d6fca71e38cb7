"""Several documents as one debate: inside, one text with one numbering; outside, spans of each document."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from pipeline.collection import GAP, Borders, Collection
from pipeline.errors import UsageError
from pipeline.models import Document, Noun, Report, Span
from pipeline.schemas import OF_SEVERAL, digests
from pipeline.together_models import TogetherReport

DIGITS = 8
"""So many of the sha256 are appended to an id that another document has already, as for a report folder."""


def unlike(documents: Sequence[Document]) -> list[Document]:
    """Return `documents` in order, without those of bytes that came before, and with ids of which none repeats.

    Raises UsageError where fewer than two are left.
    """
    kept: dict[str, Document] = {}
    for document in documents:
        if all(document.sha256 != other.sha256 for other in kept.values()):
            identifier = document.id if document.id not in kept else f"{document.id}-{document.sha256[:DIGITS]}"
            kept[identifier] = document.model_copy(update={"id": identifier})
    if len(kept) < 2:
        raise UsageError("A debate of several documents needs two different texts at least.")
    return list(kept.values())


def published(report: Report, collection: Collection) -> TogetherReport:
    """Return `report`, on `collection`, as it is published: every span says which document it lies in."""
    turns = _dumped(collection.turns)
    documents = [
        {
            "id": member.id,
            "title": member.title,
            "source": member.source,
            "sha256": member.sha256,
            "characters": len(member.text),
            "words": member.words,
            "layout": member.layout,
            "turns": [turn for turn in turns if collection.part_at(turn["span"]["start"]) == position],
        }
        for position, member in enumerate(collection.members)
    ]
    data = report.model_dump(mode="json")
    del data["document"]
    data |= {"documents": documents}
    data["provenance"]["schemas"] = digests(OF_SEVERAL)

    def inside(span: dict[str, Any]) -> dict[str, Any]:
        return collection.borders.inside(Span(**span)).model_dump()

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
        "layout": documents[0]["layout"],
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
