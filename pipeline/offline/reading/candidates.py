"""Which claims may stand in a relation: proposed by code from position, reply structure and vocabulary.

Similarity only shortlists, and position is the stronger cue: what follows a quotation mostly answers it. At most MOST
pairs are proposed for a claim, so that the number of calls grows linearly with the claims.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from pipeline.grounding import number
from pipeline.models import Claim, Document, Voice
from pipeline.offline.pairs import Pair
from pipeline.offline.similarity import Index

MOST = 6
"""At the most so many pairs are proposed with one claim as their source."""
REPLY_REACH = 4
"""How many passages after another's words still count as the reply to them."""
CLAIMS_BACK = 60
"""How many claims back somebody else's words may stand in the same turn."""
SIMILAR = 3
"""How many of the claims nearest in vocabulary are considered."""
TURNS_BACK = 3
"""In a conversation, how many turns back a reply may reach where the page does not say what it answers."""
PER_TURN = 2
"""How many claims of the turn that is replied to are considered."""
PER_PASSAGE = 3
"""How many claims of a quoted passage its reply is held against."""
CENTRAL = 1
"""How many of the most central claims of everybody else who is present are considered."""
MOST_AUTHORS = 4
"""In a page of many, whose central claims are considered: those who say most."""

REPORTED = frozenset({Voice.QUOTATION, Voice.PARAPHRASE, Voice.GUESSED, Voice.ANTICIPATED, Voice.HYPOTHETICAL})


def candidates(document: Document, claims: Sequence[Claim]) -> list[Pair]:
    """Return the pairs worth judging, in source order; each unordered pair of claims once, for its surest reason."""
    finder = _Finder(document, tuple(claims))
    seen: set[frozenset[str]] = set()
    proposed: dict[str, list[Pair]] = {claim.id: [] for claim in claims}
    for pairs in (finder.near, finder.far):
        for claim in claims:
            own = proposed[claim.id]
            for pair in islice(_unseen(pairs(claim), seen), MOST - len(own)):
                seen.add(frozenset({pair.source.id, pair.target.id}))
                own.append(pair)
    return [pair for own in proposed.values() for pair in own]


def _unseen(pairs: Iterable[Pair], seen: set[frozenset[str]]) -> Iterator[Pair]:
    return (pair for pair in pairs if frozenset({pair.source.id, pair.target.id}) not in seen)


