"""Clauses with their place and their holder: what a sentence puts forward, in whose name."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.grounding import shown
from pipeline.models import Sentence, Voice
from pipeline.offline.clauses import clauses
from pipeline.views import SentenceWindow


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


def spoken(window: SentenceWindow, sentence: Sentence, text: str) -> Iterator[Spoken]:
    """Yield the clauses of a sentence, none of which runs across the border between two people's words.

    The clause that hands over to another's words ("she says that …") claims nothing itself and is left out.
    """
    passage = window.voiced[sentence.passage]
    others: dict[int, tuple[int, Voice, str | None]] = {}
    for part in passage.inline:
        if part.span.overlap(sentence.span):
            words = shown(window.document, part.span)
            if (at := text.find(words)) >= 0:
                others[at] = (at + len(words), part.voice, part.holder)
    edges = sorted({0, len(text), *others, *(end for end, _, _ in others.values())})
    for start, end in pairwise(edges):
        _, voice, holder = others.get(start, (end, passage.voice, passage.holder))
        found = clauses(text[start:end])
        for a, b in found[:-1] if end in others else found:
            yield Spoken(sentence, text, start + a, start + b, voice, holder)
