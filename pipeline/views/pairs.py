"""Pairs of claims to judge in one call."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document
from pipeline.prompt import show
from pipeline.views.lines import block, claim_line, fenced


@dataclass(frozen=True)
class Pair:
    """Two claims that may stand in a relation: does `source` answer or support `target`?"""

    source: Claim
    target: Claim
    cues: frozenset[str]
    """Why the two were put together: `reply`, `neighbour`, `addressed`, `next_turn`, `central`, `similar`, and for
    claims in different documents `elsewhere`, with `named` where the one document speaks of an author of the other.
    """


@dataclass(frozen=True)
class PairBatch:
    """Pairs to judge in one call."""

    document: Document
    pairs: tuple[Pair, ...]
    names: Mapping[str, str]

    @property
    def claims(self) -> list[Claim]:
        """The claims of all pairs, each once, in source order."""
        found = {claim.id: claim for pair in self.pairs for claim in (pair.source, pair.target)}
        return sorted(found.values(), key=lambda claim: number(claim.id))

    def in_text(self, claim: Claim) -> str:
        """Return the turn a claim is made in, and the sentences as they stand there, connectives and all."""
        sentences = [self.document.sentence[identifier] for identifier in claim.sentences]
        turn = self.document.passage[sentences[0].passage].turn
        words = " ".join(fenced(shown(self.document, sentence.span)) for sentence in sentences)
        return f"turn {number(turn)}: “{words}”"


@show.register
def _(batch: PairBatch) -> str:
    claims = [f"{claim_line(claim, batch.names)}\n    {batch.in_text(claim)}" for claim in batch.claims]
    pairs = [
        f"Pair {i}: source c{number(pair.source.id)}, target c{number(pair.target.id)}"
        for i, pair in enumerate(batch.pairs, start=1)
    ]
    return block("The claims:", *claims, "", "The pairs:", *pairs)
