"""Rules for what one claim does to another: how the reply opens, what stands between, and the words that mark contrast."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.documents.quoting import quoted_from
from pipeline.grounding import number, shown
from pipeline.models import ATTACKS, Claim, Degree, Document, RelationType, Span, Stance, Voice
from pipeline.offline.apart import apart_score
from pipeline.offline.attack import attack_score
from pipeline.offline.concession import Concession, concession
from pipeline.offline.cues import BECAUSE, CONTRAST, DISAGREES, THEREFORE, opening, plain
from pipeline.offline.direct import Act, direct
from pipeline.offline.exchange import Exchange
from pipeline.offline.lexicon import family
from pipeline.offline.meeting import is_at_hand, meets
from pipeline.offline.naming import issue_on
from pipeline.offline.pairs import Pair
from pipeline.offline.similarity import overlap, terms
from pipeline.offline.speakers import chairs
from pipeline.offline.spoken import Spoken

DENIED = "The reply says that it is not so."
"""How a direct denial is told."""
OUTRIGHT = 5.0
"""The score of a direct denial: above that of any other attack."""
SAME_SUBJECT = 0.3
"""The least share of telling terms in common that makes two claims about the same."""
SAME_MATTER = 0.5
"""The least share of telling terms that what is granted by name has in common with a claim."""
SURER = 0.1
"""What it counts that a claim was said against the very words that its target's concession names."""
LAST_SAID = 2
"""So many sentences at the end of what is answered may be meant by a mere "fair enough"."""
NEARLY_AS_WELL = 0.95
"""A second paragraph is taken as answered too where it fits this nearly as well as the best."""
MOST_AGAINST = 2
"""How many claims of a paragraph are held against one point."""

_REASON = opening(r"given that", r"after all", r"for (?:i|we|he|she|they|there)")
"""How a clause that keeps its connective gives a reason; "for" and "as" before a noun are prepositions."""

_BUT_IT = re.compile(r"(?i)\w+,? (?:it|that|this|they|these|those)\b")
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_NAME_WORD = re.compile(r"[A-Z][\w'-]+")
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
    judged = [
        _judged(exchange, verdict.relation, verdict, names)
        for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1)
        if verdict.relation and (i in kept or not verdict.is_reply)
    ]
    kept_apart = _on_originals(judged)
    denied = _denied(document, kept_apart)
    return [
        each
        for each in kept_apart
        if not _is_granted(each, judged) and denied.get(each.pair.source.id, each.pair.target.id) == each.pair.target.id
    ]


def _denied(document: Document, judged: Sequence[Judged]) -> dict[str, str]:
    """Return for each claim that denies something outright the one claim it is held against.

    A mere verdict may mean several: the paragraph that it opens is about the one it means.
    """
    best: dict[str, tuple[float, int, str]] = {}
    for each in judged:
        if each.warrant == DENIED and each.type in ATTACKS:
            source, target = each.pair.source, each.pair.target
            passage = document.passage[document.sentence[source.sentences[0]].passage]
            about = overlap(terms(shown(document, passage.span)), terms(target.text))
            best[source.id] = max(best.get(source.id, (-1.0, 0, "")), (about, target.span.start, target.id))
    return {source: target for source, (_, _, target) in best.items()}


def _is_granted(attack: Judged, judged: Sequence[Judged]) -> bool:
    """Whether whoever attacks a claim grants it too: then they do not attack it."""
    ends = attack.pair.source.holder, attack.pair.target.id
    given = ((each.pair.source.holder, each.pair.target.id) for each in judged if each.type is RelationType.CONCEDES)
    return attack.type in ATTACKS and ends in set(given)


def _on_originals(judged: Sequence[Judged]) -> list[Judged]:
    """Return `judged`, where a quotation and what it quotes are both answered, with the original as the only target."""
    targets = {each.pair.target.id: each.pair.target for each in judged}
    original = {
        claim.id: first
        for claim in targets.values()
        for first in targets.values()
        if claim.voice is Voice.QUOTATION and first.holder == claim.holder and _is_quoted_in(first, claim)
    }
    found: dict[tuple[str, str], Judged] = {}
    for each in judged:
        target = original.get(each.pair.target.id, each.pair.target)
        found.setdefault((each.pair.source.id, target.id), replace(each, pair=replace(each.pair, target=target)))
    return list(found.values())


