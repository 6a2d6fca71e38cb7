"""Names above comments: a page on which one author prints what others wrote, each under a name, and answers below it.

A line with a name proves little, since the title of a section may look like one. So names are believed only together:
where their words are no ordinary ones, paragraphs stand under most, and the page shows that somebody is answered.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut, part
from pipeline.documents.names import looks_like_handle, looks_like_name
from pipeline.documents.page import line_at
from pipeline.documents.quoting import QUOTED_FROM, UNDER_NAME
from pipeline.documents.replying import announces_answers, opens_like_an_answer
from pipeline.documents.small_words import small_words, words_of
from pipeline.markup import show
from pipeline.models import Markup, PassageKind

_LONGEST = 60
_MARKS = 20
"""Characters of markup around such a line."""
_FEWEST = 2

_ASIDE = re.compile(r"\s*\([^()]*\)$")
_NO_WORD = re.compile(r"[\d_/@]")
_FIRST = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|me)\b")
_SECOND = re.compile(r"\b(?:you|your|yours|you['’](?:re|ve|d|ll))\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"(?:and\s+)?(?:the\s+(?:next|last|following|other|final)|another|one\s+more|an?\s+(?:anonymous|unsigned))\b[^.!?]{0,120}[.:]",
    re.IGNORECASE,
)
"""A sentence that is a paragraph and hands on to a comment by somebody else."""
_STOPS = ".,;:!?…"
_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})


@dataclass(slots=True)
class _Section:
    """A name, and the blocks under it up to the next name or title."""

    start: int
    """The offset of the line with the name."""
    name: str
    below: list[Block] = field(default_factory=list)


def part_names(text: str, markup: Markup, blocks: list[Block], author: str | None) -> list[Block]:
    """Return the blocks of a page by one author, with the names above comments made page text.

    The paragraph under a name is flagged as quoted from that person, those after it as standing under the name.
    """
    names = dict(_names(text, markup, blocks))
    if len(names) < _FEWEST or author in names.values():
        return blocks
    small = small_words(text, markup, blocks)
    names = {start: name for start, name in names.items() if _NO_WORD.search(name) or not words_of(name) & small}
    page = _Answered(text, markup)
    sections = page.kept(page.sections(_cut(text, blocks, names), names))
    names = {section.start: section.name for section in sections}
    if not page.is_believed(sections, blocks):
        return blocks
    blocks = _cut(text, blocks, names)
    for section in page.sections(blocks, names):
        _flag(text, section)
    return blocks


def _names(text: str, markup: Markup, blocks: list[Block]) -> Iterator[tuple[int, str]]:
    """Yield the first lines of blocks below the title that can be names, by their offsets."""
    for number, block in enumerate(blocks[1:], start=1):
        start, end = block.lines[0]
        nested = block.quote_depth or block.list_depth
        if nested or block.kind not in (PassageKind.PARAGRAPH, PassageKind.HEADING) or end - start > _LONGEST + _MARKS:
            continue
        shown = line_at(text, markup, blocks, number, 0).text
        if shown and len(shown) <= _LONGEST and (name := _name(shown)):
            yield start, name


def _name(line: str) -> str | None:
    bare = _ASIDE.sub("", line)
    is_handle = looks_like_handle(bare) and bool(_NO_WORD.search(bare)) and any(map(str.isalpha, bare))
    is_name = bool(bare) and bare[-1] not in _STOPS and (looks_like_name(bare) or is_handle)
    return bare if is_name else None


def _cut(text: str, blocks: list[Block], names: Mapping[int, str]) -> list[Block]:
    cuts = [
        Cut(number, 0, PassageKind.FURNITURE, source=names[block.start])
        for number, block in enumerate(blocks)
        if block.start in names
    ]
    return part(text, blocks, cuts)[0]


@dataclass(frozen=True, slots=True)
class _Answered:
    """A page that may consist of comments and answers."""

    text: str
    markup: Markup

    def sections(self, blocks: list[Block], names: Mapping[int, str]) -> list[_Section]:
        """Return the sections of the page whose names have been cut out of `blocks`."""
        sections: list[_Section] = []
        is_open = False
        for block in blocks:
            if block.start in names:
                sections.append(_Section(block.start, names[block.start]))
                is_open = True
            elif block.kind is PassageKind.HEADING or self._is_title(block):
                is_open = False
            elif is_open and block.kind in _SPOKEN:
                sections[-1].below.append(block)
        return sections

    def _is_title(self, block: Block) -> bool:
        plain = block.kind is PassageKind.PARAGRAPH and len(block.lines) == 1 and not block.quote_depth
        return plain and block.end - block.start <= _LONGEST and self._shown(block)[-1:].isalnum()

    def kept(self, sections: list[_Section]) -> list[_Section]:
        """Return the sections that have text, without a last one that nobody answers: it may as well be a coda."""
        spoken = [section for section in sections if section.below]
        return spoken[:-1] if spoken and len(spoken[-1].below) < 2 else spoken

    def is_believed(self, sections: list[_Section], blocks: list[Block]) -> bool:
        """Tell whether the page consists of comments under names and of answers to them."""
        if len(sections) < _FEWEST or 2 * len({section.name for section in sections}) <= len(sections):
            return False
        most = len(sections) // 2 + 1
        told = sum(len(section.below) > 1 for section in sections) >= most
        topics, replies = sum(map(self._is_topic, sections)), sum(map(self._is_answered, sections))
        openers = sum(opens_like_an_answer(self._shown(section.below[0])) for section in sections)
        if not told or 3 * topics > len(sections) or 2 * replies < len(sections) or openers >= replies:
            return False
        if replies >= most and sum(map(self._is_addressed, sections)) >= most:
            return True
        above = (block for block in blocks if block.start < sections[0].start)
        return any(announces_answers(self._shown(block)) for block in above)

    def _is_topic(self, section: _Section) -> bool:
        """Tell whether what stands right under a name speaks of it, as nobody does of themselves."""
        said = self._shown(section.below[0]).casefold()
        return any(re.search(rf"\b{re.escape(word)}\b", said) for word in words_of(section.name))

    def _is_answered(self, section: _Section) -> bool:
        return any(opens_like_an_answer(self._shown(block)) for block in section.below[1:])

    def _is_addressed(self, section: _Section) -> bool:
        said = " ".join(map(self._shown, section.below[1:]))
        return bool(_FIRST.search(said) and _SECOND.search(said))

    def _shown(self, block: Block) -> str:
        return show(self.text[block.start : block.end], self.markup).text


def _flag(text: str, section: _Section) -> None:
    """Flag what stands under a name, up to a sentence that hands on to somebody else's comment."""
    is_marked = any(block.quote_depth for block in section.below)
    for number, block in enumerate(section.below):
        if _ANOTHER.fullmatch(text[block.start : block.end]):
            break
        if not block.quote_depth:
            is_theirs = not number and not is_marked
            block.flags.append((QUOTED_FROM if is_theirs else UNDER_NAME) + section.name)
