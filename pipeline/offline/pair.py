"""Rules for what one claim does to another: how the reply opens, what stands between, and the words that mark contrast."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.answering import turn_affinity, words_alone_tell
from pipeline.grounding import number, shown
from pipeline.models import Document, Span, Stance
from pipeline.offline.apart import denies
from pipeline.offline.cues import AGREES, BECAUSE, CONTRAST, DISAGREES, NEGATION, THEREFORE, opening, plain
from pipeline.offline.opposition import OPPOSED_AT
from pipeline.offline.salience import rare_overlap
from pipeline.offline.speakers import chairs, has_conversation
from pipeline.offline.steps import opposed
from pipeline.views import Pair, PairBatch

ATTACK_AT = 0.7
"""The score from which a reply counts as an attack."""
SAME_SUBJECT = 0.3
"""The least share of telling terms in common that makes two claims about the same."""
REPLY_WEIGHT = 0.6
"""What it counts that the one is placed as the reply to the other."""
NEARLY_AS_WELL = 0.95
"""A second paragraph is taken as answered too where it fits this nearly as well as the best."""
TURN_WEIGHT = 0.25
"""What it counts that the one was spoken soon after the other."""
UNMARKED_AT = 0.7
"""The probability of opposition from which one author's claim qualifies another where no word of contrast says so."""
AFFINITY_WEIGHT = 1.5
"""What it counts that two turns are about each other rather than about the rest, where words alone tell who answers whom."""
NEAR = 0.7
"""The affinity from which it counts for an answer; below, it counts against one."""
LONGEST_ISSUE = 160

_REASON = opening(r"given that", r"after all", r"for (?:i|we|he|she|they|there)")
"""How a clause that keeps its connective gives a reason; "for" and "as" before a noun are prepositions."""

_MISSES = re.compile(
    r"(?i)\b(?:(?:wrong|different|separate|another) (?:question|topic|issue|problem)|beside the point|misses the point|not the (?:main )?(?:issue|point|question))\b"
)
_DOES_NOT_FOLLOW = re.compile(
    r"(?i)\b(?:(?:doesn't|does not|don't|do not) (?:follow|mean|imply|show|prove)|(?:isn't|not) (?:strong |much |any )?evidence|even if (?:so|that|it)|non sequitur)\b"
)


def pair_claims(document: Document, pairs: PairBatch) -> dict[str, object]:
    """Return how the two claims of each pair relate."""
    leading = frozenset(holder for holder, name in pairs.names.items() if name in chairs(document))
    exchanges = [_Exchange(document, pair, leading) for pair in pairs.pairs]
    verdicts = [exchange.verdict() for exchange in exchanges]
    kept = _aimed(exchanges, verdicts) | _granted(exchanges, verdicts)
    return {
        "pairs": [
            _judged(i, exchange, verdict if i in kept or not verdict.is_reply else _NONE)
            for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1)
        ]
    }


def _aimed(exchanges: Sequence["_Exchange"], verdicts: Sequence["_Verdict"]) -> set[int]:
    """The numbers of the attacks to keep: a paragraph mostly answers one paragraph, the one it fits best."""
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for exchange, verdict in zip(exchanges, verdicts, strict=True):
        if verdict.attacks:
            fits = scores[exchange.from_passage]
            fits[exchange.to_passage] = max(fits.get(exchange.to_passage, 0.0), exchange.score)
    return {
        i
        for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1)
        if verdict.attacks
        and scores[exchange.from_passage][exchange.to_passage]
        >= NEARLY_AS_WELL * max(scores[exchange.from_passage].values())
    }


def _granted(exchanges: Sequence["_Exchange"], verdicts: Sequence["_Verdict"]) -> set[int]:
    """The numbers of the concessions to keep: of each conceding claim the one whose target it fits best."""
    best: dict[str, int] = {}
    for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1):
        if verdict.relation == "concedes":
            rival = best.get(exchange.pair.source.id)
            if rival is None or exchange.shared > exchanges[rival - 1].shared:
                best[exchange.pair.source.id] = i
    return set(best.values())


@dataclass(frozen=True)
class _Verdict:
    relation: str
    warrant: str = ""
    stated: bool = False
    degree: str | None = None
    reverse: bool = False

    @property
    def is_reply(self) -> bool:
        return self.attacks or self.relation == "concedes"

    @property
    def attacks(self) -> bool:
        return self.relation in ("rebuts", "undercuts", "undermines", "reframes")


_NONE = _Verdict("none")


def _judged(position: int, exchange: "_Exchange", verdict: "_Verdict") -> dict[str, object]:
    return {
        "pair": position,
        "relation": verdict.relation,
        "reversed": verdict.reverse,
        "degree": verdict.degree,
        "stated": verdict.stated,
        "warrant": verdict.warrant,
        "issue": issue_of(shown(exchange.document, exchange.pair.target.span)) if verdict.attacks else "",
    }


