"""Unmarked quotations in forum exchanges: which passages are another's words?

The set is Change My View v2.0 of chridey/change-my-view-modes with every `>` mark taken away. Our reader finds its own
passages, so a passage of the set counts as found where one of ours that overlaps it by more than half of the shorter
is a quotation.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, f1
from pipeline.documents import parse_document
from pipeline.models import Document, Passage, Span, Voice
from pipeline.offline.reading.attribute import attribution_of

PREFIX = "cmv_quotes"


@dataclass(frozen=True)
class Exchange:
    """One text, and which of its passages the annotators call quotations."""

    id: str
    document: Document
    gold: tuple[tuple[Span, bool], ...]

    def ours(self, span: Span) -> list[Passage]:
        """Return our passages that are the set's passage `span`, or a part or the whole of it."""
        return [p for p in self.document.passages if 2 * p.span.overlap(span) > min(len(p.span), len(span))]


def exchanges(folder: Path) -> Iterator[Exchange]:
    """Yield the texts of whatever part of the set `folder` holds."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Exchange(row["id"], _document(row), tuple(_gold(p) for p in row["passages"]))


def run(folder: Path) -> list[Figure]:
    """Return the F1 over all passages, and the mean of the F1 of each text."""
    counts = [_counts(exchange) for exchange in exchanges(folder)]
    each = sum(f1(*count) for count in counts) / len(counts)
    note = "the weights are fitted on this part; with each text left out see benchmarks/README.md"
    return [
        Figure(PREFIX, "unmarked quotations, F1 over all passages", f1(*_summed(counts)), 0.54, "≥ .65", None, note),
        Figure(PREFIX, "unmarked quotations, F1 per text", each, 0.54, "≥ .65", None, note),
    ]


def _counts(exchange: Exchange) -> tuple[int, int, int]:
    """Hits, found, wanted."""
    quoted = {p.id for p in attribution_of(exchange.document).passages if p.voice is Voice.QUOTATION}
    found = [any(p.id in quoted for p in exchange.ours(span)) for span, _ in exchange.gold]
    wanted = [y for _, y in exchange.gold]
    return sum(a and b for a, b in zip(found, wanted, strict=True)), sum(found), sum(wanted)


def _summed(counts: list[tuple[int, int, int]]) -> tuple[int, int, int]:
    hits, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    return hits, found, wanted


def _document(row: Mapping[str, str]) -> Document:
    return parse_document(row["text"].encode(), source=f"{row['id']}.txt")


def _gold(passage: Mapping[str, int]) -> tuple[Span, bool]:
    return Span(start=passage["start"], end=passage["end"]), bool(passage["quotation"])
