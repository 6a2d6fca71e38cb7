"""Whose words each passage is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.documents.quoting import quoted_from, under_name
from pipeline.grounding import locate_in, shown
from pipeline.models import Document, Inline, Markup, Passage, PassageKind, Span, Voice, VoicedPassage
from pipeline.offline.attribute import SPOKEN, Answer, attribute_voices
from pipeline.offline.participants import Cast
from pipeline.offline.reading.sources import repeated_from
from pipeline.offline.reported.part import Part
from pipeline.offline.shared_view import shares
from pipeline.stages.voices import as_voiced, disjoint

AUTHOR = "author"
OPPONENT = "opponent"
_THIRD_PERSONS = frozenset({"somebody", "someone", "anybody", "anyone"})
_UNNAMED = frozenset({"", OPPONENT, "nobody", "unknown", *_THIRD_PERSONS})

_WRITTEN = frozenset({Voice.QUOTATION, Voice.PARAPHRASE, Voice.GUESSED})
"""What others did say, or are taken to mean: the name above the comment that is answered is theirs."""
_PAGE = frozenset({PassageKind.FURNITURE, PassageKind.HEADER})


_THE = re.compile(r"(?i)the\s+")


@dataclass(frozen=True, repr=False)
class Attribution:
    """Every passage with its voice, and everybody who holds one."""

    passages: tuple[VoicedPassage, ...]
    cast: Cast


def attributed(document: Document, answers: Sequence[Answer]) -> Attribution:
    """Return whose words each passage of `document` is, given the `answers` about those that the page leaves open.

    A passage that nobody answered for is held to be its author's own and flagged `unattributed`.
    """
    by_passage = {answer.passage: answer for answer in answers}
    casting = _Casting(document, Cast(document), repeated_from(document), by_passage)
    return Attribution(tuple(casting.voiced(p) for p in document.passages), casting.cast)


def attribution_of(document: Document) -> Attribution:
    """Return whose words each passage of `document` is, by the rules."""
    return attributed(document, attribute_voices(document))


@dataclass(frozen=True)
class _Casting:
    """Turns answers into voices and holders that are in the cast."""

    document: Document
    cast: Cast
    repeats: dict[str, str]
    answers: Mapping[str, Answer]

    def voiced(self, passage: Passage) -> VoicedPassage:
        if passage.kind in _PAGE or self._is_page_title(passage):
            return as_voiced(passage, Voice.FURNITURE, None)
        if passage.quote_depth:
            return as_voiced(passage, Voice.QUOTATION, self._quoted(passage), "marked_quotation")
        if quoted_from(passage.flags):
            return as_voiced(passage, Voice.QUOTATION, self._quoted(passage), "under_their_name")
        if passage.id in self.repeats:
            return as_voiced(passage, Voice.QUOTATION, self._quoted(passage), "repeats_another_turn")
        if passage.kind not in SPOKEN:
            return as_voiced(passage, Voice.OWN, self._author(passage))
        if passage.id not in self.answers:
            return as_voiced(passage, Voice.OWN, self._author(passage), "unattributed")
        return self._answered(passage, self.answers[passage.id])

    def _is_page_title(self, passage: Passage) -> bool:
        """In plain text nothing shows whose words a title is, so nobody is credited with it."""
        return passage.kind is PassageKind.HEADING and self.document.markup is Markup.TEXT

    def _answered(self, passage: Passage, answer: Answer) -> VoicedPassage:
        voice = Voice(answer.voice)
        holder = self._holder(answer.holder, voice, passage)
        inline = tuple(part for item in answer.parts if (part := self._inline(item, passage)))
        return as_voiced(passage, voice, holder, *answer.cues, inline=disjoint(inline))

    def _inline(self, part: Part, passage: Passage) -> Inline | None:
        span, voice = locate_in(self.document, passage.span, part.words), Voice(part.voice)
        return Inline(span=span, voice=voice, holder=self._holder(part.holder, voice, passage)) if span else None

    def _holder(self, label: str, voice: Voice, passage: Passage) -> str | None:
        if voice is Voice.FURNITURE:
            return None
        written = _THE.sub("", label.strip())
        label = written.casefold()
        turn = self.document.turn[passage.turn]
        if voice is Voice.OWN or (label == AUTHOR and voice is not Voice.HYPOTHETICAL):
            return self.cast.author_of(turn)
        if voice in _WRITTEN and label in _UNNAMED - _THIRD_PERSONS and (name := under_name(passage.flags)):
            return self.cast.named(name, voice, passage.span.end)
        if voice is Voice.HYPOTHETICAL or label in _UNNAMED:
            return self.cast.unnamed(turn, voice, third=label in _THIRD_PERSONS)
        return self.cast.named(label_as_written(written, self.document), voice, passage.span.end)

    def _quoted(self, passage: Passage) -> str:
        turn = self.document.turn[passage.turn]
        if name := quoted_from(passage.flags) or self._named_in(passage):
            return self.cast.named(name, Voice.QUOTATION, passage.span.end)
        if passage.id in self.repeats:
            return self.cast.author_of(self.document.turn[self.repeats[passage.id]])
        if turn.replies_to and (answered := self.document.turn[turn.replies_to]).author and passage.quote_depth == 1:
            return self.cast.author_of(answered)
        return self.cast.unnamed(turn, Voice.QUOTATION)

    def _named_in(self, passage: Passage) -> str | None:
        """The author whose name a marked quotation begins with: "> Dev: I would rather wait"."""
        said = shown(self.document, passage.span).lstrip("> *_")
        names = (turn.author for turn in self.document.turns if turn.author)
        return next((name for name in names if said.startswith((f"{name}:", f"{name.split()[0]}:"))), None)

    def _author(self, passage: Passage) -> str:
        return self.cast.author_of(self.document.turn[passage.turn])


def label_as_written(label: str, document: Document) -> str:
    """Return a name as the document writes it: in the same case if it stands there so, else in any."""
    word = rf"(?<!\w){re.escape(label)}(?!\w)"
    found = re.search(word, document.text) or re.search(word, document.text, re.IGNORECASE)
    return found[0] if found else label.title()


def voice_at(passage: VoicedPassage, span: Span, text: str = "") -> tuple[Voice, str | None]:
    """Return voice and holder of the words in `span`: the inline part's that most of it lies in, else the passage's.

    Given the document's `text`, who grants another's view ("I agree that …") says that themselves.
    """
    for part in passage.inline:
        if 2 * part.span.overlap(span) > len(span) and not shares(text[span.start : part.span.start]):
            return part.voice, part.holder
    return passage.voice, passage.holder
