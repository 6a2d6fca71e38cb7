"""Unmarked quotations in forum exchanges: which passages are another's words?

The set is Change My View v2.0 of chridey/change-my-view-modes with every `>` mark taken away. Our reader finds its own
passages, so a passage of the set counts as found where one of ours that overlaps it by more than half of the shorter
is a quotation.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.documents import parse_document
from pipeline.models import Document, Passage, Span


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
    """Yield the texts of `folder`/dev.jsonl, or of whatever part of the set the folder holds."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Exchange(row["id"], _document(row), tuple(_gold(p) for p in row["passages"]))


def _document(row: Mapping[str, str]) -> Document:
    return parse_document(row["text"].encode(), source=f"{row['id']}.txt")


def _gold(passage: Mapping[str, int]) -> tuple[Span, bool]:
    return Span(start=passage["start"], end=passage["end"]), bool(passage["quotation"])
