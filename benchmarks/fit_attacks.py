"""Fits the weights of pipeline/offline/attack.py: `python -m benchmarks.fit_attacks` prints their module.

The likeliest weights with a Gaussian prior around 0, by gradient ascent, on the pairs of claims that are proposed in
the sample debates tuned on: those that stand on the two sides of an annotated clash against the others. A pair of which
only the passages stand in a clash tells nothing and is left out. On stderr it tells the mean precision with each
debate left out in turn.
"""

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.reading import extracted
from benchmarks.samples import FOLDER, TUNING
from pipeline.evaluation.gold_file import Annotated, load_gold
from pipeline.gold import GoldClash
from pipeline.models import Claim
from pipeline.offline.attack import cues_of
from pipeline.offline.exchange import Exchange
from pipeline.offline.speakers import chairs
from pipeline.stages.candidates import candidates
from pipeline.views import names_of

STIFFNESS = 2.0
STEPS = 400
PACE = 0.02
SAME = 0.5
"""The intersection over union from which two spans are the same claim."""
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Example:
    """A pair of claims, and whether it stands in a clash."""

    cues: Mapping[str, float]
    attacks: bool


def main() -> None:
    """Print the module of weights; tell how they do on debates that were left out."""
    debates = {name: list(examples(load_gold(FOLDER / f"{name}.gold.json"))) for name in TUNING}
    left_out = [
        mean_precision(own, fitted([e for other, them in debates.items() if other != name for e in them]))
        for name, own in debates.items()
    ]
    told = ", ".join(f"{name} {figure:.2f}" for name, figure in zip(debates, left_out, strict=True))
    sys.stderr.write(f"mean precision, left out: {sum(left_out) / len(left_out):.3f} ({told})\n")
    weights = fitted([example for them in debates.values() for example in them])
    rows = "\n".join(f'    "{name}": {weights[name]:.2f},' for name in sorted(weights))
    sys.stdout.write(
        '"""Written by `python -m benchmarks.fit_attacks`; see attack.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{rows}\n}}\n"
    )


def examples(annotated: Annotated) -> list[Example]:
    """Return the pairs proposed in a debate that may attack each other and of which the annotation says whether."""
    document = annotated.document
    attribution, extraction = extracted(document)
    names = names_of(attribution.cast.participants)
    leading = frozenset(holder for holder, name in names.items() if name in chairs(document))
    exchanges = [Exchange(document, pair, leading) for pair in candidates(document, extraction.claims)]
    gold = _Gold(annotated)
    told = [(e, gold.attacks(e)) for e in exchanges if e.pair.source.holder != e.pair.target.holder and e.can_meet]
    return [Example(cues_of(exchange), attacks) for exchange, attacks in told if attacks is not None]


@dataclass(frozen=True)
class _Gold:
    annotated: Annotated

    def attacks(self, exchange: Exchange) -> bool | None:
        """Whether the two claims stand on two sides of one clash; None where only their passages do."""
        clashes = self.annotated.gold.clashes
        ends = (exchange.pair.source, exchange.pair.target)
        if any(self._claims_in(clash, *ends) for clash in clashes):
            return True
        near = any(self._passages_in(clash, exchange.from_passage, exchange.to_passage) for clash in clashes)
        return None if near else False

    def _claims_in(self, clash: GoldClash, source: Claim, target: Claim) -> bool:
        point, counter = clash.point.claims, clash.counterpoint.claims
        return (self._one_of(source, point) and self._one_of(target, counter)) or (
            self._one_of(source, counter) and self._one_of(target, point)
        )

    def _one_of(self, claim: Claim, identifiers: Sequence[str]) -> bool:
        spans = [gold.span for gold in self.annotated.gold.claims if gold.id in identifiers]
        return any(claim.span.iou(span) >= SAME for span in spans)

    def _passages_in(self, clash: GoldClash, first: str, second: str) -> bool:
        point, counter = self._places(clash.point.claims), self._places(clash.counterpoint.claims)
        return (first in point and second in counter) or (first in counter and second in point)

    def _places(self, identifiers: Sequence[str]) -> set[str]:
        spans = [gold.span for gold in self.annotated.gold.claims if gold.id in identifiers]
        return {p.id for p in self.annotated.document.passages for span in spans if p.span.overlap(span)}


def fitted(pairs: Sequence[Example]) -> dict[str, float]:
    """Return the weights that fit `pairs`."""
    weights: dict[str, float] = dict.fromkeys(sorted({name for pair in pairs for name in pair.cues}), 0.0)
    momentum = dict(weights)
    for _ in range(STEPS):
        slopes = {name: -STIFFNESS * weight for name, weight in weights.items()}
        for pair in pairs:
            surplus = pair.attacks - likelihood(pair, weights)
            for name, value in pair.cues.items():
                slopes[name] += surplus * value
        for name, slope in slopes.items():
            momentum[name] = 0.9 * momentum[name] + PACE * slope / math.sqrt(len(pairs))
            weights[name] += momentum[name]
    return weights


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
