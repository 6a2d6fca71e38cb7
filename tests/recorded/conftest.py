"""Replaying what a real endpoint sent: matched on method, path and JSON body, with the network blocked.

A recording is made by `make record BASE_URL=… MODEL=…`, one request at a time, and never written by hand.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from vcr.cassette import Cassette
from vcr.errors import CannotOverwriteExistingCassetteException

from pipeline.llm import Endpoint, EndpointSettings
from pipeline.prompt import Prompt, Reply

CASSETTES = Path(__file__).resolve().parent.parent / "cassettes"
MODEL_FILE = CASSETTES / "model.txt"
"""Which model answered; written when the recordings are made."""
RECORDED_MODEL = os.environ.get("COUNTERPOINT_RECORD_MODEL") or MODEL_FILE.read_text(encoding="utf-8").strip()
REPLAYED_URL = "http://127.0.0.1:8101/v1"
WINDOW = 12
"""What a model of this size can read at once, in sentences."""


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    """One folder for each test module."""
    return str(CASSETTES / request.module.__name__.rpartition(".")[2])


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    """The host is no part of a match, so that a recording is made at any address; keys are never kept."""
    return {
        "match_on": ["method", "path", "body"],
        "filter_headers": ["authorization", "user-agent", "x-stainless-os", "x-stainless-arch", "cookie"],
        "before_record_response": _without_cookies,
        "decode_compressed_response": True,
        "allow_playback_repeats": False,
    }


def _without_cookies(response: dict[str, Any]) -> dict[str, Any]:
    response["headers"].pop("Set-Cookie", None)
    return response


class RecordedEndpoint(Endpoint):
    """An endpoint whose misses name the prompt that drifted."""

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Ask; a request that was never recorded fails the test by the prompt's name."""
        try:
            return await super().ask(prompt, **values)
        except CannotOverwriteExistingCassetteException:
            pytest.fail(
                f"The prompt '{prompt.name}' drifted: no recording answers what it asks now. "
                "If the change is meant, record again: make record BASE_URL=… MODEL=…",
                pytrace=False,
            )


def endpoint(model: str = RECORDED_MODEL, **settings: Any) -> RecordedEndpoint:
    """Return the door to the recordings, or to the endpoint that is being recorded."""
    url = os.environ.get("COUNTERPOINT_RECORD_URL", REPLAYED_URL)
    if "COUNTERPOINT_RECORD_URL" in os.environ:
        MODEL_FILE.write_text(f"{model}\n", encoding="utf-8")
    known = {"window": WINDOW, "concurrency": 1, "max_tokens": 2400, "deadline_seconds": 900.0, "retry_attempts": 1}
    return RecordedEndpoint(EndpointSettings(model=model, base_url=url, **{**known, **settings}))


@pytest.fixture(autouse=True)
def everything_played(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a part of its recording unplayed: the recording then holds what nobody asks any more."""
    yield
    cassette: Cassette | None = request.node.funcargs.get("vcr")
    if cassette is not None and cassette.record_mode == "none":
        assert cassette.all_played, f"{cassette.play_count} of {len(cassette)} recorded calls were asked; record again"
