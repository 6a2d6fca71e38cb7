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
    rows = [dict.fromkeys(sorted(example.true), 1.0) for example in examples]
    return fitted_to_values(rows, [example.wanted for example in examples], stiffness)


def fitted_to_values(rows: Sequence[Mapping[str, float]], wanted: Sequence[bool], stiffness: float) -> dict[str, float]:
    """Return the weights that fit what is `wanted`, by feature; each of `rows` holds the values of one example."""
    columns = _columns(rows)
    weights, trust = dict.fromkeys(columns, 0.0), dict.fromkeys(columns, 1.0)
    odds = [0.0] * len(rows)
    for _ in range(PASSES):
        for name, column in columns.items():
            prior = FREE if name == ALWAYS else stiffness
            slope, curve = -prior * weights[name], prior
            for i, value in column:
                likely = 1 / (1 + math.exp(-odds[i]))
                slope += value * (wanted[i] - likely)
                curve += value * value * likely * (1 - likely)
            step = max(-trust[name], min(trust[name], slope / curve))
            trust[name] = max(2 * abs(step), trust[name] / 2)
            weights[name] += step
            for i, value in column:
                odds[i] += value * step
    return weights


def _columns(rows: Sequence[Mapping[str, float]]) -> dict[str, list[tuple[int, float]]]:
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, row in enumerate(rows):
        for name, value in row.items():
            if value:
                having[name].append((i, value))
    return {name: column for name, column in having.items() if len(column) >= FEWEST}


def score(true: Set[str], weights: Mapping[str, float]) -> float:
    """Return the logarithm of the odds that something of which `true` holds is of the kind looked for."""
    return sum(weights.get(name, 0.0) for name in true)
