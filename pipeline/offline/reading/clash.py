"""Clashes: attacks between the same two holders over the same point, gathered under one question."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.grounding import number
from pipeline.models import (
    ATTACKS,
    Claim,
    ClashState,
    Degree,
    Document,
    Origin,
    Participant,
    Presence,
    Relation,
    RelationType,
    Side,
    Stance,
)
from pipeline.offline.answering import TurnAffinity, turn_affinity
from pipeline.offline.clashes import Dispute
from pipeline.offline.issues import heading_on
from pipeline.offline.reading.issue_names import same_question, told_apart
from pipeline.offline.similarity import overlap, terms

CLAIMS_A_SIDE = 3
"""How many claims stand for a side; its strongest."""
ON_SUBJECT = 0.3
"""The least share of terms that an answer must have in common with what it answers, or with what that answered."""


def clashes_of(
    document: Document,
    claims: Sequence[Claim],
    relations: Sequence[Relation],
    questions: Mapping[str, str],
    participants: Sequence[Participant],
    *,
    focused: bool = False,
) -> tuple[Dispute, ...]:
    """Return the clashes in the order of their rank, no two under one question.

    `questions` holds what each attack is about; without one it is about what it attacks.

    Where a run is `focused` on a question, only the ranks of the claims count, not how many attacks there are.
    """
    gathering = _Gathering(document, tuple(claims), tuple(relations), questions, tuple(participants), focused)
    drafts = sorted(gathering.drafts(), key=lambda draft: draft.weight)
    ranked = [replace(draft.clash, id=f"k{i}", rank=i) for i, draft in enumerate(drafts, start=1)]
    return told_apart(ranked, participants)


class _DisjointSets:
    """Union-find with path halving (Tarjan and van Leeuwen, 1984)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        while (parent := self._parent.setdefault(item, item)) != item:
            self._parent[item] = self._parent[parent]
            item = self._parent[item]
        return item

    def join(self, first: str, second: str) -> None:
        self._parent[self.find(first)] = self.find(second)


@dataclass(frozen=True)
class _Draft:
    weight: tuple[bool, float, float, int]
    clash: Dispute


