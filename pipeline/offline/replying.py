"""What a sentence of a reply answers, and whether it says the opposite of that."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, PassageKind, Sentence, Voice, VoicedPassage
from pipeline.offline.cues import CONTRAST, NEGATION, plain
from pipeline.offline.similarity import terms
from pipeline.offline.speakers import has_conversation

PASSAGES_BACK = 4
"""Between a quotation and its reply there may be page text."""
OPENING_SENTENCES = 2
"""Further down a reply speaks for itself."""
MOSTLY = 0.5
"""The share of a clause's words that makes it about what a sentence says."""

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_ANSWERED = frozenset({Voice.QUOTATION, Voice.PARAPHRASE, Voice.GUESSED})


@dataclass(frozen=True)
class Reply:
    """A stretch of a paragraph that answers another's words."""

    answered: str
    sentences: tuple[Sentence, ...]


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


def opens_reply(document: Document, reply: Reply, sentence: Sentence) -> bool:
    """Tell whether `sentence` is one of the first of a reply that has not turned yet."""
    at = reply.sentences.index(sentence)
    return at < OPENING_SENTENCES and not any(
        CONTRAST.match(plain(shown(document, each.span)).lstrip()) for each in reply.sentences[: at + 1]
    )


def takes_up(words: str, answered: str) -> bool:
    """Tell whether `words` that affirm something can mean what was last `answered`: neither denies what the other says."""
    if answered.rstrip().endswith("?"):
        return not NEGATION.search(words)
    last = [piece for piece in _SENTENCE_END.split(answered) if piece.strip()][-1:]
    return all(bool(NEGATION.search(piece)) == bool(NEGATION.search(words)) for piece in last)


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
    """Tell whether `words` say the opposite of a sentence of `answered`, in mostly its words."""
    own = set(terms(words))
    if not own:
        return False
    near = (s for s in _SENTENCE_END.split(answered) if len(own & set(terms(s))) >= MOSTLY * len(own))
    return any(bool(NEGATION.search(s)) != bool(NEGATION.search(words)) for s in near)
