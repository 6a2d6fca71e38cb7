"""Fits the weights of the ranking by a question (pipeline/offline/reading/relevance.py).

`python -m benchmarks.fit_relevance DATA` prints their module.

Listwise softmax loss over the sentences of each article, by gradient descent with momentum on cues in units of their
spread. On stderr it tells the mean average precision with a fifth of the topics left out in turn, fitted from nought:
the figure to report for text of other topics. Takes some minutes.
"""

import json
import math
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.ibm_claims import PREFIX, articles, average_precision
from pipeline.offline.reading.relevance import LENDING, LENT, cues_of
from pipeline.offline.reading.relevance_place import means

STIFFNESS = 200.0
STEPS = 60
SAMPLE = 60
MOST = 8.0
"""Cues further out than so many spreads weigh no more."""
GROUPS = 5
RATE = 0.002


@dataclass(frozen=True)
class Listed:
    """One article: the cues of its sentences that are not nought, by number, and which hold a claim on the topic."""

    topic: str
    rows: tuple[tuple[tuple[int, float], ...], ...]
    relevant: frozenset[int]

    def scaled(self, spreads: Sequence[float]) -> "Listed":
        """Return the article with each cue in units of its spread."""
        rows = tuple(tuple((k, max(-MOST, min(MOST, v / spreads[k]))) for k, v in row) for row in self.rows)
        return Listed(self.topic, rows, self.relevant)

    def sampled(self) -> "Listed":
        """Return the article with its relevant sentences and at most SAMPLE others, drawn alike at every run."""
        others = [i for i in range(len(self.rows)) if i not in self.relevant]
        drawn = random.Random(0).sample(others, min(SAMPLE, len(others)))
        kept = [*sorted(self.relevant), *drawn]
        return Listed(self.topic, tuple(self.rows[i] for i in kept), frozenset(range(len(self.relevant))))


def spreads(lists: Sequence[Listed], size: int) -> list[float]:
    """Return the standard deviation of each of `size` cues over all sentences of `lists`."""
    count = sum(len(item.rows) for item in lists)
    sums, squares = [0.0] * size, [0.0] * size
    for k, value in (cue for item in lists for row in item.rows for cue in row):
        sums[k] += value
        squares[k] += value * value
    return [math.sqrt(max(0.0, s / count - (m / count) ** 2)) or 1.0 for s, m in zip(squares, sums, strict=True)]


def fitted(lists: Sequence[Listed], size: int) -> list[float]:
    """Return weights that rank the relevant sentences of `lists` first, from nought."""
    weights, momentum = [0.0] * size, [0.0] * size
    for _ in range(STEPS):
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
    lent = [score + LENT * mean for score, mean in zip(scores, means(scores, LENDING), strict=True)]
    return average_precision(sorted(range(len(lent)), key=lambda i: (-lent[i], i)), set(item.relevant))


def _add_slope(slope: list[float], item: Listed, weights: Sequence[float]) -> None:
    scores = _scores(item, weights)
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total, wanted = sum(shares), len(item.relevant)
    for i, (row, share) in enumerate(zip(item.rows, shares, strict=True)):
        error = math.sqrt(wanted) * (share / total - (i in item.relevant) / wanted)
        for k, value in row:
            slope[k] += error * value


def _scores(item: Listed, weights: Sequence[float]) -> list[float]:
    return [sum(weights[k] * v for k, v in row) for row in item.rows]


def _lists(data: Path) -> tuple[list[str], list[Listed]]:
    names: list[str] = []
    lists: list[Listed] = []
    for article in articles(next(data.glob(f"{PREFIX}*"))):
        cues = cues_of(article.topic, article.document)
        names = names or list(cues[0])
        rows = tuple(tuple((k, cue[name]) for k, name in enumerate(names) if cue[name]) for cue in cues)
        if article.relevant:
            lists.append(Listed(article.topic, rows, frozenset(article.relevant)))
    return names, lists


def main(data: Path) -> None:
    """Print the weights module, and on stderr the mean average precision on topics left out."""
    names, raw = _lists(data)
    spread = spreads(raw, len(names))
    lists = [item.scaled(spread) for item in raw]
    topics = sorted({item.topic for item in lists})
    precisions: list[float] = []
    for group in range(GROUPS):
        out = set(topics[group::GROUPS])
        without = fitted([item.sampled() for item in lists if item.topic not in out], len(names))
        precisions += [precision(item, without) for item in lists if item.topic in out]
    sys.stderr.write(f"topics left out: MAP {sum(precisions) / len(precisions):.3f}\n")
    weights = fitted([item.sampled() for item in lists], len(names))
    sys.stdout.write(_module({name: w / s for name, w, s in zip(names, weights, spread, strict=True)}))


def _module(weights: Mapping[str, float]) -> str:
    body = "".join(f"    {json.dumps(name)}: {weight:.3f},\n" for name, weight in sorted(weights.items()))
    return (
        '"""Written by `python -m benchmarks.fit_relevance`; see relevance.py for what they weigh."""\n\n'
        f"from collections.abc import Mapping\n\nWEIGHTS: Mapping[str, float] = {{\n{body}}}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
