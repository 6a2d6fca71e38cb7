"""Turns in plain text and Markdown: header lines parted from the text, and what answers what."""

from dataclasses import dataclass, field, replace

from pipeline.documents.addressees import Addressees
from pipeline.documents.blocks import Block, Layout, Opening
from pipeline.documents.bylines import find_byline
from pipeline.documents.cutting import part
from pipeline.documents.footnotes import find_definitions
from pipeline.documents.forms import part_headers
from pipeline.documents.furniture import is_status, lead, mark_furniture, mark_site_bars
from pipeline.documents.headers import announces_reply
from pipeline.documents.messages import SPEAKERS_UNKNOWN, messages
from pipeline.documents.name_lines import part_names
from pipeline.documents.page import Form, Found
from pipeline.documents.quoting import flag_sources
from pipeline.documents.recognition import is_title
from pipeline.documents.reviews import AUTHORS
from pipeline.documents.wiki import signed_posts
from pipeline.markup import show
from pipeline.models import Markup, PassageKind

BOUNDARIES_UNKNOWN = "boundaries_unknown"
"""Flag of a turn that is a whole page of one person's comments: nothing shows where one ends."""

CONTINUED = "continued"
"""Flag of a turn that goes on below the answers nested inside it."""

UNSIGNED = "unsigned"
"""Flag of a turn that stands under a heading of a transcript and is nobody's in particular: minutes, a summary."""

_MOST_TITLES = 3
"""Lines above a thread that may all be titles: the site's, the forum's, its own."""

_BESIDE = frozenset({PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.CODE})
_SILENT = frozenset({PassageKind.FURNITURE, PassageKind.HEADING, PassageKind.HEADER})
_THREADED = frozenset({Form.DETAILED, Form.NAMED, Form.POSTED, Form.SHAPED, Form.REVIEWED})
_TRANSCRIPTS = frozenset({Form.TAGGED, Form.TITLED})
_WITHOUT_POST = frozenset({Form.POSTED, Form.SHAPED, Form.REVIEWED})


def arrange(text: str, markup: Markup, blocks: list[Block]) -> Layout:
    """Return `blocks` with header lines and titles parted from them, and the turns they open."""
    length, owner = lead(text, blocks)
    mark_furniture(text, blocks, length)
    find_definitions(text, blocks)
    blocks, headed = part_headers(text, markup, blocks, owner, has_lead=bool(length))
    byline = None if headed or length else find_byline(text, markup, blocks)
    if byline:
        blocks, _ = part(text, blocks, [byline.cut])
    mark_site_bars(text, blocks)
    blocks, headed = _part_status(text, blocks, headed)
    _mark_titles(text, blocks, headed, has_lead=bool(length))
    title = _title(text, markup, blocks)
    signed = None if headed or length else signed_posts(text, blocks)
    if headed:
        openings = openings_of(text, markup, blocks, headed)
    elif signed:
        blocks, openings = signed
    elif not length and markup is Markup.TEXT and (lines := messages(text, blocks)):
        blocks, openings = lines, [Opening(0, flags=(SPEAKERS_UNKNOWN,))]
    else:
        author, header = (byline.author, byline.line.raw) if byline else (owner, None)
        openings = [Opening(0, author, header, flags=(BOUNDARIES_UNKNOWN,) if length else ())]
    if len(openings) == 1 and not openings[0].flags:
        blocks = part_names(text, markup, blocks, openings[0].author)
    flag_sources(blocks, {opening.block for opening in openings})
    return Layout(blocks, openings, title)


def _part_status(text: str, blocks: list[Block], headed: dict[int, Found]) -> tuple[list[Block], dict[int, Found]]:
    """Part the title from the line below it that only says how the matter stands: `Closed`, `Answered`."""
    first = blocks[0] if blocks else None
    if first is None or 0 in headed or len(first.lines) < 2 or not is_status(text[slice(*first.lines[1])]):
        return blocks, headed
    rest = [first.part(first.lines[2:])] if len(first.lines) > 2 else []
    parted = [first.part(first.lines[:1]), first.part(first.lines[1:2], PassageKind.FURNITURE), *rest]
    more = len(parted) - 1
    return [*parted, *blocks[1:]], {number + more: found for number, found in headed.items()}


def openings_of(text: str, markup: Markup, blocks: list[Block], headed: dict[int, Found]) -> list[Opening]:
    """Return what opens the turns of a page, given its headers by the number of their block.

    A by-line above the comments names who wrote what stands there.
    """
    openings = _Openings(text, blocks, headed).find()
    above = blocks[: min(headed)]
    byline = find_byline(text, markup, above) if openings[0].author is None else None
    if byline and byline.author and len(blocks[byline.line.block].lines) == 1:
        blocks[byline.line.block].kind = PassageKind.HEADER
        openings[0] = replace(openings[0], author=byline.author, header=byline.line.text)
    return openings


def _mark_titles(text: str, blocks: list[Block], headed: dict[int, Found], *, has_lead: bool) -> None:
    """Make headings of the line that starts the document and of lines right above a by-line."""
    under_title = {number - 1 for number, found in headed.items() if found.form is Form.SIGNED}
    if not has_lead and len(blocks) > 1:
        under_title |= {0, *_above_thread(text, blocks, headed)}
    for number in under_title - {-1}:
        block = blocks[number]
        plain = block.kind is PassageKind.PARAGRAPH and len(block.lines) == 1
        # Right above the first header, a mark of quotation sets off the thread's title: nobody has spoken yet.
        is_marked = bool(block.quote_depth) and number + 1 not in headed
        if plain and not is_marked and is_title(text[block.start : block.end]):
            block.kind, block.quote_depth = PassageKind.HEADING, 0