@dataclass(frozen=True)
class _Finder:
    document: Document
    claims: tuple[Claim, ...]

    @cached_property
    def index(self) -> Index:
        return Index.of([claim.text for claim in self.claims])

    @cached_property
    def position(self) -> dict[str, int]:
        return {claim.id: position for position, claim in enumerate(self.claims)}

    @cached_property
    def by_turn(self) -> dict[str, list[Claim]]:
        groups: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            groups[self.turn(claim)].append(claim)
        return groups

    @cached_property
    def turn_order(self) -> dict[str, int]:
        return {turn.id: order for order, turn in enumerate(self.document.turns)}

    def passage(self, claim: Claim) -> int:
        return number(self.document.sentence[claim.sentences[0]].passage)

    def turn(self, claim: Claim) -> str:
        return self.document.passage[f"p{self.passage(claim)}"].turn

    def near(self, claim: Claim) -> Iterator[Pair]:
        """Yield the pairs that position or the page's structure makes of `claim`, the surest first."""
        yield from self._replies(claim)
        yield from self._neighbours(claim)
        yield from self._answered_turn(claim)

    def far(self, claim: Claim) -> Iterator[Pair]:
        """Yield the pairs that vocabulary alone makes of `claim`, the surest first."""
        yield from self._similar(claim)
        yield from self._central(claim)

    def _replies(self, claim: Claim) -> Iterator[Pair]:
        """The claims of the nearest words of somebody else before `claim` in its turn."""
        if claim.voice in REPORTED:
            return
        for target in (*self._shared(claim), *self._reported_before(claim)):
            yield Pair(claim, target, frozenset({"reply"}))

    def _shared(self, claim: Claim) -> list[Claim]:
        """The view of somebody else that stands inside the claim itself: "I agree that …"."""
        after = self.claims[self.position[claim.id] + 1 :][:1]
        return [other for other in after if claim.span.covers(other.span) and other.holder != claim.holder]

    def _reported_before(self, claim: Claim) -> list[Claim]:
        """What the claim's own paragraph reports; then, or where it reports nothing, what stands before this.

        Who takes up somebody's view inside a reply still answers the words of theirs that the reply is to.
        """
        here = self.passage(claim)
        taken_up: list[Claim] = []
        answered: list[Claim] = []
        last = self.position[claim.id]
        for at in range(last - 1, max(-1, last - 1 - CLAIMS_BACK), -1):
            earlier = self.claims[at]
            if here - self.passage(earlier) > REPLY_REACH or self.turn(earlier) != self.turn(claim):
                break
            if earlier.holder != claim.holder:
                if answered and self.passage(earlier) != self.passage(answered[0]):
                    break
                (taken_up if self.passage(earlier) == here else answered).append(earlier)
        nearest = taken_up or answered
        also = [other for other in answered if taken_up and other.holder in {each.holder for each in taken_up}]
        return [*self._nearest_first(claim, nearest)[:PER_PASSAGE], *self._nearest_first(claim, also)[:PER_PASSAGE]]

    def _nearest_first(self, claim: Claim, others: list[Claim]) -> list[Claim]:
        scores = self.index.scores_of((self.position[other.id] for other in others), claim.text)
        return sorted(others, key=lambda c: (-scores[self.position[c.id]], -self.position[c.id]))

    def _neighbours(self, claim: Claim) -> Iterator[Pair]:
        """The claim just before it in the same mouth, which it may support or qualify."""
        at = self.position[claim.id]
        if at and (before := self.claims[at - 1]).holder == claim.holder and self.turn(before) == self.turn(claim):
            yield Pair(claim, before, frozenset({"neighbour"}))

    def _answered_turn(self, claim: Claim) -> Iterator[Pair]:
        """The nearest claims of the turn that this one's turn replies to, or of the turns just before it."""
        turn = self.document.turn[self.turn(claim)]
        answered = [turn.replies_to] if turn.replies_to else self._turns_before(turn.id)
        others = [c for t in answered for c in self.by_turn.get(t, ()) if c.holder != claim.holder]
        if claim.voice is Voice.OWN:
            for target in self._nearest_first(claim, others)[:PER_TURN]:
                yield Pair(claim, target, frozenset({"addressed" if turn.replies_to else "next_turn"}))

    def _turns_before(self, turn: str) -> list[str]:
        """In a conversation, the turns by others that were spoken just before; pages of one author have none."""
        order = self.turn_order[turn]
        author = self.document.turns[order].author
        return [t.id for t in self.document.turns[max(0, order - TURNS_BACK) : order] if t.author != author]

    def _similar(self, claim: Claim) -> Iterator[Pair]:
        """Claims of other holders that are about the same; the later one in the text is taken as the reply."""
        for position, _ in self.index.nearest(claim.text, SIMILAR + 1):
            other = self.claims[position]
            if other.holder != claim.holder and claim.voice is Voice.OWN:
                yield self._ordered(claim, other)

    def _central(self, claim: Claim) -> Iterator[Pair]:
        """What is mainly claimed: whatever anybody says later may bear on it, the proposer's second thoughts too."""
        for other in self.central if claim.voice is Voice.OWN else ():
            if self.position[other.id] < self.position[claim.id] - (other.holder == claim.holder):
                yield Pair(claim, other, frozenset({"central"}))

    @cached_property
    def central(self) -> list[Claim]:
        """The most central own claims of the authors who say most; none where only one author is present."""
        own: dict[str, list[tuple[float, Claim]]] = defaultdict(list)
        for claim, weight in zip(self.claims, self.index.centrality(), strict=True):
            if claim.voice is Voice.OWN:
                own[claim.holder].append((weight, claim))
        if len(own) < 2:
            return []
        loudest = sorted(own.values(), key=len, reverse=True)[:MOST_AUTHORS]
        best = [sorted(held, key=lambda item: (-item[0], number(item[1].id)))[:CENTRAL] for held in loudest]
        return [claim for held in best for _, claim in held]

    def _ordered(self, claim: Claim, other: Claim) -> Pair:
        cues = frozenset({"similar"})
        if other.voice in REPORTED or self.position[other.id] < self.position[claim.id]:
            return Pair(claim, other, cues)
        return Pair(other, claim, cues)
