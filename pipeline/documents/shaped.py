"""Headers that come back in one shape: `#3 ines — 21:04`, `From: Ines, Mill Lane`, `**ines** wrote (Sun 09:14):`."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from pipeline.documents.cutting import Cut
from pipeline.documents.header_parts import Tells, read_answered
from pipeline.documents.messages import own_lines
from pipeline.documents.page import Line, Page
from pipeline.documents.posted import labels
from pipeline.documents.recognition import is_title
from pipeline.documents.shapes import Reading, Shape, read_line
from pipeline.documents.stacked import is_role
from pipeline.models import Markup, PassageKind

_SUBJECT = re.compile(r"(?:re|aw|antw|sv):\s", re.IGNORECASE)
"""How a forum repeats the title of the thread above a post."""


def shaped(text: str, markup: Markup, page: Page) -> list[Cut]:
    """Return the headers of the shape that most lines have, if the page can be believed to use it; else nothing."""
    reads = [each for line in page.lines if (each := read_line(page, line))]
    shapes: dict[tuple[str, ...], list[Reading]] = {}
    for each in reads:
        shapes.setdefault(each.parts.shape, []).append(each)
    by_size = sorted(shapes.values(), key=len, reverse=True)
    believed = next((group for group in by_size if Shape(page, group).is_believed(text, markup)), [])
    known, starts = {each.name for each in believed}, {each.line.start for each in believed}
    headed = [each for each in reads if each.line.start in starts or _joins(each, known)]
    if not headed:
        return []
    cuts = [*_subjects(page, headed), *_labels(page, {each.line.start for each in headed}), *_cuts(page, headed)]
    return [*cuts, *own_lines(text, page.blocks, cuts)]


def _joins(each: Reading, known: Set[str]) -> bool:
    """Tell whether a line of another shape is a header beside those believed: it has a time, and a name they have."""
    return Tells.TIME in each.parts.tells and each.name in known


def _cuts(page: Page, reads: list[Reading]) -> Iterator[Cut]:
    below = {line.start: line for line in page.lines}
    for each in reads:
        follower = _follower(page, each.line, below) if each.end == each.line.end else None
        answers = read_answered(follower.text) if follower else None
        yield Cut.of(each.found(page, answers))
        if follower and (answers or is_role(follower.text)):
            yield Cut(follower.block, follower.number, PassageKind.FURNITURE)


def _subjects(page: Page, headed: list[Reading]) -> Iterator[Cut]:
    starts = {each.line.start for each in headed}
    for above, below in pairwise(page.lines):
        if below.start in starts and page.follows(above, below) and _SUBJECT.match(above.text) and is_title(above.text):
            yield Cut(above.block, above.number, PassageKind.FURNITURE)


def _labels(page: Page, starts: Set[int]) -> Iterator[Cut]:
    """Yield the rows of labels on the page, but for lines that open turns or give whom they answer."""
    for line in labels(page.lines):
        if line.start not in starts:
            yield Cut(line.block, line.number, PassageKind.FURNITURE)


def _follower(page: Page, line: Line, lines: dict[int, Line]) -> Line | None:
    block = page.blocks[line.block]
    if not page.is_last(line):
        return lines.get(block.lines[line.number + 1][0])
    return lines.get(page.blocks[line.block + 1].start) if line.block + 1 < len(page.blocks) else None
