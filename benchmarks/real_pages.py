"""Unmarked quotations on three real pages, against offsets annotated before any tuning (`real_pages.json`)."""

import hashlib
import json
from pathlib import Path

from benchmarks.figures import Figure
from pipeline.documents import read_document
from pipeline.models import Voice
from pipeline.offline.reading.attribute import attribution_of

PREFIX = "seeds"
ANNOTATION = Path(__file__).with_name("real_pages.json")


def run(folder: Path) -> list[Figure]:
    """Return precision and recall over the pages; `folder` holds them. Raises ValueError where a page has changed."""
    hits = found = wanted = 0
    for name, page in json.loads(ANNOTATION.read_text(encoding="utf-8")).items():
        path = folder / name
        if hashlib.sha256(path.read_bytes()).hexdigest() != page["sha256"]:
            raise ValueError(f"{path} is not the page that was annotated.")
        passages = attribution_of(read_document(path)).passages
        ours = {(p.span.start, p.span.end) for p in passages if p.voice is Voice.QUOTATION}
        gold = {(start, end) for start, end in page["quotations"]}
        hits, found, wanted = hits + len(ours & gold), found + len(ours), wanted + len(gold)
    counts = f"{hits} of {wanted} found, {found - hits} false"
    return [
        Figure(
            PREFIX, "unmarked quotations on real pages, precision", hits / max(1, found), None, "≥ .85", None, counts
        ),
        Figure(PREFIX, "unmarked quotations on real pages, recall", hits / max(1, wanted), None, "≥ .85", None, counts),
    ]
