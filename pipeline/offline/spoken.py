"""Clauses with their place and their holder: what a sentence puts forward, in whose name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.grounding import shown
from pipeline.models import Sentence, Span, Voice
from pipeline.offline.addressing import end_of_call
from pipeline.offline.clauses import LEAST_WORDS, clauses
from pipeline.offline.cues import VERB
from pipeline.offline.shared_view import shares
from pipeline.offline.voiced_text import VoicedText

_HANDS_OVER = re.compile(r"(?i)(?:;|,? (?:but|and|yet|while|though|although|whereas))\s+[^,;]{0,80}$")


@dataclass(frozen=True)
class Spoken:
    """A clause of a sentence, as a reader of the page sees it, and whose it is."""

    sentence: Sentence
    text: str
    """The whole sentence."""
    start: int
    end: int
    voice: Voice
    holder: str | None

    @property
    def words(self) -> str:
        """The clause itself."""
        return self.text[self.start : self.end]


def spoken(page: VoicedText, sentence: Sentence, text: str) -> Iterator[Spoken]:
    """Yield the clauses of a sentence, none of which runs across the border between two people's words.

    The clause that hands over to another's words ("she says that …") claims nothing itself and is left out.
    """
    passage = page.voiced[sentence.passage]
    others: dict[int, tuple[int, Voice, str | None]] = {}
    for part in passage.inline:
        if part.span.overlap(sentence.span):
            words = shown(page.document, _inside(part.span, sentence.span))
            if (at := text.find(words)) >= 0:
                others[at] = (at + len(words), part.voice, part.holder)
    edges = sorted(
        {
            min([end_of_call(page.document, text), *others]),
            len(text),
            *others,
            *(end for end, _, _ in others.values()),
        }
    )
    for start, end in pairwise(edges):
        _, voice, holder = others.get(start, (end, passage.voice, passage.holder))
        found = clauses(text[start:end])
        if end in others:
            if found and shares(text[start:end]):
                yield Spoken(sentence, text, start + found[-1][0], others[end][0], voice, holder)
            found = [*found[:-1], *_before_the_report(text[start:end], found[-1:])]
        for a, b in found:
            if any(char.isalnum() for char in text[start + a : start + b]):
                yield Spoken(sentence, text, start + a, start + b, voice, holder)


def _inside(part: Span, sentence: Span) -> Span:
    """What of a part stands in a sentence."""
    return Span(start=max(part.start, sentence.start), end=min(part.end, sentence.end))


def _before_the_report(piece: str, last: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What a clause says itself before it hands over to another's words: "the wall leaks" of "the wall leaks, but she says that"."""
    for start, end in last:
        turn = _HANDS_OVER.search(piece, start, end)
        if (
            turn
            and len(piece[start : turn.start()].split()) >= LEAST_WORDS
            and VERB.search(piece[start : turn.start()])
        ):
            yield start, turn.start()
