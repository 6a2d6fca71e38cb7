"""The debate found in a document: what the later stages read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.models import Claim, Clash, Document, Participant, Relation, RelationType, Sentence, VoicedPassage
from pipeline.views import Opposition, names_of


@dataclass(frozen=True)
class Debate:
    """A document and the graph of claims found in it."""

    document: Document
    passages: tuple[VoicedPassage, ...]
    participants: tuple[Participant, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    clashes: tuple[Clash, ...]

    def opposition(self, clash: Clash, most: int) -> Opposition:
        """Return `clash` with its claims, and at most `most` sentences of the passages that they stand in."""
        by_id = {claim.id: claim for claim in self.claims}
        point = tuple(by_id[c] for c in clash.point.claims)
        counterpoint = tuple(by_id[c] for c in clash.counterpoint.claims)
        return Opposition(
            document=self.document,
            issue=clash.issue,
            point=point,
            counterpoint=counterpoint,
            exchange=tuple(self._edges(clash, by_id)),
            context=self._context((*point, *counterpoint), most),
            names=names_of(self.participants),
        )

    def _edges(self, clash: Clash, by_id: Mapping[str, Claim]) -> list[tuple[Claim, RelationType, Claim]]:
        edges = {relation.id: relation for relation in self.relations}
        chosen = [edges[identifier] for identifier in clash.exchange]
        ends = [
            (edge.source, edge.type, edges[edge.target].source if edge.target in edges else edge.target)
            for edge in chosen
        ]
        return [(by_id[source], kind, by_id[target]) for source, kind, target in ends]

    def _context(self, claims: Sequence[Claim], most: int) -> tuple[Sentence, ...]:
        """The claims' own sentences first, then their neighbours in the same passages, in source order."""
        own = dict.fromkeys(identifier for claim in claims for identifier in claim.sentences)
        places = dict.fromkeys(self.document.sentence[identifier].passage for identifier in own)
        around = [s.id for place in places for s in self.document.sentences_in[place] if s.id not in own]
        chosen = sorted([*own, *around][: max(most, len(own))], key=lambda identifier: int(identifier[1:]))
        return tuple(self.document.sentence[identifier] for identifier in chosen)
