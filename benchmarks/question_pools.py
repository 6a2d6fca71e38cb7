"""The annotated critical questions as pools: a text, and the questions about it from which to choose.

The set is that of the shared task on critical questions (Calvo Figueras and Agerri, 2025): debate interventions, each
with questions that people called useful, unhelpful or invalid. Some were written by language models, others filled
into templates; a question's id tells which, and is read for nothing but to tell these pools apart.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.offline.usefulness import best, usefulness

PREFIX = "cqs_gen"
ASKED = 3
_BY_MODEL = "_LLM_"


@dataclass(frozen=True)
class Pool:
    """An intervention and the questions that may be asked about it, each useful or not."""

    text: str
    questions: tuple[str, ...]
    useful: tuple[bool, ...]

    def base(self) -> float:
        """Return the share that is useful: what three at random reach."""
        return sum(self.useful) / len(self.useful)

    def chosen(self, weights: Mapping[str, float]) -> float:
        """Return the share that is useful of those that we would ask with these weights."""
        picked = best(self.questions, usefulness(self.text, self.questions, weights), ASKED)
        return sum(self.useful[i] for i in picked) / len(picked)


def pools(folder: Path, wanted: Callable[[str], bool]) -> list[Pool]:
    """Return the interventions of `folder` with the questions whose id is `wanted`, where there are enough of them."""
    found = (_pool(item, wanted) for item in _interventions(folder))
    return [pool for pool in found if len(pool.questions) >= ASKED]


def by_model(identifier: str) -> bool:
    """Tell whether a language model wrote the question with this id."""
    return _BY_MODEL in identifier


def _interventions(folder: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(folder.glob("*.json")):
        yield from json.loads(file.read_text(encoding="utf-8")).values()


def _pool(item: Mapping[str, Any], wanted: Callable[[str], bool]) -> Pool:
    rows = [row for row in item["cqs"] if wanted(row["id"])]
    return Pool(
        item["intervention"],
        tuple(row["cq"] for row in rows),
        tuple(row["label"] == "Useful" for row in rows),
    )
