"""Inside one author's paragraph: are the parts found that are not the author's own position, and nothing else?

The paragraphs are by two writers who had not seen the rules. Those of the first were read while the rules were written,
those of the second were not.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from benchmarks.figures import Figure
from benchmarks.written import FOLDER
from pipeline.models import Span
from pipeline.offline.inline import parts
from pipeline.offline.reported.part import Part

PREFIX = "reported"
NOTES = {"voices-a": "read while the rules were written", "voices-b": "not looked at"}
SHARED = 0.5
"""Of the shorter of a part of ours and a marked one, so much must lie in both."""


class _Marked(TypedDict):
    words: str
    voice: str
    holder: str


@dataclass(frozen=True)
class _Seen:
    marked: int
    found: int
    voiced: int
    held: int
    wrong: int


def run(_: Path) -> list[Figure]:
    """Return the figures of each writer's paragraphs."""
    return [figure for path in sorted(FOLDER.glob("voices-*.json")) for figure in _of_writer(path)]


def _of_writer(path: Path) -> Iterator[Figure]:
    items = json.loads(path.read_text(encoding="utf-8"))
    seen = [_seen(item["text"], item["parts"]) for item in items]
    marked = sum(each.marked for each in seen)
    note = f"{marked} parts in {len(items)} paragraphs; {NOTES.get(path.stem, '')}"
    counted = {
        "parts found": sum(each.found for each in seen) / marked,
        "… with the right voice": sum(each.voiced for each in seen) / marked,
        "… with the right holder, as written": sum(each.held for each in seen) / marked,
        "parts found where none is, a paragraph": sum(each.wrong for each in seen) / len(items),
    }
    yield from (Figure(PREFIX, what, figure, note=note) for what, figure in counted.items())


def _seen(text: str, marked: Sequence[_Marked]) -> _Seen:
    ours = parts(text)
    places = [_place(text, each["words"]) for each in marked]
    pairs = [(each, _at(ours, place)) for each, place in zip(marked, places, strict=True)]
    hits = [(each, part) for each, part in pairs if part]
    return _Seen(
        marked=len(marked),
        found=len(hits),
        voiced=sum(part.voice == each["voice"] for each, part in hits),
        held=sum(part.holder.lower() == each["holder"].lower() for each, part in hits),
        wrong=sum(not any(place.overlap(Span(start=p.start, end=p.end)) for place in places) for p in ours),
    )


def _place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def _at(ours: Sequence[Part], place: Span) -> Part | None:
    spans = [(part, Span(start=part.start, end=part.end)) for part in ours]
    meeting = (p for p, span in spans if span.overlap(place) >= SHARED * min(len(span), len(place)))
    return next(meeting, None)
