"""What a reply grants before it turns: whoever opens with "maybe", "some of it" or "it did" gives the other something.

In a reply the place decides: the same words later in the paragraph hedge a claim of its own. What stands after the
first contrast of the paragraph grants nothing.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, PassageKind, Sentence, Voice, VoicedPassage
from pipeline.offline.cues import NEGATION, opening, plain
from pipeline.offline.granting_cues import (
    AFFIRMED,
    ECHO,
    IN_PART,
    MAY_BE,
    OUTRIGHT,
    PARENTHETIC,
    SENTENCE_END,
    SETTLED,
)
from pipeline.offline.similarity import terms
from pipeline.offline.speakers import has_conversation

OPENING_SENTENCES = 2
"""Further down a reply speaks for itself."""
PASSAGES_BACK = 4
"""Between a quotation and its reply there may be page text."""
ECHO_WORDS = 5
SHORT_WORDS = 9
"""A longer sentence with a 'may' in it puts something forward of its own."""

MOSTLY = 0.5
"""The share of a clause's words that makes it about what a sentence says."""

_OWNS_UP = re.compile(r"(?i)\b(?:wrong|mistaken|right|true|fair|agree|admit|accept|grant|concede|granted|admittedly)\b")
_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_ANSWERED = frozenset({Voice.QUOTATION, Voice.PARAPHRASE, Voice.GUESSED})
_TURNS = opening(
    r"but|however|yet|still|though|all the same|even so|not to|nevertheless|nonetheless|that said|on the other hand|then"
)


@dataclass(frozen=True)
class Reply:
    """A stretch of a paragraph that answers another's words."""

    answered: str
    sentences: tuple[Sentence, ...]


def grants(document: Document, reply: Reply | None, sentence: Sentence, lead: str, clause: str) -> bool:
    """Tell whether the `clause` grants something to the one whom it answers; `lead` is its sentence before it."""
    simple = plain(clause).strip()
    lower = simple.lower()
    if AFFIRMED.search(plain(lead)) or any(pattern.search(lower) for pattern in OUTRIGHT):
        return True
    if reply is None or not _before_the_turn(document, reply, sentence):
        return False
    if (IN_PART.match(simple) and not NEGATION.search(simple)) or PARENTHETIC.search(simple) or SETTLED.search(simple):
        return True
    opens = reply.sentences[0] == sentence
    may_be = len(simple.split()) <= SHORT_WORDS and MAY_BE.match(simple)
    return opens and bool(may_be or _echoes(simple, reply.answered))


def reply_to(document: Document, voiced: Mapping[str, VoicedPassage], sentence: Sentence) -> Reply | None:
    """Return what `sentence` belongs to: the answer to a report in its paragraph, else to what stands before this."""
    passage = voiced[sentence.passage]
    own = document.sentences_in[sentence.passage]
    reported = [part.span for part in passage.inline if part.span.end <= sentence.span.start]
    if reported:
        after = tuple(s for s in own if s.span.start >= reported[-1].end)
        return Reply(plain(shown(document, reported[-1])), after)
    answered = _answered_by(document, voiced, document.passage[sentence.passage])
    return Reply(answered, own) if answered else None


def _answered_by(document: Document, voiced: Mapping[str, VoicedPassage], passage: Passage) -> str | None:
    """The words that `passage` answers directly: the quotation before it, or the end of the turn before its own."""
    here = number(passage.id) - 1
    earlier = document.passages[max(0, here - PASSAGES_BACK) : here]
    before = next((p for p in reversed(earlier) if p.kind in _SPOKEN), None)
    if before is None or voiced[passage.id].voice is not Voice.OWN:
        return None
    quoted = before.turn == passage.turn and voiced[before.id].voice in _ANSWERED
    answers = quoted or (before.turn != passage.turn and has_conversation(document))
    return plain(shown(document, before.span)) if answers else None


def contradicts(words: str, answered: str) -> bool:
    """Tell whether `words` say the opposite of a sentence of `answered`, in mostly its words, and own up to nothing."""
    own = set(terms(words))
    if not own or _OWNS_UP.search(words):
        return False
    near = (s for s in SENTENCE_END.split(answered) if len(own & set(terms(s))) >= MOSTLY * len(own))
    return any(bool(NEGATION.search(s)) != bool(NEGATION.search(words)) for s in near)


def _before_the_turn(document: Document, reply: Reply, sentence: Sentence) -> bool:
    """Whether it is one of the reply's first sentences, and none up to it has turned."""
    at = reply.sentences.index(sentence)
    first = reply.sentences[: at + 1]
    return at < OPENING_SENTENCES and not any(_TURNS.match(plain(shown(document, s.span))) for s in first)


def _echoes(simple: str, answered: str) -> bool:
    """Whether it repeats in short what was said or asked, and not its denial."""
    if len(simple.split()) > ECHO_WORDS or not ECHO.match(simple.rstrip(".!")):
        return False
    if answered.rstrip().endswith("?"):
        return not NEGATION.search(simple)
    said = set(terms(simple))
    near = [s for s in SENTENCE_END.split(answered) if said & set(terms(s))]
    return bool(near) and all(bool(NEGATION.search(s)) == bool(NEGATION.search(simple)) for s in near)
