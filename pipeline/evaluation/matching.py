"""One-to-one matching: which of our things is which of the gold's."""

from collections.abc import Mapping, Sequence

from pipeline.models import Span

LEAST_IOU = 0.5
"""Two spans are the same thing from this intersection over union on."""

Pair = tuple[int, int]
"""An index into one sequence and an index into the other."""

_UNIT = 1_000_000
"""Weights are whole numbers, IoU in millionths, so that adding them up rounds nothing."""


def best_pairs(weights: Mapping[Pair, int]) -> list[Pair]:
    """Return the one-to-one pairs of the greatest total weight, in order.

    Pairs that are not in `weights`, or whose weight is not positive, are never made.
    """
    usable = {pair: weight for pair, weight in sorted(weights.items()) if weight > 0}
    matched: dict[int, int] = {}
    # The best augmenting path, taken again and again, gives the heaviest matching of each size; gains only shrink.
    while path := _best_augmenting_path(usable, matched):
        matched.update(path)
    return sorted(matched.items())


def span_pairs(gold: Sequence[Span], ours: Sequence[Span]) -> list[Pair]:
    """Return the indices of spans that are the same thing, one to one.

    As many as can be are paired; of the ways to do so, the one with the greatest total IoU.
    """
    one_more = min(len(gold), len(ours)) * _UNIT
    return best_pairs({pair: one_more + round(iou * _UNIT) for pair, iou in close_spans(gold, ours).items()})


def close_spans(gold: Sequence[Span], ours: Sequence[Span]) -> dict[Pair, float]:
    """Return the IoU of all pairs of spans, by their indices, that reach LEAST_IOU."""
    found = {(i, j): a.iou(b) for i, a in enumerate(gold) for j, b in enumerate(ours) if a.overlap(b)}
    return {pair: iou for pair, iou in found.items() if iou >= LEAST_IOU}


def _best_augmenting_path(weights: Mapping[Pair, int], matched: Mapping[int, int]) -> list[Pair]:
    """Return the pairs to make so that the total weight grows most; none where it cannot grow."""
    holder = {right: left for left, right in matched.items()}
    reached, came_from = _gains(weights, matched, holder)
    gains = {right: gain for right, gain in reached.items() if right not in holder}
    end = max(gains, key=lambda right: gains[right], default=None)
    if end is None or gains[end] <= 0:
        return []
    path = [(came_from[end], end)]
    while (before := matched.get(path[-1][0])) is not None:
        path.append((came_from[before], before))
    return path


def _gains(
    weights: Mapping[Pair, int], matched: Mapping[int, int], holder: Mapping[int, int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Bellman and Ford: the most that is gained by pairing each right anew, and with which left."""
    gain_at = {left: 0 for left, _ in weights if left not in matched}
    reached: dict[int, int] = {}
    came_from: dict[int, int] = {}
    changed = True
    while changed:
        changed = False
        for (left, right), weight in weights.items():
            if left not in gain_at or matched.get(left) == right:
                continue
            gain = gain_at[left] + weight
            if right not in reached or gain > reached[right]:
                reached[right], came_from[right], changed = gain, left, True
                if right in holder:
                    gain_at[holder[right]] = gain - weights[holder[right], right]
    return reached, came_from
