"""Defects planted by hand into debates that were written without any: are they found, and is little else?

`defects/` holds the debates. Each is read as it is and once with each of its defects; what a critic names in a version
and not in the clean debate is held against the place of the defect.
"""

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TypedDict

from benchmarks.critics import Critic, Spotted, pipeline_critic, plain_critic
from benchmarks.figures import Figure
from benchmarks.spotting import Debate, Seen, figures
from pipeline.documents import parse_document
from pipeline.llm.door import Door
from pipeline.models import Document, Span

PREFIX = "defects"
FOLDER = Path(__file__).with_name("defects")
LAST_TUNED = "l"
"""Debates up to this letter may be tuned on; the others stay apart."""


@dataclass(frozen=True)
class Planted:
    """A debate with one defect: its kind, where it stands, and the debate's text with it."""

    kind: str
    span: Span
    document: Document


def run(door: Door) -> list[Figure]:
    """Return the figures of the pipeline behind `door` and, where a model stands there, of the plain prompt."""
    return asyncio.run(_run(door))


async def _run(door: Door) -> list[Figure]:
    try:
        critics: dict[str, Critic] = {door.model: pipeline_critic}
        if door.engine != "offline":
            critics[f"{door.model}, one plain prompt"] = plain_critic
        return [figure for name, critic in critics.items() for figure in await _of_critic(name, critic, door)]
    finally:
        await door.close()


async def _of_critic(name: str, critic: Critic, door: Door) -> list[Figure]:
    return [
        figure
        for part, paths in parts()
        for figure in figures(PREFIX, f"{part}; {name}", [await seen(path, critic, door) for path in paths])
    ]


def parts() -> Iterator[tuple[str, list[Path]]]:
    """Yield the debates tuned on and those kept apart, each with what to call them."""
    for apart, paths in groupby(sorted(FOLDER.glob("*.json")), key=lambda path: path.name[0] > LAST_TUNED):
        yield "kept apart" if apart else "tuned on", list(paths)


async def seen(path: Path, critic: Critic, door: Door) -> Debate:
    """Return what `critic` names in the debate that `path` annotates, without its defects and with each."""
    clean, planted = versions(path)
    alarms = await critic(clean, door)
    return Debate(clean, alarms, [_seen(defect, await critic(defect.document, door)) for defect in planted])


def _seen(defect: Planted, spotted: Sequence[Spotted]) -> Seen:
    return Seen(defect.kind, defect.span, defect.document, spotted)


class _Defect(TypedDict):
    """One entry of `defects` in a JSON file; offsets count code points, the edits' in the clean text."""

    kind: str
    edits: list[tuple[int, int, str]]
    span: tuple[int, int]


def versions(path: Path) -> tuple[Document, list[Planted]]:
    """Return the clean debate that `path` annotates, and a version of it with each of its defects."""
    annotation = json.loads(path.read_text(encoding="utf-8"))
    source = path.with_name(annotation["source"])
    clean = source.read_bytes().decode("utf-8")
    return _document(clean, source), [_planted(clean, source, defect) for defect in annotation["defects"]]


def _planted(clean: str, source: Path, defect: _Defect) -> Planted:
    start, end = defect["span"]
    return Planted(defect["kind"], Span(start=start, end=end), _document(edited(clean, defect["edits"]), source))


def edited(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    """Return `text` with `edits` done, which are in order; their offsets are those of the text as given."""
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    return text


def _document(text: str, source: Path) -> Document:
    return parse_document(text.encode("utf-8"), source=source.name)
