"""Comments and messages copied from a page: a name and a date on a line each, or on one line without a blank above."""

import re
from collections import Counter
from collections.abc import Mapping

from pipeline.documents import headers
from pipeline.documents.cutting import Cut
from pipeline.documents.furniture import is_bar
from pipeline.documents.header_parts import read_answered
from pipeline.documents.headers import Header
from pipeline.documents.messages import own_lines
from pipeline.documents.names import looks_like_author, looks_like_name
from pipeline.documents.page import Form, Found, Line, Page
from pipeline.documents.stacked import asides, is_time_line, name_line
from pipeline.models import PassageKind

_SAYS = re.compile(r"\s{1,3}(?:says|said|wrote|replied|commented)\s?:?$|:$", re.IGNORECASE)
_LONGEST_NAME = 40
_CLOCK_ALONE = re.compile(r"\[?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?", re.IGNORECASE)


def posted(text: str, page: Page) -> list[Cut]:
    """Return the headers of copied comments, the dates below them, labels, and lines that stand for themselves.

    The form is believed where it comes back, and only where a name has its date below it or text right above it:
    the other pages have a form of their own.
    """
    lines = [line for line in page.lines if any(map(str.isalnum, line.text))]
    between = {line.start: line for line in asides(page, lines)}
    pairs = _pairs(page, lines, between)
    taken = {line.start for pair in pairs for line in pair} | (between.keys() if pairs else set())
    singles = _singles([line for line in lines if line.start not in taken])
    if not _are_believed(pairs, singles) or _sign(lines, taken | {line.start for line, _ in singles}):
        return []
    named = [*((line, _name(line.text), read_answered(below.text)) for line, below in pairs)]
    named += [(line, name, None) for line, name in singles]
    cuts = [
        Cut.of(Found(line, Header(name, answers=answers), line.end, Form.POSTED, page.depth(line)))
        for line, name, answers in named
    ]
    headed = {line.start for line, _, _ in named}
    aside = [
        *(below for _, below in pairs),
        *(between.values() if pairs else ()),
        *(line for line in labels(page.lines) if line.start not in headed),
    ]
    cuts += [Cut(line.block, line.number, PassageKind.FURNITURE) for line in aside]
    return [*cuts, *own_lines(text, page.blocks, cuts)]


def _pairs(page: Page, lines: list[Line], between: Mapping[int, Line]) -> list[tuple[Line, Line]]:
    """Return names and the dates below them; once two are sure, also what would be no name elsewhere."""
    near = []
    for name, date, after in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        is_parted = date.start in between and after is not None and _is_near(page, date, after)
        below = after if is_parted and after is not None else date
        if is_time_line(below.text) and _is_near(page, name, date) and not _is_label(name.text):
            near.append((name, below))
    sure = [pair for pair in near if looks_like_author(_name(pair[0].text))]
    if len(sure) < 2:
        return sure
    return [pair for pair in near if looks_like_author(_name(pair[0].text)) or _may_be_name(pair[0])]


def _is_near(page: Page, above: Line, below: Line) -> bool:
    # A line of the same block between them has no letter or digit, such as the dot between a name and a date.
    return page.follows(above, below) or (above.block == below.block and below.number == above.number + 2)


def _is_label(words: str) -> bool:
    return is_bar(words) or headers.is_moment(words) or words.isdigit()


def _may_be_name(line: Line) -> bool:
    return line.number == 0 and len(line.text) <= _LONGEST_NAME and line.text[-1] not in ".,;!?"


def _name(words: str) -> str:
    bare = _SAYS.sub("", words).strip()
    return name_line(bare) or bare


def _singles(lines: list[Line]) -> list[tuple[Line, str]]:
    """Return lines that bear a name and a date; among other lines of a paragraph only what can be nothing else."""
    read = [(line, headers.detailed(line.text.lstrip("# "))) for line in lines if not is_bar(line.text)]
    found = [(line, header.author) for line, header in read if header]
    counts = Counter(name for _, name in found)
    return [
        (line, name)
        for line, name in found
        if line.number == 0
        or (headers.is_telling(line.text) and (counts[name] > 1 or looks_like_name(name) or name[:2] in ("u/", "/u")))
    ]


def _are_believed(pairs: list[tuple[Line, Line]], singles: list[tuple[Line, str]]) -> bool:
    if len(pairs) + len(singles) < 2 or not (pairs or any(line.number for line, _ in singles)):
        return False
    # `Ann, 4 May 2020` may as well be a place and a date, unless it comes back.
    recurs = len({name for _, name in singles}) < len(singles)
    return bool(pairs) or recurs or not all(headers.is_dateline(line.text) for line, _ in singles)


def _sign(lines: list[Line], headers_at: set[int]) -> bool:
    """Tell whether names and dates stand below what they sign, as in letters: text comes first, and none last."""
    spoken = [line.start for line in lines if not is_bar(line.text)]
    return spoken[0] not in headers_at and spoken[-1] in headers_at


def labels(lines: list[Line]) -> list[Line]:
    """Return rows of labels, dots, times that stand alone, and counts and dates beside such a line."""
    certain = [
        is_bar(line.text) or bool(_CLOCK_ALONE.fullmatch(line.text)) or not any(map(str.isalnum, line.text))
        for line in lines
    ]
    beside = [False, *certain, False]
    return [
        line
        for number, line in enumerate(lines)
        if certain[number] or ((beside[number] or beside[number + 2]) and _is_label(line.text))
    ]
