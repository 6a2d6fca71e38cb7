"""Rules for what one claim does to another: how the reply opens, what stands between, and the words that mark contrast."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.grounding import shown
from pipeline.models import ATTACKS, Degree, Document, RelationType, Span, Stance
from pipeline.offline.apart import apart_score
from pipeline.offline.attack import attack_score
from pipeline.offline.cues import AGREES, BECAUSE, CONDITIONAL, CONTRAST, DISAGREES, THEREFORE, opening, plain
from pipeline.offline.exchange import Exchange
from pipeline.offline.grantees import granted_to
from pipeline.offline.granting import contradicts
from pipeline.offline.meeting import meets
from pipeline.offline.naming import issue_on
from pipeline.offline.opposition import OPPOSED_AT
from pipeline.offline.pairs import Pair
from pipeline.offline.speakers import chairs
from pipeline.offline.steps import opposed
from pipeline.offline.witnesses import speaks_for

SAME_SUBJECT = 0.3
"""The least share of telling terms in common that makes two claims about the same."""
NEARLY_AS_WELL = 0.95
"""A second paragraph is taken as answered too where it fits this nearly as well as the best."""
MOST_AGAINST = 2
"""How many claims of a paragraph are held against one point."""
UNMARKED_AT = 0.7
"""The probability of opposition from which one author's claim qualifies another where no word of contrast says so."""

_REASON = opening(r"given that", r"after all", r"for (?:i|we|he|she|they|there)")
"""How a clause that keeps its connective gives a reason; "for" and "as" before a noun are prepositions."""

_WELCOMES = re.compile(
    r"(?i)\b(?:thanks|thank you|thankful|grateful|appreciate|glad|happy to|delighted|looking forward|(?:sounds|seems) (?:right|good|fair|reasonable)|(?:genuinely|very|really) interested in|excited (?:about|to)|curious to (?:see|hear|read))\b"
)
_NO_VIEW = re.compile(
    r"(?i)\b(?:i|we) (?:don't|do not|have|haven't) (?:really |particularly )?(?:have )?(?:no|any|an?|much of an?)? ?(?:strong |firm |particular |settled )?(?:opinion|view|preference|position|dog in)s?\b|\bi don't (?:know|mind|care)(?: either way)?\W*$"
)
_MISSES = re.compile(
    r"(?i)\b(?:(?:wrong|different|separate|another) (?:question|topic|issue|problem)|beside the point|misses the point|not the (?:main )?(?:issue|point|question))\b"
)
_DOES_NOT_FOLLOW = re.compile(
    r"(?i)\b(?:(?:doesn't|does not|don't|do not) (?:follow|mean|imply|show|prove)|(?:isn't|not) (?:strong |much |any )?evidence|even if (?:so|that|it)|non sequitur)\b"
)


@dataclass(frozen=True)
class Judged:
    """How the two claims of a pair relate."""

    pair: Pair
    type: RelationType
    warrant: str
    stated: bool
    degree: Degree | None
    reverse: bool
    """Whether the relation runs from the pair's target to its source."""
    question: str
    """What an attack is about."""


def pair_claims(document: Document, pairs: Sequence[Pair], names: Mapping[str, str]) -> list[Judged]:
    """Return how the claims of those pairs relate that stand in any relation."""
    leading = frozenset(holder for holder, name in names.items() if name in chairs(document))
    exchanges = [_Judge(Exchange(document, pair, leading), names) for pair in pairs]
    verdicts = [exchange.verdict() for exchange in exchanges]
    kept = _aimed(exchanges, verdicts) | _granted(exchanges, verdicts)
    return [
        _judged(exchange, verdict.relation, verdict, names)
        for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1)
        if verdict.relation and (i in kept or not verdict.is_reply)
    ]


