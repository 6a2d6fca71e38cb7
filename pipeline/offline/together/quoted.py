"""Whose words a quotation is, where they stand in another document as somebody's own."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.collection import Collection
from pipeline.grounding import locate_in, normalised, shown
from pipeline.models import Inline, Participant, Presence, Span, Voice, VoicedPassage
from pipeline.offline.reading.sources import SHARED, SHINGLE_WORDS
from pipeline.offline.together.verbatim import WORD, Verbatim, one_way, speaking_of

LEAST_WORDS = 4
"""Fewer words that two texts share are a phrase of the language, not a quotation."""
REPEATS = "repeats_another_document"
"""The flag of a passage whose words are credited to the author of another document."""

_MARKED = re.compile(r"(?<!\w)([\"'])([^\"\n]{8,600}?)\1(?!\w)")
_BETWEEN_MARKS = re.compile(r"\"[^\"\n]*\"")

Run = tuple[str, ...]


def credited(
    collection: Collection, passages: Sequence[VoicedPassage], people: Sequence[Participant]
) -> tuple[VoicedPassage, ...]:
    """Return `passages`, with quotations that stand in another document credited to whoever wrote them there.

    That holds for a quotation as a whole or in part, and for what an author puts between quotation marks. Another
    name that the text gives stays, if it is that of somebody who wrote any of the documents. Whole sentences and
    pieces that repeat another document without any mark are their author's, unless something else shows which of the
    two repeats the other: marks elsewhere, names, or that the next sentence denies them.
    """
    crediting = _Crediting(collection, tuple(passages), tuple(people))
    quoting = [crediting.marked(passage) for passage in passages]
    marks = {pair for passage in quoting for pair in crediting.directions(passage)}
    verbatim = Verbatim(collection, tuple(quoting))
    directions = one_way(marks, speaking_of(collection, quoting, people), verbatim.answered)
    parts: dict[str, list[Inline]] = defaultdict(list)
    for repeating, part in verbatim.credited(directions):
        parts[repeating].append(part)
    pieces = (crediting.unmarked(passage, directions) for passage in quoting)
    return tuple(crediting.repeating(passage, parts[passage.id]) for passage in pieces)


def words_of(text: str) -> list[str]:
    """Return the words of `text` in the form in which two texts are compared."""
    return WORD.findall(normalised(text))


@dataclass(frozen=True)
class _Crediting:
    collection: Collection
    passages: tuple[VoicedPassage, ...]
    people: tuple[Participant, ...]

    @cached_property
    def present(self) -> set[str]:
        return {person.id for person in self.people if person.presence is Presence.PRESENT}

    @cached_property
    def passage(self) -> dict[str, VoicedPassage]:
        return {passage.id: passage for passage in self.passages}

    @cached_property
    def own_words(self) -> dict[str, list[list[str]]]:
        """The words of each passage in its author's own voice, without what stands between quotation marks."""
        return {p.id: [words_of(piece) for piece in self._own_pieces(p)] for p in self.passages if p.voice is Voice.OWN}

    @cached_property
    def where(self) -> dict[Run, list[str]]:
        found: dict[Run, list[str]] = defaultdict(list)
        for passage, pieces in self.own_words.items():
            for size in range(LEAST_WORDS, SHINGLE_WORDS + 1):
                for run in {run for words in pieces for run in _runs(words, size)}:
                    found[run].append(passage)
        return found

    def _own_pieces(self, passage: VoicedPassage) -> Iterator[str]:
        start = passage.span.start
        for part in passage.inline:
            yield from self._unquoted(Span(start=start, end=part.span.start))
            start = part.span.end
        yield from self._unquoted(Span(start=start, end=passage.span.end))

    def _unquoted(self, span: Span) -> list[str]:
        return _BETWEEN_MARKS.split(normalised(shown(self.collection, span)))

    def part(self, passage: VoicedPassage) -> int:
        return self.collection.part_at(passage.span.start)

    def origin(self, words: Sequence[str], part: int) -> VoicedPassage | None:
        """The passage of another document whose author says these words; None where none does, or several people."""
        if len(words) < LEAST_WORDS:
            return None
        runs = _runs(words, min(SHINGLE_WORDS, len(words)))
        counts = Counter(p for run in runs for p in self.where.get(run, ()) if self.part(self.passage[p]) != part)
        most = max(counts.values(), default=0)
        best = [self.passage[p] for p, count in counts.items() if count == most]
        alone = len({passage.holder for passage in best}) == 1
        return best[0] if alone and most >= SHARED * len(runs) else None

    def marked(self, passage: VoicedPassage) -> VoicedPassage:
        """`passage` with what it marks as another's words credited."""
        if passage.voice is Voice.QUOTATION:
            return self._quotation(passage)
        inline = tuple(self._inline(part, self.part(passage)) for part in passage.inline)
        if passage.voice is Voice.OWN:
            inline = tuple(sorted((*inline, *self._found(passage)), key=lambda part: part.span.start))
        return passage.model_copy(update={"inline": inline})

    def _quotation(self, passage: VoicedPassage) -> VoicedPassage:
        origin = self.origin(words_of(shown(self.collection, passage.span)), self.part(passage))
        if origin is None or passage.holder in self.present:
            return passage
        return passage.model_copy(update={"holder": origin.holder, "flags": (*passage.flags, REPEATS)})

    def _inline(self, part: Inline, document: int) -> Inline:
        if part.voice is not Voice.QUOTATION or part.holder in self.present:
            return part
        origin = self.origin(words_of(shown(self.collection, part.span)), document)
        return part.model_copy(update={"holder": origin.holder}) if origin else part

    def _found(self, passage: VoicedPassage) -> Iterator[Inline]:
        """What stands between quotation marks and was not yet known for another's words."""
        for match in _MARKED.finditer(normalised(shown(self.collection, passage.span))):
            origin = self.origin(words_of(match[2]), self.part(passage))
            span = locate_in(self.collection, passage.span, match[2]) if origin else None
            if origin and span and not any(span.overlap(part.span) for part in passage.inline):
                yield Inline(span=span, voice=Voice.QUOTATION, holder=origin.holder)

    def directions(self, passage: VoicedPassage) -> Iterator[tuple[int, int]]:
        """Which document quotes which, by what `passage` holds."""
        quoted = [(passage.voice, passage.span, passage.holder), *((i.voice, i.span, i.holder) for i in passage.inline)]
        for voice, span, holder in quoted:
            if voice is Voice.QUOTATION:
                origin = self.origin(words_of(shown(self.collection, span)), self.part(passage))
                if origin and origin.holder == holder:
                    yield self.part(passage), self.part(origin)

    def repeating(self, passage: VoicedPassage, parts: Sequence[Inline]) -> VoicedPassage:
        """`passage` with `parts` credited; where these are all that it says, the whole of it."""
        if passage.voice is not Voice.OWN or not parts:
            return passage
        alone = len({part.holder for part in parts}) == 1 and not passage.inline
        if alone and self._words(passage.span) == sum(self._words(part.span) for part in parts):
            flags = (*passage.flags, REPEATS)
            return passage.model_copy(update={"voice": Voice.QUOTATION, "holder": parts[0].holder, "flags": flags})
        inline = sorted((*passage.inline, *parts), key=lambda part: part.span.start)
        return passage.model_copy(update={"inline": tuple(inline)})

    def _words(self, span: Span) -> int:
        return len(words_of(shown(self.collection, span)))

    def unmarked(self, passage: VoicedPassage, directions: set[tuple[int, int]]) -> VoicedPassage:
        """`passage`, if it is a piece cut out of a longer one of a document that its own one quotes elsewhere."""
        if passage.voice is not Voice.OWN or passage.inline:
            return passage
        words = words_of(shown(self.collection, passage.span))
        origin = self.origin(words, self.part(passage)) if len(words) >= SHINGLE_WORDS else None
        if origin is None or len(words) >= sum(map(len, self.own_words[origin.id])):
            return passage
        there = (self.part(passage), self.part(origin))
        if there not in directions:
            return passage
        update = {"voice": Voice.QUOTATION, "holder": origin.holder, "flags": (*passage.flags, REPEATS)}
        return passage.model_copy(update=update)


def _runs(words: Sequence[str], size: int) -> list[Run]:
    return [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]
