"""The debate found in a document: what the rules of criticism and of the account read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.grounding import number, shown
from pipeline.models import (
    Claim,
    Degree,
    Document,
    Participant,
    Relation,
    RelationType,
    Sentence,
    Voice,
    VoicedPassage,
)
from pipeline.offline.clashes import Dispute, Granted, Opposition
from pipeline.offline.similarity import Index
from pipeline.views import names_of

ALIKE = 6
"""How many sentences from anywhere in the text that are most like a clash are read with it."""
MOST_RELATED = 8
"""How many further claims of both sides are read with a clash."""


@dataclass(frozen=True)
class Debate:
    """A document and the graph of claims found in it."""

    document: Document
    passages: tuple[VoicedPassage, ...]
    participants: tuple[Participant, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    clashes: tuple[Dispute, ...]

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def relation(self) -> dict[str, Relation]:
        """The relations by id."""
        return {relation.id: relation for relation in self.relations}

    @cached_property
    def names(self) -> dict[str, str]:
        """What to call everybody, by id."""
        return names_of(self.participants)

    def passage_of(self, claim: str) -> str:
        """Return the id of the passage that a claim stands in."""
        return self.document.sentence[self.claim[claim].sentences[0]].passage

    def ends(self, relation: Relation) -> tuple[Claim, Claim]:
        """Return the claims an edge runs between; an edge that bears on an edge runs to that one's source."""
        target = relation.target if relation.target in self.claim else self.relation[relation.target].source
        return self.claim[relation.source], self.claim[target]

    def concessions(self, clash: Dispute) -> tuple[Granted, ...]:
        """Return what either side grants the other where this clash is fought: at its claims or in their passages."""
        involved = {self.passage_of(c) for c in clash.claims}
        granted: dict[str, list[Relation]] = {}
        for relation in self.relations:
            if relation.type is RelationType.CONCEDES and self._between(relation, clash):
                source, target = self.ends(relation)
                if {self.passage_of(source.id), self.passage_of(target.id)} & involved:
                    granted.setdefault(source.id, []).append(relation)
        return tuple(self._concession(source, edges) for source, edges in granted.items())

    def opposition(self, clash: Dispute) -> Opposition:
        """Return `clash` with what belongs to it, and the sentences around it."""
        point = tuple(self.claim[c] for c in clash.point.claims)
        counterpoint = tuple(self.claim[c] for c in clash.counterpoint.claims)
        related = tuple(self.related(clash))
        seen = {claim.id for claim in (*point, *counterpoint, *related)}
        edges = [
            (self.relation[identifier].type, *self.ends(self.relation[identifier])) for identifier in clash.exchange
        ]
        return Opposition(
            document=self.document,
            question=clash.question,
            state=clash.state,
            point=point,
            counterpoint=counterpoint,
            related=related,
            exchange=tuple((a, kind, b) for kind, a, b in edges if {a.id, b.id} <= seen),
            granted=self.concessions(clash),
            context=self._context((*point, *counterpoint, *related)),
            names=self.names,
        )

    def home(self, claim: Claim) -> str | None:
        """Return the clash that answers for `claim`: the first that `claim` is a member of, else that its holder fights in its passage, else anywhere."""
        if claim.id in self._member_of:
            return self._member_of[claim.id]
        if claim.voice is not Voice.OWN:
            return None
        return self._fought_in.get((claim.holder, self.passage_of(claim.id)), self._fought_in.get((claim.holder, "")))

    @cached_property
    def _member_of(self) -> dict[str, str]:
        """The first clash of each claim that is in one."""
        return {claim: clash.id for clash in reversed(self.clashes) for claim in clash.claims}

    @cached_property
    def _fought_in(self) -> dict[tuple[str, str], str]:
        """The first clash of each holder in each passage, and under an empty name the first anywhere."""
        return {
            (self.claim[c].holder, passage): clash.id
            for clash in reversed(self.clashes)
            for c in clash.claims
            for passage in (self.passage_of(c), "")
        }

    def _between(self, relation: Relation, clash: Dispute) -> bool:
        return {claim.holder for claim in self.ends(relation)} == {clash.point.holder, clash.counterpoint.holder}

    def _concession(self, source: str, edges: Sequence[Relation]) -> Granted:
        to = tuple(self.ends(edge)[1] for edge in edges)
        return Granted(self.claim[source], edges[0].degree or Degree.CONDITIONAL, to)

    def related(self, clash: Dispute) -> list[Claim]:
        """Return the claims of both holders one edge away from those of the clash, and what was granted, in source order."""
        members, holders = set(clash.claims), {clash.point.holder, clash.counterpoint.holder}
        found: dict[str, Claim] = {}
        for relation in self.relations:
            source, target = self.ends(relation)
            if source.id in members or target.id in members:
                found |= {c.id: c for c in (source, target) if c.id not in members and c.holder in holders}
        granted = {c.id: c for item in self.concessions(clash) for c in (item.claim, *item.to) if c.id not in members}
        nearest = sorted(found.values(), key=lambda claim: claim.rank)[:MOST_RELATED]
        chosen = granted | {claim.id: claim for claim in nearest}
        return sorted(chosen.values(), key=lambda claim: number(claim.id))

    def _context(self, claims: Iterable[Claim]) -> tuple[Sentence, ...]:
        """The claims' own sentences, then those most like them anywhere, then their neighbours; in source order.

        What is like them elsewhere is where a criticism may be answered already.
        """
        own = dict.fromkeys(identifier for claim in claims for identifier in claim.sentences)
        alike = self._sentence_index.nearest(" ".join(claim.text for claim in claims), ALIKE + len(own))
        elsewhere = [self.document.sentences[position].id for position, _ in alike]
        places = dict.fromkeys(self.document.sentence[identifier].passage for identifier in own)
        around = [s.id for place in places for s in self.document.sentences_in[place]]
        chosen = {*own, *elsewhere, *around}
        return tuple(self.document.sentence[identifier] for identifier in sorted(chosen, key=number))

    @cached_property
    def _sentence_index(self) -> Index:
        return Index.of([shown(self.document, sentence.span) for sentence in self.document.sentences])
