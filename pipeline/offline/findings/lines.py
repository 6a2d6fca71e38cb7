"""Who says which sentence, in order: what the rules of criticism read."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document, Sentence, Stance, Voice
from pipeline.offline.clashes import Opposition
from pipeline.offline.cues import plain
from pipeline.offline.salience import rarity
from pipeline.offline.similarity import terms

SPOKEN = frozenset({Voice.OWN, Voice.QUOTATION})
"""Voices in which the words are the holder's own."""
PUT_FORWARD = frozenset({Stance.ASSERTED, Stance.BELIEVED, Stance.CONDITIONAL, Stance.SUSPECTED, Stance.DENIED})
_STOP = re.compile(r"(?<=[a-z)][.!?]) (?=[A-Z])")
"""Where one sentence holds two, each is a line of its own."""
MOST_EARLIER = 60
"""So many lines that share a word are looked back to, so that the time grows with the length alone."""
TELLING = 0.5
"""A term counts as telling from this share of the weight that a term of a single sentence has."""


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence in its holder's own words, and the claim that stands for it."""

    sentence: Sentence
    turn: str
    claim: Claim
    text: str
    terms: frozenset[str]

    @property
    def holder(self) -> str:
        """Whose words it is."""
        return self.claim.holder

    @property
    def number(self) -> int:
        """The sentence's number."""
        return number(self.sentence.id)


@dataclass(frozen=True, eq=False)
class Transcript:
    """The lines of a document in their order, and which words tell one of its topics from another."""

    document: Document
    lines: tuple[Line, ...]
    names: Mapping[str, str]

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The telling terms, with their weights: 1 for a term that stands in one sentence only."""
        weights = rarity(self.document)
        most = max(weights.values(), default=1.0)
        return {term: weight / most for term, weight in weights.items() if weight >= TELLING * most}

    def shared(self, first: Line, second: Line) -> frozenset[str]:
        """Return the telling terms of both lines."""
        return frozenset(term for term in first.terms & second.terms if term in self.weights)

    def likeness(self, first: Line, second: Line) -> float:
        """Return the weight of the telling terms of both lines."""
        return sum(self.weights[term] for term in self.shared(first, second))

    def before(self, line: Line, most: int) -> Sequence[Line]:
        """Return the lines before `line`, `most` at the most."""
        at = self._position[line]
        return self.lines[max(0, at - most) : at]

    def earlier(self, line: Line) -> list[Line]:
        """Return the lines before `line` that share a telling term with it, the latest of them, in order."""
        at = self._position[line]
        places = (self._holding.get(term, []) for term in line.terms)
        sharing = {place for held in places for place in held[: bisect_left(held, at)][-MOST_EARLIER:]}
        return [self.lines[position] for position in sorted(sharing)[-MOST_EARLIER:]]

    def likest(self, line: Line, *, own: bool) -> float:
        """Return how like `line` the likest line before it is, of its holder's or of all others'."""
        others = (other for other in self.earlier(line) if (other.holder == line.holder) is own)
        return max((self.likeness(line, other) for other in others), default=0.0)

    def novelty(self, line: Line) -> float:
        """Return the share of the terms of `line` that stand in no other line."""
        return sum(self._counts[term] == 1 for term in line.terms) / max(1, len(line.terms))

    def names_another(self, line: Line) -> bool:
        """Tell whether `line` has a part of the name of another holder."""
        others = (name for holder, name in self.names.items() if holder != line.holder)
        return any(part[:1].isupper() and part in line.text for name in others for part in name.split())

    def previous(self, line: Line) -> Line | None:
        """Return the line before `line` in its paragraph."""
        at = self._position[line]
        before = self.lines[at - 1] if at else None
        return before if before and before.sentence.passage == line.sentence.passage else None

    def around(self, line: Line) -> list[Line]:
        """Return the two lines before `line` and the one after it in its paragraph."""
        at = self._position[line]
        around = (*self.lines[max(0, at - 2) : at], *self.lines[at + 1 : at + 2])
        return [other for other in around if other.sentence.passage == line.sentence.passage]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(term for line in self.lines for term in line.terms)

    @cached_property
    def _holding(self) -> Mapping[str, list[int]]:
        """Where each telling term stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for position, line in enumerate(self.lines):
            for term in line.terms & self.weights.keys():
                places[term].append(position)
        return places

    @cached_property
    def _position(self) -> dict[Line, int]:
        return {line: position for position, line in enumerate(self.lines)}


def transcript(clash: Opposition) -> Transcript:
    """Return the lines of everybody who claims something in the document of `clash`."""
    return _transcript(clash.document, clash.said, tuple(clash.names.items()))


@lru_cache(maxsize=2)
def _transcript(document: Document, claims: tuple[Claim, ...], names: tuple[tuple[str, str], ...]) -> Transcript:
    return lines_of(document, claims, dict(names))


def lines_of(document: Document, claims: Sequence[Claim], names: Mapping[str, str]) -> Transcript:
    """Return the lines of everybody who makes one of `claims`; what only repeats an author's own words is left out."""
    lines = list(_lines(document, _by_sentence(claims)))
    own = " ".join(line.text for line in lines if line.claim.voice is Voice.OWN)
    first = tuple(line for line in lines if line.claim.voice is Voice.OWN or line.text not in own)
    return Transcript(document, first, names)


def _by_sentence(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for sentence in claim.sentences:
            groups[sentence].append(claim)
    return groups


def _lines(document: Document, claims: Mapping[str, Sequence[Claim]]) -> Iterator[Line]:
    """A sentence without a claim belongs to its paragraph's speaker, and the nearest claim stands for it."""
    for passage in document.passages:
        sentences = document.sentences_in[passage.id]
        spoken = [claim for s in sentences for claim in claims.get(s.id, ()) if claim.voice in SPOKEN]
        if spoken:
            speaker = Counter(claim.holder for claim in spoken).most_common(1)[0][0]
            own = [claim for claim in spoken if claim.holder == speaker]
            for sentence in sentences:
                yield from _spoken(document, passage.turn, sentence, own)


def _spoken(document: Document, turn: str, sentence: Sentence, own: Sequence[Claim]) -> Iterator[Line]:
    for text in _STOP.split(plain(shown(document, sentence.span))):
        claim = min(own, key=lambda claim: _distance(claim, sentence, text))
        yield Line(sentence, turn, claim, text, frozenset(terms(text)))


def _distance(claim: Claim, sentence: Sentence, text: str) -> tuple[int, bool, bool, int]:
    """How far `claim` is from standing for `text` of `sentence`: the nearest, put forward, the most of it."""
    apart = min(abs(number(s) - number(sentence.id)) for s in claim.sentences)
    return apart, plain(claim.quote) not in text, claim.stance not in PUT_FORWARD, -len(claim.span)
