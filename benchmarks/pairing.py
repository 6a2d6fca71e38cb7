"""How long pairing takes, and how much memory, up to 5,000 claims and beyond.

The text is a sample debate repeated, so that each claim has as many others near it in vocabulary as there are copies:
the worst case for shortlists by vocabulary.
"""

import resource
import time
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.reading import extracted
from benchmarks.samples import FOLDER
from pipeline.documents import parse_document
from pipeline.offline.reading.pair import pairing_of

PREFIX = "pairing"
SAMPLE = FOLDER / "school-phones.txt"
COPIES = (5, 10, 20, 40)
"""40 copies make a little more than 5,000 claims."""
KILOBYTES = 1_000


def run(_: Path) -> list[Figure]:
    """Return seconds of CPU by the number of claims, and the peak of memory of the whole process so far."""
    return [figure for copies in COPIES for figure in _figures(copies)]


def _figures(copies: int) -> list[Figure]:
    text = "\n\n".join([SAMPLE.read_text(encoding="utf-8")] * copies)
    document = parse_document(text.encode(), source=SAMPLE.name)
    attribution, extraction = extracted(document)
    began = time.process_time()
    pairing_of(document, extraction.claims, attribution.cast.participants)
    seconds = time.process_time() - began
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES
    size = f"{len(extraction.claims):,} claims"
    return [
        Figure(PREFIX, f"{size}, CPU seconds", seconds, None, "< 30 at 5,000"),
        Figure(PREFIX, f"{size}, MB at the peak", megabytes, None, "< 500 at 5,000"),
    ]
