"""The choice of a few good questions: a linear score of usefulness, and no two that ask nearly the same.

The weights were fitted by `python -m benchmarks.fit_questions` to what people found useful among critical questions
that language models wrote about debate speeches (the data of the shared task on critical questions, Calvo Figueras and
Agerri, 2025).
"""

from collections.abc import Mapping, Sequence

from pipeline.offline.similarity import terms
from pipeline.offline.usefulness.cues import Material, cues_of
from pipeline.offline.usefulness.weights import WEIGHTS

NEARLY_THE_SAME = 0.6
"""Questions that share so much of their terms (Jaccard) ask nearly the same."""


def usefulness(text: str, questions: Sequence[str], weights: Mapping[str, float] = WEIGHTS) -> list[float]:
    """Return for each question how useful it is about `text`; greater is better, the scale has no meaning."""
    material = Material.of(text)
    return [
        sum(weights.get(name, 0.0) * value for name, value in cues_of(question, material).items())
        for question in questions
    ]


def best(questions: Sequence[str], scores: Sequence[float], count: int) -> list[int]:
    """Return the positions of at most `count` questions, best first.

    One that asks nearly the same as a better one is taken only where there are not enough others.
    """
    order = sorted(range(len(questions)), key=lambda i: (-scores[i], i))
    held = [frozenset(terms(question)) for question in questions]
    chosen: list[int] = []
    for i in order:
        if not any(_shared(held[i], held[j]) >= NEARLY_THE_SAME for j in chosen):
            chosen.append(i)
    return [*chosen, *(i for i in order if i not in chosen)][:count]


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0
