"""Concessions of replies by writers who had not seen the rules: which of their clauses are told as granting.

`written/concessions-*.json` holds 820 replies by four writers, each with the clauses that give something.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.reading import clauses
from benchmarks.written import FOLDER
from pipeline.documents import parse_document
from pipeline.grounding import locate_in
from pipeline.models import Span
from pipeline.offline.extract import grants

PREFIX = "concessions"
SHARED = 0.5
"""Of the shorter of a clause and a marked place, so much must lie in both."""


def run(_: Path) -> list[Figure]:
    """Return precision and recall over the clauses of all replies."""
    told = [pair for path in sorted(FOLDER.glob("concessions-*.json")) for pair in of_writer(path)]
    hits = sum(wanted and found for wanted, found in told)
    precision = hits / max(1, sum(found for _, found in told))
    recall = hits / max(1, sum(wanted for wanted, _ in told))
    return [
        Figure(PREFIX, "precision of clauses that grant", precision, None, "≥ .85", None, ""),
        Figure(PREFIX, "recall of clauses that grant", recall, None, "≥ .30", None, ""),
    ]


def of_writer(path: Path) -> Iterator[tuple[bool, bool]]:
    """Yield for each clause of one writer's replies whether it grants something, and whether that is told."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        opening = f"ANNA: {item['before']}\n\nBERT: "
        document = parse_document(f"{opening}{item['reply']}\n".encode(), source="exchange.txt")
        starts = (document.text.rindex(words) for words in item["granted"])
        places = [Span(start=at, end=at + len(words)) for at, words in zip(starts, item["granted"], strict=True)]
        for page, clause in clauses(document):
            span = locate_in(document, clause.sentence.span, clause.words)
            if span and span.start >= len(opening):
                wanted = any(span.overlap(place) >= SHARED * min(len(span), len(place)) for place in places)
                yield wanted, grants(page, clause)
