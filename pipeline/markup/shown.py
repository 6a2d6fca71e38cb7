"""Display text with a map back to the raw slice it was made from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """Raw markup that is not displayed."""

    start: int
    end: int
    partner: int | None = None
    """For an opening mark, where its closing mark ends; for a closing mark, where its opening mark starts."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Display text, and where in the raw slice each part of it stands.

    Text without markup is its own raw slice and carries no map.
    """

    text: str
    run_starts: tuple[int, ...] = ()
    """Where in `text` each run starts."""
    run_sources: tuple[tuple[int, int], ...] = ()
    """The raw range of each run: as long as the run where it is literal, else a whole, such as an entity."""
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()

    def raw_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw range of the display range `start`..`end`, which must not be empty.

        No edge falls inside markup. Marks right outside whose other half lies inside are taken in.
        """
        if not self.run_starts:
            return start, end
        return self._balanced(self._raw_start(start), self._raw_end(end - 1))

    def cut(self, start: int) -> int:
        """Return the raw offset at which to part the slice before the display offset `start`, which is not 0.

        Closing marks stay with what they close, opening marks go with what they open.
        """
        if not self.run_starts:
            return start
        before = len(self.text[:start].rstrip())
        low = self._raw_end(before - 1) if before else 0
        high = self._raw_start(start)
        last_closing = bisect_right(self.closing, high, key=lambda mark: mark.end) - 1
        if last_closing >= 0 and self.closing[last_closing].start >= low:
            return self.closing[last_closing].end
        first_opening = bisect_left(self.opening, low, key=lambda mark: mark.start)
        if first_opening < len(self.opening) and self.opening[first_opening].end <= high:
            return self.opening[first_opening].start
        return high

    def _raw_start(self, offset: int) -> int:
        run, into, literal = self._locate(offset)
        return self.run_sources[run][0] + into if literal else self.run_sources[run][0]

    def _raw_end(self, offset: int) -> int:
        run, into, literal = self._locate(offset)
        return self.run_sources[run][0] + into + 1 if literal else self.run_sources[run][1]

    def _locate(self, offset: int) -> tuple[int, int, bool]:
        run = bisect_right(self.run_starts, offset) - 1
        next_start = self.run_starts[run + 1] if run + 1 < len(self.run_starts) else len(self.text)
        start, end = self.run_sources[run]
        return run, offset - self.run_starts[run], next_start - self.run_starts[run] == end - start

    def _balanced(self, start: int, end: int) -> tuple[int, int]:
        while True:
            after = bisect_left(self.closing, end, key=lambda mark: mark.start)
            before = bisect_left(self.opening, start, key=lambda mark: mark.end)
            closing = self.closing[after] if after < len(self.closing) else None
            opening = self.opening[before] if before < len(self.opening) else None
            if closing and closing.start == end and closing.partner is not None and closing.partner >= start:
                end = closing.end
            elif opening and opening.end == start and opening.partner is not None and opening.partner <= end:
                start = opening.start
            elif (
                closing
                and opening
                and closing.start == end
                and opening.end == start
                and closing.partner == opening.start
            ):
                start, end = opening.start, closing.end
            else:
                return start, end


@dataclass(slots=True)
class Builder:
    """Collects display text in source order."""

    raw: str
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _starts: list[int] = field(default_factory=list)
    _sources: list[tuple[int, int]] = field(default_factory=list)
    _opening: list[Mark] = field(default_factory=list)
    _closing: list[Mark] = field(default_factory=list)

    def literal(self, start: int, end: int) -> None:
        """Add a raw range as it stands."""
        if start < end:
            self.whole(start, end, self.raw[start:end])

    def whole(self, start: int, end: int, display: str) -> None:
        """Add a raw range that is displayed as something else."""
        if display:
            self._starts.append(self._length)
            self._sources.append((start, end))
            self._pieces.append(display)
            self._length += len(display)

    def open(self, mark: Mark) -> None:
        """Add a mark that is not displayed and belongs to what follows."""
        self._opening.append(mark)

    def close(self, mark: Mark) -> None:
        """Add a mark that is not displayed and belongs to what precedes."""
        self._closing.append(mark)

    def shown(self) -> Shown:
        """Return what was collected."""
        text = "".join(self._pieces)
        return Shown(text, tuple(self._starts), tuple(self._sources), tuple(self._opening), tuple(self._closing))
