"""Cruxes, computed on the graph: contested premises, and the conclusions that fall with them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.grounding import shown
from pipeline.models import (
    ATTACKS,
    Claim,
    CruxPosition,
    Disagreement,
    Document,
    Kind,
    Origin,
    Presence,
    Relation,
    RelationType,
    Stance,
    Voice,
    VoicedPassage,
    WouldMove,
)
from pipeline.offline.debate import Debate
from pipeline.offline.reading.attribute import voice_at
from pipeline.offline.reading.hinges import Hinge, hinges
from pipeline.offline.similarity import overlap, terms

MOST_CRUXES = 5
SAME_WORDS = 2
"""So many terms in common make a claim one about a premise that is said to decide the matter."""
MOST_ABOUT = 3
NEAR = 0.3
"""The least share of terms that a sentence about changing one's mind must have in common with a crux."""

_KINDS = {
    Kind.NORMATIVE: Disagreement.VALUE,
    Kind.DEFINITIONAL: Disagreement.DEFINITIONAL,
    Kind.ABOUT_THE_DEBATE: Disagreement.BURDEN_OF_PROOF,
}
_DENIES = frozenset({RelationType.REBUTS, RelationType.UNDERMINES})
_MOVED = re.compile(
    r"(?i)\b(?:(?:would|might|could|will) (?:change|shift) (?:my|our) (?:mind|view)|"
    r"(?:i'd|i would|i will|i'll) (?:be )?(?:convinced|persuaded|moved|reconsider|concede|withdraw|give up|drop)|"
    r"what would (?:convince|persuade|move) (?:me|us)|(?:show|find|bring) me\b|"
    r"i'd be interested (?:to see|in seeing) (?:arguments|evidence|data))"
)


@dataclass(frozen=True)
class Crux:
    """A contested premise and what comes down with it."""

    claim: Claim
    positions: tuple[CruxPosition, ...]
    falls_with: tuple[str, ...]
    disagreement: Disagreement
    would_move: tuple[WouldMove, ...]
    divides: bool = False
    """Whether its author says that it divides the sides."""


def cruxes_of(debate: Debate) -> tuple[Crux, ...]:
    """Return the contested premises that bring other claims down if flipped: first those of which the text says so
    itself, then those that the graph shows, weightiest first."""
    told = hinges(debate.document, debate.claims)
    nobody = {person.id for person in debate.participants if person.presence is Presence.UNKNOWN}
    stated = {hinge.premise.id: hinge for hinge in told if hinge.premise.holder not in nobody}
    names = frozenset(terms(" ".join(debate.names.values())))
    board = _Board(debate.document, debate.claims, debate.relations, stated, names)
    found = [claim for claim in debate.claims if board.is_crux(claim)]
    found.sort(key=lambda claim: (claim.id not in board.stated, -len(board.falls_with(claim)), claim.rank))
    moved = _would_move(debate.document, debate.passages)
    return tuple(board.crux(claim, moved) for claim in found[:MOST_CRUXES])


