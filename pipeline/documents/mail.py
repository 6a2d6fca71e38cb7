"""Mails: blocks of `From:` and `Subject:`, lines that say whose words are quoted below, signatures."""

import re
from collections.abc import Iterator

from pipeline.documents.addresses import sender
from pipeline.documents.blocks import Block
from pipeline.documents.cutting import Cut
from pipeline.documents.headers import Header
from pipeline.documents.page import Form, Found, line_at
from pipeline.documents.quoting import Attribution, attributions
from pipeline.documents.signatures import signatures
from pipeline.models import Markup, PassageKind

_CORE = frozenset({"from", "to", "cc", "bcc", "date", "sent", "subject"})
_FIELD = re.compile(
    r"[*_]{0,2}(?P<name>from|to|b?cc|date|sent|subject|reply-to|message-id|in-reply-to|references|importance"
    r"|attachments?|mime-version|(?:x|content|list)-[\w-]{1,40})[*_]{0,2}:[*_]{0,2}(?:\s+|$)",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"[-_\s]{0,80}(?:original message|forwarded message|begin forwarded message:?)[-_\s]{0,80}", re.IGNORECASE
)


def mail_cuts(text: str, markup: Markup, blocks: list[Block]) -> list[Cut]:
    """Return what a page of mails has besides the mails' text; nothing where it has none."""
    cuts = [cut for number, block in enumerate(blocks) for cut in _headers(text, markup, blocks, number, block)]
    taken = {(cut.block, cut.number + more) for cut in cuts for more in range(cut.count)}
    for each in attributions(text, blocks, taken):
        cuts += _attributed(text, markup, blocks, each)
    taken |= {(cut.block, cut.number) for cut in cuts}
    return [*cuts, *signatures(text, blocks, taken)]


def _headers(text: str, markup: Markup, blocks: list[Block], number: int, block: Block) -> Iterator[Cut]:
    for first, end in _runs(text, block) if block.kind not in (PassageKind.CODE, PassageKind.FURNITURE) else ():
        if first and _FORWARDED.fullmatch(_line(text, block, first - 1)):
            yield Cut(number, first - 1, PassageKind.FURNITURE)
        name = _sender(text, block, first, end)
        if name and not block.quote_depth:
            yield _opening(text, markup, blocks, number, first, name)
            yield Cut(number, first + 1, PassageKind.FURNITURE, end - first - 1)
        else:
            kind = PassageKind.HEADER if name else PassageKind.FURNITURE
            yield Cut(number, first, kind, end - first, source=name)


def _runs(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines that are fields, where there are enough of them to be a mail's."""
    first, names = 0, set[str]()
    for number in range(len(block.lines) + 1):
        inside = number < len(block.lines)
        if inside and (found := _FIELD.match(text, *block.lines[number])):
            first = first if names else number
            names.add(found["name"].casefold())
        elif names and not (inside and _continues(text, block, number)):
            if len(names & _CORE) > 1:
                yield first, number
            names = set()


def _continues(text: str, block: Block, number: int) -> bool:
    """Tell whether a line goes on with a field: it is indented, or the list of people above it is open."""
    indented = text[block.lines[number][0] - 1] in " \t" and not block.quote_depth
    return indented or text[block.lines[number - 1][1] - 1] in ",;"


def _sender(text: str, block: Block, first: int, end: int) -> str | None:
    for start, stop in block.lines[first:end]:
        if (found := _FIELD.match(text, start, stop)) and found["name"].casefold() == "from":
            return sender(text[found.end() : stop])
    return None


def _line(text: str, block: Block, number: int) -> str:
    return text[slice(*block.lines[number])]


def _opening(text: str, markup: Markup, blocks: list[Block], number: int, first: int, name: str) -> Cut:
    line = line_at(text, markup, blocks, number, first)
    return Cut.of(Found(line, Header(name), line.end, Form.MAILED))


def _attributed(text: str, markup: Markup, blocks: list[Block], found: Attribution) -> Iterator[Cut]:
    if found.above_quotation:
        yield Cut(found.block, found.first, PassageKind.FURNITURE, found.count, source=found.name)
        return
    # The copy has lost its quotation marks: what follows is that person's mail.
    yield _opening(text, markup, blocks, found.block, found.first, found.name)
    if found.count > 1:
        yield Cut(found.block, found.first + 1, PassageKind.FURNITURE, found.count - 1)
