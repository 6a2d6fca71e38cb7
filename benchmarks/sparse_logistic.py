"""Logistic regression over many features of which each example has few.

The likeliest weights with a Gaussian prior around 0, one weight after the other by Newton's method within a region of
trust (Genkin, Lewis and Madigan, Large-scale Bayesian logistic regression, 2007).
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

PASSES = 25
FREE = 0.01
"""The stiffness of the weight of what is true of every example."""
ALWAYS = "any"
FEWEST = 3
"""What is true of fewer examples is not learned from."""


@dataclass(frozen=True)
class Example:
    """What is true of something, and whether it is of the kind looked for."""

    group: str
    true: Set[str]
    wanted: bool


def fitted(examples: Sequence[Example], stiffness: float) -> dict[str, float]:
    """Return the weights that fit `examples`, by feature."""
    having: dict[str, list[int]] = defaultdict(list)
    for i, example in enumerate(examples):
        for name in sorted(example.true):
            having[name].append(i)
    columns = {name: rows for name, rows in having.items() if len(rows) >= FEWEST}
    wanted = [1.0 if example.wanted else 0.0 for example in examples]
    weights, trust = dict.fromkeys(columns, 0.0), dict.fromkeys(columns, 1.0)
    odds = [0.0] * len(examples)
    for _ in range(PASSES):
        for name, rows in columns.items():
            prior = FREE if name == ALWAYS else stiffness
            slope, curve = -prior * weights[name], prior
            for i in rows:
                likely = 1 / (1 + math.exp(-odds[i]))
                slope += wanted[i] - likely
                curve += likely * (1 - likely)
            step = max(-trust[name], min(trust[name], slope / curve))
            trust[name] = max(2 * abs(step), trust[name] / 2)
            weights[name] += step
            for i in rows:
                odds[i] += step
    return weights


def score(true: Set[str], weights: Mapping[str, float]) -> float:
    """Return the logarithm of the odds that something of which `true` holds is of the kind looked for."""
    return sum(weights.get(name, 0.0) for name in true)
