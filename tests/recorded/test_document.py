"""A whole document, end to end, as a real small model read it."""

import asyncio
import json
from pathlib import Path

import pytest

from pipeline.documents import read_document
from pipeline.models import Depth, Report
from pipeline.report import RunFacts, verify, write_report
from pipeline.run import run_pipeline
from tests.recorded.conftest import RECORDED_MODEL, endpoint

SHORTEST = Path(__file__).resolve().parents[2] / "seeds" / "library-hours.txt"


@pytest.fixture(scope="module")
def document_path() -> Path:
    """The shortest of the sample debates."""
    return SHORTEST


@pytest.mark.vcr
@pytest.mark.block_network
def test_the_shortest_debate_becomes_a_sound_report(document_path: Path, tmp_path: Path) -> None:
    document = read_document(document_path)

    async def run() -> Report:
        door = endpoint()
        try:
            return await run_pipeline(document, door, depth=Depth.QUICK)
        finally:
            await door.close()

    report = asyncio.run(run())
    facts = RunFacts(started="2026-11-21T00:00:00+00:00", seconds=0, cost=None, calls=0, counterpoint="0")
    folder = write_report(report, document, document_path.read_bytes(), facts, tmp_path / "outputs")
    assert verify(folder) == []
    assert report.claims
    assert report.provenance.model == RECORDED_MODEL
    usage = json.loads((folder / "report.json").read_text())["provenance"]["usage"]
    assert all(spent["prompt_tokens"] > 0 for spent in usage.values())
