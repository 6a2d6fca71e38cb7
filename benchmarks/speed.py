"""How fast text is read, and whether the time grows with the length alone.

Sizes of text come from the sample debates, repeated; each row of awkward input is what a parser may be slow on.
"""

import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.reading import extracted
from pipeline.documents import parse_document
from pipeline.models import Document, Markup

PREFIX = "speed"
SEED = Path(__file__).resolve().parent.parent / "seeds" / "city-trees.txt"
MEGABYTES = (0.5, 1.0, 2.0, 5.0)
REPEATS = 3
"""The fastest of so many is the one least disturbed."""
AWKWARD = (
    ("short line of text\n", Markup.TEXT),
    (">", Markup.TEXT),
    ("?!", Markup.TEXT),
    ("x", Markup.TEXT),
    (">", Markup.MARKDOWN),
    ("*a _b ", Markup.MARKDOWN),
    ("[a](", Markup.MARKDOWN),
    ("<!--", Markup.HTML),
    ('<a "', Markup.HTML),
    ("<div>x", Markup.HTML),
    ("<b></i>x", Markup.HTML),
)


def run(_: Path) -> list[Figure]:
    """Return MB per CPU-second at each size, and how much longer four times the length takes on awkward input."""
    # First, since a heap that is full already slows whatever makes many objects.
    growth = [_growth(unit, markup) for unit, markup in AWKWARD]
    figures: list[Figure] = []
    for size in MEGABYTES:
        text = _text(int(size * 1_000_000))
        reading, document = _timed(lambda text=text: parse_document(text.encode(), source="page.txt"))
        rest, _ = _timed(lambda document=document: extracted(document))
        megabytes = len(text.encode()) / 1_000_000
        figures.append(Figure(PREFIX, f"reader, {size} MB, MB per CPU-second", megabytes / reading, None, "≥ 1"))
        figures.append(
            Figure(PREFIX, f"voices and claims, {size} MB, MB per CPU-second", megabytes / rest, None, "≥ .2")
        )
    return figures + growth


def _text(size: int) -> str:
    text = SEED.read_text(encoding="utf-8")
    return (text * (size // len(text) + 1))[:size]


def _growth(unit: str, markup: Markup) -> Figure:
    def seconds(size: int) -> float:
        data = (f"Words. {unit}" + unit * (size // len(unit))).encode()
        return min(_timed(lambda: parse_document(data, source="page.any", markup=markup))[0] for _ in range(REPEATS))

    growth = seconds(400_000) / max(seconds(100_000), 0.002)
    return Figure(PREFIX, f"four times {unit!r} as {markup}, times the seconds", growth, None, "about 4")


def _timed(work: Callable[[], Document | object]) -> tuple[float, Document]:
    start = time.process_time()
    done = work()
    return time.process_time() - start, done  # type: ignore[return-value]
