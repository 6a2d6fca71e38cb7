"""Which unmarked paragraphs are another's words: a linear score over the cues of quotation_cues.py.

The score is logistic regression with a Gaussian prior around hand-set weights, so that little data moves them little; the weights were
fitted by `python -m benchmarks.fit_quotations`. Two paragraphs in a row are less often both quoted than either alone, so the best
labelling of a whole turn is looked for (Viterbi, 1967).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.models import Document
from pipeline.offline.quotation_cues import Page
from pipeline.offline.quotation_weights import WEIGHTS

THRESHOLD = -0.22
IN_A_ROW = -1.0
"""What a second quoted paragraph in a row costs."""


@dataclass(frozen=True)
class Cue:
    """A cue that was present, and how much it spoke for a quotation."""

    name: str
    weight: float


@lru_cache(maxsize=8)
def quotations(document: Document) -> Mapping[str, tuple[Cue, ...]]:
    """Return the passages that are unmarked quotations, by id, each with the cues that spoke for it."""
    page = Page(document)
    quoted: dict[str, tuple[Cue, ...]] = {}
    for turn in page.turns:
        scored = [page.cues(i) for i in turn]
        scores = [sum(WEIGHTS.get(name, 0.0) * value for name, value in cues.items()) - THRESHOLD for cues in scored]
        for i, cues, is_quoted in zip(turn, scored, best_labels(scores), strict=True):
            if is_quoted:
                quoted[page.passages[i].id] = _strongest(cues)
    return quoted


def best_labels(scores: Sequence[float]) -> list[bool]:
    """Return the labelling with the greatest sum of scores, where each pair of quoted neighbours costs IN_A_ROW."""
    own, quoted = 0.0, float("-inf")
    back: list[tuple[bool, bool]] = []
    for score in scores:
        back.append((quoted > own, quoted + IN_A_ROW > own))
        own, quoted = max(own, quoted), max(own, quoted + IN_A_ROW) + score
    labels: list[bool] = []
    label = quoted > own
    for to_own, to_quoted in reversed(back):
        labels.append(label)
        label = to_quoted if label else to_own
    return labels[::-1]


def _strongest(cues: Mapping[str, float]) -> tuple[Cue, ...]:
    found = [Cue(name, round(WEIGHTS.get(name, 0.0) * value, 2)) for name, value in cues.items()]
    return tuple(sorted((cue for cue in found if cue.weight > 0.1), key=lambda cue: -cue.weight))
