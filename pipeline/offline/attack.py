"""How likely one claim attacks another: where the two stand to each other, how the reply opens, and what they share.

The likelihood is logistic regression with a Gaussian prior around 0; the weights were fitted by
`python -m benchmarks.fit_attacks` on the sample debates that are tuned on and on debates written for it. Where speeches stand in any order, so that
no place tells who answers whom, what two speeches share decides, by hand-set weights.
"""

import math
import re
from collections.abc import Mapping

from pipeline.grounding import number
from pipeline.models import Document, Kind, Stance, Voice
from pipeline.offline.answering import turn_affinity, words_alone_tell
from pipeline.offline.attack_weights import WEIGHTS
from pipeline.offline.bearing import bearing
from pipeline.offline.cues import DISAGREES, NEGATION
from pipeline.offline.exchange import Exchange
from pipeline.offline.meeting import meets
from pipeline.offline.similarity import terms

LIKELY = 0.2
"""The likelihood from which a reply counts as an attack: a paragraph has several claims, of which few meet the other's."""
SPEECH_AT = 0.7
"""The score from which a speech counts as the answer to another, where speeches stand in any order."""
AFFINITY_WEIGHT = 1.5
"""What it counts that two turns are about each other rather than about the rest, where words alone tell who answers whom."""
NEAR = 0.7
"""The affinity from which it counts for an answer; below, it counts against one."""
FLATLY_DENIED = 0.5
"""The score of a reply that opens by saying no, whatever else speaks against an attack."""
LATE = 2
"""A sentence of a paragraph after this many others stands late in it."""
SHORT_PASSAGE = 4
SHORT_CLAUSE = 6

_FIRST = re.compile(r"(?i)\b(?:i|my|we|our|i'd|i'm|i've|i'll)\b")
_POINTS_BACK = re.compile(r"(?i)^\W*(?:that|this|it|these|those|they|which|so|such|he|she|no|not|yes)\b")
_GRANTING = frozenset({Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})
_ASKING = frozenset({Stance.ASKED, Stance.IRONIC})
_NO = re.compile(
    r"(?i)\W*(?:(?:oh|well|but|sorry),? )?(?:no[,.!;:—–-]|nope\b|nah\b|nonsense\b|on the contrary\b|quite the opposite\b|i (?:\w+ly )?disagree\b|not (?:true|so|at all)\b|(?:that|this|it)(?:'s| is)(?: simply| just| plainly)? (?:not (?:true|right|so|the case)|wrong|false|untrue|nonsense|rubbish)\b|(?:that|this|it) isn't (?:true|right|so|the case)\b)"
)
_DIGIT = re.compile(r"\d")


def attack_score(exchange: Exchange) -> float:
    """Return how much speaks for an attack of the source on the target; above 0 it counts as one."""
    if words_alone_tell(exchange.document) and not exchange.pair.cues & {"reply", "addressed"}:
        spoken_to = max(map(len, exchange.sentences_around)) <= SHORT_PASSAGE and meets(exchange)
        return max(_speech_score(exchange) - SPEECH_AT, FLATLY_DENIED if spoken_to else -math.inf)
    score = sum(WEIGHTS.get(name, 0.0) * value for name, value in cues_of(exchange).items())
    flat = _denies_flatly(exchange) or meets(exchange)
    return max(score - math.log(LIKELY / (1 - LIKELY)), FLATLY_DENIED if flat else -math.inf)


def _denies_flatly(exchange: Exchange) -> bool:
    """Whether the reply opens by saying no to what stands right before it."""
    cues = _of_place(exchange)
    placed = cues["spoken next"] or cues["replies to the passage before"] or cues["replies to the turn by the page"]
    return bool(placed and exchange.opens and _NO.match(exchange.opening))


def cues_of(exchange: Exchange) -> Mapping[str, float]:
    """Return what shows about two claims, by name, with its strength from 0 to 1."""
    own = _of_place(exchange) | _of_passages(exchange) | _of_words(exchange) | _of_claims(exchange)
    return {"any": 1.0} | own | bearing(exchange)


