"""Which claims of different documents may stand in a relation.

As inside a document, code only shortlists. The surest sign is that one document quotes the other; then, that it names
somebody who wrote the other; then, words in common, counting what the texts show to be two names of one thing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop
from itertools import islice

from pipeline.collection import Collection
from pipeline.grounding import number, shown
from pipeline.models import Claim, Participant, Presence, Relation, Voice, VoicedPassage
from pipeline.offline.pairs import Pair
from pipeline.offline.similarity import Index, overlap, terms
from pipeline.offline.together.people import name_pattern
from pipeline.offline.together.synonyms import Synonyms

MOST = 4
"""At the most so many pairs are proposed with one claim as their source."""
REPLY_REACH = 4
"""How many passages after another's words still count as the reply to them."""
SAME_WORDS = 0.7
"""The share of terms in common from which a quoted claim is the one that stands in the other document."""
PER_NAME = 2
"""How many claims of somebody who is named are considered."""
SIMILAR = 3
"""How many of the claims nearest in vocabulary are considered."""
TELLING = 12
"""So many of a claim's terms, the rarest ones, look for claims like it."""
LEAST_SHARED = 2
"""So many terms two claims must share to be taken for similar."""


def candidates_across(
    collection: Collection,
    passages: Sequence[VoicedPassage],
    claims: Sequence[Claim],
    people: Sequence[Participant],
    known: Sequence[Relation] = (),
) -> list[Pair]:
    """Return the pairs across documents that are worth judging, in source order, each once, for its surest reason.

    Those between which a relation is `known` already are left out.
    """
    finder = _Finder(collection, tuple(passages), tuple(claims), tuple(people))
    own = [claim for claim in claims if claim.voice is Voice.OWN]
    related = {frozenset({relation.source, relation.target}) for relation in known}
    found: dict[frozenset[str], Pair] = {}
    count = Counter[str]()
    for reason in (finder.quoted, finder.named, finder.similar):
        for pair in (pair for claim in own for pair in reason(claim)):
            if _unordered(pair) not in related and _unordered(pair) not in found and count[pair.source.id] < MOST:
                found[_unordered(pair)] = pair
                count[pair.source.id] += 1
    return sorted(found.values(), key=lambda pair: number(pair.source.id))


def _unordered(pair: Pair) -> frozenset[str]:
    return frozenset({pair.source.id, pair.target.id})


