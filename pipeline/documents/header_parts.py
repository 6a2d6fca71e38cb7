"""What stands around the name in a header line: numbers, roles, places, times, and whom it answers.

A line is read as a name with parts before and after it. Which parts stand there and how they are parted is its shape;
what it is worth depends on whether the page has other lines of that shape.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Flag, auto

from pipeline.documents.header_words import COUNTED, LEAD, MOMENTS, ROLES, SAID, TO, WHOM
from pipeline.documents.headers import LINKS, LONGEST_HEADER, is_moment, is_weekday
from pipeline.documents.names import is_label, looks_like_author

_FRONT = re.compile(
    r"(?:\[[–-]\]\s*|[↳└]\s*|\#{1,6}\s+)?"
    rf"(?:(?P<count>{COUNTED}\s+(?:no\.?\s*)?\#?|\#)(?P<number>\d{{1,5}})\b\s*(?P<parted>[—–:·|.)-]?)\s*)?"
    rf"(?:(?P<lead>{LEAD}):?\s+)?"
    rf"(?:(?P<open>\[?)(?P<before>{MOMENTS})\]?\s*(?P<after>[,—–:·|-]?)\s*(?=\S))?",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?P<links>(?:\s*\|\s*|\s+)(?:{LINKS}|\[[–-]\])|\s*\*|(?:(?<=edited)\s|(?<=edited\s))by\s\S+)"
    rf"|(?P<when>(?P<by>\s*[·•|,;—–»(\[-]+\s*[(\[]?|\s+){MOMENTS}\s?[)\]]?)"
    rf"|(?P<role>\s*[·•|,;—–-]?\s*(?:\[(?:{ROLES}|S|M|A)\]|\({ROLES}\)|{ROLES})\*?)"
    rf"|(?P<said>\s+(?:has\s+)?{SAID}|\s*[·•|]\s*(?:{COUNTED}|review)\b(?=\s*[·•|]))"
    rf"|(?P<reply>\s*[·•|,;—–-]?\s*[(\[]?{TO}(?P<whom>{WHOM})[)\]]?)"
    rf"|(?P<post>\s*[·•|,;—–-]?\s*[(\[]?(?:{COUNTED}\s)?\#(?P<counted>\d{{1,5}})\b[)\]]?)"
    r"|(?P<handle>\s*[·•|,(]?\s*@[\w.-]+(?:@[\w.-]+)?\)?)"
    r"|(?P<note>\s*[(\[][^()\[\]\n]{1,40}[)\]])"
    r"|(?P<place>\s*[,·•|]\s+[^\W\d_][^,;:()\[\]\n·•|—–\d?!]{1,30}(?=\s*[,·•|—–:(\[-]|$))"
    r"|(?P<colon>\s*:$)",
    re.IGNORECASE,
)
_KINDS = ("when", "role", "said", "reply", "post", "links", "handle", "note", "place", "colon")
_ANSWERED = re.compile(rf"[(\[]?{TO}(?P<whom>{WHOM})[)\]]?(?:\s*[·•|,—–-]\s*{MOMENTS})?", re.IGNORECASE)
_COLON = re.compile(r":(?=\s)")
_ENDS = re.compile(r"(?=[\s,;:·•|()\[\]—–»→↳>@*#-])|$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_NO_NAME = re.compile(r"[:\[\](){}\"“”?!…↑=/]|^\W|[,;&—–·•|»-]$")
_LONGEST_NAME = 40
_ODD_WORDS = 5


class Tells(Flag):
    """What besides a name makes a line look like a header."""

    NOTHING = 0
    TIME = auto()
    NUMBER = auto()
    SAID = auto()
    LEAD = auto()
    """A word in front of the name, such as `From:` or `by`."""
    ON_DAY = auto()
    """A day before the name, as in `On Tue, Ann wrote:`."""
    NOTE = auto()
    ROLE = auto()
    """What sites call a member, such as `OP` or `moderator`."""
    MARKED = auto()
    """It is set off as a heading or in bold type."""


_SHAPING = {"when": Tells.TIME, "said": Tells.SAID, "post": Tells.NUMBER, "colon": Tells.NOTHING}
"""Parts that all headers of a page have, and what they tell."""
_ASIDE = {"role": Tells.ROLE | Tells.NOTE}


@dataclass(frozen=True, slots=True)
class Parts:
    """A line read as a name with parts around it."""

    name: str
    is_sure: bool
    """Whether the name is written as names and user names are."""
    shape: tuple[str, ...]
    """Which parts stand around the name, and how they are parted; what only some lines have is left out."""
    tells: Tells
    number: str | None = None
    answers: str | None = None


def read_parts(line: str) -> Parts | None:
    """Read a whole line as a name and what stands around it; null where it holds more than that."""
    front = _FRONT.match(line) if len(line) <= LONGEST_HEADER else None
    if not front:
        return None
    odd = None
    for name, end in _names(line, front.end()):
        is_sure = looks_like_author(name)
        if (is_sure or not odd) and (parts := _read(line, front, name, end)):
            if is_sure:
                return parts
            odd = parts
    return odd


def read_answered(line: str) -> str | None:
    """Return whom a line names that is only `Replying to @ines`, with or without a time."""
    found = _ANSWERED.fullmatch(line) if len(line) <= LONGEST_HEADER else None
    return found["whom"] if found else None


def read_start(line: str) -> tuple[Parts, int] | None:
    """Read a header with a time or a number that text follows on the same line; add where its colon ends.

    The name and a time must be parted by more than a space: `Genesis 3:16: text` gives a place in a book.
    """
    for colon in _COLON.finditer(line, 0, LONGEST_HEADER):
        parts = read_parts(line[: colon.end()])
        if parts and parts.tells & (Tells.TIME | Tells.NUMBER) and "when" not in parts.shape[-2:-1]:
            return replace(parts, shape=("inline", *parts.shape)), colon.end()
    return None


def _names(line: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what may be the name, shortest first, and where it ends."""
    for found in _ENDS.finditer(line, start + 1, min(len(line), start + _LONGEST_NAME + 4)):
        name = line[start : found.start()].strip(" *")
        if _LETTERS.search(name) and _may_be_name(name):
            yield name, found.start()


