"""Fits the weights of pipeline/questions: `python -m benchmarks.fit_questions DATA` prints their module.

Logistic regression on standardised cues by gradient descent with momentum. The cues are taken as their difference from
the mean of the intervention, and the odds of the intervention stand as offset: what is learned is which of several
questions about one text is the better one, not which texts are easily asked about. On stderr it tells the share of
useful ones among three chosen with the weights as fitted, and with each intervention left out in folds.
"""

import json
import math
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from pathlib import Path

from benchmarks.question_pools import PREFIX, Pool, by_model, pools
from pipeline.offline.usefulness.cues import Material, cues_of

FOLDS = 10
STIFFNESS = 100.0
"""The weight of the Gaussian prior around zero, in questions; between 10 and 300 the figures hardly move."""
STEPS = 120
RATE = 0.0015
MOMENTUM = 0.9
LEAST = 0.005


@dataclass(frozen=True)
class Seen:
    """One intervention: its pool, the odds of its questions, and their cues less the mean of all of them."""

    pool: Pool
    odds: float
    rows: tuple[Mapping[str, float], ...]

    @classmethod
    def of(cls, pool: Pool) -> "Seen":
        """Return the cues of `pool`."""
        material = Material.of(pool.text)
        cues = [cues_of(question, material) for question in pool.questions]
        names = sorted({name for row in cues for name in row})
        means = {name: sum(row.get(name, 0.0) for row in cues) / len(cues) for name in names}
        good, bad = sum(pool.useful) + 1, len(pool.useful) - sum(pool.useful) + 1
        rows = tuple({name: row.get(name, 0.0) - means[name] for name in names} for row in cues)
        return cls(pool, math.log(good / bad), rows)


def fitted(seen: Sequence[Seen]) -> dict[str, float]:
    """Return the weights that fit these interventions."""
    spreads = _spreads(seen)
    names = sorted(spreads)
    table = [
        ([row.get(name, 0.0) / spreads[name] for name in names], each.odds, float(useful))
        for each in seen
        for row, useful in zip(each.rows, each.pool.useful, strict=True)
    ]
    weights, speed = [0.0] * len(names), [0.0] * len(names)
    for _ in range(STEPS):
        slope = [STIFFNESS * weight for weight in weights]
        for row, odds, useful in table:
            error = _sigmoid(odds + sum(map(mul, weights, row))) - useful
            for i, value in enumerate(row):
                slope[i] += error * value
        speed = [MOMENTUM * v - RATE * s for v, s in zip(speed, slope, strict=True)]
        weights = [w + v for w, v in zip(weights, speed, strict=True)]
    return {name: weight / spreads[name] for name, weight in zip(names, weights, strict=True)}


def left_out(of: Sequence[Pool], folds: int) -> list[float]:
    """Return the share of useful ones of each pool, chosen with weights fitted without its fold."""
    seen = [Seen.of(pool) for pool in of]
    random.Random(0).shuffle(seen)
    shares: list[float] = []
    for fold in range(folds):
        weights = fitted([each for i, each in enumerate(seen) if i % folds != fold])
        shares += [each.pool.chosen(weights) for each in seen[fold::folds]]
    return shares


def _spreads(seen: Sequence[Seen]) -> dict[str, float]:
    count = sum(len(each.rows) for each in seen)
    squares: dict[str, float] = {}
    for each in seen:
        for row in each.rows:
            for name, value in row.items():
                squares[name] = squares.get(name, 0.0) + value * value
    return {name: math.sqrt(total / count) for name, total in squares.items() if total > 0}


def _sigmoid(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def main(data: Path) -> None:
    """Print the weights module, and on stderr the figures."""
    of = pools(next(data.glob(f"{PREFIX}*")), by_model)
    weights = fitted([Seen.of(pool) for pool in of])
    shares = left_out(of, FOLDS)
    as_fitted = sum(pool.chosen(weights) for pool in of) / len(of)
    sys.stderr.write(f"share useful: as fitted {as_fitted:.3f}, left out {sum(shares) / len(shares):.3f}\n")
    kept = {name: round(weight, 2) for name, weight in sorted(weights.items()) if abs(weight) >= LEAST}
    body = "".join(f"    {json.dumps(name)}: {weight},\n" for name, weight in kept.items())
    sys.stdout.write(
        '"""Written by `python -m benchmarks.fit_questions`; see cues.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{body}}}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
