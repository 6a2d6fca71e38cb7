"""Sentences that stand word for word in two documents without a mark: who repeats whom, where the texts show it."""

import re
from collections import defaultdict
from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.collection import Collection
from pipeline.grounding import normalised, number, shown
from pipeline.markup import show
from pipeline.models import Inline, Participant, Presence, Span, Voice, VoicedPassage
from pipeline.offline.cues import CONTRAST, DISAGREES, plain
from pipeline.offline.reading.sources import SHINGLE_WORDS
from pipeline.offline.together.people import name_pattern

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
"""A word, in text that is `normalised`."""
_MARKS = " .,;:!?…\"'“”‘’«»\n\t"

Direction = tuple[int, int]
"""The position of a document among those of a collection, and that of one whose words it repeats."""


@dataclass(frozen=True)
class Repetition:
    """Words of a passage that are a whole sentence of another document, in its author's own voice."""

    passage: VoicedPassage
    span: Span
    origin: VoicedPassage


@dataclass(frozen=True)
class Verbatim:
    """Looks for sentences that stand in several of the documents, each time as its author's own."""

    collection: Collection
    passages: tuple[VoicedPassage, ...]

    def part(self, passage: VoicedPassage) -> int:
        """Return which document `passage` stands in."""
        return self.collection.part_at(passage.span.start)

    @cached_property
    def repetitions(self) -> tuple[Repetition, ...]:
        """Every sentence of six words or more that one document has in common with another, seen from either."""
        return tuple(found for passage in self._own for found in self._in(passage))

    @cached_property
    def answered(self) -> set[Direction]:
        """Which document denies, in its next sentence, what it has in common with which other one."""
        return {(self.part(r.passage), self.part(r.origin)) for r in self.repetitions if self._is_denied(r)}

    def credited(self, directions: Several[Direction]) -> Iterator[tuple[str, Inline]]:
        """Yield the words that repeat another document, as `directions` have it, with the id of their passage."""
        chosen: dict[str, list[Inline]] = defaultdict(list)
        for passage, span in dict.fromkeys((r.passage.id, r.span) for r in self._longest_first):
            here = [r for r in self.repetitions if (r.passage.id, r.span) == (passage, span)]
            holder = self._first_author(here, directions)
            if holder and not any(span.overlap(part.span) for part in chosen[passage]):
                chosen[passage].append(Inline(span=span, voice=Voice.QUOTATION, holder=holder))
        yield from ((passage, part) for passage, parts in chosen.items() for part in parts)

    @property
    def _longest_first(self) -> list[Repetition]:
        return sorted(self.repetitions, key=lambda repetition: -len(repetition.span))

    def _first_author(self, found: Sequence[Repetition], directions: Several[Direction]) -> str | None:
        """Who says it first, of those whom this document repeats; None where that may be several people."""
        origins = {self.part(r.origin): r.origin.holder for r in found if self._along(r, directions)}
        first = {
            holder for part, holder in origins.items() if not any((part, other) in directions for other in origins)
        }
        return next(iter(first)) if len(first) == 1 else None

    def _along(self, found: Repetition, directions: Several[Direction]) -> bool:
        return (self.part(found.passage), self.part(found.origin)) in directions

    @cached_property
    def _own(self) -> list[VoicedPassage]:
        return [passage for passage in self.passages if passage.voice is Voice.OWN]

    @cached_property
    def _said(self) -> dict[tuple[str, ...], list[tuple[list[str], VoicedPassage]]]:
        """The sentences in their authors' own voice, by their first words."""
        said: dict[tuple[str, ...], list[tuple[list[str], VoicedPassage]]] = defaultdict(list)
        for passage in self._own:
            for sentence in self.collection.sentences_in[passage.id]:
                words = WORD.findall(normalised(shown(self.collection, sentence.span)))
                if len(words) >= SHINGLE_WORDS and not _quoted(passage, sentence.span):
                    said[tuple(words[:SHINGLE_WORDS])].append((words, passage))
        return said

    def _in(self, passage: VoicedPassage) -> Iterator[Repetition]:
        display = show(passage.span.cut(self.collection.text), self.collection.markup_at(passage.span.start))
        found = list(WORD.finditer(normalised(display.text)))
        here = [match[0] for match in found]
        for at in range(len(here) - SHINGLE_WORDS + 1):
            for words, origin in self._said.get(tuple(here[at : at + SHINGLE_WORDS]), ()):
                if here[at : at + len(words)] == words and self._is_anothers(origin, passage):
                    start, end = display.raw_range(found[at].start(), found[at + len(words) - 1].end())
                    span = Span(start=passage.span.start + start, end=passage.span.start + end)
                    if not _quoted(passage, span):
                        yield Repetition(passage, span, origin)

    def _is_anothers(self, origin: VoicedPassage, passage: VoicedPassage) -> bool:
        return self.part(origin) != self.part(passage) and origin.holder != passage.holder

    def _is_denied(self, repetition: Repetition) -> bool:
        after = self._after(repetition)
        return bool(DISAGREES.match(after)) and not CONTRAST.match(after)

    def _after(self, repetition: Repetition) -> str:
        """What follows in the passage, or where nothing does, the next one of the turn."""
        passage = repetition.passage
        rest = [Span(start=repetition.span.end, end=passage.span.end)]
        following = self.passages[number(passage.id) : number(passage.id) + 1]
        rest += [other.span for other in following if other.turn == passage.turn]
        told = (plain(shown(self.collection, span)).lstrip(_MARKS) for span in rest)
        return next(filter(None, told), "")


def speaking_of(
    collection: Collection, passages: Sequence[VoicedPassage], people: Iterable[Participant]
) -> set[Direction]:
    """Return which document names, or credits words to, somebody who wrote which other one and takes no part in it."""
    wrote: dict[str | None, set[int]] = defaultdict(set)
    for passage in passages:
        if passage.voice is Voice.OWN:
            wrote[passage.holder].add(collection.part_at(passage.span.start))
    named = {
        person.id: pattern
        for person in people
        if person.presence is Presence.PRESENT and person.name and not person.group
        if (pattern := name_pattern(person.name))
    }
    found: set[Direction] = set()
    for passage in passages:
        part, words = collection.part_at(passage.span.start), shown(collection, passage.span)
        met = {passage.holder, *(inline.holder for inline in passage.inline)}
        met |= {holder for holder, pattern in named.items() if passage.voice is Voice.OWN and pattern.search(words)}
        found |= {(part, other) for holder in met if part not in wrote[holder] for other in wrote[holder]}
    return found


def one_way(*signs: Several[Direction]) -> set[Direction]:
    """Return for each two documents the direction that the first sign shows which shows one and not its reverse."""
    decided: dict[frozenset[int], Direction | None] = {}
    for sign in signs:
        for there in sign:
            both = frozenset(there)
            if both not in decided or decided[both] is None:
                decided[both] = None if there[::-1] in sign else there
    return {there for there in decided.values() if there}


def _quoted(passage: VoicedPassage, span: Span) -> bool:
    return any(span.overlap(part.span) for part in passage.inline)
