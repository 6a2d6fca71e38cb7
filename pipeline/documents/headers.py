"""Lines that open a turn, one by one: what each form of header looks like and says."""

import re
from dataclasses import dataclass

from pipeline.documents.names import looks_like_author, looks_like_name

LONGEST_HEADER = 120
"""Characters; a longer line is no header."""

_SCORE = r"[-−]?\d{1,5}"
_GLUED = re.compile(rf"(?P<name>[^\W\d_](?:[^\n,;:!?\"“”]{{0,38}}?[^\W\d_)])??)(?P<scores>{_SCORE}(?:[-−]\d{{1,4}})?)")
_ONE_SCORE = re.compile(r"-?(?:0|[1-9]\d*)")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_DATE = (
    rf"(?:{_WEEKDAY},?\s+)?"
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|{_DAY}\s+{_MONTH},?(?:\s+\d{{4}})?"
    rf"|{_MONTH}\s+{_DAY}(?:,?\s+\d{{4}})?)"
)
_UNIT = r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)"
_SHORT_UNIT = r"(?:s|secs?|m|mins?|h|hrs?|d|w|wks?|mos?|y|yrs?)"
_AGO = (
    rf"(?:\d+\s?(?:{_UNIT}|{_SHORT_UNIT})|(?:an?|one|two|three)\s{_UNIT})\b(?:\s+ago)?"
    r"|just\ now|yesterday|today|last\ (?:week|month|year)"
)
_POINTS = r"[+−-]?\d+\s?(?:points?|pts?|votes?|karma|likes?|upvotes?|[↑▲])"
DETAIL = rf"(?:{_DATE}|{_WEEKDAY},?\s+(?:at\s+)?{_CLOCK}|{_AGO}|{_CLOCK}|{_POINTS}|edited|permalink)"
"""A date, an age, a time or a score, for a pattern that ignores case."""
LINKS = r"(?:next|prev|parent|root|context|hide|favorite)\b"
"""Links that sites put beside a name."""
_GAP = r"[\s·•|,;()\[\]—–-]"
_BY = r"(?:(?:posted|written|submitted|comment(?:ed)?|repl(?:y|ied)|answer(?:ed)?|asked)\s+)?by\s+"

_DETAILED = re.compile(
    rf"(?:{_BY}|from\s+)?(?P<name>\S.{{0,58}}?){_GAP}+(?:(?:on|at)\s+)?{DETAIL}(?:{_GAP}++|(?:on|at)\s|{DETAIL}|{LINKS})*+",
    re.IGNORECASE,
)
_WROTE = re.compile(r"(?P<name>\S.{0,58}?)\s+(?:wrote|writes|said|says|replied|commented|answered):", re.IGNORECASE)
_POSTED_BY = re.compile(r"(?:posted|submitted|comment|commented)\s+by:?\s+(?P<name>\S.{0,38})", re.IGNORECASE)

_PIECE = r"reply|response|rejoinder|answer|rebuttal|essay|article|post|letter|speech"
_BYLINE = re.compile(
    rf"(?:(?:an?\s+)?(?P<piece>{_PIECE})\s+)?(?:written\s+)?by:?\s+(?P<name>\S.{{0,58}})", re.IGNORECASE
)
_REPLIES = re.compile(r"(?P<name>\S.{0,38}?)\s+(?P<piece>replies|responds|answers)\.?")
_ANSWERING = re.compile(r"\b(?:reply|replies|response|responds|rejoinder|rebuttal|answers?)\b", re.IGNORECASE)

_STAMP = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?"
_NOTE = r"(?:[(\[][^()\[\]:\n]{1,60}[)\]]|\{[^{}:\n]{1,60}\}|<[^<>:\n]{1,60}>)"
_TAG = re.compile(
    rf"(?:{_STAMP}\s*[–-]?\s*)?(?P<name>[^\W\d_][^:\n\[\](){{}}<>\"“”?!;,]{{0,78}}?)"
    rf"\s*(?:{_NOTE}\s*)?(?:{_STAMP}\s*)?:(?=\s|$)"
)
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+(?P<name>[^<>\n]{1,80})>\s*")
"""The name of a voice in WebVTT."""
_SET_OFF = re.compile(
    rf"(?P<lead>(?:{_STAMP}\s*[–-]?\s*)?)(?P<marks>\*{{1,3}}+|_{{1,3}}+)(?P<words>[^\s*].*?)(?P=marks)"
)
_DATELINE = re.compile(rf"(?:[^\n.;:!?·|]{{0,60}}[,—–-]\s*)?{_DATE}(?:,?\s+(?:at\s+)?{_CLOCK})?\.?", re.IGNORECASE)

