"""Fits the weights of pipeline/offline/attack.py: `python -m benchmarks.fit_attacks` prints their module.

The likeliest weights with a Gaussian prior around 0, on the pairs of claims that are proposed in
the sample debates tuned on and in `written/clashes-*.json`, 188 small debates by five writers who had not seen the
rules: those that stand on the two sides of a clash against the others. A pair of which only the passages stand in a
clash tells nothing and is left out, and so is one with a claim too short for the writers to mark. On stderr it
tells the mean precision with each sample debate and each writer left out.
"""

import json
import math
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reading import extracted
from benchmarks.samples import FOLDER, TUNING
from benchmarks.sparse_logistic import fitted_to_values
from benchmarks.written import FOLDER as WRITTEN
from pipeline.documents import parse_document
from pipeline.evaluation.gold_file import load_gold
from pipeline.models import Document, Span
from pipeline.offline.attack import cues_of
from pipeline.offline.exchange import Exchange
from pipeline.offline.reading.candidates import candidates
from pipeline.offline.speakers import chairs
from pipeline.views import names_of

STIFFNESS = 2.0
SHORTEST = 5
"""The writers were asked for clauses of so many words at the least."""
SAME = 0.5
"""The intersection over union from which two spans are the same claim."""
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Example:
    """A pair of claims, and whether it stands in a clash."""

    cues: Mapping[str, float]
    attacks: bool


@dataclass(frozen=True)
class Debate:
    """A text and its clashes: the places of the claims on either side of each."""

    document: Document
    clashes: Sequence[tuple[Sequence[Span], Sequence[Span]]]
    shortest: int = 0
    """Claims of fewer words could not be marked, so that nothing is known of them."""


def main() -> None:
    """Print the module of weights; tell how they do on what was left out."""
    groups = {name: examples(sample(name)) for name in TUNING}
    for path in sorted(WRITTEN.glob("clashes-*.json")):
        groups[path.stem] = [example for debate in written(path) for example in examples(debate)]
    left_out = {
        name: mean_precision(own, fitted([e for other, them in groups.items() if other != name for e in them]))
        for name, own in groups.items()
    }
    told = ", ".join(f"{name} {figure:.2f}" for name, figure in left_out.items())
    mean = sum(left_out[name] for name in TUNING) / len(TUNING)
    sys.stderr.write(f"mean precision, left out: {mean:.3f} over the sample debates ({told})\n")
    weights = fitted([example for them in groups.values() for example in them])
    rows = "\n".join(f'    "{name}": {weights[name]:.2f},' for name in sorted(weights))
    sys.stdout.write(
        '"""Written by `python -m benchmarks.fit_attacks`; see attack.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{rows}\n}}\n"
    )


def sample(name: str) -> Debate:
    """Return a sample debate with its annotated clashes."""
    annotated = load_gold(FOLDER / f"{name}.gold.json")
    span = {claim.id: claim.span for claim in annotated.gold.claims}
    sides = ((clash.point.claims, clash.counterpoint.claims) for clash in annotated.gold.clashes)
    return Debate(annotated.document, [([span[c] for c in a], [span[c] for c in b]) for a, b in sides])


def written(path: Path) -> Iterator[Debate]:
    """Yield the debates of one writer."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        document = parse_document(item["text"].encode("utf-8"), source="debate.txt")
        sides = ((clash["point"], clash["counterpoint"]) for clash in item["clashes"])
        yield Debate(document, [(_places(document, a), _places(document, b)) for a, b in sides], SHORTEST)


def _places(document: Document, clauses: Sequence[str]) -> list[Span]:
    starts = (document.text.index(words) for words in clauses)
    return [Span(start=start, end=start + len(words)) for start, words in zip(starts, clauses, strict=True)]


def examples(debate: Debate) -> list[Example]:
    """Return the pairs proposed in a debate that may attack each other and of which the annotation says whether."""
    document = debate.document
    attribution, extraction = extracted(document)
    names = names_of(attribution.cast.participants)
    leading = frozenset(holder for holder, name in names.items() if name in chairs(document))
    exchanges = [Exchange(document, pair, leading) for pair in candidates(document, extraction.claims)]
    told = [(e, _attacks(debate, e)) for e in exchanges if e.pair.source.holder != e.pair.target.holder and e.can_meet]
    return [Example(cues_of(exchange), attacks) for exchange, attacks in told if attacks is not None]


def _attacks(debate: Debate, exchange: Exchange) -> bool | None:
    """Whether the two claims stand on two sides of one clash; None where that is not known."""
    source, target = exchange.pair.source.span, exchange.pair.target.span
    if any(_on_two_sides(sides, source, target, _is_one_of) for sides in debate.clashes):
        return True
    if min(len(exchange.source.split()), len(exchange.target.split())) < debate.shortest:
        return None
    passage = debate.document.passage
    places = passage[exchange.from_passage].span, passage[exchange.to_passage].span
    return None if any(_on_two_sides(sides, *places, _holds_one_of) for sides in debate.clashes) else False


def _on_two_sides(
    sides: tuple[Sequence[Span], Sequence[Span]],
    source: Span,
    target: Span,
    stands: Callable[[Span, Sequence[Span]], bool],
) -> bool:
    one, other = sides
    return (stands(source, one) and stands(target, other)) or (stands(source, other) and stands(target, one))


def _is_one_of(span: Span, places: Sequence[Span]) -> bool:
    return any(span.iou(place) >= SAME for place in places)


def _holds_one_of(span: Span, places: Sequence[Span]) -> bool:
    return any(span.overlap(place) for place in places)


def fitted(pairs: Sequence[Example]) -> dict[str, float]:
    """Return the weights that fit `pairs`."""
    return fitted_to_values([pair.cues for pair in pairs], [pair.attacks for pair in pairs], STIFFNESS)


def likelihood(pair: Example, weights: Weights) -> float:
    """Return how likely `pair` is an attack, 0 to 1."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in pair.cues.items())))


def mean_precision(pairs: Sequence[Example], weights: Weights) -> float:
    """Return the mean, over the attacks in order of likelihood, of the precision down to each; 0 to 1."""
    ordered = sorted(pairs, key=lambda pair: -likelihood(pair, weights))
    hits, total = 0, 0.0
    for rank, pair in enumerate(ordered, start=1):
        if pair.attacks:
            hits += 1
            total += hits / rank
    return total / hits if hits else 0.0


if __name__ == "__main__":
    main()
