"""Debates whose points each have a written counterpoint: is a point's first clash the one with its counterpoint?

ArguAna counterargs (Wachsmuth, Syed and Stein, Retrieval of the best counterargument without prior topic knowledge,
ACL 2018). All arguments of a debate, points and counters alike, become one transcript: a turn and a speaker each, in an
order that says nothing. Who answers whom must be found from the words alone.
"""

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.reading import extracted
from pipeline.documents import parse_document
from pipeline.models import Document
from pipeline.offline.clashes import Dispute
from pipeline.offline.reading.pair import Pairing, pairing_of

PREFIX = "arguana_validation"
SEED = 20180715
"""Of the order of the turns; the same for every debate."""

_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True)
class Debate:
    """The arguments of one debate in the order of their turns, and by its position which ones answer each point."""

    name: str
    arguments: tuple[str, ...]
    answers: dict[int, frozenset[int]]
    points: tuple[int, ...]
    """The position of every point that has a counter; a point cross-posted with several counters as often."""

    @cached_property
    def transcript(self) -> Document:
        """The debate as one transcript: turn n is argument n."""
        turns = (f"Speaker {i}: {text}" for i, text in enumerate(self.arguments, start=1))
        return parse_document("\n\n".join(turns).encode(), source=f"{self.name}.txt")


def debates(folder: Path) -> Iterator[Debate]:
    """Yield the debates of the set; an argument that stands in one several times is one turn."""
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with gzip.open(next(folder.glob("args_*.jsonl.gz")), "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            by_name[row["debate"]].append((_tidy(row["point"]), _tidy(row["counter"] or "")))
    for name, rows in by_name.items():
        yield _shuffled(name, rows)


def _tidy(argument: str) -> str:
    """One line a paragraph, so that no line of it can be taken for the beginning of another turn's."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in _PARAGRAPHS.split(argument) if paragraph.strip())


def _shuffled(name: str, rows: list[tuple[str, str]]) -> Debate:
    arguments = sorted({text for row in rows for text in row if text})
    random.Random(SEED).shuffle(arguments)
    position = {text: i for i, text in enumerate(arguments)}
    answers: dict[int, set[int]] = defaultdict(set)
    answered = [(position[point], position[counter]) for point, counter in rows if counter]
    for point, counter in answered:
        answers[point].add(counter)
    return Debate(
        name, tuple(arguments), {p: frozenset(c) for p, c in answers.items()}, tuple(point for point, _ in answered)
    )


def paired(document: Document) -> Pairing:
    """Return the claims of `document` and its clashes, as the offline engine finds them."""
    attribution, extraction = extracted(document)
    return pairing_of(document, extraction.claims, attribution.cast.participants)


def partners(document: Document, pairing: Pairing) -> dict[int, int]:
    """Return for each turn, by position, the turn that stands on the other side of its highest-ranked clash."""
    order = {turn.id: i for i, turn in enumerate(document.turns)}
    turn_of = {
        claim.id: order[document.passage[document.sentence[claim.sentences[0]].passage].turn]
        for claim in pairing.claims
    }
    found: dict[int, int] = {}
    for clash in sorted(pairing.clashes, key=lambda clash: clash.rank):
        for own, other in _sides(clash):
            for claim in own:
                found.setdefault(turn_of[claim], turn_of[other[0]])
    return found


def _sides(clash: Dispute) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    point, counterpoint = clash.point.claims, clash.counterpoint.claims
    return (point, counterpoint), (counterpoint, point)


def run(folder: Path) -> list[Figure]:
    """Return the share of points whose first clash is with their counterpoint, and of those in no clash at all."""
    right = silent = points = read = 0
    for debate in debates(folder):
        document = debate.transcript
        found = partners(document, paired(document))
        right += sum(found.get(point) in debate.answers[point] for point in debate.points)
        silent += sum(point not in found for point in debate.points)
        points += len(debate.points)
        read += 1
    note = f"{points} points of {read} debates; {silent} in no clash, counted as wrong"
    return [
        Figure(PREFIX, "points whose first clash is with their counterpoint", right / points, 0.38, "≥ .48", None, note)
    ]
