"""Fits the weights of pipeline/offline/findings: `python -m benchmarks.fit_faults` prints their module.

Logistic regression by Newton's method, with a Gaussian prior around nought. What is learned from are the debates of
`defects/` that may be tuned on and `short_exchanges.json`, 77 exchanges in which one sentence is faulty (between
double brackets), by the author of the rules. Positive are the lines of planted places, negative those of the texts
without them. How far a rule is to be trusted is not learned, since the rules were written on these texts.

Beside the weights, on stderr, it tells what is found and what is wrongly found of the debates, each left out in turn,
and of the exchanges, a tenth left out in turn.
"""

import asyncio
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import numpy as np

from benchmarks.planted_defects import parts, versions
from pipeline.documents import parse_document
from pipeline.grounding import Ledger
from pipeline.models import Document, Span
from pipeline.offline import Offline
from pipeline.offline.findings.boldness import features
from pipeline.offline.findings.lines import Transcript, lines_of
from pipeline.offline.findings.weighing import THRESHOLD, found, strength
from pipeline.stages.attribute import attribute_voices
from pipeline.stages.extract import extract_claims
from pipeline.views import names_of

EXCHANGES = Path(__file__).with_name("short_exchanges.json")
SHORT = "short"
FOLDS = 10
STIFFNESS = 1.0
STEPS = 30


@dataclass(frozen=True)
class Example:
    """What is true of a line, and of which planted place it is a part; None for a line without fault."""

    group: str
    true: Mapping[str, float]
    trust: float
    """In the rule that finds a fault in it; 0 where none does."""
    place: int | None

    @property
    def is_short(self) -> bool:
        """Whether it is of a short exchange."""
        return self.group.startswith(SHORT)


def examples() -> list[Example]:
    """Return the lines to learn from."""
    places = count()
    return [e for group, clean, planted in _texts() for e in _examples(group, clean, planted, places)]


def _examples(
    group: str, clean: Document, planted: Sequence[tuple[Document, Span]], places: Iterator[int]
) -> Iterator[Example]:
    yield from (Example(group, *read, None) for _, *read in _lines(clean))
    for document, place in planted:
        number = next(places)
        yield from (Example(group, *read, number) for span, *read in _lines(document) if span.overlap(place) > 20)


def _texts() -> Iterator[tuple[str, Document, list[tuple[Document, Span]]]]:
    for path in dict(parts())["tuned on"]:
        clean, planted = versions(path)
        yield path.stem, clean, [(defect.document, defect.span) for defect in planted]
    for number, exchange in enumerate(json.loads(EXCHANGES.read_text(encoding="utf-8"))):
        marked = "\n\n".join(f"{speaker}: {text}" for speaker, text in exchange["turns"])
        before, rest = marked.split("[[")
        fault, after = rest.split("]]")
        place = Span(start=len(before), end=len(before) + len(fault))
        faulty = _document(before + fault + after)
        yield f"{SHORT} {number % FOLDS}", _document(before.rstrip() + after), [(faulty, place)]


def _document(text: str) -> Document:
    return parse_document(text.encode("utf-8"), source="exchange.txt")


def _lines(document: Document) -> list[tuple[Span, dict[str, float], float]]:
    said = asyncio.run(_transcript(document))
    return [(line.sentence.span, features(line, said), found(line, said)[1]) for line in said.lines]


async def _transcript(document: Document) -> Transcript:
    door, ledger = Offline(), Ledger.empty()
    attribution = await attribute_voices(document, door, ledger)
    extraction = await extract_claims(document, attribution, door, ledger)
    return lines_of(document, tuple(extraction.claims), names_of(attribution.cast.participants))


def fitted(rows: Sequence[Example]) -> dict[str, float]:
    """Return the weights under which the places of `rows` are likeliest."""
    names = sorted({name for example in rows for name in example.true})
    x = np.array([[example.true.get(name, 0.0) for name in names] for example in rows])
    y = np.array([example.place is not None for example in rows], dtype=float)
    stiff = np.diag([0.001 if name == "any line" else STIFFNESS for name in names])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-x @ weights))
        curve = x.T @ (x * (likely * (1 - likely))[:, None]) + stiff
        weights -= np.linalg.solve(curve, x.T @ (likely - y) + stiff @ weights)
    return dict(zip(names, weights.tolist(), strict=True))


def left_out(rows: Sequence[Example]) -> str:
    """Return what is found of each part when it was not learned from."""
    strengths: list[tuple[Example, float]] = []
    for group in dict.fromkeys(example.group for example in rows):
        weights = fitted([example for example in rows if example.group != group])
        own = [example for example in rows if example.group == group]
        strengths += [(example, strength(example.true, example.trust, weights)) for example in own]
    told = []
    for what, short in (("debates", False), ("exchanges", True)):
        part = [(e, s) for e, s in strengths if e.is_short is short]
        places = {e.place for e, _ in part} - {None}
        hit = {e.place for e, s in part if s >= THRESHOLD} - {None}
        clean = [s >= THRESHOLD for e, s in part if e.place is None]
        told.append(f"{what}: {len(hit)} of {len(places)} places, {sum(clean)} of {len(clean)} lines without fault")
    return "; ".join(told)


def main() -> None:
    """Print the weights module, and on stderr what is found of what was left out."""
    rows = examples()
    sys.stderr.write(f"left out in turn, {left_out(rows)}\n")
    kept = {name: round(weight, 2) for name, weight in sorted(fitted(rows).items()) if abs(weight) >= 0.05}
    body = "".join(f"    {json.dumps(name)}: {weight},\n" for name, weight in kept.items())
    sys.stdout.write(
        '"""Written by `python -m benchmarks.fit_faults`; see weighing.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{body}}}\n"
    )


if __name__ == "__main__":
    main()
