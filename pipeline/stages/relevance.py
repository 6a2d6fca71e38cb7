"""How well a claim answers to a question: words shared, weighed by rarity, and the manner of debatable claims.

The score is linear. Its weights were fitted by `python -m benchmarks.fit_relevance` with a listwise loss (Cao et al.,
Learning to rank, 2007) on articles whose claims for a topic are annotated.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.models import Claim, Voice
from pipeline.similarity import terms

REACH = 2
"""How many claims before and after one also show what it is about."""
RAREST = 0.3
"""The least weight of a term of the question, however common it is in the text."""

_MOTION = re.compile(r"(?i)^this house (?:believes?(?: that)?|would|supports?|opposes?|should)\s*")
_VALUES = re.compile(
    r"(?i)\b(?:good|bad|harm\w*|benefi\w*|danger\w*|risk\w*|threat\w*|positive|negative|effective\w*|ineffective|successful|fail\w*|unfair|fair|just|unjust|moral\w*|immoral|unethical|ethical|wrong|rights?|important|"
    r"essential|necessary|valuable|useful|useless|costly|expensive|cheap\w*|safe\w*|unsafe|healthy|worse|better|best|worst|improve\w*|undermin\w*|violat\w*|protect\w*|promot\w*|encourag\w*|discourag\w*|caus\w*|lead\w*|"
    r"reduc\w*|increas\w*|prevent\w*|damag\w*|destroy\w*|justif\w*|legitimate|discriminat\w*|freedom|liberty|duty|obligation|responsib\w*|abus\w*|evil|advantag\w*|disadvantag\w*|crucial|vital|key|significan\w*|serious\w*|"
    r"problem\w*|hinder\w*|help\w*|allow\w*|enabl\w*|ensur\w*|needs?|should|must|ought)\b"
)
_REPORTS = re.compile(
    r"(?i)\b(?:argu\w+|claim\w*|believ\w+|suggest\w*|maintain\w*|contend\w*|assert\w*|critic\w*|opponent\w*|proponent\w*|supporter\w*|advocat\w*|conclud\w*|found that|show\w* that|view|opinion|belief|position|debate|"
    r"controvers\w*|consider\w*|feel\w*|fear\w*)\b"
)
_MODAL = re.compile(r"(?i)\b(?:should|must|ought|may|might|can|could|would|will|cannot)\b")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_PAST = re.compile(r"(?i)\b(?:was|were|had|did|\w+ed)\b")
_PRESENT = re.compile(r"(?i)\b(?:is|are|has|have|do|does)\b")
_THAT = re.compile(r"\bthat\b")
_DIGIT = re.compile(r"\d")
MOST_COUNTED = 3

WEIGHTS: Mapping[str, float] = {
    "digits": -0.79,
    "length": 0.23,
    "modal": 0.42,
    "names": -0.30,
    "past": -0.41,
    "present": 0.31,
    "reported": 0.21,
    "reports": 0.35,
    "shares": 2.99,
    "shares nearby": 1.31,
    "shares two terms": 0.23,
    "short": -1.28,
    "that": 0.39,
    "values": 0.47,
    "values shared": 0.17,
}


def relevance(question: str, claims: Sequence[Claim]) -> list[float]:
    """Return for each claim how well it answers to `question`; greater is better, the scale has no meaning."""
    return [sum(WEIGHTS.get(name, 0.0) * value for name, value in cues.items()) for cues in cues_of(question, claims)]


def cues_of(question: str, claims: Sequence[Claim]) -> list[Mapping[str, float]]:
    """Return the cues of each claim by name."""
    wanted = set(terms(_MOTION.sub("", question)))
    held = [set(terms(claim.text)) for claim in claims]
    counts = Counter(term for own in held for term in own)
    weights = {term: max(RAREST, math.log((1 + len(claims)) / (0.5 + counts[term]))) for term in wanted}
    total = sum(weights.values()) or 1.0
    shared = [sum(weights[term] for term in wanted & own) / total for own in held]
    return [
        _of_words(claim.text, claim.voice)
        | {
            "shares": shared[i],
            "shares nearby": max(_around(shared, i), default=0.0),
            "shares two terms": float(len(wanted & held[i]) > 1),
            "values shared": min(MOST_COUNTED, len(_VALUES.findall(claim.text))) * float(shared[i] > 0),
        }
        for i, claim in enumerate(claims)
    ]


def _around(values: Sequence[float], at: int) -> list[float]:
    return [*values[max(0, at - REACH) : at], *values[at + 1 : at + 1 + REACH]]


def _of_words(text: str, voice: Voice) -> dict[str, float]:
    length = len(text.split())
    return {
        "values": float(min(MOST_COUNTED, len(_VALUES.findall(text)))),
        "reports": float(min(MOST_COUNTED, len(_REPORTS.findall(text)))),
        "reported": float(voice is not Voice.OWN),
        "modal": float(bool(_MODAL.search(text))),
        "names": float(min(MOST_COUNTED, len(_NAME.findall(text)))),
        "digits": float(bool(_DIGIT.search(text))),
        "past": float(bool(_PAST.search(text))),
        "present": float(bool(_PRESENT.search(text))),
        "that": float(bool(_THAT.search(text))),
        "length": math.log(1 + length),
        "short": float(length < 6),
    }
