"""Rules for claims: which clauses put something forward, and how their holder stands to it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.grounding import number, shown
from pipeline.models import Document, Sentence
from pipeline.offline.clauses import LEAST_WORDS, clauses
from pipeline.offline.cues import IRONIC, RETRACTS, SOCIAL, VERB, plain, stance_of
from pipeline.offline.kinds import kind_of
from pipeline.rewrite import as_sentence
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
    found: list[dict[str, object]] = []
    social: list[int] = []
    for sentence in sentences.asked:
        text = shown(document, sentence.span)
        if SOCIAL.match(plain(text)) and not _argues(text):
            social.append(number(sentence.id))
        else:
            found.extend(_claims(sentences, sentence, text))
    return {"claims": found, "social": social}


def _argues(text: str) -> bool:
    """A courtesy that goes on for long says something besides."""
    return len(text.split()) > 22


def _claims(window: SentenceWindow, sentence: Sentence, text: str) -> Iterator[dict[str, object]]:
    question = plain(text).rstrip(" )\"'").endswith("?")
    if question and not _PUTS_FORWARD.search(plain(text)):
        return
    retracted = bool(RETRACTS.search(plain(text)))
    for start, end in _clauses(window, sentence, text):
        words = text[start:end]
        if not _puts_forward(words):
            continue
        yield {
            "sentences": [number(sentence.id)],
            "words": words,
            "text": as_sentence(words),
            "stance": stance_of(words, text, question and end >= len(text.rstrip()) - 2),
            "kind": kind_of(words),
            "retracted": retracted,
        }


def _clauses(window: SentenceWindow, sentence: Sentence, text: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, none of which runs across the border between two people's words.

    The clause that hands over to another's words ("she says that …") claims nothing itself.
    """
    starts = {0}
    edges = {0, len(text)}
    for part in window.voiced[sentence.passage].inline:
        if part.span.overlap(sentence.span):
            words = shown(window.document, part.span)
            if (at := text.find(words)) >= 0:
                starts.add(at)
                edges |= {at, at + len(words)}
    for start, end in pairwise(sorted(edges)):
        introduces = end in starts
        found = clauses(text[start:end])
        yield from ((start + a, start + b) for a, b in (found[:-1] if introduces else found))


def _puts_forward(words: str) -> bool:
    simple = plain(words)
    return (
        LEAST_WORDS <= len(simple.split()) <= MOST_WORDS
        and len(simple) <= MOST_CHARACTERS
        and bool(VERB.search(simple))
        and not _FRAGMENT.match(simple)
        and not IRONIC.fullmatch(simple)
    )