def _aimed(exchanges: Sequence["_Judge"], verdicts: Sequence["_Verdict"]) -> set[int]:
    """The numbers of the attacks to keep: a paragraph mostly answers one paragraph, the one it fits best.

    Of its claims, only those that fit a point best are held against it; the rest speak for these.
    """
    attacking = [(i, e) for i, (e, v) in enumerate(zip(exchanges, verdicts, strict=True), start=1) if v.attacks]
    scores: dict[tuple[str, int | None], dict[str, float]] = defaultdict(dict)
    for _, exchange in attacking:
        fits = scores[exchange.of.aim]
        fits[exchange.of.to_passage] = max(fits.get(exchange.of.to_passage, 0.0), exchange.score)
    against: dict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
    for i, exchange in attacking:
        fits = scores[exchange.of.aim]
        if fits[exchange.of.to_passage] >= NEARLY_AS_WELL * max(fits.values()):
            against[exchange.of.from_passage, exchange.of.pair.target.id].append((-exchange.score, i))
    return {i for rivals in against.values() for _, i in sorted(rivals)[:MOST_AGAINST]}


def _granted(exchanges: Sequence["_Judge"], verdicts: Sequence["_Verdict"]) -> set[int]:
    """The numbers of the concessions to keep: of each conceding claim the one whose target it fits best."""
    best: dict[str, int] = {}
    for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1):
        if verdict.relation is RelationType.CONCEDES:
            rival = best.get(exchange.of.pair.source.id)
            if rival is None or exchange.of.shared > exchanges[rival - 1].of.shared:
                best[exchange.of.pair.source.id] = i
    return set(best.values())


_SPEAK_AGAINST = frozenset({*ATTACKS, RelationType.REFRAMES})


@dataclass(frozen=True)
class _Verdict:
    relation: RelationType | None
    warrant: str = ""
    stated: bool = False
    degree: Degree | None = None
    reverse: bool = False

    @property
    def is_reply(self) -> bool:
        return self.attacks or self.relation is RelationType.CONCEDES

    @property
    def attacks(self) -> bool:
        return self.relation in _SPEAK_AGAINST


_NONE = _Verdict(None)


def _judged(exchange: "_Judge", relation: RelationType, verdict: "_Verdict", names: Mapping[str, str]) -> Judged:
    attacked = exchange.of.pair.target
    return Judged(
        pair=exchange.of.pair,
        type=relation,
        warrant=verdict.warrant,
        stated=verdict.stated,
        degree=verdict.degree,
        reverse=verdict.reverse,
        question=issue_on(exchange.of.document, attacked, names[attacked.holder]) if verdict.attacks else "",
    )


