"""Subtitles (WebVTT of the W3C, SubRip): cues joined to the paragraphs that are spoken over several of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.documents.blocks import Block
from pipeline.documents.headers import tag
from pipeline.models import PassageKind

_TIME = r"(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}"
_TIMING = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}[^\n]*")
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>\n]{1,80})>")
_ENDS = re.compile(r"[.!?…][\"”'’)\]]*(?:</v>)?\s*\Z")
_DASH = re.compile(r"[-–—]\s*(?=\S)")
_LONGEST = 1_500
"""A paragraph of cues ends with the first sentence after so many characters."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A line of a cue."""

    start: int
    body: int
    """Where its words start, after the name of a voice."""
    end: int
    opens: bool
    """Whether somebody begins to speak in it, or goes on under the name it gives."""
    voice: str | None = None


def are_subtitles(text: str) -> bool:
    """Tell whether `text` is a file of cues: a line of times stands among its first lines."""
    return any(_TIMING.fullmatch(line) for line in text[:2_000].splitlines())


def subtitle_blocks(text: str) -> list[Block]:
    """Return a paragraph for each stretch that one person speaks; what is no cue is page text."""
    blocks: list[Block] = []
    voice: str | None = None
    for each in _lines(text):
        if isinstance(each, Block):
            blocks.append(each)
            continue
        goes_on = each.voice is not None and each.voice == voice if each.opens else True
        if goes_on and blocks and blocks[-1].kind is PassageKind.PARAGRAPH and not _is_full(text, blocks[-1]):
            blocks[-1].lines.append((each.body, each.end))
        else:
            blocks.append(Block([(each.start, each.end)]))
        voice = each.voice if each.opens else voice
    return blocks


def _is_full(text: str, block: Block) -> bool:
    return block.end - block.start > _LONGEST and bool(_ENDS.search(text, block.end - 8, block.end))


def _lines(text: str) -> Iterator[_Spoken | Block]:
    """Yield the lines that are spoken; what stands above the first cue, and notes, are blocks of page text."""
    in_cue, place = False, 0
    above: list[tuple[int, int]] = []
    for raw in text.splitlines(keepends=True):
        start, place = place, place + len(raw)
        line = raw.strip().removeprefix("\ufeff")
        if _TIMING.fullmatch(line):
            in_cue, above = True, []
        elif not line:
            if above and not in_cue:
                yield Block(above, PassageKind.FURNITURE)
            in_cue, above = False, []
        elif in_cue:
            yield _spoken(text, start + raw.index(line), len(line))
        else:
            above.append((start + raw.index(line), start + raw.index(line) + len(line)))
    if above:
        yield Block(above, PassageKind.FURNITURE)


def _spoken(text: str, start: int, length: int) -> _Spoken:
    line = text[start : start + length]
    end = start + len(line.removesuffix("</v>").rstrip())
    voice, dash = _VOICE.match(line), _DASH.match(line)
    begin = start + (dash.end() if dash else 0)
    body = start + voice.end() if voice else begin
    return _Spoken(begin, body, max(body, end), bool(voice or dash or tag(line)), voice[1] if voice else None)