@dataclass(frozen=True)
class _Gathering:
    document: Document
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    questions: Mapping[str, str]
    participants: tuple[Participant, ...]
    focused: bool

    @cached_property
    def by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def relation(self) -> dict[str, Relation]:
        return {relation.id: relation for relation in self.relations}

    @cached_property
    def presence(self) -> dict[str, Presence]:
        return {participant.id: participant.presence for participant in self.participants}

    def target(self, relation: Relation) -> Claim:
        """The claim an edge bears on: that of the edge it undercuts, where it undercuts one."""
        if relation.target in self.by_id:
            return self.by_id[relation.target]
        return self.by_id[self.relation[relation.target].source]

    def drafts(self) -> list[_Draft]:
        return [self._draft(group) for group in self._groups()]

    def _groups(self) -> list[list[Relation]]:
        """Attacks between the same two holders, joined where they are about one thing.

        That is: between the same two passages, or under the same question, or where one answers the other and stays
        with its subject. Who is answered on one point may well go on to another.
        """
        attacks = [relation for relation in self.relations if relation.type in ATTACKS and self._two_sided(relation)]
        sets = _DisjointSets()
        for relation in attacks:
            for key in self._keys(relation):
                sets.join(relation.id, key)
        groups: dict[str, list[Relation]] = defaultdict(list)
        for relation in attacks:
            groups[sets.find(relation.id)].append(relation)
        return list(groups.values())

    def _keys(self, relation: Relation) -> Iterator[str]:
        target = self.target(relation)
        if target.id in self._denied:
            yield f"{self._root(target).id} denied"
            return
        between = "+".join(sorted((self.by_id[relation.source].holder, target.holder)))
        places = sorted((self._place(self.by_id[relation.source]), self._place(target)))
        yield f"{between} in {' '.join(places)}"
        if 0 <= number(self._place(self.by_id[relation.source])) - number(self._place(target)) <= 1:
            yield f"{between} from {self._place(self.by_id[relation.source])}"
        yield from (met.id for met in self._attacks_by[target.id] if self._continues(relation, met))
        yield f"{between} on {same_question(self._question(relation))}"

    @cached_property
    def _denied(self) -> Set[str]:
        """The claims that somebody denies outright: each is an issue of its own."""
        return {self.target(r).id for r in self.relations if r.type in ATTACKS and r.origin is Origin.STATED}

    def _root(self, denied: Claim) -> Claim:
        """What a chain of outright denials is about: whoever insists denies a denial of what they said."""
        seen = {denied.id}
        while True:
            said = (self.target(r) for r in self._attacks_by[denied.id] if r.origin is Origin.STATED)
            before = next((claim for claim in said if claim.id in self._denied and claim.id not in seen), None)
            if before is None:
                return denied
            seen.add(before.id)
            denied = before

    def _question(self, relation: Relation) -> str:
        return self._named(relation) or heading_on(self.target(relation).text)

    def _named(self, relation: Relation) -> str:
        return self.questions.get(relation.id, "").strip()

    @cached_property
    def _attacks_by(self) -> Mapping[str, list[Relation]]:
        found: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            if relation.type in ATTACKS:
                found[relation.source].append(relation)
        return found

    def _continues(self, answer: Relation, met: Relation) -> bool:
        """Whether an attack on the source of `met` comes from the side that was met, and is about the same."""
        first, source, answering = self.target(met), self.by_id[met.source], self.by_id[answer.source]
        own = terms(answering.text)
        return first.holder == answering.holder and any(
            overlap(own, terms(c.text)) >= ON_SUBJECT for c in (first, source)
        )

    def _two_sided(self, relation: Relation) -> bool:
        """A position that nobody holds has no side to take."""
        holders = (self.by_id[relation.source].holder, self.target(relation).holder)
        return all(self.presence[holder] is not Presence.UNKNOWN for holder in holders)

    @cached_property
    def _affinity(self) -> TurnAffinity:
        return turn_affinity(self.document)

    def _turn(self, claim: Claim) -> str:
        return self.document.passage[self._place(claim)].turn

    def _place(self, claim: Claim) -> str:
        return self.document.sentence[claim.sentences[0]].passage

    def _draft(self, group: list[Relation]) -> _Draft:
        first = min(group, key=lambda relation: self.by_id[relation.source].span.start)
        counter, point = self.by_id[first.source].holder, self.target(first).holder
        ends = Counter(end for relation in group for end in (relation.source, self.target(relation).id))
        lead = max(self._first_layer(group), key=self._bearing)
        leads = (lead.source, self.target(lead).id)
        sides = {holder: self._side(holder, ends, leads) for holder in (point, counter)}
        clash = Dispute(
            id="k0",
            rank=1,
            question=self._issue(group, lead),
            state=self._state(group, sides[point], sides[counter]),
            point=sides[point],
            counterpoint=sides[counter],
            exchange=tuple(relation.id for relation in sorted(group, key=self._spoken)),
        )
        best = min(self.by_id[c].rank for c in clash.claims)
        denied = any(relation.origin is Origin.STATED for relation in group)
        return _Draft(
            (not denied, -self._sureness(group), best - 2.0 * len(group) * (not self.focused), self._spoken(first)[0]),
            clash,
        )

    def _sureness(self, group: list[Relation]) -> float:
        """How surely the turns of an attack's two ends answer each other, where only their words tell; 0 elsewhere."""
        ends = ((self.by_id[relation.source], self.target(relation)) for relation in group)
        return max(self._affinity(self._turn(source), self._turn(target)) for source, target in ends)

    def _spoken(self, relation: Relation) -> tuple[int, int]:
        return self.by_id[relation.source].span.start, int(relation.id[1:])

    def _first_layer(self, group: list[Relation]) -> list[Relation]:
        """The attacks on what answers nothing itself; all of them where each answers another."""
        sources = {relation.source for relation in group}
        return [relation for relation in group if self.target(relation).id not in sources] or group

    def _bearing(self, relation: Relation) -> tuple[float, int]:
        """How much an attack bears on what it attacks, by their words; of equals the more central one leads."""
        source, target = self.by_id[relation.source], self.target(relation)
        return overlap(terms(source.text), terms(target.text)), -min(source.rank, target.rank)

    def _side(self, holder: str, ends: Counter[str], leads: Collection[str]) -> Side:
        own = [identifier for identifier in ends if self.by_id[identifier].holder == holder]
        strongest = sorted(own, key=lambda c: (self._grants(c), c not in leads, -ends[c], self.by_id[c].rank))
        return Side(holder=holder, claims=tuple(strongest[:CLAIMS_A_SIDE]))

    def _grants(self, claim: str) -> bool:
        """Whether it gives something to the other side, which is not what its own side rests on."""
        return self.by_id[claim].stance in (Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT)

    def _issue(self, group: list[Relation], lead: Relation) -> str:
        """The question of the attack that leads, or the commonest one where it has none."""
        named = Counter(filter(None, map(self._named, group)))
        commonest = named.most_common(1)[0][0] if named else self._question(lead)
        return self._named(lead) or commonest

    def _state(self, group: list[Relation], point: Side, counter: Side) -> ClashState:
        if self._given_up(group, point, counter):
            return ClashState.CONCEDED
        if self._takes_up(point.holder, counter):
            return ClashState.STANDSTILL
        return ClashState.ANSWERED

    def _given_up(self, group: list[Relation], point: Side, counter: Side) -> bool:
        """Whether the main claim of one side is granted in full by the other, which does not also attack it."""
        attacked = {(self.by_id[relation.source].holder, self.target(relation).id) for relation in group}
        granted = {
            (self.by_id[relation.source].holder, relation.target)
            for relation in self.relations
            if relation.type is RelationType.CONCEDES and relation.degree is Degree.FULL
        }
        main = {(counter.holder, point.claims[0]), (point.holder, counter.claims[0])}
        return bool(main & (granted - attacked))

    def _takes_up(self, holder: str, counter: Side) -> bool:
        """Whether `holder` says anything to the other side's claims: an attack, a concession, a qualification."""
        return any(
            self.by_id[relation.source].holder == holder and self.target(relation).id in counter.claims
            for relation in self.relations
        )
