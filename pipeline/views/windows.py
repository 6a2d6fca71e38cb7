"""Parts of a document to be read in one call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from pipeline.grounding import shown
from pipeline.models import Document, Passage, Sentence, VoicedPassage
from pipeline.prompt import show
from pipeline.views.lines import block, fenced, passage_lines, sentence_line


@dataclass(frozen=True)
class PassageWindow:
    """Passages to attribute, with their neighbours for context."""

    document: Document
    asked: tuple[Passage, ...]
    before: tuple[Passage, ...]
    after: tuple[Passage, ...]


@dataclass(frozen=True)
class SentenceWindow:
    """Sentences to read for claims, and whose words they are."""

    document: Document
    asked: tuple[Sentence, ...]
    before: tuple[Sentence, ...]
    voiced: Mapping[str, VoicedPassage]
    names: Mapping[str, str]

    def voices(self, passage: str) -> str:
        """Return whose words a passage is, and which of its words are somebody else's."""
        voiced = self.voiced[passage]
        return "; ".join([self._voice(voiced.holder, voiced.voice), *self._inline(voiced)])

    def _inline(self, voiced: VoicedPassage) -> Iterator[str]:
        for part in voiced.inline:
            words = fenced(shown(self.document, part.span))
            yield f"but “{words}” is {self._voice(part.holder, part.voice)}"

    def _voice(self, holder: str | None, voice: str) -> str:
        return f"{fenced(self.names[holder])}, {voice}" if holder else "page text"


@show.register
def _(window: PassageWindow) -> str:
    document = window.document
    before = block(*passage_lines(document, window.before, numbered=False))
    asked = block(*passage_lines(document, window.asked))
    after = block(*passage_lines(document, window.after, numbered=False))
    return f"Before (context only):\n{before}\n\nTo attribute:\n{asked}\n\nAfter (context only):\n{after}"


@show.register
def _(window: SentenceWindow) -> str:
    before = [f"- | {fenced(shown(window.document, sentence.span))}" for sentence in window.before]
    lines: list[str] = []
    for passage, group in groupby(window.asked, key=lambda s: s.passage):
        lines.append(f"[{window.voices(passage)}]")
        lines += [sentence_line(window.document, sentence) for sentence in group]
    return f"Before (context only):\n{block(*(before or ['(none)']))}\n\nTo read for claims:\n{block(*lines)}"
