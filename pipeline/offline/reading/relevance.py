"""How well a claim answers to a question: words its sentence shares with it, and the manner of debatable claims.

The score is linear. Its weights were fitted by `python -m benchmarks.fit_relevance` with a listwise loss (Cao et al.,
Learning to rank, 2007) on articles whose claims for a topic are annotated.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document
from pipeline.offline.reading.relevance_manner import MOST_COUNTED, manner
from pipeline.offline.reading.relevance_place import RAREST, kin_shares, means, places
from pipeline.offline.reading.relevance_weights import WEIGHTS
from pipeline.offline.similarity import Index, terms

LENT, LENDING = 0.3, 5
"""How much of the mean score of the sentences at most LENDING away a sentence is lent: claims stand together."""
LONG_WORDS, SHORT_WORDS = 40, 8

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
_ARGUES = re.compile(
    r"(?i)\b(?:should|must|ought|argu\w+|claim\w*|believ\w+|suggest\w*|may|can|could|would|will|more|less|not|better|best|important|necessary|moral\w*|right|wrong|harm\w*|benefi\w*|caus\w*|leads?|because|therefore|that)\b"
)
_PRESENCE: Mapping[str, re.Pattern[str]] = {
    "modal": re.compile(r"(?i)\b(?:should|must|ought|may|might|can|could|would|will|cannot)\b"),
    "digits": re.compile(r"\d"),
    "past": re.compile(r"(?i)\b(?:was|were|had|did|\w+ed)\b"),
    "present": re.compile(r"(?i)\b(?:is|are|has|have|do|does)\b"),
    "that": re.compile(r"\bthat\b"),
    "quotes": re.compile(r"[\"“]"),
}
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")


def relevance(question: str, document: Document, claims: Sequence[Claim]) -> list[float]:
    """Return for each claim how well it answers to `question`; greater is better, the scale has no meaning.

    All are alike where the document shares no word with the question.
    """
    cues = cues_of(question, document)
    if not any(each["kin"] for each in cues):
        return [0.0] * len(claims)
    scores = [sum(WEIGHTS.get(name, 0.0) * value for name, value in each.items()) for each in cues]
    lent = [score + LENT * mean for score, mean in zip(scores, means(scores, LENDING), strict=True)]
    return [max(lent[number(sentence) - 1] for sentence in claim.sentences) for claim in claims]


def cues_of(question: str, document: Document) -> list[dict[str, float]]:
    """Return the cues of each sentence of `document` by name."""
    texts = [shown(document, sentence.span) for sentence in document.sentences]
    held = [Counter(terms(text)) for text in texts]
    wanted = frozenset(terms(_MOTION.sub("", question)))
    rarity = _Rarity(held)
    total = sum(rarity.weight(term) for term in wanted) or 1.0
    shared = [sum(rarity.weight(term) for term in wanted & own.keys()) / total for own in held]
    placed = places(document, kin_shares(wanted, held))
    central = Index.of(texts).centrality()
    return [
        _of_words(texts[i])
        | manner(texts[i])
        | placed[i]
        | {
            "central": central[i],
            "shares": shared[i],
            "share of its terms": len(wanted & held[i].keys()) / max(1, len(wanted)),
            "cosine": rarity.cosine(wanted, held[i]),
            "next shares": max(_around(shared, i, 1), default=0.0),
            "nearby shares": max(_around(shared, i, 3), default=0.0),
            "shares and values": shared[i] * len(_VALUES.findall(texts[i])),
            "cosine and argues": rarity.cosine(wanted, held[i]) * len(_ARGUES.findall(texts[i])),
        }
        for i in range(len(texts))
    ]


class _Rarity:
    """Inverse document frequency over the sentences of a document."""

    def __init__(self, held: Sequence[Mapping[str, int]]) -> None:
        self._counts = Counter(term for own in held for term in own)
        self._size = len(held)

    def weight(self, term: str) -> float:
        return max(RAREST, math.log((1 + self._size) / (0.5 + self._counts[term])))

    def cosine(self, wanted: frozenset[str], own: Mapping[str, int]) -> float:
        """The cosine of TF-IDF vectors, 0 to 1."""
        lengths = self._length(dict.fromkeys(wanted, 1)) * self._length(own)
        return sum(own[term] * self.weight(term) ** 2 for term in wanted & own.keys()) / lengths if lengths else 0.0

    def _length(self, counts: Mapping[str, int]) -> float:
        return math.sqrt(sum((count * self.weight(term)) ** 2 for term, count in counts.items()))


def _around(values: Sequence[float], at: int, reach: int) -> Iterable[float]:
    return [*values[max(0, at - reach) : at], *values[at + 1 : at + 1 + reach]]


def _of_words(text: str) -> dict[str, float]:
    length = len(text.split())
    argues, values = len(_ARGUES.findall(text)), len(_VALUES.findall(text))
    counted = {
        "values": float(min(MOST_COUNTED, values)),
        "reports": float(min(MOST_COUNTED, len(_REPORTS.findall(text)))),
        "names": float(min(MOST_COUNTED, len(_NAME.findall(text)))),
        "argues": math.log(1 + argues),
        "argues, by length": argues / max(5, length),
        "values, by length": values / max(5, length),
        "length": math.log(1 + length),
        "long": float(length > LONG_WORDS),
        "short": float(length < SHORT_WORDS),
    }
    return counted | {name: float(bool(pattern.search(text))) for name, pattern in _PRESENCE.items()}