@dataclass(frozen=True)
class _Judge:
    """Says what the source of an exchange does to its target."""

    of: Exchange
    names: Mapping[str, str]

    @cached_property
    def score(self) -> float:
        across = apart_score(self.of) if self.of.crosses else 0.0
        return across if self.of.apart else max(across, attack_score(self.of))

    def verdict(self) -> _Verdict:
        if self.of.pair.source.holder == self.of.pair.target.holder:
            return self._in_one_mouth()
        if self.of.pair.source.stance in (Stance.ASKED, Stance.IRONIC) and not (
            "reply" in self.of.pair.cues or meets(self.of)
        ):
            return _NONE
        return self._concession() or self._attack() or _NONE

    def _in_one_mouth(self) -> _Verdict:
        if "neighbour" not in self.of.pair.cues:
            return _NONE
        if BECAUSE.match(self.of.connective) or _REASON.match(self.of.source):
            return _Verdict(RelationType.SUPPORTS, "The text gives it as the reason.", stated=True)
        if THEREFORE.match(self.of.connective):
            return _Verdict(RelationType.SUPPORTS, "The text draws it as the consequence.", stated=True, reverse=True)
        if CONTRAST.match(self.of.connective) or (self._contrasts and self._opposed >= OPPOSED_AT):
            return _Verdict(RelationType.QUALIFIES, "The text sets the one against the other.", stated=True)
        if self._opposed >= UNMARKED_AT:
            return _Verdict(RelationType.QUALIFIES, "Of the two, one speaks for the other side.")
        return _NONE

    @property
    def _contrasts(self) -> bool:
        return bool(CONTRAST.search(self.of.connective) or CONTRAST.search(self.of.source))

    @cached_property
    def _opposed(self) -> float:
        return opposed(self.of.document, self.of.pair.source, self.of.pair.target)

    def _concession(self) -> _Verdict | None:
        stance = self.of.pair.source.stance
        if (self.of.apart and "named" not in self.of.pair.cues) or self._is_only_asked_about():
            return None
        if contradicts(self.of.source, self.of.target) or self._says_of_course_the_opposite():
            return None
        if stance is Stance.CONCEDED_FOR_ARGUMENT and self.of.shared >= SAME_SUBJECT:
            return _Verdict(RelationType.CONCEDES, "It is granted for the sake of argument.", True, Degree.TACTICAL)
        granting = stance is Stance.CONCEDED or (
            AGREES.match(self.of.opening) and (self.of.opens or self.of.follows_assent) and not self.of.turned
        )
        if not granting or not self._is_granted_to():
            return None
        offers = bool(CONDITIONAL.search(self.of.source))
        if offers and not self.of.shared:
            return None
        in_part = offers or self._turns_later()
        return _Verdict(
            RelationType.CONCEDES, "The reply grants it.", True, Degree.CONDITIONAL if in_part else Degree.FULL
        )

    def _says_of_course_the_opposite(self) -> bool:
        """Whether what sounds like an assent contradicts another sentence of the paragraph that it answers."""
        answered = self.of.document.passage[self.of.to_passage]
        asserted = self.of.pair.source.stance is not Stance.CONCEDED
        return asserted and contradicts(self.of.source, plain(shown(self.of.document, answered.span)))

    def _is_granted_to(self) -> bool:
        """Whether what is granted is granted to the target's holder: by name, else to whoever is answered or near."""
        named = granted_to(self.of.document, f"{self.of.lead}{self.of.source}", self.names)
        if named:
            return self.of.pair.target.holder in named
        return "similar" not in self.of.pair.cues and (self.of.at_hand or self.of.shared >= SAME_SUBJECT)

    def _yields(self) -> bool:
        """Whether the source grants, thanks or welcomes: none of these is an attack."""
        granting = self.of.pair.source.stance in (Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT)
        return granting or bool(_WELCOMES.search(self.of.source))

    def _is_nothing_to_attack(self) -> bool:
        """Whether the target takes no stand: it grants something itself, or says that its author has no view."""
        return self.of.pair.target.stance is Stance.CONCEDED or bool(_NO_VIEW.search(self.of.target))

    def _is_only_asked_about(self) -> bool:
        """Whether the target is a view that an earlier paragraph asked the other about, and that paragraph's matter."""
        return self.of.pair.target.stance is Stance.ASKED and self.of.from_passage != self.of.to_passage

    def _turns_later(self) -> bool:
        """Whether a 'but' follows in the same paragraph."""
        passage = self.of.document.passage[self.of.document.sentence[self.of.pair.source.sentences[0]].passage]
        rest = Span(start=self.of.pair.source.span.end, end=max(self.of.pair.source.span.end, passage.span.end))
        return bool(CONTRAST.search(plain(shown(self.of.document, rest))))

    def _attack(self) -> _Verdict | None:
        agrees = self.of.agrees and not meets(self.of)
        if self.score <= 0 or agrees or not self.of.can_meet or self._yields() or self._is_nothing_to_attack():
            return None
        if speaks_for(self.of):
            return None
        if _MISSES.search(self.of.source):
            return _Verdict(RelationType.REFRAMES, "The reply says that the question is another one.", stated=True)
        if _DOES_NOT_FOLLOW.search(self.of.source):
            return _Verdict(RelationType.UNDERCUTS, "The reply says that it does not lead there.", stated=True)
        stated = bool(DISAGREES.match(self.of.opening)) or self.of.turned
        return _Verdict(
            RelationType.REBUTS,
            "The reply speaks against it." if stated else "The two cannot both stand as they are.",
            stated,
        )
