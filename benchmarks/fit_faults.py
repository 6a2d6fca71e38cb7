"""Fits the weights of pipeline/offline/findings: `python -m benchmarks.fit_faults` prints their module.

Logistic regression by Newton's method, with a Gaussian prior around nought. What is learned from are the debates of
`defects/` that may be tuned on and `short_exchanges.json`, 77 exchanges in which one sentence is faulty (between
double brackets), by the author of the rules. Positive are the lines of planted places, negative those of the texts
without them. How far a rule is to be trusted is not learned, since the rules were written on these texts.

Beside the weights, on stderr, it tells what is found and what is wrongly found of the debates, each left out in turn,
and of the exchanges, a tenth left out in turn.
"""

import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from benchmarks.planted_defects import parts, versions
from benchmarks.reading import extracted
from pipeline.documents import parse_document
from pipeline.models import Document, Span
from pipeline.offline.findings.boldness import features
from pipeline.offline.findings.lines import Line, Transcript, lines_of
from pipeline.offline.findings.weighing import THRESHOLD, found, strength
from pipeline.views import names_of

EXCHANGES = Path(__file__).with_name("short_exchanges.json")
LEAST = 20
"""A line is a part of a place with which it shares more characters than this."""
SHORT = "short"
FOLDS = 10
STIFFNESS = 1.0
FREE = 0.001
"""How stiff the weight of what is true of any line is held to nought: hardly."""
STEPS = 8


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
    yield from (_example(group, said, line, None) for said, line in _lines(clean))
    for document, place in planted:
        number = next(places)
        own = ((said, line) for said, line in _lines(document) if line.sentence.span.overlap(place) > LEAST)
        yield from (_example(group, said, line, number) for said, line in own)


def _example(group: str, said: Transcript, line: Line, place: int | None) -> Example:
    return Example(group, features(line, said), found(line, said)[1], place)


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


def _lines(document: Document) -> list[tuple[Transcript, Line]]:
    attribution, extraction = extracted(document)
    said = lines_of(document, extraction.claims, names_of(attribution.cast.participants))
    return [(said, line) for line in said.lines]


def fitted(rows: Sequence[Example]) -> dict[str, float]:
    """Return the weights under which the places of `rows` are likeliest."""
    names = sorted({name for example in rows for name in example.true})
    weights = dict.fromkeys(names, 0.0)
    for _ in range(STEPS):
        slope = {name: -_stiffness(name) * weights[name] for name in names}
        curve = {name: {other: _stiffness(name) * (name == other) for other in names} for name in names}
        for example in rows:
            _add(example, weights, slope, curve)
        step = solved([[curve[name][other] for other in names] + [slope[name]] for name in names])
        weights = {name: weights[name] + move for name, move in zip(names, step, strict=True)}
    return weights


def _stiffness(name: str) -> float:
    return FREE if name == "any line" else STIFFNESS


def _add(
    example: Example, weights: Mapping[str, float], slope: dict[str, float], curve: dict[str, dict[str, float]]
) -> None:
    """Add what one line says about which way the weights should go, and how fast that changes."""
    true = {name: value for name, value in example.true.items() if value}
    likely = 1 / (1 + math.exp(-strength(true, 0.0, weights)))
    for name, value in true.items():
        slope[name] += value * ((example.place is not None) - likely)
        for other, further in true.items():
            curve[name][other] += value * further * likely * (1 - likely)


def solved(rows: list[list[float]]) -> list[float]:
    """Return the solution of linear equations, given as rows whose last number is the right side (Gauss and Jordan)."""
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for row in range(len(rows)):
            if row != at and (times := rows[row][at]):
                rows[row] = [value - times * pivot for value, pivot in zip(rows[row], rows[at], strict=True)]
    return [row[-1] for row in rows]


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
