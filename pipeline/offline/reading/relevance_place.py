"""Where the words of a question stand in a document: in a sentence, around it, in its passage, and in derived forms."""

import math
from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate

from pipeline.models import Document

LEAST_PREFIX, MOST_PREFIX = 4, 6
RAREST = 0.3
"""The least weight of a term of the question, however common it is in the text."""
LEADING = 3
"""So many passages lead."""
NEAR, WIDE = 3, 10


def akin(first: str, second: str) -> bool:
    """Return whether two stems begin alike far enough to be forms of one word, as `abort` and `abolish` do not."""
    length = min(len(first), len(second))
    shared = max(LEAST_PREFIX, min(MOST_PREFIX, length))
    return first == second or (length >= LEAST_PREFIX and first[:shared] == second[:shared])


def kin_shares(wanted: Collection[str], held: Sequence[Mapping[str, int]]) -> list[float]:
    """Return for each text the share of the wanted terms' weight that stands in it in some form, 0 to 1."""
    vocabulary = {term for own in held for term in own}
    family = {want: {term for term in vocabulary if akin(want, term)} for want in wanted}
    hits = {want: [not forms.isdisjoint(own) for own in held] for want, forms in family.items()}
    weights = {want: max(RAREST, math.log((1 + len(held)) / (0.5 + sum(hit)))) for want, hit in hits.items()}
    total = sum(weights.values()) or 1.0
    return [sum(weights[want] * hits[want][i] for want in hits) / total for i in range(len(held))]


def places(document: Document, shares: Sequence[float]) -> list[dict[str, float]]:
    """Return the cues of place of each sentence, given how much of the question each of them shares."""
    whole = sum(shares) / max(1, len(shares))
    near, wide = means(shares, NEAR), means(shares, WIDE)
    return [
        {"kin": share, "kin, any": float(share > 0), "kin, over the text's": share - whole}
        | {"kin near": near[i], "kin around": wide[i]}
        | {"kin before": shares[i - 1] if i else 0.0, "kin after": shares[i + 1] if i + 1 < len(shares) else 0.0}
        | inside
        for i, (share, inside) in enumerate(zip(shares, _inside(document, shares), strict=True))
    ]


def means(values: Sequence[float], reach: int) -> list[float]:
    """Return for each position the mean of `values` at most `reach` away, its own included."""
    sums = [0.0, *accumulate(values)]
    bounds = ((max(0, i - reach), min(len(values), i + reach + 1)) for i in range(len(values)))
    return [(sums[end] - sums[start]) / (end - start) for start, end in bounds]


def _inside(document: Document, shares: Sequence[float]) -> list[dict[str, float]]:
    """Cues of a sentence's passage and of its place in it."""
    groups: dict[str, list[int]] = {}
    for i, sentence in enumerate(document.sentences):
        groups.setdefault(sentence.passage, []).append(i)
    cues: list[dict[str, float]] = []
    for order, group in enumerate(groups.values()):
        own = [shares[i] for i in group]
        passage = {"kin in passage": sum(own) / len(own), "kin at its head": own[0], "kin at most": max(own)}
        passage |= {"passage length": math.log(1 + len(own)), "leads": float(order < LEADING)}
        cues += [
            passage | {"opens": float(i == group[0]), "ends": float(i == group[-1]), "place": i / len(shares)}
            for i in group
        ]
    return cues
