"""Rules for claims: which clauses put something forward, and how their holder stands to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.grounding import shown
from pipeline.models import Kind, Sentence, Stance, Voice
from pipeline.offline.challenging import is_whole_reply
from pipeline.offline.clauses import LEAST_WORDS, is_short_clause
from pipeline.offline.concession import concession, is_for_argument
from pipeline.offline.cues import IRONIC, SOCIAL, VERB, plain, stance_of
from pipeline.offline.kinds import kind_of
from pipeline.offline.replying import opens_reply, reply_to, takes_up
from pipeline.offline.retraction import taken_back
from pipeline.offline.shared_view import shares
from pipeline.offline.spoken import Spoken, spoken
from pipeline.offline.voiced_text import VoicedText

MOST_WORDS = 150
MOST_CHARACTERS = 1_400
"""What is longer is a list or a run of words without a stop, and no one claim."""

_STOP = 3
"""Besides its words a sentence has no more characters than its stop."""
_TOLD = frozenset({Voice.PARAPHRASE, Voice.GUESSED})
_PUTS_FORWARD = re.compile(
    r"(?i)(?:\bisn't\b|\baren't\b|\bdoesn't\b|\bdon't\b|\bwasn't\b|\bwouldn't\b|\bwon't\b|\bshouldn't\b|\bcan't\b|\bright\?|\bno\?|\bsurely\b|\bthat (?:seems|sounds|would)\b)"
)
_FRAGMENT = re.compile(
    r"(?i)^\W*(?:re:?|see|cf\.?|e\.g\.?|i\.e\.?|note|example|examples|context|tldr|edit|layer \d+|\d+[.)])\b\W*$"
)


@dataclass(frozen=True)
class Found:
    """A clause that puts something forward."""

    sentence: str
    words: str
    stance: Stance
    kind: Kind
    retracted: bool


def extract_claims(page: VoicedText) -> tuple[list[Found], list[str]]:
    """Return the claims in the sentences of `page`, and the ids of those that are mere courtesy."""
    found: list[Spoken] = []
    social: list[str] = []
    for sentence in page.sentences:
        text = shown(page.document, sentence.span)
        if SOCIAL.match(plain(text)) and not _argues(text):
            social.append(sentence.id)
        else:
            found.extend(_claims(page, sentence, text))
    retracted = taken_back(page, found)
    return [_found(page, claim, i in retracted) for i, claim in enumerate(found)], social


def _argues(text: str) -> bool:
    """A courtesy that goes on for long says something besides."""
    return len(text.split()) > 22


def _claims(page: VoicedText, sentence: Sentence, text: str) -> Iterator[Spoken]:
    own = not _asks(text) or bool(_PUTS_FORWARD.search(plain(text))) or is_whole_reply(page, sentence)
    for clause in spoken(page, sentence, text):
        if (own or clause.voice in _TOLD) and (puts_forward(clause.words) or _is_all(page, sentence, clause)):
            yield clause


def _is_all(page: VoicedText, sentence: Sentence, clause: Spoken) -> bool:
    """Whether a clause of two or three words is all that its paragraph says: "God exists."."""
    first, *rest = plain(clause.words).split()
    alone = len(page.document.sentences_in[sentence.passage]) == 1 and len(clause.words) > len(clause.text) - _STOP
    return (
        alone
        and ":" not in first
        and 1 <= len(rest) < LEAST_WORDS
        and not VERB.fullmatch(first)
        and bool(VERB.search(" ".join(rest)))
    )


def _found(page: VoicedText, claim: Spoken, retracted: bool) -> Found:
    return Found(
        sentence=claim.sentence.id,
        words=claim.words,
        stance=Stance(_stance(page, claim)),
        kind=Kind(kind_of(claim.words)),
        retracted=retracted,
    )


def _stance(page: VoicedText, claim: Spoken) -> str:
    """What the clause's own words show, unless its place in a reply makes them a concession."""
    asked = _asks(claim.text) and claim.end >= len(claim.text.rstrip()) - 2
    if claim.voice in _TOLD and shares(claim.text[: claim.start]):
        return stance_of(claim.words, asked)
    stance = stance_of(claim.words, asked)
    if stance in ("ironic", "asked"):
        return stance
    if is_for_argument(claim):
        return "conceded_for_argument"
    return "conceded" if grants(page, claim) else stance


def grants(page: VoicedText, claim: Spoken) -> bool:
    """Whether a claim grants something; what merely affirms does so only where it opens the reply to what it affirms."""
    found = concession(claim)
    if found is None or not found.opens:
        return found is not None
    reply = reply_to(page.document, page.voiced, claim.sentence)
    return (
        reply is not None
        and opens_reply(page.document, reply, claim.sentence)
        and takes_up(plain(claim.words), reply.answered)
    )


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