@dataclass(frozen=True)
class _Finder:
    collection: Collection
    passages: tuple[VoicedPassage, ...]
    claims: tuple[Claim, ...]
    people: tuple[Participant, ...]

    @cached_property
    def synonyms(self) -> Synonyms:
        return Synonyms.of(self.collection)

    @cached_property
    def index(self) -> Index:
        return Index.of([claim.text for claim in self.claims])

    @cached_property
    def position(self) -> dict[str, int]:
        return {claim.id: position for position, claim in enumerate(self.claims)}

    @cached_property
    def part(self) -> dict[str, int]:
        return {claim.id: self.collection.part_at(claim.span.start) for claim in self.claims}

    @cached_property
    def own(self) -> dict[str, list[Claim]]:
        """What each participant claims in their own voice."""
        groups: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.voice is Voice.OWN:
                groups[claim.holder].append(claim)
        return groups

    @cached_property
    def terms(self) -> dict[str, list[str]]:
        return {claim.id: terms(claim.text) for claim in self.claims}

    def passage(self, claim: Claim) -> int:
        return number(self.collection.sentence[claim.sentences[0]].passage)

    def quoted(self, claim: Claim) -> Iterator[Pair]:
        """Yield pairs with what was quoted just before `claim`, where its author says it."""
        for quotation in self._quotations_before(claim):
            for original in self.own.get(quotation.holder, ()):
                same = overlap(self.terms[quotation.id], self.terms[original.id]) >= SAME_WORDS
                if same and self._elsewhere(claim, original):
                    cues = {"addressed"} if self._at_once(claim, quotation) else {"elsewhere", "named"}
                    yield Pair(claim, original, frozenset(cues))

    def _at_once(self, claim: Claim, quotation: Claim) -> bool:
        """Whether `claim` stands in the paragraph that holds the quotation, or right after one that is a quotation."""
        there = self.passage(quotation)
        reach = 1 if self.passages[there - 1].voice is Voice.QUOTATION else 0
        return self.passage(claim) - there <= reach

    def _quotations_before(self, claim: Claim) -> Iterator[Claim]:
        for earlier in reversed(self.claims[: self.position[claim.id]]):
            if (
                self.passage(claim) - self.passage(earlier) > REPLY_REACH
                or self.part[earlier.id] != self.part[claim.id]
            ):
                return
            if earlier.voice is Voice.QUOTATION and earlier.holder != claim.holder:
                yield earlier

    def named(self, claim: Claim) -> Iterator[Pair]:
        """Yield pairs with what somebody says whom the paragraph of `claim` names."""
        words = shown(self.collection, self.passages[self.passage(claim) - 1].span)
        for holder, pattern in self._names.items():
            if holder != claim.holder and pattern.search(words):
                near = (other for other in self._nearest(claim) if other.holder == holder)
                for other in islice(near, PER_NAME):
                    yield Pair(claim, other, frozenset({"elsewhere", "named"}))

    @cached_property
    def _names(self) -> dict[str, re.Pattern[str]]:
        writers = [p for p in self.people if p.presence is Presence.PRESENT and p.id in self.own and not p.group]
        return {p.id: pattern for p in writers if p.name and (pattern := name_pattern(p.name))}

    def similar(self, claim: Claim) -> Iterator[Pair]:
        """Yield pairs with what others say about the same."""
        mine = set(self.synonyms.with_synonyms(self.terms[claim.id]))
        for other in islice(self._nearest(claim), SIMILAR):
            if len(mine.intersection(self.terms[other.id])) >= LEAST_SHARED:
                yield self._directed(claim, other)

    def _nearest(self, claim: Claim) -> Iterator[Claim]:
        """What others say in their own voice in other documents, the nearest in vocabulary first."""
        held = dict.fromkeys(self.synonyms.with_synonyms(self.terms[claim.id]))
        scores = self.index.scores_by(sorted(held, key=self.index.idf, reverse=True)[:TELLING])
        heap = [
            (-score, position) for position, score in scores.items() if self._elsewhere(claim, self.claims[position])
        ]
        heapify(heap)
        while heap:
            other = self.claims[heappop(heap)[1]]
            if other.voice is Voice.OWN:
                yield other

    def _elsewhere(self, claim: Claim, other: Claim) -> bool:
        return self.part[other.id] != self.part[claim.id] and other.holder != claim.holder

    def _directed(self, claim: Claim, other: Claim) -> Pair:
        """The document that speaks of the other's authors is the reply; where neither or both do, the later one is."""
        there = (self.part[claim.id], self.part[other.id])
        replies, is_replied_to = there in self._speaks_of, there[::-1] in self._speaks_of
        first = replies if replies != is_replied_to else there[0] > there[1]
        cues = {"elsewhere", "named"} if replies or is_replied_to else {"elsewhere"}
        return Pair(*((claim, other) if first else (other, claim)), frozenset(cues))

    @cached_property
    def _speaks_of(self) -> set[tuple[int, int]]:
        """Which document credits words to, or names, an author of which other one."""
        wrote: dict[str, set[int]] = defaultdict(set)
        for holder, claims in self.own.items():
            wrote[holder] |= {self.part[claim.id] for claim in claims}
        named = {(self.collection.part_at(p.span.start), holder) for p in self.passages for holder in self._met_in(p)}
        return {(part, other) for part, holder in named for other in wrote[holder] if part != other}

    def _met_in(self, passage: VoicedPassage) -> Iterator[str]:
        """To whom words of `passage` are credited, and whom it names."""
        yield from (holder for holder in (passage.holder, *(part.holder for part in passage.inline)) if holder)
        words = shown(self.collection, passage.span)
        yield from (holder for holder, pattern in self._names.items() if pattern.search(words))
