"""Fits the weights of pipeline/stages/relevance.py: `python -m benchmarks.fit_relevance DATA` prints their module.

Listwise softmax loss over the sentences of each article, by gradient descent with momentum on standardised cues. On
stderr it tells the mean average precision with each topic left out in turn: the figure to report for text of other
topics. Takes some minutes.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.ibm_claims import PREFIX, articles, average_precision
from pipeline.stages.relevance import cues_of

STIFFNESS = 3.0
FIRST_STEPS, LATER_STEPS = 150, 40
RATE = 0.01


@dataclass(frozen=True)
class Listed:
    """One article: the cues of its sentences, in the order of `names`, and which of them hold a claim on the topic."""

    topic: str
    rows: tuple[tuple[float, ...], ...]
    relevant: frozenset[int]


@dataclass(frozen=True)
class Scale:
    """The mean and the spread of each cue, by which cues are made comparable."""

    means: tuple[float, ...]
    spreads: tuple[float, ...]

    @classmethod
    def of(cls, lists: Sequence[Listed]) -> "Scale":
        """Return the scale of all sentences of `lists`."""
        columns = list(zip(*(row for item in lists for row in item.rows), strict=True))
        means = tuple(sum(column) / len(column) for column in columns)
        squares = (sum((v - m) ** 2 for v in c) / len(c) for c, m in zip(columns, means, strict=True))
        return cls(means, tuple(math.sqrt(square) or 1.0 for square in squares))

    def scaled(self, item: Listed) -> Listed:
        """Return `item` on this scale."""
        rows = tuple(
            tuple((v - m) / s for v, m, s in zip(row, self.means, self.spreads, strict=True)) for row in item.rows
        )
        return Listed(item.topic, rows, item.relevant)


def fitted(lists: Sequence[Listed], start: Sequence[float], steps: int) -> list[float]:
    """Return weights that rank the relevant sentences of `lists` first, after `steps` steps from `start`."""
    weights, momentum = list(start), [0.0] * len(start)
    for _ in range(steps):
        slope = [STIFFNESS * weight for weight in weights]
        for item in lists:
            _add_slope(slope, item, weights)
        for k, rise in enumerate(slope):
            momentum[k] = 0.8 * momentum[k] - RATE * rise / math.sqrt(len(lists))
            weights[k] += momentum[k]
    return weights


def precision(item: Listed, weights: Sequence[float]) -> float:
    """Return the average precision of the sentences in the order of their scores."""
    scores = _scores(item, weights)
    return average_precision(sorted(range(len(scores)), key=lambda i: (-scores[i], i)), set(item.relevant))


def _add_slope(slope: list[float], item: Listed, weights: Sequence[float]) -> None:
    scores = _scores(item, weights)
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total, wanted = sum(shares), len(item.relevant)
    for i, (row, share) in enumerate(zip(item.rows, shares, strict=True)):
        error = math.sqrt(wanted) * (share / total - (i in item.relevant) / wanted)
        for k, value in enumerate(row):
            slope[k] += error * value


def _scores(item: Listed, weights: Sequence[float]) -> list[float]:
    return [sum(w * v for w, v in zip(weights, row, strict=True)) for row in item.rows]


def _lists(data: Path) -> tuple[list[str], list[Listed]]:
    names: list[str] = []
    lists: list[Listed] = []
    for article in articles(next(data.glob(f"{PREFIX}*"))):
        cues = cues_of(article.topic, article.document)
        names = names or list(cues[0])
        rows = tuple(tuple(cue[name] for name in names) for cue in cues)
        if article.relevant:
            lists.append(Listed(article.topic, rows, frozenset(article.relevant)))
    return names, lists


def main(data: Path) -> None:
    """Print the weights module, and on stderr the mean average precision on topics left out."""
    names, raw = _lists(data)
    scale = Scale.of(raw)
    lists = [scale.scaled(item) for item in raw]
    weights = fitted(lists, [0.0] * len(names), FIRST_STEPS)
    by_topic: dict[str, list[Listed]] = defaultdict(list)
    for item in lists:
        by_topic[item.topic].append(item)
    precisions: list[float] = []
    for topic, items in by_topic.items():
        without = fitted([item for item in lists if item.topic != topic], weights, LATER_STEPS)
        precisions += [precision(item, without) for item in items]
    sys.stderr.write(f"each topic left out: MAP {sum(precisions) / len(precisions):.3f}\n")
    sys.stdout.write(_module({name: w / s for name, w, s in zip(names, weights, scale.spreads, strict=True)}))


def _module(weights: Mapping[str, float]) -> str:
    body = "".join(f"    {json.dumps(name)}: {weight:.2f},\n" for name, weight in sorted(weights.items()))
    return (
        '"""Written by `python -m benchmarks.fit_relevance`; see relevance.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{body}}}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
