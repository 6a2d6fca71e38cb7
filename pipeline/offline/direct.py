"""Direct replies: what opens by saying yes or no to the very claim that it answers.

"No it shouldn't", "It is not full", "This is not true" carry little or nothing of their own; which claim they mean is told by
their auxiliary, by the words they repeat, or by being said right after it.
"""

import re
from enum import StrEnum

from pipeline.grounding import shown
from pipeline.models import PassageKind
from pipeline.offline.cues import NEGATION
from pipeline.offline.exchange import Exchange
from pipeline.offline.lexicon import family
from pipeline.offline.meeting import is_at_hand
from pipeline.offline.similarity import terms

REPEATED = 0.6
"""The share of a reply's telling words that must stand in a claim for the reply to repeat it."""
LAST_SAID = 2
"""So many claims at the end of what is answered may be meant by a mere verdict."""

_AUXILIARIES = [
    "is",
    "are",
    "was",
    "were",
    "am",
    "do",
    "does",
    "did",
    "has",
    "have",
    "had",
    "can",
    "could",
    "shall",
    "should",
    "will",
    "would",
    "may",
    "might",
    "must",
]
_AUXILIARY = re.compile(
    rf"\b(?:{'|'.join(_AUXILIARIES)})(?=\b|n't)|\bcan(?=not\b)|\bwo(?=n't)|\bca(?=n't)|\bsha(?=n't)"
)
_FULL = {"wo": "will", "ca": "can", "sha": "shall", "am": "be", "is": "be", "are": "be", "was": "be", "were": "be"}
_QUOTED_VERDICT = re.compile(
    r"\"(?P<words>[^\"]{4,80}?)[.,]?\" (?:is|was|are)(?: simply| plainly| just)? (?:nonsense|rubbish|wrong|false|untrue|not true|a myth)\b"
)
"""What denies words by quoting them: "'forty children' is nonsense"."""
_NOT = re.compile(r"\b(?:not|never|cannot|no longer)\b|n't")
_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_PRO_FORM = re.compile(
    r"\W*(?:(?:no|yes|but|well|oh|and|of course)[\s,]+)*(?:it|that|this|they|these|those|he|she|we|i|you|there)"
    rf"\s+(?:{'|'.join(_AUXILIARIES)}|ca|wo|sha)(?:n't|\s?not)?\W*"
)


class Act(StrEnum):
    """What a direct reply does to the claim that it means."""

    DENIES = "denies"
    AFFIRMS = "affirms"


def direct(exchange: Exchange) -> Act | None:
    """Return what the source says directly of the target; None where it is no direct reply to that very claim."""
    source, target = exchange.source.lower(), exchange.target.lower()
    if (mocked := _QUOTED_VERDICT.search(source)) and mocked["words"] in target:
        return Act.DENIES
    if not is_at_hand(exchange) or not _comes_first(exchange):
        return None
    if not _opens(exchange):
        return Act.AFFIRMS if _assents(exchange, source) and _repeats(source, target) else None
    if _PRO_FORM.fullmatch(source):
        return _by_auxiliary(exchange, source, target)
    if family("denies").find(source):
        return Act.DENIES if _is_last_said(exchange) else None
    return _by_repetition(exchange, source, target)


def _opens(exchange: Exchange) -> bool:
    """Whether nothing but a yes or a no stands before the source in its reply."""
    before = exchange.said_before.lower().strip(" .,!;:—–-")
    return not before or any(
        found and found.end() >= len(before)
        for found in (family(f).pattern.match(before) for f in ("assents", "refuses"))
    )


def _by_auxiliary(exchange: Exchange, source: str, target: str) -> Act | None:
    own, other = _auxiliary(source), [_FULL.get(word, word) for word in _AUXILIARY.findall(target)]
    if own not in other and not (own in ("do", "does", "did") and _is_last_said(exchange)):
        return None
    same = bool(_NOT.search(source)) == bool(_NOT.search(target))
    return Act.AFFIRMS if same else Act.DENIES


def _by_repetition(exchange: Exchange, source: str, target: str) -> Act | None:
    """What repeats a claim's words affirms it after a yes, and denies it where one of the two is negated."""
    if _repeats(source, target):
        return Act.AFFIRMS if _assents(exchange, source) else None
    return Act.DENIES if _repeats(source, target, denied=True) else None


def _repeats(source: str, target: str, *, denied: bool = False) -> bool:
    """Whether a reply says what a claim says, or what it denies, in mostly its words."""
    own, other = set(terms(source)), set(terms(target))
    about = bool(own) and len(own & other) >= REPEATED * len(own)
    return about and (_denies(source) != _denies(target)) == denied


def _assents(exchange: Exchange, source: str) -> bool:
    """Whether the reply says yes before its words: in its sentence, or as all that it has said."""
    before = exchange.said_before.lower().strip(" .,!;:—–-")
    assents = family("assents").pattern
    alone = assents.match(before)
    return bool(assents.match(f"{exchange.lead} {source}".lower().strip()) or (alone and alone.end() >= len(before)))


def _comes_first(exchange: Exchange) -> bool:
    """Whether what is answered stands right before the reply in its turn, or the reply begins its turn."""
    if "reply" in exchange.pair.cues:
        return True
    document = exchange.document
    turn = document.passage[exchange.from_passage].turn
    said = (p.id for p in document.passages if p.turn == turn and p.kind in _SPOKEN)
    return next(said, None) == exchange.from_passage


def _auxiliary(words: str) -> str:
    found = _AUXILIARY.findall(words)
    return _FULL.get(found[-1], found[-1]) if found else ""


def _denies(words: str) -> bool:
    return bool(NEGATION.search(re.sub(r"^\W*(?:no|yes)\b,?", "", words)))


def _is_last_said(exchange: Exchange) -> bool:
    """Whether the target stands in the last sentences of what is answered, and these do not ask."""
    _, around = exchange.sentences_around
    last = [sentence.id for sentence in around[-LAST_SAID:]]
    asks = shown(exchange.document, around[-1].span).rstrip().endswith("?")
    return exchange.pair.target.sentences[-1] in last and not asks
