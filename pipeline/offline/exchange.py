"""Two claims that may answer each other, and what their text shows about it."""

from dataclasses import dataclass
from functools import cached_property

from pipeline.grounding import number, shown
from pipeline.models import Document, PassageKind, Sentence, Span
from pipeline.offline.cues import AGREES, CONTRAST, plain
from pipeline.offline.pairs import Pair
from pipeline.offline.salience import rare_overlap
from pipeline.offline.speakers import has_conversation

BARE = 3
"""An assent of no more words is nothing but an assent."""
_UNSPOKEN = frozenset({PassageKind.FURNITURE, PassageKind.HEADER})
_STOPS = " ?.,;:!\"'»”)"
WHOLE = 0.6
"""The share of a passage from which a claim is taken for all of it."""


@dataclass(frozen=True)
class Exchange:
    """Two claims and what stands around them in the text."""

    document: Document
    pair: Pair
    chairs: frozenset[str]
    """Holders who lead the talk and take no side."""

    @cached_property
    def source(self) -> str:
        """The words of the claim that may answer."""
        return plain(self.pair.source.quote)

    @cached_property
    def target(self) -> str:
        """The words of the claim that may be answered."""
        return plain(self.pair.target.quote)

    @cached_property
    def from_passage(self) -> str:
        """The passage of the source."""
        return self.document.sentence[self.pair.source.sentences[0]].passage

    @cached_property
    def to_passage(self) -> str:
        """The passage of the target."""
        return self.document.sentence[self.pair.target.sentences[0]].passage

    @cached_property
    def at_hand(self) -> bool:
        """Whether the source's paragraph answers the target's directly: it is the same or the next one, or another turn."""
        if self.apart:
            return False
        return "reply" not in self.pair.cues or 0 <= self.passages_on <= 1

    @cached_property
    def passages_on(self) -> int:
        """How many passages further on the source stands, page text not counted; negative where it stands before."""
        first, last = number(self.to_passage), number(self.from_passage)
        low, high = sorted((first, last))
        spoken = sum(p.kind not in _UNSPOKEN for p in self.document.passages[low : high - 1]) + (low < high)
        return spoken if first <= last else -spoken

    @property
    def crosses(self) -> bool:
        """Whether the two stand in different documents."""
        source, target = (self.document.part_at(claim.span.start) for claim in (self.pair.source, self.pair.target))
        return source != target

    @property
    def apart(self) -> bool:
        """Whether the two stand in different documents, and nothing but their words brings them together."""
        return "elsewhere" in self.pair.cues

    @property
    def aim(self) -> tuple[str, int | None]:
        """What the source's paragraph is aimed at one passage of: what is at hand, or another document."""
        return self.from_passage, self.document.part_at(self.pair.target.span.start) if self.apart else None

    @cached_property
    def lead(self) -> str:
        """What stands in the source's sentence before its clause, where connectives are."""
        sentence = self.document.sentence[self.pair.source.sentences[0]].span
        return plain(shown(self.document, Span(start=sentence.start, end=self.pair.source.span.start)))

    @cached_property
    def connective(self) -> str:
        """What stands right before the source's clause: after the target, where that is earlier in its sentence."""
        clause = self.pair.source.span
        sentence = self.document.sentence[self.pair.source.sentences[0]].span
        start = max(sentence.start, min(self.pair.target.span.end, clause.start))
        return plain(shown(self.document, Span(start=start, end=clause.start))).lstrip(" ,;:—–")

    @cached_property
    def opening(self) -> str:
        """How the source's paragraph begins."""
        passage = self.document.passage[self.document.sentence[self.pair.source.sentences[0]].passage]
        return plain(shown(self.document, passage.span)[:120])

    @cached_property
    def opens(self) -> bool:
        """Whether the source is in the first sentence of its paragraph."""
        sentence = self.document.sentence[self.pair.source.sentences[0]]
        return self.document.sentences_in[sentence.passage][0] == sentence

    @cached_property
    def shared(self) -> float:
        """How much of the telling words of the lesser claim stands in the other, 0 to 1."""
        return rare_overlap(self.document, self.source, self.target)

    @property
    def sentences_around(self) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
        """The sentences of the source's passage, and of the target's."""
        inside = self.document.sentences_in
        return inside[self.from_passage], inside[self.to_passage]

    @property
    def turned(self) -> bool:
        """Whether a word of contrast leads to the source."""
        return bool(CONTRAST.search(self.lead)) or bool(CONTRAST.match(self.source))

    @property
    def agrees(self) -> bool:
        """Whether the reply opens by agreeing, and has not turned yet."""
        opens = AGREES.match(self.opening) or AGREES.match(self.said_before)
        return bool(opens or self._agreed_before) and not self.turned

    @property
    def follows_assent(self) -> bool:
        """Whether the reply has so far only assented: "Fair point.", "Yes, exactly."."""
        said = self.said_before.rstrip(". !")
        return bool(AGREES.match(said)) and len(said.split()) <= BARE and not any(mark in said for mark in ".!?;:")

    @cached_property
    def _agreed_before(self) -> bool:
        """Whether the target was reported in an earlier paragraph that agreed with it at once."""
        reported = self.document.passage[self.to_passage].span
        rest = Span(start=self.pair.target.span.end, end=max(self.pair.target.span.end, reported.end))
        said = plain(shown(self.document, rest)).lstrip(_STOPS)
        return self.from_passage != self.to_passage and bool(AGREES.match(said)) and not CONTRAST.search(said)

    @cached_property
    def said_before(self) -> str:
        """What the reply has said before the source: since the target, where both stand in one paragraph."""
        source, target = self.pair.source.span, self.pair.target.span
        passage = self.document.passage[self.from_passage].span
        inside = passage.start <= target.start and target.end <= source.start
        start = target.end if inside else min(passage.start, source.start)
        return plain(shown(self.document, Span(start=start, end=source.start))).lstrip(_STOPS)

    @property
    def can_meet(self) -> bool:
        """Whether the two can meet at all: where one author answers many, only by the reply to what was quoted."""
        if {self.pair.source.holder, self.pair.target.holder} & self.chairs:
            return False
        if self._in_another_item:
            return False
        return has_conversation(self.document) or ("reply" in self.pair.cues and self.at_hand)

    @property
    def _in_another_item(self) -> bool:
        """Whether the target is quoted inside one item of a list and the source stands in another: a subject of its own."""
        to = self.document.passage[self.to_passage]
        items = {to.kind, self.document.passage[self.from_passage].kind} == {PassageKind.ITEM}
        inside = len(self.pair.target.span) < WHOLE * len(to.span)
        return items and inside and self.from_passage != self.to_passage and "reply" in self.pair.cues
