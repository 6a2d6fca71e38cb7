"""Which unmarked paragraphs are another's words: a linear score over the cues of quotation_cues.py.

The score is logistic regression with a Gaussian prior around hand-set weights, so that little data moves them little; the weights were
fitted by `python -m benchmarks.fit_quotations`. Two paragraphs in a row are less often both quoted than either alone, so the best
labelling of a whole turn is looked for (Viterbi, 1967).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pipeline.documents.quoting import under_name
from pipeline.models import Document
from pipeline.offline.quotation_cues import Page
from pipeline.offline.quotation_weights import WEIGHTS

THRESHOLD = -0.22
IN_A_ROW = -1.0
"""What a second quoted paragraph in a row costs."""
SETTLED = 100.0
"""The score of a paragraph that the page itself credits to somebody; more than all cues together can weigh."""
UNDER_A_NAME = 0.88
"""How much likelier a paragraph is quoted where comment and answer alternate under a name: log odds of a half against
those of what the weights were fitted to, 114 quotations in 390 paragraphs."""


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
        scores = [_score(page, i, cues) for i, cues in zip(turn, scored, strict=True)]
        for i, cues, is_quoted in zip(turn, scored, best_labels(scores), strict=True):
            if is_quoted:
                quoted[page.passages[i].id] = _strongest(cues)
    return quoted


def _score(page: Page, at: int, cues: Mapping[str, float]) -> float:
    if page.is_settled(at):
        return SETTLED
    score = sum(WEIGHTS.get(name, 0.0) * value for name, value in cues.items()) - THRESHOLD
    return score + UNDER_A_NAME if under_name(page.passages[at].flags) else score


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
