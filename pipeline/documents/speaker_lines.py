"""Speakers on lines of their own by title or office, as in reports of parliaments: `Mr. Alun Prosser (Glanmor)`."""

import re
from collections.abc import Iterator

from pipeline.documents.headers import LONGEST_HEADER, Header
from pipeline.documents.page import Form, Found, Line, Page
from pipeline.models import PassageKind

_TITLE = (
    r"(?:(?:the\s)?(?:right|rt\.?)?\s?hon\.?(?:ourable)?\s)?"
    r"(?:mr|mrs|ms|miss|mx|dr|prof(?:essor)?|sir|dame|madam|lord|lady|baron(?:ess)?|viscount(?:ess)?|earl|count(?:ess)?"
    r"|duke|duchess|marquess|rev(?:erend)?|sen(?:ator)?|rep(?:resentative)?|judge|justice|captain|colonel|major|general"
    r"|admiral|commander|bishop|archbishop|rabbi|councillor|cllr|alderman|delegate|ambassador|chair(?:man|woman|person)?"
    r"|president|speaker)\.?"
)
_WORD = r"[A-Z][\w.'’-]*"
_NAME = rf"{_WORD}(?:\s(?:of|the|de|van|von|du|la|{_WORD})){{0,5}}"
_NAMED = re.compile(rf"(?i:{_TITLE})\s{_NAME}")
_LINE = re.compile(rf"(?P<name>(?:The\s)?(?i:{_TITLE})\s{_NAME})(?:\s?\((?P<note>[^()\n]{{1,60}})\))?\s?:?")
_OFFICE = re.compile(
    rf"(?:The\s|{_WORD}\s)(?:{_WORD}|of|for|the|to|and|in|on|,|\s){{1,80}}\((?P<name>(?i:{_TITLE})\s{_NAME})\)\s?:?"
)
_FEWEST = 2
_CONTENT = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.HEADING})


def speaker_lines(page: Page) -> list[Found]:
    """Return the lines that name who speaks below them; none where there are not two people with text below."""
    lines = [(line, name) for line in page.lines if (name := _speaker(page, line))]
    starts = {line.start for line, _ in lines}
    spoken = [(line, name) for line, name in lines if _below(page, line) not in (None, *starts)]
    if len({name.split()[-1].casefold() for _, name in spoken}) < _FEWEST:
        return []
    return [Found(line, Header(name), line.end, Form.TITLED) for line, name in spoken]


def is_titled(name: str) -> bool:
    """Tell whether a name begins with a title or an office, such as `Mr. Lund` or `Viscount Wolmer`."""
    return bool(_NAMED.fullmatch(name))


def _speaker(page: Page, line: Line) -> str | None:
    block = page.blocks[line.block]
    alone = line.number == 0 and line.is_whole and len(line.text) <= LONGEST_HEADER
    if not alone or block.quote_depth or block.kind not in _CONTENT:
        return None
    found = _LINE.fullmatch(line.text) or _OFFICE.fullmatch(line.text)
    return found["name"] if found else None


def _below(page: Page, line: Line) -> int | None:
    """Return where the next line of the page starts."""
    return next(_after(page, line), None)


def _after(page: Page, line: Line) -> Iterator[int]:
    block = page.blocks[line.block]
    yield from (start for start, _ in block.lines[line.number + 1 :])
    yield from (block.start for block in page.blocks[line.block + 1 :])
