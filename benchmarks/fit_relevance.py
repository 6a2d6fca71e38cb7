"""Fits the weights of pipeline/stages/relevance.py: `python -m benchmarks.fit_relevance DATA` prints them.

Listwise softmax loss over the claims of each article, by gradient descent with momentum. On stderr it tells the mean
average precision with each topic left out in turn: the figure to report for text of other topics. Takes some minutes.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.ibm_claims import PREFIX, Article, articles, average_precision
from benchmarks.reading import extracted
from pipeline.grounding import number
from pipeline.stages.relevance import WEIGHTS, cues_of

STIFFNESS = 0.5
FIRST_STEPS, LATER_STEPS = 60, 25
RATE = 0.02


@dataclass(frozen=True)
class Listed:
    """One article: the cues of its claims, which of them are wanted, and the sentences they stand in."""

    topic: str
    cues: tuple[Mapping[str, float], ...]
    wanted: tuple[bool, ...]
    sentences: tuple[tuple[int, ...], ...]
    relevant: frozenset[int]
    length: int


def listed(article: Article) -> Listed:
    """Return the claims of `article` as lists to rank."""
    claims = extracted(article.document)[1].claims
    return Listed(
        topic=article.topic,
        cues=tuple(cues_of(article.topic, claims)),
        wanted=tuple(any(2 * c.span.overlap(span) >= len(span) for span in article.gold) for c in claims),
        sentences=tuple(tuple(number(s) - 1 for s in c.sentences) for c in claims),
        relevant=frozenset(article.relevant),
        length=len(article.document.sentences),
    )


def fitted(lists: Sequence[Listed], start: Mapping[str, float], steps: int) -> dict[str, float]:
    """Return weights that rank the wanted claims of `lists` first, after `steps` steps from `start`."""
    weights, momentum = dict(start), dict.fromkeys(start, 0.0)
    for _ in range(steps):
        slope = {name: STIFFNESS * weight for name, weight in weights.items()}
        for item in lists:
            _add_slope(slope, item, weights)
        for name in weights:
            momentum[name] = 0.8 * momentum[name] - RATE * slope[name] / math.sqrt(len(lists))
            weights[name] += momentum[name]
    return weights


def precision(item: Listed, weights: Mapping[str, float]) -> float:
    """Return the average precision of the article's sentences in the order of their best claim."""
    best: dict[int, float] = {}
    for score, sentences in zip(_scores(item, weights), item.sentences, strict=True):
        for sentence in sentences:
            best[sentence] = max(best.get(sentence, score), score)
    order = sorted(range(item.length), key=lambda i: (-best.get(i, float("-inf")), i))
    return average_precision(order, set(item.relevant))


def _add_slope(slope: dict[str, float], item: Listed, weights: Mapping[str, float]) -> None:
    wanted = sum(item.wanted)
    if not wanted:
        return
    scores = _scores(item, weights)
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total = sum(shares)
    for cues, share, y in zip(item.cues, shares, item.wanted, strict=True):
        error = math.sqrt(wanted) * (share / total - y / wanted)
        for name, value in cues.items():
            slope[name] += error * value


def _scores(item: Listed, weights: Mapping[str, float]) -> list[float]:
    return [sum(weights[name] * value for name, value in cues.items()) for cues in item.cues]


def main(data: Path) -> None:
    """Print the weights, and on stderr the mean average precision on topics left out."""
    lists = [listed(article) for article in articles(next(data.glob(f"{PREFIX}*")))]
    weights = fitted(lists, dict.fromkeys(WEIGHTS, 0.0), FIRST_STEPS)
    by_topic: dict[str, list[Listed]] = defaultdict(list)
    for item in lists:
        by_topic[item.topic].append(item)
    precisions: list[float] = []
    for topic, items in by_topic.items():
        others = [item for item in lists if item.topic != topic]
        without = fitted(others, weights, LATER_STEPS)
        precisions += [precision(item, without) for item in items]
    sys.stderr.write(f"each topic left out: MAP {sum(precisions) / len(precisions):.3f}\n")
    sys.stdout.write(json.dumps({name: round(weight, 2) for name, weight in sorted(weights.items())}, indent=1) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
