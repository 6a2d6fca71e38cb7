"""What a report on several documents says about which of them something lies in."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.models import Report
from pipeline.together import with_spans
from pipeline.together_models import SourceInfo, TogetherReport


def misplaced(report: TogetherReport) -> Iterator[str]:
    """Yield what lies in no document of `report`, or not in the one that it belongs to, in plain sentences."""
    known = Counter(info.id for info in report.documents)
    yield from (f"the document {name} is listed {count} times." for name, count in known.items() if count > 1)
    strays = sorted(_named(report).difference(known))
    yield from (f"a span lies in {name}, which is no document of this report." for name in strays)
    for name, document, around in _belonging(report):
        if around is not None and document != around:
            yield f"{name}: it lies in {document}, what it belongs to in {around}."


def _named(report: TogetherReport) -> set[str]:
    """The documents that spans name."""
    named: set[str] = set()

    def note(span: dict[str, Any]) -> dict[str, Any]:
        named.add(span["document"])
        return span

    with_spans(report.model_dump(mode="json"), note)
    return named


def _belonging(report: TogetherReport) -> Iterator[tuple[str, str, str | None]]:
    """What lies in a document, which one, and that of what it is a part of; None where that does not exist."""
    turns = {turn.id: info.id for info in report.documents for turn in info.turns}
    passages = {passage.id: passage.span.document for passage in report.passages}
    sentences = {sentence.id: sentence.span.document for sentence in report.sentences}
    for info in report.documents:
        yield from ((f"turn {turn.id}", turn.span.document, info.id) for turn in info.turns)
    for passage in report.passages:
        yield f"passage {passage.id}", passage.span.document, turns.get(passage.turn)
        parts = (part.span.document for part in passage.inline)
        yield from ((f"an inline part of passage {passage.id}", part, passage.span.document) for part in parts)
    for sentence in report.sentences:
        yield f"sentence {sentence.id}", sentence.span.document, passages.get(sentence.passage)
    for claim in report.claims:
        yield from ((f"claim {claim.id}", claim.span.document, sentences.get(s)) for s in claim.sentences)


def of_each(report: TogetherReport) -> Iterator[Report]:
    """Yield for each document what `report` says about its characters, as a report on this document alone."""
    data = report.model_dump(mode="json")
    yield from (_of_one(data, info) for info in report.documents)


def _of_one(data: Mapping[str, Any], info: SourceInfo) -> Report:
    here = dict(data)
    for field in ("passages", "sentences", "claims"):
        here[field] = [item for item in data[field] if item["span"]["document"] == info.id]
    here["cruxes"] = [crux | {"would_move": _inside(crux["would_move"], info)} for crux in data["cruxes"]]
    here["critiques"] = [
        critique | {kind: [_quoting(f, info) for f in critique[kind]] for kind in ("findings", "discarded")}
        for critique in data["critiques"]
    ]
    here["conversations"] = [
        talk | {"spans": [span for span in talk["spans"] if span["document"] == info.id]}
        for talk in data["conversations"]
    ]
    here["summary"] = data["summary"] | {"references": _inside(data["summary"]["references"], info)}
    del here["documents"]
    here["document"] = info.model_dump(mode="json")
    return Report.model_validate(with_spans(here, lambda span: {"start": span["start"], "end": span["end"]}))


def _quoting(finding: dict[str, Any], info: SourceInfo) -> dict[str, Any]:
    return finding | {"quotes": _inside(finding["quotes"], info)}


def _inside(items: list[dict[str, Any]], info: SourceInfo) -> list[dict[str, Any]]:
    return [item for item in items if item["span"]["document"] == info.id]