def _may_be_name(name: str) -> bool:
    few = len(name) <= _LONGEST_NAME and len(name.split()) <= _ODD_WORDS
    return few and not (
        _NO_NAME.search(name.removeprefix("/u/").removeprefix("u/").removeprefix("@"))
        or is_label(name)
        or is_moment(name)
        or is_weekday(name)
    )


def _read(line: str, front: re.Match[str], name: str, start: int) -> Parts | None:
    parts = []
    while start < len(line):
        part = _PART.match(line, start)
        if not part or part.end() == start:
            return None
        parts.append(part)
        start = part.end()
    kinds = [_kind(part) for part in parts]
    shape, tells = _front_shape(front)
    if kinds.count("place") > 1:
        return None
    first = dict(zip(kinds[::-1], parts[::-1], strict=True))
    for kind in dict.fromkeys(kinds):
        tells |= (_SHAPING | _ASIDE).get(kind, Tells.NOTE)
        shape += [kind + (first[kind]["by"] or "").strip()[:1]] if kind in _SHAPING else []
    number = front["number"] or ("post" in first and first["post"]["counted"]) or None
    answers = first["reply"]["whom"] if "reply" in first else None
    return Parts(name, looks_like_author(name), tuple(shape), tells, number, answers)


def _kind(part: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if part[kind] is not None)


def _front_shape(front: re.Match[str]) -> tuple[list[str], Tells]:
    shape, tells = [], Tells.NOTHING
    if front["number"]:
        shape.append("number " + front["count"].strip().casefold() + front["parted"])
        tells |= Tells.NUMBER
    if front["lead"]:
        shape.append(front["lead"].casefold())
        tells |= Tells.LEAD
    if front["before"]:
        shape.append("before " + front["open"] + front["after"])
        tells |= Tells.ON_DAY if front["before"].casefold().startswith("on ") else Tells.TIME
    return shape, tells
