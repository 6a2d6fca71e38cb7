"""What a run will ask for, before anything is sent."""

import asyncio

from pipeline.estimate import Estimate, estimate, estimate_together
from pipeline.offline import Offline
from pipeline.run import run_pipeline_sync
from tests.invented import TRAMS
from tests.together.texts import documents


def test_an_estimate_counts_the_calls_of_a_rehearsal() -> None:
    foreseen = asyncio.run(estimate(TRAMS, Offline.window))
    assert foreseen.calls == run_pipeline_sync(TRAMS, Offline()).provenance.usage.calls
    assert foreseen.prompt_tokens > foreseen.completion_tokens > 0


def test_a_smaller_window_takes_more_calls_and_sends_more() -> None:
    wide, narrow = (asyncio.run(estimate(TRAMS, window)) for window in (40, 1))
    assert narrow.calls > wide.calls
    assert narrow.prompt_tokens > wide.prompt_tokens


def test_estimates_add_up() -> None:
    assert Estimate(1, 20, 3) + Estimate(4, 50, 6) == Estimate(5, 70, 9)


def test_documents_together_take_more_than_each_alone() -> None:
    read = documents()
    alone = sum([asyncio.run(estimate(document, 40)) for document in read], Estimate(0, 0, 0))
    assert asyncio.run(estimate_together(read, 40)).calls > alone.calls