@dataclass(frozen=True)
class _Exchange:
    document: Document
    pair: Pair
    chairs: frozenset[str]
    """Holders who lead the talk and take no side."""

    @cached_property
    def source(self) -> str:
        return plain(self.pair.source.quote)

    @cached_property
    def target(self) -> str:
        return plain(self.pair.target.quote)

    @cached_property
    def from_passage(self) -> str:
        return self.document.sentence[self.pair.source.sentences[0]].passage

    @cached_property
    def to_passage(self) -> str:
        return self.document.sentence[self.pair.target.sentences[0]].passage

    @cached_property
    def at_hand(self) -> bool:
        """Whether the source's paragraph answers the target's directly: it is the same or the next one, or another turn."""
        if self.apart:
            return False
        distance = number(self.from_passage) - number(self.to_passage)
        return "reply" not in self.pair.cues or 0 <= distance <= 1

    @property
    def apart(self) -> bool:
        """Whether the two stand in different documents, and nothing but their words brings them together."""
        return "elsewhere" in self.pair.cues

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
        return rare_overlap(self.document, self.source, self.target)

    @cached_property
    def _placed(self) -> float:
        """What it counts where the two turns stand to each other; in speeches in any order, what they share counts instead."""
        if self.pair.cues & {"reply", "addressed"}:
            return REPLY_WEIGHT * self.at_hand
        if words_alone_tell(self.document):
            first, second = (self.document.passage[place].turn for place in (self.from_passage, self.to_passage))
            return AFFINITY_WEIGHT * (turn_affinity(self.document)(first, second) - NEAR)
        return TURN_WEIGHT * ("next_turn" in self.pair.cues)

    def verdict(self) -> _Verdict:
        if self.pair.source.holder == self.pair.target.holder:
            return self._in_one_mouth()
        if self.pair.source.stance in (Stance.ASKED, Stance.IRONIC) and "reply" not in self.pair.cues:
            return _NONE
        return self._concession() or self._attack() or _NONE

    def _in_one_mouth(self) -> _Verdict:
        if "neighbour" not in self.pair.cues:
            return _NONE
        if BECAUSE.match(self.connective) or _REASON.match(self.source):
            return _Verdict("supports", "The text gives it as the reason.", stated=True)
        if THEREFORE.match(self.connective):
            return _Verdict("supports", "The text draws it as the consequence.", stated=True, reverse=True)
        if CONTRAST.match(self.connective) or (self._contrasts and self._opposed >= OPPOSED_AT):
            return _Verdict("qualifies", "The text sets the one against the other.", stated=True)
        if self._opposed >= UNMARKED_AT:
            return _Verdict("qualifies", "Of the two, one speaks for the other side.")
        return _NONE

    @property
    def _contrasts(self) -> bool:
        return bool(CONTRAST.search(self.connective) or CONTRAST.search(self.source))

    @cached_property
    def _opposed(self) -> float:
        return opposed(self.document, self.pair.source, self.pair.target)

    def _concession(self) -> _Verdict | None:
        stance = self.pair.source.stance
        if self.apart and "named" not in self.pair.cues:
            return None
        if stance is Stance.CONCEDED_FOR_ARGUMENT and self.shared >= SAME_SUBJECT:
            return _Verdict("concedes", "It is granted for the sake of argument.", True, "tactical")
        granting = stance is Stance.CONCEDED or (AGREES.match(self.opening) and self.opens and not self._turned())
        if not granting or "similar" in self.pair.cues or not (self.at_hand or self.shared >= SAME_SUBJECT):
            return None
        return _Verdict("concedes", "The reply grants it.", True, "conditional" if self._turns_later() else "full")

    def _turned(self) -> bool:
        return bool(CONTRAST.search(self.lead)) or bool(CONTRAST.match(self.source))

    def _turns_later(self) -> bool:
        """Whether a 'but' follows in the same paragraph."""
        passage = self.document.passage[self.document.sentence[self.pair.source.sentences[0]].passage]
        rest = Span(start=self.pair.source.span.end, end=max(self.pair.source.span.end, passage.span.end))
        return bool(CONTRAST.search(plain(shown(self.document, rest))))

    def _attack(self) -> _Verdict | None:
        if self.score < ATTACK_AT or self._agrees() or not self._answers():
            return None
        if _MISSES.search(self.source):
            return _Verdict("reframes", "The reply says that the question is another one.", stated=True)
        if _DOES_NOT_FOLLOW.search(self.source):
            return _Verdict("undercuts", "The reply says that it does not lead there.", stated=True)
        stated = bool(DISAGREES.match(self.opening)) or self._turned()
        return _Verdict(
            "rebuts", "The reply speaks against it." if stated else "The two cannot both stand as they are.", stated
        )

    @cached_property
    def score(self) -> float:
        """Whoever replies mostly disagrees: what they take up of the other's words is what they speak against."""
        cues = self.pair.cues
        score = 2.0 * self.shared + self._placed
        score += 0.6 * self._speaks_up()
        score += 0.3 * self._turned()
        score += 0.3 * (bool(NEGATION.search(self.source)) != bool(NEGATION.search(self.target)))
        score += 0.2 * ("reply" in cues and self.opens)
        score += 0.3 * (self.pair.source.stance is Stance.DENIED)
        return score

    def _answers(self) -> bool:
        """Whether the two can meet at all: where one author answers many, only by the reply to what was quoted."""
        if {self.pair.source.holder, self.pair.target.holder} & self.chairs:
            return False
        if self.apart:
            return self._speaks_up() or denies(self.document, self.source, self.target)
        return has_conversation(self.document) or ("reply" in self.pair.cues and self.at_hand)

    def _speaks_up(self) -> bool:
        """Whether the source's paragraph starts with it by disagreeing."""
        return bool(DISAGREES.match(self.opening) and self.opens)

    def _agrees(self) -> bool:
        return bool(AGREES.match(self.opening)) and not self._turned()


def issue_of(claim: str) -> str:
    """Return the question whether a claim holds, given the words of its source: as a quotation they bend to no grammar."""
    line = plain(" ".join(claim.split())).rstrip(".!… ")
    return line if line.endswith("?") and len(line) <= LONGEST_ISSUE else f"Is this so: “{_shortened(line)}”?"


def _shortened(line: str) -> str:
    if len(line) <= LONGEST_ISSUE:
        return line
    return line[:LONGEST_ISSUE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
