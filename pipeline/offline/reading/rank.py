"""Which claims matter most: central in vocabulary, engaged by others, and near the question if one was asked."""

from collections import Counter
from collections.abc import Sequence

from pipeline.models import Claim, Document, Relation, Stance
from pipeline.offline.reading.relevance import relevance
from pipeline.offline.similarity import Index

ENGAGEMENT = 0.15
"""What each relation a claim takes part in adds, up to MOST_ENGAGEMENT."""
MOST_ENGAGEMENT = 0.6
WEAKER = {Stance.ASKED: 0.2, Stance.IRONIC: 0.3, Stance.UNCERTAIN: 0.05}
"""What a claim loses that its holder does not put forward as such."""
QUESTION_WEIGHT = 2.0
"""How much bearing on the question outweighs all else."""


def ranked(
    document: Document, claims: Sequence[Claim], relations: Sequence[Relation], question: str | None
) -> tuple[Claim, ...]:
    """Return `claims`, in the order given, with `rank` set: 1 is the most central."""
    index = Index.of([claim.text for claim in claims])
    engaged = Counter(end for relation in relations for end in (relation.source, relation.target))
    near = relevance(question, document, claims) if question else [0.0] * len(claims)
    scores = {
        claim.id: central
        + min(MOST_ENGAGEMENT, ENGAGEMENT * engaged[claim.id])
        + QUESTION_WEIGHT * bearing
        - WEAKER.get(claim.stance, 0.0)
        - ("retracted" in claim.flags)
        for claim, central, bearing in zip(claims, index.centrality(), near, strict=True)
    }
    order = sorted(scores, key=lambda identifier: (-scores[identifier], int(identifier[1:])))
    ranks = {identifier: rank for rank, identifier in enumerate(order, start=1)}
    return tuple(claim.model_copy(update={"rank": ranks[claim.id]}) for claim in claims)
