"""Exported chats: every message starts with a time and a name, as in `[14/03/2024, 19:02:11] Mira: text`."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.documents.cutting import Cut
from pipeline.documents.headers import Header
from pipeline.documents.messages import own_lines
from pipeline.documents.names import looks_like_author
from pipeline.documents.page import Form, Found, Line, Page
from pipeline.models import PassageKind

_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?(?:\s?[ap]\.?\s?m\.?)?"
# Exports put invisible marks of writing direction before and after the stamp.
_HIDDEN = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]*"
_STAMP = re.compile(
    rf"{_HIDDEN}(?:\[(?:(?P<day>{_DAY}),?\s+)?{_CLOCK}\]\s*(?:[-–]\s+)?|(?P<bare_day>{_DAY}),?\s+{_CLOCK}\s+[-–]\s+"
    rf"|{_CLOCK}\s+(?=<))(?:~\s?)?{_HIDDEN}",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"<[@+~ ]?(?P<nick>[^\s<>]{1,40})>(?=\s|$)"
    r"|(?P<name>[^\s:<>\[\]][^:\n<>\[\]]{0,39}?)\s*(?:\([^()\[\]:\n]{1,60}\))?\s*:(?=\s|$)"
)
_NUMBER = re.compile(r"\+?\d[\d\s().-]{5,24}")
_EMPTY = re.compile(
    rf"\s*{_HIDDEN}(?:<[\w ]{{3,40}} omitted>|(?:image|video|audio|sticker|gif|document|contact card) omitted"
    r"|(?:this message was|you) deleted(?: this message)?\.?|missed (?:voice|video) call.{0,40})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Message:
    """A line that starts with a stamp."""

    line: Line
    name: str | None
    end: int
    """Where its header ends in what is shown of the line."""
    dated: bool


def stamped(text: str, page: Page) -> list[Cut]:
    """Return the headers of an exported chat, its notices, and each further line of a message; nothing for no chat.

    A time without a day proves less: a name must come back, or most lines must bear one.
    """
    messages = [message for line in page.lines if (message := _read(line))]
    names = Counter(message.name for message in messages if message.name)
    spoken = [message for message in messages if message.name and _can_send(message.name, names)]
    recurs = any(names[message.name or ""] > 1 for message in spoken)
    fills_page = 2 * len(spoken) >= len(page.lines)
    if len(spoken) < 2 or not (recurs or fills_page or all(message.dated for message in spoken)):
        return []
    trusted = {message.name for message in spoken}
    cuts = [cut for message in messages for cut in _cuts(message, message.name in trusted)]
    return [*cuts, *own_lines(text, page.blocks, cuts)]


def _read(line: Line) -> _Message | None:
    stamp = _STAMP.match(line.text)
    if not stamp:
        return None
    dated = bool(stamp["day"] or stamp["bare_day"])
    name = _NAME.match(line.text, stamp.end())
    if name:
        return _Message(line, name["nick"] or name["name"], name.end(), dated)
    return _Message(line, None, stamp.end(), dated) if dated else None


def _can_send(name: str, names: Counter[str]) -> bool:
    return names[name] > 1 or looks_like_author(name) or bool(_NUMBER.fullmatch(name))


def _cuts(message: _Message, is_spoken: bool) -> Iterator[Cut]:
    line = message.line
    if is_spoken and message.name:
        end = line.start + line.shown.raw_range(0, message.end)[1]
        if line.is_whole and _EMPTY.fullmatch(line.text, message.end):
            end = line.end
        yield Cut.of(Found(line, Header(message.name), end, Form.STAMPED))
    elif message.dated:
        yield Cut(line.block, line.number, PassageKind.FURNITURE)
