"""Lines of one shape on a page, and whether the page can be believed to open its turns with them.

One such line may be an entry of an agenda, a place and a date, or prose. So a shape is believed where two names at
least stand in it, text stands below, and names come back or are such as no text would have.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from pipeline.documents.cutting import Cut, part
from pipeline.documents.furniture import is_bar
from pipeline.documents.header_parts import Parts, Tells, read_parts, read_start
from pipeline.documents.headers import Header
from pipeline.documents.page import Form, Found, Line, Page
from pipeline.documents.recognition import is_title
from pipeline.documents.small_words import are_ordinary, small_words
from pipeline.models import Markup, PassageKind

_MAY_TELL = re.compile(r"\d|[:)\]*]\Z|day\b|\b(?:ago|now|from|by|name|user|author|morning|evening|night)\b")
"""What every header has somewhere, in small letters."""
_ENDS_SENTENCE = re.compile(r"(?:[^\W\d_]{2}\.|[,;?!…])\Z")
_COLON_AFTER_NUMBER = re.compile(r"\d.{0,60}:\s")
_UNMISTAKABLE = re.compile(r"[\d_@/]|[^\W\d_]\.[^\W\d_]|[a-z][A-Z]")
_MOST_ABOVE = 3
"""Blocks above the first header, where what tells a header could as well stand in a text of another kind."""
_FEWEST_UNTIMED = 3
_BESIDE = Tells.NOTE | Tells.ROLE
"""What stands beside names in other texts too."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A line and what it says, if it is a header."""

    line: Line
    parts: Parts
    end: int
    """The offset after the header; text follows on its line where that goes on."""

    @property
    def name(self) -> str:
        """The name without regard to capitals."""
        return self.parts.name.casefold()

    def found(self, page: Page, answers: str | None = None) -> Found:
        """Return the header; `answers` is whom the line below says it answers."""
        header = Header(self.parts.name, number=self.parts.number, answers=self.parts.answers or answers)
        return Found(self.line, header, self.end, Form.SHAPED, page.depth(self.line))


def read_line(page: Page, line: Line) -> Reading | None:
    """Read a line of own text as a header; null where it can be none."""
    if page.blocks[line.block].quote_depth:
        return None
    found = _read_whole(page, line) or _read_start(line)
    return None if found and is_bar(line.text) else found


def _read_whole(page: Page, line: Line) -> Reading | None:
    if not line.is_whole or _ENDS_SENTENCE.search(line.text, max(0, len(line.text) - 3)):
        return None
    is_marked = _is_marked(page, line)
    if not (is_marked or _MAY_TELL.search(line.text.casefold())):
        return None
    parts = read_parts(line.text)
    if parts and is_marked and not parts.tells & ~_BESIDE:
        parts = replace(parts, shape=("marked", *parts.shape), tells=parts.tells | Tells.MARKED)
    return Reading(line, parts, line.end) if parts and parts.tells & ~_BESIDE else None


def _read_start(line: Line) -> Reading | None:
    found = read_start(line.text) if _COLON_AFTER_NUMBER.search(line.text) else None
    return Reading(line, found[0], line.start + line.shown.raw_range(0, found[1])[1]) if found else None


def _is_marked(page: Page, line: Line) -> bool:
    return page.blocks[line.block].level > 0 or line.raw.startswith(("**", "__", "##"))


@dataclass(frozen=True, slots=True)
class Shape:
    """The lines of one shape on a page."""

    page: Page
    reads: list[Reading]

    def is_believed(self, text: str, markup: Markup) -> bool:
        """Tell whether these lines are the headers of turns."""
        names = Counter(each.name for each in self.reads)
        if len(names) < 2 or not self._has_plain_names(names) or not (self._recurs(names) or self._is_sure()):
            return False
        return self._tells_enough() and self._stands_above_text() and not self._is_ordinary(text, markup)

    @property
    def _tells(self) -> Tells:
        return self.reads[0].parts.tells

    def _recurs(self, names: Counter[str]) -> bool:
        return max(names.values()) > 1

    def _has_plain_names(self, names: Counter[str]) -> bool:
        """Tell whether most names are written as names are, and the others have a mark between them and the time."""
        sure = {each.name for each in self.reads if each.parts.is_sure}
        odd = any(each.name not in sure for each in self.reads)
        return 2 * len(sure) >= len(names) and (not odd or self.reads[0].parts.shape[-1] != "when")

    def _is_sure(self) -> bool:
        """Tell whether the shape needs no name that comes back: more than one thing tells it, or every name does."""
        kinds = [tell for tell in (Tells.TIME, Tells.NUMBER, Tells.SAID) if tell in self._tells]
        return len(kinds) > 1 or all(_UNMISTAKABLE.search(each.parts.name) for each in self.reads)

    def _tells_enough(self) -> bool:
        """Tell whether the lines show a time, or a number, a word or a colon that only headers near the top have."""
        if Tells.TIME in self._tells:
            return True
        if self._tells & (Tells.SAID | Tells.ON_DAY) and "colon" not in self.reads[0].parts.shape:
            return False
        if Tells.MARKED in self._tells and not any(Tells.ROLE in each.parts.tells for each in self.reads):
            return False
        above = self.page.blocks[: self.reads[0].line.block]
        is_top = len(above) < _MOST_ABOVE and all(self._is_title(number) for number in range(len(above)))
        return is_top and len(self.reads) >= _FEWEST_UNTIMED and self._takes_turns()

    def _takes_turns(self) -> bool:
        """Tell whether several names come back, or one beside a user name, as titles of sections do not."""
        names = Counter(each.name for each in self.reads)
        several = sum(count > 1 for count in names.values()) > 1
        return several or any(_UNMISTAKABLE.search(each.parts.name) for each in self.reads)

    def _is_title(self, number: int) -> bool:
        lines = [line for line in self.page.lines if line.block == number]
        return bool(lines) and all(is_title(line.text) for line in lines)

    def _stands_above_text(self) -> bool:
        """Tell whether own text stands below most; where words of saying announce it, not somebody's quoted words.

        Text on the lines of the headers must make up most paragraphs.
        """
        if self.reads[0].end < self.reads[0].line.end:
            spoken = sum(1 for block in self.page.blocks if block.kind is not PassageKind.FURNITURE)
            return 2 * len(self.reads) >= spoken and self._recurs(Counter(each.name for each in self.reads))
        starts = {each.line.start for each in self.reads}
        below = [self._below(each.line) for each in self.reads]
        told = sum(1 for found in below if found and found[0] not in starts)
        own = sum(1 for found in below if found and found[0] not in starts and not found[1])
        enough = 4 * told >= 3 * len(self.reads)
        return enough and (Tells.SAID not in self._tells or 2 * own > len(self.reads))

    def _below(self, line: Line) -> tuple[int, int] | None:
        """Return where the next line starts, and how deep it is quoted."""
        block = self.page.blocks[line.block]
        if not self.page.is_last(line):
            return block.lines[line.number + 1][0], block.quote_depth
        rest = self.page.blocks[line.block + 1 : line.block + 2]
        return (rest[0].lines[0][0], rest[0].quote_depth) if rest else None

    def _is_ordinary(self, text: str, markup: Markup) -> bool:
        """Tell whether half of the names are words that the page writes in small letters elsewhere."""
        blocks, _ = part(text, self.page.blocks, [Cut.of(each.found(self.page)) for each in self.reads])
        small = small_words(text, markup, (block for block in blocks if block.kind is not PassageKind.HEADER))
        return are_ordinary({each.parts.name for each in self.reads}, small)
