"""Several documents as one: their texts one after the other, every id and offset moved to where it is unlike any other.

All that reads a document reads a collection too. `Borders` leads back to the documents, and knows nothing but lengths,
so that a report alone is enough to make them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import accumulate

from pipeline.models import Document, Markup, Passage, Sentence, Span, Turn
from pipeline.together_models import SourceSpan

GAP = "\n\n"
"""What stands between two texts, so that no pattern reads the end of one and the start of the next as one line."""


@dataclass(frozen=True)
class Borders:
    """Where each of several texts starts in the text that they make together."""

    names: tuple[str, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lengths: Mapping[str, int]) -> "Borders":
        """Return the borders of texts of these lengths, by the ids of their documents, in order."""
        ends = accumulate(length + len(GAP) for length in lengths.values())
        return cls(tuple(lengths), (0, *ends)[: len(lengths)])

    def at(self, offset: int) -> int:
        """Return the position, among the texts, of the one that holds the character at `offset`."""
        return bisect_right(self.starts, offset) - 1

    def inside(self, span: Span) -> SourceSpan:
        """Return `span` of the whole as one of its document."""
        part = self.at(span.start)
        start = self.starts[part]
        return SourceSpan(document=self.names[part], start=span.start - start, end=span.end - start)

    def outside(self, document: str, start: int, end: int) -> Span:
        """Return the span of the whole that is `start` to `end` of `document`. Raises ValueError for another's id."""
        offset = self.starts[self.names.index(document)]
        return Span(start=offset + start, end=offset + end)


@dataclass(frozen=True)
class Shift:
    """What is added to the offsets of a document, and to the numbers in its ids, where others stand before it."""

    offset: int
    numbers: Mapping[str, int]
    """By the letter that ids of a kind start with."""

    def id(self, identifier: str) -> str:
        """Return an id such as `s12` as the collection has it."""
        return f"{identifier[0]}{int(identifier[1:]) + self.numbers[identifier[0]]}"

    def ids(self, identifiers: Iterable[str]) -> tuple[str, ...]:
        """Return ids as the collection has them."""
        return tuple(self.id(identifier) for identifier in identifiers)

    def span(self, span: Span) -> Span:
        """Return a span of the document as one of the collection."""
        return Span(start=span.start + self.offset, end=span.end + self.offset)


class Collection(Document):
    """Documents with different ids as one document; the turns, passages and sentences of each are numbered on."""

    members: tuple[Document, ...]

    def __hash__(self) -> int:
        return hash((self.id, self.sha256))

    @classmethod
    def of(cls, documents: Sequence[Document]) -> "Collection":
        """Return `documents` as one."""
        borders = Borders.of({document.id: len(document.text) for document in documents})
        pairs = list(zip(documents, shifts(documents, borders), strict=True))
        return cls(
            id="+".join(borders.names),
            title=" · ".join(document.title for document in documents),
            source=", ".join(document.source for document in documents),
            sha256=sha256("".join(document.sha256 for document in documents).encode()).hexdigest(),
            markup=documents[0].markup,
            text=GAP.join(document.text for document in documents),
            turns=tuple(_turn(turn, shift) for document, shift in pairs for turn in document.turns),
            passages=tuple(_passage(passage, shift) for document, shift in pairs for passage in document.passages),
            sentences=tuple(_sentence(sentence, shift) for document, shift in pairs for sentence in document.sentences),
            members=tuple(documents),
        )

    @cached_property
    def borders(self) -> Borders:
        """Where each document starts."""
        return Borders.of({member.id: len(member.text) for member in self.members})

    @property
    def parts(self) -> tuple[Document, ...]:
        """The documents, in order."""
        return self.members

    def part_at(self, offset: int) -> int:
        """Return which of the documents the character at `offset` stands in."""
        return self.borders.at(offset)

    def markup_at(self, offset: int) -> Markup:
        """Return how the document that holds the character at `offset` writes structure."""
        return self.members[self.part_at(offset)].markup


def shifts(documents: Sequence[Document], borders: Borders) -> list[Shift]:
    """Return how far each document moves."""
    return [
        Shift(start, {"t": turns, "p": passages, "s": sentences})
        for start, turns, passages, sentences in zip(
            borders.starts,
            before(len(document.turns) for document in documents),
            before(len(document.passages) for document in documents),
            before(len(document.sentences) for document in documents),
            strict=True,
        )
    ]


def before(counts: Iterable[int]) -> list[int]:
    """Return for each of `counts` the sum of those before it."""
    return list(accumulate(counts, initial=0))[:-1]


def _turn(turn: Turn, shift: Shift) -> Turn:
    answered = shift.id(turn.replies_to) if turn.replies_to else None
    return turn.model_copy(update={"id": shift.id(turn.id), "span": shift.span(turn.span), "replies_to": answered})


def _passage(passage: Passage, shift: Shift) -> Passage:
    moved = {"id": shift.id(passage.id), "turn": shift.id(passage.turn), "span": shift.span(passage.span)}
    return passage.model_copy(update=moved)


def _sentence(sentence: Sentence, shift: Shift) -> Sentence:
    moved = {"id": shift.id(sentence.id), "passage": shift.id(sentence.passage), "span": shift.span(sentence.span)}
    return sentence.model_copy(update=moved)