_HEADER_WORDS = (
    r"(?:by|says?|said|wrote|posted|commented|replied|answered|asked|on|at|to|in|ago|op|author|moderator)\b:?"
)
_MOMENT = re.compile(rf"{_DATE}|{_AGO}|{_CLOCK}", re.IGNORECASE)
_TELLING = re.compile(r"\bago\b|\d:\d{2}|\b(?:19|20)\d{2}\b|\d\s?(?:points?|pts|karma|upvotes?)\b|[·•|]", re.IGNORECASE)
_WHOLE_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?", re.IGNORECASE)
_OWN_HANDLE = re.compile(r"@[\w.-]{2,40}(?:@[\w.-]{2,60})?\s*")
_DETAILS = re.compile(rf"(?:{_GAP}|{DETAIL}|{_HEADER_WORDS})*+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """What a header line says."""

    author: str
    karma_readings: tuple[tuple[int, ...], ...] = ()
    is_reply: bool = False
    number: str | None = None
    """What the page counts this turn as."""
    answers: str | None = None
    """Whom it says it answers: a name, or the number of a turn after `#`."""


def glued(line: str) -> Header | None:
    """Read a name with one or two scores run together, such as `Marek189`. Alone it proves nothing: see turns."""
    match = _GLUED.fullmatch(line) if line[-1].isdigit() and len(line) <= LONGEST_HEADER else None
    if not match or not looks_like_author(match["name"]):
        return None
    return Header(match["name"], karma_readings(match["scores"]))


def karma_readings(digits: str) -> tuple[tuple[int, ...], ...]:
    """Return every way to read `digits` as two scores run together, the longest first score first.

    No score has a leading zero. What cannot be two scores is read as one; `-` starts a negative score.
    """
    digits = digits.replace("−", "-")
    cuts = ((digits[:cut], digits[cut:]) for cut in range(len(digits) - 1, 0, -1))
    pairs = tuple((int(first), int(second)) for first, second in cuts if _are_scores(first, second))
    return pairs or (((int(digits),),) if digits.lstrip("-").isdigit() else ())


def _are_scores(*parts: str) -> bool:
    return all(_ONE_SCORE.fullmatch(part) for part in parts)


def detailed(line: str) -> Header | None:
    """Read a name with a date, an age or points, such as `Ines · 3 days ago` or `Posted by Ines on 4 May`."""
    if len(line) > LONGEST_HEADER:
        return None
    match = _DETAILED.fullmatch(line) or _POSTED_BY.fullmatch(line)
    return _author(match)


def wrote(line: str) -> Header | None:
    """Read `Ines wrote:` and its like."""
    return _author(_WROTE.fullmatch(line)) if line.endswith(":") and len(line) <= LONGEST_HEADER else None


def _author(match: re.Match[str] | None) -> Header | None:
    name = match["name"].strip(" *_:,-–—") if match else ""
    return Header(name) if looks_like_author(name) and not is_weekday(name) else None


def byline(line: str) -> Header | None:
    """Read the line under a title that names the author: `by Ines Marek`, `A reply by Ines Marek`."""
    match = None
    if len(line) <= LONGEST_HEADER:
        match = _BYLINE.fullmatch(line) or _REPLIES.fullmatch(line)
    if not match or not looks_like_name(match["name"].rstrip(".")):
        return None
    return Header(match["name"].rstrip("."), is_reply=announces_reply(match["piece"] or ""))


def announces_reply(line: str) -> bool:
    """Tell whether a title or a by-line says that its piece answers another."""
    return bool(_ANSWERING.search(line))


def tag(line: str) -> tuple[str, int] | None:
    """Read a transcript's `NAME:` at the start of a line. Return the name and the offset after the colon.

    The name may be set off by bare marks, as in `**NAME:**` or `*NAME*:`; those around the colon belong to the tag.
    """
    if match := _TAG.match(line) or _VOICE.match(line):
        return match["name"].strip(), match.end()
    return _set_off_tag(found) if (found := _SET_OFF.match(line)) else None


def _set_off_tag(found: re.Match[str]) -> tuple[str, int] | None:
    """Read a tag whose name, and perhaps its note and colon, stand between marks; text between them makes it none."""
    marked = found["lead"] + found["words"]
    match = _TAG.match(marked + found.string[found.end() :])
    if not match or match.end("name") > len(marked) or match.end() < len(marked):
        return None
    return match["name"].strip(), match.end() + 2 * len(found["marks"])


def is_dateline(line: str) -> bool:
    """Tell whether a line gives only a date, or a place and a date."""
    return len(line) <= LONGEST_HEADER and bool(_DATELINE.fullmatch(line))


def is_details(text: str) -> bool:
    """Tell whether a text holds nothing but what stands beside a name in a header: a date, points, `by`, `says:`."""
    return len(text) <= LONGEST_HEADER and bool(_DETAILS.fullmatch(text))


def is_moment(line: str) -> bool:
    """Tell whether a line gives only a date, an age or a time, and what goes with these: `March 5, 2021 at 8:00 am`."""
    line = _OWN_HANDLE.sub("", line, count=1).rstrip("# ")
    return is_details(line) and bool(_MOMENT.search(line))


def is_weekday(words: str) -> bool:
    """Tell whether words are only a day of the week, which stands where a name would in a diary or a timetable."""
    return bool(_WHOLE_WEEKDAY.fullmatch(words))


def is_telling(line: str) -> bool:
    """Tell whether the detail in a line is one that running text would hardly end with, such as `3 hours ago`."""
    return bool(_TELLING.search(line))