def _of_place(exchange: Exchange) -> dict[str, float]:
    cues = exchange.pair.cues
    passages = number(exchange.from_passage) - number(exchange.to_passage)
    turns = _turn_number(exchange.document, exchange.from_passage) - _turn_number(
        exchange.document, exchange.to_passage
    )
    return {
        "replies to the passage before": float("reply" in cues and passages == 1),
        "replies within the passage": float("reply" in cues and passages == 0),
        "replies from further down": float("reply" in cues and passages > 1),
        "replies to the turn by the page": float("addressed" in cues),
        "spoken next": float("next_turn" in cues and turns == 1),
        "spoken soon after": float("next_turn" in cues and turns > 1),
        "only alike": float("similar" in cues),
        "only central": float("central" in cues),
    }


def _turn_number(document: Document, passage: str) -> int:
    return number(document.passage[passage].turn)


def _of_passages(exchange: Exchange) -> dict[str, float]:
    source, target = exchange.sentences_around
    at = [s.id for s in source].index(exchange.pair.source.sentences[0])
    left = len(target) - 1 - [s.id for s in target].index(exchange.pair.target.sentences[-1])
    return {
        "opens": float(at == 0),
        "second sentence": float(at == 1),
        "late in its passage": float(at > LATE),
        "target closes its passage": float(left == 0),
        "target is last but one": float(left == 1),
        "both passages short": float(max(len(source), len(target)) <= SHORT_PASSAGE),
        "target's passage is a line": float(len(target) <= 2),
    }


def _of_words(exchange: Exchange) -> dict[str, float]:
    source, target = exchange.source, exchange.target
    common = set(terms(source)) & set(terms(target))
    return {
        "shared rare words": exchange.shared,
        "nothing shared": float(not common),
        "opens by disagreeing": float(bool(DISAGREES.match(exchange.opening)) and exchange.opens),
        "turned": float(exchange.turned),
        "agrees": float(exchange.agrees),
        "one denies": float(bool(NEGATION.search(source)) != bool(NEGATION.search(target))),
        "source denies": float(bool(NEGATION.search(source))),
        "points back": float(bool(_POINTS_BACK.match(source))),
        "says 'I'": float(bool(_FIRST.search(source))),
        "both have figures": float(bool(_DIGIT.search(source)) and bool(_DIGIT.search(target))),
        "source short": float(len(source.split()) < SHORT_CLAUSE),
        "target short": float(len(target.split()) < SHORT_CLAUSE),
    }


def _of_claims(exchange: Exchange) -> dict[str, float]:
    source, target = exchange.pair.source, exchange.pair.target
    return {
        "source denied": float(source.stance is Stance.DENIED),
        "source grants": float(source.stance in _GRANTING),
        "target grants": float(target.stance in _GRANTING),
        "source asks": float(source.stance in _ASKING),
        "target reported": float(target.voice is not Voice.OWN),
        "target quoted": float(target.voice is Voice.QUOTATION),
        "both normative": float(source.kind is target.kind is Kind.NORMATIVE),
        "source about the debate": float(source.kind is Kind.ABOUT_THE_DEBATE),
    }


def _speech_score(exchange: Exchange) -> float:
    """Whoever replies mostly disagrees: what they take up of the other's words is what they speak against."""
    first, second = (exchange.document.passage[place].turn for place in (exchange.from_passage, exchange.to_passage))
    return (
        2.0 * exchange.shared
        + AFFINITY_WEIGHT * (turn_affinity(exchange.document)(first, second) - NEAR)
        + 0.6 * bool(DISAGREES.match(exchange.opening) and exchange.opens)
        + 0.3 * exchange.turned
        + 0.3 * (bool(NEGATION.search(exchange.source)) != bool(NEGATION.search(exchange.target)))
        + 0.3 * (exchange.pair.source.stance is Stance.DENIED)
    )