def _above_thread(text: str, blocks: list[Block], headed: dict[int, Found]) -> range:
    """Return the blocks above a thread whose headers have one shape, where all of them are titles."""
    first = min(headed, default=0)
    above = [text[block.start : block.end] for block in blocks[:first]]
    is_thread = first <= _MOST_TITLES and first and headed[first].form is Form.SHAPED
    return range(first if is_thread and all(map(is_title, above)) else 0)


def _title(text: str, markup: Markup, blocks: list[Block]) -> str | None:
    for block in blocks:
        if block.kind is PassageKind.HEADING:
            return show(text[block.start : block.end], markup).text
        if block.kind is not PassageKind.FURNITURE:
            break
    return None


@dataclass(frozen=True, slots=True)
class _Level:
    """A turn that others may be nested in, and how deep its own text lies."""

    depth: int
    opening: int
    list_depth: int = 0
    quote_depth: int = 0


@dataclass(slots=True)
class _Openings:
    """Finds the openings of turns, and makes the depth of blocks relative to their turn."""

    text: str
    blocks: list[Block]
    headed: dict[int, Found]
    openings: list[Opening] = field(default_factory=list)
    _levels: list[_Level] = field(default_factory=list)
    _addressees: Addressees = field(default_factory=Addressees)
    _has_post: bool = False

    def find(self) -> list[Opening]:
        first = min(self.headed)
        preamble = [block.kind for block in self.blocks[:first]]
        if not (_SILENT | {PassageKind.CODE}).issuperset(preamble):
            self.openings.append(Opening(0))
            self._levels.append(_Level(-1, 0))
        self._has_post = PassageKind.HEADING in preamble
        for number, block in enumerate(self.blocks):
            if number in self.headed:
                self._open(number, self.headed[number])
            elif self._is_unsigned(number):
                self.openings.append(Opening(number, flags=(UNSIGNED,)))
                self._levels = [_Level(-1, len(self.openings) - 1)]
            elif self._levels and block.kind not in _SILENT:
                self._return_to_level(number)
            self._make_relative(block)
        return self.openings

    def _is_unsigned(self, number: int) -> bool:
        """Tell whether a heading of a transcript stands above text before anybody speaks."""
        is_heading = bool(self.blocks[number].level) and number > min(self.headed)
        if not is_heading or next(iter(self.headed.values())).form not in _TRANSCRIPTS:
            return False
        below = next((n for n in range(number + 1, len(self.blocks)) if self.blocks[n].kind not in _BESIDE), None)
        return below is not None and below not in self.headed

    def _open(self, number: int, found: Found) -> None:
        block = self.blocks[number]
        while self._levels and self._levels[-1].depth >= found.depth:
            self._levels.pop()
        start = number
        while start and self.blocks[start - 1].kind is PassageKind.HEADING:
            start -= 1
        raw = self.text[block.start : block.end]
        replies_to = self._answered(found, start)
        opening = Opening(start, found.header.author, raw, replies_to, found.header.karma_readings)
        self._addressees.add(len(self.openings), found.header.author, found.header.number)
        self.openings.append(opening)
        depth = min(block.list_depth, self._list_depth_below(number))
        self._levels.append(_Level(found.depth, len(self.openings) - 1, depth, block.quote_depth))

    def _list_depth_below(self, number: int) -> int:
        """Return how deep in lists the text below a header lies: a number in front of a name makes no list of it."""
        below = self.blocks[number + 1 : number + 2]
        return below[0].list_depth if below and number + 1 not in self.headed else self.blocks[number].list_depth

    def _answered(self, found: Found, start: int) -> int | None:
        if found.form is Form.SIGNED:
            above = self.blocks[start]
            says_so = found.header.is_reply or announces_reply(self.text[above.start : above.end])
            return 0 if says_so and len(self.openings) == 1 else None
        if found.form not in _THREADED or not self.openings:
            return None
        said = self._addressees.find(found.header.answers) if found.header.answers else None
        if said is not None:
            return said
        if found.form is Form.REVIEWED:
            return len(self.openings) - 1 if found.header.author == AUTHORS else None
        if self._levels:
            return self._levels[-1].opening
        # Comments are copied without what they are about more often than not: their first is no post.
        return 0 if self._has_post and found.form not in _WITHOUT_POST else None

    def _return_to_level(self, number: int) -> None:
        block, current = self.blocks[number], self._levels[-1]
        if block.list_depth >= current.list_depth and block.quote_depth >= current.quote_depth:
            return
        while len(self._levels) > 1 and (
            block.list_depth < self._levels[-1].list_depth or block.quote_depth < self._levels[-1].quote_depth
        ):
            self._levels.pop()
        level = self._levels.pop()
        before = self.openings[level.opening]
        self._addressees.add(len(self.openings), before.author)
        self.openings.append(Opening(number, before.author, None, before.replies_to, flags=(CONTINUED,)))
        self._levels.append(_Level(level.depth, len(self.openings) - 1, level.list_depth, level.quote_depth))

    def _make_relative(self, block: Block) -> None:
        if not self._levels:
            return
        level = self._levels[-1]
        block.list_depth = max(0, block.list_depth - level.list_depth)
        block.quote_depth = max(0, block.quote_depth - level.quote_depth)
        if block.kind is PassageKind.ITEM and not block.list_depth:
            block.kind = PassageKind.PARAGRAPH
