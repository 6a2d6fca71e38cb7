"""A run of text between two block boundaries of a page, and what its pieces are for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.documents.elements import Context
from pipeline.documents.roles import Role

_HEADER_WORDS = 8
"""A line with an author's name is a header if it has no more other words, such as `by` and `(edited)`."""


@dataclass(slots=True)
class Piece:
    """A stretch of a run with one role."""

    start: int
    end: int
    role: Role | None
    words: int


@dataclass(slots=True)
class Run:
    """Text and inline tags between two block boundaries."""

    context: Context
    pieces: list[Piece] = field(default_factory=list)
    _pending: int | None = None

    def open_tag(self, start: int) -> None:
        """Take the start of an inline element; it belongs to the text that follows."""
        if self._pending is None:
            self._pending = start

    def close_tag(self, start: int, end: int) -> None:
        """Take the end of the inline element that started at `start`; it belongs to the text before it."""
        if not self.pieces:
            return
        last = self.pieces[-1]
        if start < last.end and (self._pending is None or start < self._pending):
            last.end = end
            self._pending = None

    def add(self, start: int, end: int, words: int, role: Role | None) -> None:
        """Take text, which may be an entity."""
        begin = start if self._pending is None else self._pending
        self._pending = None
        if self.pieces and self.pieces[-1].role is role:
            self.pieces[-1].end = end
            self.pieces[-1].words += words
        else:
            self.pieces.append(Piece(begin, end, role, words))

    def is_header(self) -> bool:
        """Tell whether the run is a header line: an author's name, and hardly anything else."""
        other = sum(piece.words for piece in self.pieces if piece.role is None)
        return any(piece.role is Role.AUTHOR for piece in self.pieces) and other <= _HEADER_WORDS

    def is_detail(self) -> bool:
        """Tell whether the run is only a date or a score."""
        return all(piece.role is Role.DETAIL for piece in self.pieces)

    def parts(self) -> Iterator[tuple[int, int, bool]]:
        """Yield the ranges of its passages: a leading author's name by itself (true), then the text."""
        first = self.pieces[0]
        if self.is_header():
            yield first.start, self.pieces[-1].end, True
        elif first.role is Role.AUTHOR:
            yield first.start, first.end, True
            yield self.pieces[1].start, self.pieces[-1].end, False
        else:
            yield first.start, self.pieces[-1].end, False
