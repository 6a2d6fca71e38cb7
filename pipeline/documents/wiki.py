"""Posts signed at their end, as on the talk pages of wikis: `… text. --Ann Lee (talk) 13:53, 12 October 2009 (UTC)`."""

import re
from dataclasses import dataclass, field

from pipeline.documents.blocks import Block, Opening
from pipeline.documents.recognition import is_title
from pipeline.models import PassageKind

_FEWEST = 2
_MOST_NAME_WORDS = 5
_LONGEST_NAME = 60

_TIME = re.compile(
    r"\d{1,2}:\d{2},?\s\d{1,2}\.?\s[^\W\d_]{3,12}\.?\s\d{4}\s\([A-Z]{3,5}\)(?:\s?\[[^\[\]\n]{1,20}\])?\s*\Z"
)
_TALK = re.compile(r"\s*(?:[·•|(\[]\s?[^()\[\]\n]{0,30}[)\]]?|\([^()\n]{1,40}\))\s*\Z")
"""What stands between a name and the time: `(talk)`, `(talk · contribs)`."""
_DASH = re.compile(r"(?:--|[–—])\s*(?=\S)")
_STOP = re.compile(r"\A|[.!?:;…\"”’)\]]\s*(?=\S)")
_DECORATION = re.compile(r"\A[^\w\"“(\[]+|[^\w)\]]+\Z")


@dataclass(frozen=True, slots=True)
class _Signature:
    """Where a signature starts in its line, and whose it is."""

    start: int
    name: str


@dataclass(slots=True)
class _Posts:
    """Posts cut out of a page; each ends with its signature."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    _first: int = 0
    """The number of the block that the open post begins with."""
    _depths: list[int] = field(default_factory=list)
    """How far the text of each post is indented."""

    def add(self, block: Block) -> None:
        """Take a block of the page; a line that ends with a signature ends its post."""
        lines: list[tuple[int, int]] = []
        for start, end in block.lines:
            signature = _signature(self.text[start:end]) if _may_sign(block) else None
            if signature is None:
                lines.append((start, end))
                continue
            stop = start + len(self.text[start : start + signature.start].rstrip())
            lines += [(start, stop)] if stop > start else []
            self._close(block, lines, (start + signature.start, end), signature.name)
            lines = []
        if lines:
            self.blocks.append(block.part(lines))

    def _close(self, block: Block, lines: list[tuple[int, int]], signature: tuple[int, int], name: str) -> None:
        if lines:
            self.blocks.append(block.part(lines))
        self.blocks.append(block.part([signature], PassageKind.HEADER))
        self._mark_titles()
        depth = self._depth()
        answered = next((n for n in range(len(self._depths) - 1, -1, -1) if 0 <= self._depths[n] < depth), None)
        if any(each.kind is PassageKind.HEADING for each in self.blocks[self._first :]):
            answered = None
        self.openings.append(Opening(self._first, name, self.text[slice(*signature)], answered))
        self._depths.append(depth)
        self._first = len(self.blocks)

    def _depth(self) -> int:
        spoken = (each for each in self.blocks[self._first :] if each.kind is not PassageKind.HEADING)
        return min((each.indent + each.list_depth for each in spoken), default=0)

    def _mark_titles(self) -> None:
        """Make headings of the lines above a post that can only be titles."""
        for block in self.blocks[self._first : -2]:
            if block.kind is PassageKind.FURNITURE:
                continue
            if len(block.lines) > 1 or not is_title(self.text[block.start : block.end]):
                break
            block.kind = PassageKind.HEADING

    def finish(self) -> None:
        """Give what stands below the last signature a turn of its own."""
        if any(each.kind is not PassageKind.FURNITURE for each in self.blocks[self._first :]):
            self.openings.append(Opening(self._first))


def signed_posts(text: str, blocks: list[Block]) -> tuple[list[Block], list[Opening]] | None:
    """Return the blocks of a page of signed posts, and what opens its turns; None where nothing is signed so."""
    lines = (line for block in blocks if _may_sign(block) for line in block.lines)
    signed = sum(1 for start, end in lines if _signature(text[start:end]))
    if signed < _FEWEST:
        return None
    posts = _Posts(text)
    for block in blocks:
        posts.add(block)
    posts.finish()
    return posts.blocks, posts.openings


def _may_sign(block: Block) -> bool:
    return block.kind in (PassageKind.PARAGRAPH, PassageKind.ITEM) and not block.quote_depth


def _signature(line: str) -> _Signature | None:
    time = _TIME.search(line, max(0, len(line) - 60))
    if time is None:
        return None
    before = _TALK.sub("", line[: time.start()]).rstrip()
    place = _begins(before, max(0, len(before) - _LONGEST_NAME))
    name = _DECORATION.sub("", before[place:]).strip()
    if not any(map(str.isalnum, name)) or len(name.split()) > _MOST_NAME_WORDS:
        return None
    return _Signature(place, name)


def _begins(before: str, low: int) -> int:
    """Return where a signature begins: at its dash where it has one, else after the last sentence."""
    dashes = list(_DASH.finditer(before, low))
    return dashes[-1].start() if dashes else max((stop.end() for stop in _STOP.finditer(before, low)), default=low)