def _is_quoted_in(first: Claim, claim: Claim) -> bool:
    """Whether `claim` says in a quotation, further down, what `first` said."""
    before, after = (" ".join(_WORD.findall(each.quote.casefold())) for each in (first, claim))
    return first.span.start < claim.span.start and bool(after) and after in before


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
    """The numbers of the concessions to keep: of each conceding claim the one whose target it fits best.

    "I stand corrected about the garage" fits what was said against its author's own words on it.
    """
    attacked: dict[str, list[str]] = defaultdict(list)
    for exchange, verdict in zip(exchanges, verdicts, strict=True):
        if verdict.attacks:
            attacked[exchange.of.pair.source.id].append(exchange.of.target)
    best: dict[str, tuple[float, int]] = {}
    for i, (exchange, verdict) in enumerate(zip(exchanges, verdicts, strict=True), start=1):
        if verdict.relation is RelationType.CONCEDES:
            gives_up = max(map(exchange.on, attacked[exchange.of.pair.target.id]), default=0.0)
            fit = max(exchange.of.shared, exchange.on(exchange.of.target), gives_up and gives_up + SURER)
            best[exchange.of.pair.source.id] = max(best.get(exchange.of.pair.source.id, (-1.0, 0)), (fit, -i))
    return {-i for _, i in best.values()}


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
    def direct(self) -> Act | None:
        """What the source says outright of the target."""
        return direct(self.of)

    @cached_property
    def score(self) -> float:
        if self.direct is Act.DENIES:
            return OUTRIGHT
        if self._answers_a_point:
            return OUTRIGHT
        across = apart_score(self.of) if self.of.crosses else 0.0
        return across if self.of.apart else max(across, attack_score(self.of))

    def on(self, said: str) -> float:
        """How much of what the source names as its matter stands in `said`, 0 to 1."""
        named = set(terms(self._granted.about)) if self._granted else set()
        return len(named & set(terms(said))) / len(named) if named else 0.0

    def verdict(self) -> _Verdict:
        if self.of.pair.source.holder == self.of.pair.target.holder:
            return self._in_one_mouth()
        if self.of.pair.source.stance in (Stance.ASKED, Stance.IRONIC) and not (
            "reply" in self.of.pair.cues or meets(self.of)
        ):
            return _NONE
        return self._outright() or self._concession() or self._attack() or _NONE

    def _outright(self) -> _Verdict | None:
        if self.direct is Act.DENIES and not self._is_nothing_to_attack():
            return _Verdict(RelationType.REBUTS, DENIED, stated=True)
        if self.direct is Act.AFFIRMS:
            degree = Degree.CONDITIONAL if self._turns_later() else Degree.FULL
            return _Verdict(RelationType.CONCEDES, "The reply says yes to it.", True, degree)
        return None

    def _in_one_mouth(self) -> _Verdict:
        if "neighbour" not in self.of.pair.cues:
            return _NONE
        if BECAUSE.match(self.of.connective) or _REASON.match(self.of.source):
            return _Verdict(RelationType.SUPPORTS, "The text gives it as the reason.", stated=True)
        if THEREFORE.match(self.of.connective):
            return _Verdict(RelationType.SUPPORTS, "The text draws it as the consequence.", stated=True, reverse=True)
        if CONTRAST.match(self.of.connective):
            return _Verdict(RelationType.QUALIFIES, "The text sets the one against the other.", stated=True)
        return _NONE

    def _concession(self) -> _Verdict | None:
        """What the source grants to whoever holds the target: only this very claim, and only if it was made before."""
        stance, target = self.of.pair.source.stance, self.of.pair.target
        if (self.of.apart and "named" not in self.of.pair.cues) or self._is_only_asked_about():
            return None
        made_before = target.span.start <= self.of.pair.source.span.start or self.of.pair.source.span.covers(
            target.span
        )
        if not (made_before or self.of.crosses):
            return None
        if stance is Stance.CONCEDED_FOR_ARGUMENT and self.of.shared >= SAME_SUBJECT:
            return _Verdict(RelationType.CONCEDES, "It is granted for the sake of argument.", True, Degree.TACTICAL)
        granted = self._granted if stance is Stance.CONCEDED else None
        if granted is None or not self._is_granted_to(granted):
            return None
        degree = Degree.CONDITIONAL if self._turns_later() else granted.degree
        return _Verdict(RelationType.CONCEDES, "The reply grants it.", True, degree)

    @cached_property
    def _granted(self) -> Concession | None:
        sentence = self.of.document.sentence[self.of.pair.source.sentences[0]]
        text = plain(shown(self.of.document, sentence.span))
        start = max(0, text.find(self.of.source))
        words = Spoken(sentence, text, start, start + len(self.of.source), Voice.OWN, None)
        return concession(words)

    def _is_granted_to(self, granted: Concession) -> bool:
        """Whether it is this target that is granted: by its words, or as what is directly answered.

        Where somebody is named, it is theirs.
        """
        named = self._named
        if named and self.of.pair.target.holder not in named:
            return False
        if granted.names_its_matter:
            return overlap(terms(granted.about), terms(self.of.target)) >= SAME_MATTER
        if granted.degree is Degree.CONDITIONAL and not (granted.opens or self.of.shared):
            return False
        return is_at_hand(self.of) and self._is_last_said and not self._answers_a_question

    @property
    def _is_last_said(self) -> bool:
        """Whether the target stands in the last sentence of what the reply answers."""
        _, around = self.of.sentences_around
        return self.of.pair.target.sentences[-1] in [sentence.id for sentence in around[-LAST_SAID:]]

    @property
    def _answers_a_question(self) -> bool:
        """Whether what is answered ends by asking: "That's right" is then an answer and grants nothing."""
        _, around = self.of.sentences_around
        return shown(self.of.document, around[-1].span).rstrip().endswith("?")

    @cached_property
    def _named(self) -> frozenset[str]:
        """Who else is named in the source's sentence."""
        said = set(_WORD.findall(f"{self.of.lead}{self.of.source}"))
        own = self.of.pair.source.holder
        return frozenset(
            holder for holder, name in self.names.items() if holder != own and said & set(_NAME_WORD.findall(name))
        )

    @property
    def _answers_a_point(self) -> bool:
        """Whether the page sets the source as the answer below the target: a point of a review, a named comment."""
        point = self.of.document.passage[self.of.to_passage]
        set_off = quoted_from(point.flags) is not None and not point.quote_depth
        return set_off and "reply" in self.of.pair.cues and self.of.passages_on == 1 and self.of.opens

    def _yields(self) -> bool:
        """Whether the source grants, thanks or welcomes: none of these is an attack."""
        granting = self.of.pair.source.stance in (Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT)
        words = self.of.source.lower()
        if granting or _WELCOMES.search(words) or family("joins").find(words):
            return True
        return bool(family("assents").find(f"{self.of.lead} {words}".lower().strip()))

    def _is_nothing_to_attack(self) -> bool:
        """Whether the target takes no stand: it grants something itself, or says that its author has no view."""
        return self.of.pair.target.stance is Stance.CONCEDED or bool(_NO_VIEW.search(self.of.target))

    def _is_only_asked_about(self) -> bool:
        """Whether the target is a view that an earlier paragraph asked the other about, and that paragraph's matter."""
        return self.of.pair.target.stance is Stance.ASKED and self.of.from_passage != self.of.to_passage

    def _turns_later(self) -> bool:
        """Whether a 'but' follows: in its sentence, or in the next one where that is about the same."""
        place = self.of.document.sentence[self.of.pair.source.sentences[0]]
        rest = plain(shown(self.of.document, Span(start=self.of.pair.source.span.end, end=place.span.end)))
        if self.of.pair.source.span.end < place.span.end and CONTRAST.search(rest):
            return True
        inside = self.of.document.sentences_in[place.passage]
        following = inside[number(place.id) - number(inside[0].id) + 1 :][:1]
        after = [plain(shown(self.of.document, sentence.span)) for sentence in following]
        named = self._granted.about if self._granted else ""
        return any(
            CONTRAST.match(said) and (not terms(named) or self.on(said) > 0 or _BUT_IT.match(said)) for said in after
        )

    def _attack(self) -> _Verdict | None:
        if family("denies").find(self.of.source.lower()) and self.direct is None:
            return None  # a verdict is on what stands right before it, and on nothing else
        if self._answers_a_point and not self._yields():
            return _Verdict(RelationType.REBUTS, "It is given as the answer to it.")
        agrees = self.of.agrees and not meets(self.of)
        if self.score <= 0 or agrees or not self.of.can_meet or self._yields() or self._is_nothing_to_attack():
            return None
        if _MISSES.search(self.of.source):
            return _Verdict(RelationType.REFRAMES, "The reply says that the question is another one.", stated=True)
        if _DOES_NOT_FOLLOW.search(self.of.source):
            return _Verdict(RelationType.UNDERCUTS, "The reply says that it does not lead there.", stated=True)
        opens_so = bool(DISAGREES.match(self.of.opening)) or self.of.turned
        warrant = "The reply speaks against it." if opens_so else "The two cannot both stand as they are."
        return _Verdict(RelationType.REBUTS, warrant)
