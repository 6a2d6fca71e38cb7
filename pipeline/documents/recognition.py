"""Which lines of a page are headers of turns.

A single line proves little: `Marek18` may be a model number, and `Note:` is nobody. So a form of header is believed
only where the page uses it consistently. The forms are tried from the most to the least telling; the first that the
page uses is the only one.
"""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from pipeline.documents import headers
from pipeline.documents.cutting import Cut
from pipeline.documents.headers import Header
from pipeline.documents.names import (
    is_label,
    is_numbered_speaker,
    looks_like_author,
    looks_like_long_name,
    looks_like_name,
)
from pipeline.documents.page import Form, Found, Line, Page
from pipeline.documents.speaker_lines import speaker_lines
from pipeline.models import PassageKind

_TOP = 3
"""A header among so few first blocks is believed though it stands alone."""

_LONGEST_TITLE = 120


def find_headers(page: Page) -> list[Found]:
    """Return the headers of the turns of a page in source order; none where the page has no consistent form."""
    forms: tuple[Callable[[Page], list[Found]], ...] = (_glued, _detailed, _named, speaker_lines, _tagged, _signed)
    return next((found for form in forms if (found := form(page))), [])


def is_title(text: str) -> bool:
    """Tell whether a line that stands alone can be a title: short, and without a final stop."""
    return len(text) <= _LONGEST_TITLE and text[-1] not in ".,;:…" and any(map(str.isalpha, text))


def _whole(line: Line, header: Header, form: Form, depth: int = 0) -> Found:
    return Found(line, header, line.end, form, depth)


def _glued(page: Page) -> list[Found]:
    """Names with scores run together, where a name stands so twice or is the page owner's."""
    found = [
        _whole(line, header, Form.GLUED)
        for line in page.lines
        if (line.number == 0 or page.is_last(line)) and (header := headers.glued(line.text))
    ]
    counts = Counter(each.header.author for each in found)
    return [each for each in found if counts[each.header.author] > 1 or each.header.author == page.owner]


def _detailed(page: Page) -> list[Found]:
    """Names with a date, an age or points, and `Name wrote:`, where there are two or one at the top."""
    marks = _opening_marks(page)
    found = [
        _whole(line, header, Form.DETAILED, page.depth(line))
        for line in page.lines
        if line.number == 0
        and (header := headers.detailed(_without_hashes(line.text)) or _introduces_text(page, line, marks))
    ]
    if all(headers.is_dateline(each.line.text) for each in found):
        # `Ann, 4 May 2020` may as well be a place and a date, unless it comes back.
        return found if _most_turns(found) > 1 else []
    return found if len(found) > 1 or found[0].line.block < _TOP else []


def _most_turns(found: list[Found]) -> int:
    """Return how often the name that is found most often is found."""
    return max(Counter(each.header.author for each in found).values(), default=0)


def _introduces_text(page: Page, line: Line, marks: frozenset[str]) -> Header | None:
    """Read `Name wrote:`, unless it gives the source of the quotation below it.

    Where the page puts own text under lines marked just like it, it opens a turn that begins with a quotation.
    """
    header = headers.wrote(line.text)
    if header is None or page.blocks[line.block].quote_depth:
        return None
    return header if not _is_above_quotation(page, line) or _marks(line) in marks else None


def _is_above_quotation(page: Page, line: Line) -> bool:
    return any(block.quote_depth for block in page.blocks[line.block + 1 : line.block + 2])


def _marks(line: Line) -> str:
    """How a line is set off: its first character where that is markup, and how its header ends."""
    return f"{line.raw[:1] if line.raw[:1] in '*_#@' else ''} {line.text.rsplit(' ', 1)[-1]}"


def _opening_marks(page: Page) -> frozenset[str]:
    """How lines are set off that read `Name wrote:` and stand above own text."""
    return frozenset(
        _marks(line)
        for line in page.lines
        if line.number == 0
        and headers.wrote(line.text)
        and not page.blocks[line.block].quote_depth
        and not _is_above_quotation(page, line)
        and page.blocks[line.block + 1 : line.block + 2]
    )


def _without_hashes(text: str) -> str:
    return text.lstrip("#").lstrip() if text.startswith("#") else text


def _named(page: Page) -> list[Found]:
    """Headings and bold lines that are nothing but a name, where most such lines are and a name comes back."""
    marked = [line for line in page.lines if line.number == 0 and _is_marked(page, line)]
    if marked and page.blocks[marked[0].block].level == 1:
        del marked[0]
    found = [
        _whole(line, Header(name), Form.NAMED, page.depth(line) + line.text.count("#"))
        for line in marked
        if looks_like_author(name := _without_hashes(line.text).rstrip(":"))
    ]
    return found if _most_turns(found) > 1 and 2 * len(found) > len(marked) else []


def _is_marked(page: Page, line: Line) -> bool:
    if page.blocks[line.block].level or line.text.startswith("#"):
        return True
    return line.raw.startswith(("**", "__")) and line.raw.endswith(line.raw[:2])


def speech(page: Page) -> tuple[list[Cut], list[Cut]]:
    """Return what parts a page that is a transcript: its tags and breaks, or its lines with a speaker's title."""
    breaks = [Cut(line.block, line.number, PassageKind.FURNITURE) for line in page.lines if _is_break(line)]
    tagged = [Cut.of(found) for found in _tagged(page)]
    return [*tagged, *(breaks if tagged else [])], [Cut.of(found) for found in speaker_lines(page)]


def _is_break(line: Line) -> bool:
    """Tell whether a line only says that there is a break, and when: `Break: [12:40]`."""
    tag = headers.tag(line.text) if line.is_whole else None
    rest = line.text[tag[1] :].strip(" []()*_") if tag else ""
    return bool(rest) and headers.is_moment(rest)


def _tagged(page: Page) -> list[Found]:
    """A transcript's `NAME:` at the start of lines, where speakers come back, are numbered or have most paragraphs.

    A single word in small letters, such as `Anecdotally:`, must share the page with another that comes back.
    """
    found = []
    for line in page.lines:
        if (tag := headers.tag(line.text)) and _can_speak(tag[0]) and not _is_break(line):
            end = line.start + line.shown.raw_range(0, tag[1])[1]
            found.append(Found(line, Header(tag[0]), end, Form.TAGGED))
    counts = Counter(each.header.author for each in found)
    recurring = {name for name, count in counts.items() if count > 1}
    paragraphs = sum(1 for block in page.blocks if block.kind is not PassageKind.FURNITURE)
    fills_page = len(counts) > 1 and 2 * len(found) >= paragraphs
    numbered = sum(map(is_numbered_speaker, counts)) > 1
    if not (fills_page or numbered or len(recurring) > 1 or any(map(_is_unmistakable, recurring))):
        return []
    styles = {_style(name) for name in recurring or counts}
    return [each for each in found if _style(each.header.author) in styles]


def _can_speak(name: str) -> bool:
    return name in ("Q", "A") or looks_like_long_name(name) or (looks_like_name(name) and not is_label(name))


def _is_unmistakable(name: str) -> bool:
    return name.isupper() or " " in name


def _style(name: str) -> str:
    return "capitals" if name.isupper() else "name"


def _signed(page: Page) -> list[Found]:
    """By-lines: alone at the top, or under a title."""
    below_title = {below.start for above, below in pairwise(page.lines) if is_title(above.text)}
    titled = {line.start for line in page.lines[:1]} | below_title
    return [
        _whole(line, header, Form.SIGNED)
        for line in page.lines
        if (header := headers.byline(line.text)) and line.start in titled and line.number < 2 and page.is_last(line)
    ]
