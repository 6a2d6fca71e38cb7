"""A run of text between two block boundaries of a page, and what its pieces are for."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.documents.elements import Context
from pipeline.documents.headers import is_details
from pipeline.documents.roles import Role
from pipeline.markup import show
from pipeline.models import Markup

_HEADER_WORDS = 8
"""In a part of the page that holds headers, a line with an author's name has no more other words than these."""


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

    def is_detail(self) -> bool:
        """Tell whether the run is only a date or a score."""
        return all(piece.role is Role.DETAIL for piece in self.pieces)

    def parts(self, text: str) -> Iterator[tuple[int, int, bool]]:
        """Yield the ranges of its passages in `text`, and whether each is a header line: a name, and what goes with it.

        An author's name at the start or at the end of other text is a passage by itself.
        """
        roles = [piece.role for piece in self.pieces]
        cuts = {0, len(roles)}
        if Role.AUTHOR in roles and not self._is_header(text):
            cuts |= {1} if roles[0] is Role.AUTHOR else set()
            cuts |= {len(roles) - 1} if roles[-1] is Role.AUTHOR else set()
        for first, last in pairwise(sorted(cuts)):
            is_header = Role.AUTHOR in roles[first:last] and self._is_header(text, first, last)
            yield self.pieces[first].start, self.pieces[last - 1].end, is_header

    def _is_header(self, text: str, first: int = 0, last: int | None = None) -> bool:
        others = [piece for piece in self.pieces[first:last] if piece.role is None]
        if self.context.furniture and sum(piece.words for piece in others) <= _HEADER_WORDS:
            return True
        return all(is_details(show(text[piece.start : piece.end], Markup.HTML).text) for piece in others)
