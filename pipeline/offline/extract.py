"""Rules for claims: which clauses put something forward, and how their holder stands to it."""

import re
from collections.abc import Iterator

from pipeline.grounding import number, shown
from pipeline.models import Document, Sentence
from pipeline.offline.clauses import LEAST_WORDS, clauses
from pipeline.offline.cues import IRONIC, RETRACTS, SOCIAL, VERB, kind_of, plain, stance_of
from pipeline.views import SentenceWindow

LONGEST_CLAUSE = 1_200
"""A longer stretch without a stop is represented by its beginning."""

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
            found.extend(_claims(sentence, text))
    return {"claims": found, "social": social}


def _argues(text: str) -> bool:
    """A courtesy that goes on for long says something besides."""
    return len(text.split()) > 22


def _claims(sentence: Sentence, text: str) -> Iterator[dict[str, object]]:
    question = plain(text).rstrip(" )\"'").endswith("?")
    if question and not _PUTS_FORWARD.search(plain(text)):
        return
    retracted = bool(RETRACTS.search(plain(text)))
    for start, end in clauses(text):
        words = _beginning(text[start:end])
        if not _puts_forward(words):
            continue
        yield {
            "sentences": [number(sentence.id)],
            "words": words,
            "text": stated(words),
            "stance": stance_of(words, text, question and end >= len(text.rstrip()) - 2),
            "kind": kind_of(words),
            "retracted": retracted,
        }


def _beginning(words: str) -> str:
    return words if len(words) <= LONGEST_CLAUSE else words[:LONGEST_CLAUSE].rsplit(" ", 1)[0]


def _puts_forward(words: str) -> bool:
    simple = plain(words)
    return (
        len(simple.split()) >= LEAST_WORDS
        and bool(VERB.search(simple))
        and not _FRAGMENT.match(simple)
        and not IRONIC.fullmatch(simple)
    )


def stated(words: str) -> str:
    """Return the clause as a sentence: one line, a capital, a stop."""
    line = " ".join(words.split())
    line = line[:1].upper() + line[1:]
    return line if line.endswith(("?", "!", ".", "…")) else f"{line}."
