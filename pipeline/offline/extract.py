"""Rules for claims: which clauses put something forward, and how their holder stands to it."""

import re
from collections.abc import Iterator

from pipeline.grounding import number, shown
from pipeline.models import Document, Sentence, Voice
from pipeline.offline.challenging import is_whole_reply
from pipeline.offline.clauses import LEAST_WORDS, is_short_clause
from pipeline.offline.cues import IRONIC, SOCIAL, VERB, plain, stance_of
from pipeline.offline.kinds import kind_of
from pipeline.offline.retraction import taken_back
from pipeline.offline.spoken import Spoken, spoken
from pipeline.offline.standalone import standalone
from pipeline.offline.yielding import yields
from pipeline.shared_view import shares
from pipeline.views import SentenceWindow

MOST_WORDS = 150
MOST_CHARACTERS = 1_400
"""What is longer is a list or a run of words without a stop, and no one claim."""

_PUTS_FORWARD = re.compile(
    r"(?i)(?:\bisn't\b|\baren't\b|\bdoesn't\b|\bdon't\b|\bwasn't\b|\bwouldn't\b|\bwon't\b|\bshouldn't\b|\bcan't\b|\bright\?|\bno\?|\bsurely\b|\bthat (?:seems|sounds|would)\b)"
)
_FRAGMENT = re.compile(
    r"(?i)^\W*(?:re:?|see|cf\.?|e\.g\.?|i\.e\.?|note|example|examples|context|tldr|edit|layer \d+|\d+[.)])\b\W*$"
)


def extract_claims(document: Document, sentences: SentenceWindow) -> dict[str, object]:
    """Return the claims in the sentences that are shown, and the numbers of those that are mere courtesy."""
    found: list[Spoken] = []
    social: list[int] = []
    for sentence in sentences.asked:
        text = shown(document, sentence.span)
        if SOCIAL.match(plain(text)) and not _argues(text):
            social.append(number(sentence.id))
        else:
            found.extend(_claims(sentences, sentence, text))
    retracted = taken_back(sentences, found)
    claims = [_reply(sentences, claim, i in retracted) for i, claim in enumerate(found)]
    return {"claims": claims, "social": social}


def _argues(text: str) -> bool:
    """A courtesy that goes on for long says something besides."""
    return len(text.split()) > 22


def _claims(window: SentenceWindow, sentence: Sentence, text: str) -> Iterator[Spoken]:
    own = not _asks(text) or bool(_PUTS_FORWARD.search(plain(text))) or is_whole_reply(window, sentence)
    for clause in spoken(window, sentence, text):
        if (own or clause.voice is Voice.PARAPHRASE) and puts_forward(clause.words):
            yield clause


def _reply(window: SentenceWindow, claim: Spoken, retracted: bool) -> dict[str, object]:
    return {
        "sentences": [number(claim.sentence.id)],
        "words": claim.words,
        "text": standalone(window, claim),
        "stance": _stance(window, claim),
        "kind": kind_of(claim.words),
        "retracted": retracted,
    }


def _stance(window: SentenceWindow, claim: Spoken) -> str:
    """What the clause's own words show, unless its place in a reply makes them a concession."""
    asked = _asks(claim.text) and claim.end >= len(claim.text.rstrip()) - 2
    if claim.voice is Voice.PARAPHRASE and shares(claim.text[: claim.start]):
        return stance_of(claim.words, claim.words, asked)
    stance = stance_of(claim.words, claim.text, asked)
    if stance in ("ironic", "asked", "conceded_for_argument"):
        return stance
    if yields(window, claim, stance):
        return "conceded"
    return "asserted" if stance == "conceded" else stance


def _asks(text: str) -> bool:
    return plain(text).rstrip(" )\"'").endswith("?")


def puts_forward(words: str) -> bool:
    """Tell whether a clause of these words puts anything forward."""
    simple = plain(words)
    return (
        ((LEAST_WORDS <= len(simple.split()) <= MOST_WORDS and bool(VERB.search(simple))) or is_short_clause(simple))
        and len(simple) <= MOST_CHARACTERS
        and not _FRAGMENT.match(simple)
        and not IRONIC.fullmatch(simple)
    )