@dataclass(frozen=True)
class _Board:
    document: Document
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    stated: Mapping[str, Hinge]
    """What an author says it turns on, by the premise's id."""
    names: frozenset[str]
    """The terms of the participants' names: to be spoken of is not to speak of the same."""

    def is_crux(self, claim: Claim) -> bool:
        """Whether somebody else contests it, and something falls with it: by the graph or by its author's own word."""
        if claim.id in self.stated:
            return len({c.holder for c in (claim, *self.opponents[claim.id], *self.about(claim))}) > 1
        granted = claim.stance in (Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT)
        return not granted and bool(self.opponents[claim.id] and self.falls_with(claim))

    def about(self, claim: Claim) -> list[Claim]:
        """The claims of others that are most about the same as a premise on which its author says it turns."""
        wanted = set(terms(claim.text)) - self.names
        shared = {c.id: len(wanted & set(terms(c.text))) for c in self.claims if c.holder != claim.holder}
        least = SAME_WORDS if self.stated[claim.id].said else 1
        near = [c for c in self.claims if shared.get(c.id, 0) >= least]
        near.sort(key=lambda c: (-shared[c.id], c.rank))
        return (near or self._met_beside(claim))[:MOST_ABOUT]

    def _met_beside(self, claim: Claim) -> list[Claim]:
        """The claims of others that stand against what its author says in the passage of `claim`."""
        beside = {c.id for c in self.claims if c.holder == claim.holder and self._place(c) == self._place(claim)}
        edges = [edge for edge in self.relations if edge.type in ATTACKS and edge.target in self.by_id]
        met = {e.target for e in edges if e.source in beside} | {e.source for e in edges if e.target in beside}
        return sorted((self.by_id[c] for c in met - beside), key=lambda c: c.rank)

    def _place(self, claim: Claim) -> str:
        return self.document.sentence[claim.sentences[0]].passage

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def conclusions(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for relation in self.relations:
            if relation.type is RelationType.SUPPORTS and relation.target in self.by_id:
                found[relation.source].append(relation.target)
        return found

    @cached_property
    def opponents(self) -> dict[str, list[Claim]]:
        """For each claim, the claims of other holders that say outright that it is false; whoever grants it in any degree does not deny it.

        An undercut grants its target, and what is attacked is not thereby set against its attacker.
        """
        granted = {
            (self.by_id[relation.source].holder, relation.target)
            for relation in self.relations
            if relation.type is RelationType.CONCEDES
        }
        found: dict[str, list[Claim]] = defaultdict(list)
        for relation in self.relations:
            source = self.by_id[relation.source]
            if relation.type not in _DENIES or relation.target not in self.by_id:
                continue
            outright = relation.origin is Origin.STATED
            if outright and (source.holder, relation.target) not in granted:
                found[relation.target].append(source)
        return found

    def falls_with(self, claim: Claim) -> list[str]:
        """The claims that rest on this one, through any number of supports, or by its author's own word."""
        named = self.stated[claim.id].falls if claim.id in self.stated else ()
        reached: dict[str, None] = dict.fromkeys(named)
        open_ends = [claim.id]
        while open_ends:
            for conclusion in self.conclusions[open_ends.pop()]:
                if conclusion not in reached and conclusion != claim.id:
                    reached[conclusion] = None
                    open_ends.append(conclusion)
        return sorted(reached, key=lambda identifier: int(identifier[1:]))

    def crux(self, claim: Claim, moved: Sequence[WouldMove]) -> Crux:
        return Crux(
            claim=claim,
            positions=self._positions(claim),
            falls_with=tuple(self.falls_with(claim)),
            disagreement=self._disagreement(claim),
            would_move=tuple(self._moves(claim, moved)),
            divides=claim.id in self.stated and self.stated[claim.id].said is None,
        )

    def _moves(self, claim: Claim, moved: Sequence[WouldMove]) -> Iterator[WouldMove]:
        """The author's own condition, and what else is said about changing one's mind over the same."""
        said, near = self.stated[claim.id].said if claim.id in self.stated else None, terms(claim.text)
        if said:
            yield WouldMove(holder=claim.holder, span=said, text=said.cut(self.document.text))
        yield from (move for move in moved if move.span != said and overlap(near, terms(move.text)) >= NEAR)

    def _disagreement(self, claim: Claim) -> Disagreement:
        """A question of fact too where a finding would decide it, or where it is only said what the debate turns on."""
        if self._to_be_shown(claim):
            return Disagreement.EMPIRICAL
        named = claim.id in self.stated and claim.kind is Kind.ABOUT_THE_DEBATE
        return Disagreement.EMPIRICAL if named else _KINDS.get(claim.kind, Disagreement.EMPIRICAL)

    def _to_be_shown(self, claim: Claim) -> bool:
        """Whether its author says that a finding would decide it: a question of fact, held until somebody finds it."""
        return claim.id in self.stated and self.stated[claim.id].said is not None

    def _positions(self, claim: Claim) -> tuple[CruxPosition, ...]:
        """Whose claim it is stands to it as they say; whoever speaks against it denies it; others say themselves."""
        held: dict[str, tuple[Stance, dict[str, None]]] = {}
        for other in self.opponents[claim.id]:
            if other.holder != claim.holder:
                held.setdefault(other.holder, (Stance.DENIED, {}))[1][other.id] = None
        if claim.id in self.stated:
            for other in self.about(claim):
                held.setdefault(other.holder, (other.stance, {}))[1][other.id] = None
        stance = Stance.CONDITIONAL if self._to_be_shown(claim) else claim.stance
        own = CruxPosition(holder=claim.holder, stance=stance, claims=(claim.id,))
        others = [CruxPosition(holder=h, stance=stance, claims=tuple(ids)) for h, (stance, ids) in held.items()]
        return (own, *others)


def _would_move(document: Document, passages: Sequence[VoicedPassage]) -> list[WouldMove]:
    """What authors say, in their own voice, would change their minds."""
    voiced = {passage.id: passage for passage in passages}
    found = []
    for sentence in document.sentences:
        voice, holder = voice_at(voiced[sentence.passage], sentence.span)
        if voice is Voice.OWN and holder and _MOVED.search(shown(document, sentence.span).replace("’", "'")):
            text = sentence.span.cut(document.text)
            found.append(WouldMove(holder=holder, span=sentence.span, text=text))
    return found
