"""That recordings can be trusted: calls are recorded, replayed by their body, and nothing gets past them."""

from pathlib import Path

import pytest
import vcr
from pytest_recording.network import blocking_context
from vcr.errors import CannotOverwriteExistingCassetteException

from pipeline.prompt import Prompt
from tests.llm.exchange import GOOD, OPINION, Opinion, exchange

MATCH_ON = ("method", "path", "body")


def record(cassette: Path, prompt: Prompt[Opinion], calls: int) -> None:
    with vcr.use_cassette(str(cassette), record_mode="once", match_on=MATCH_ON):
        assert len(exchange(prompt, GOOD, calls=calls).requests) == calls


def test_calls_are_replayed_without_network(tmp_path: Path, prompt: Prompt[Opinion]) -> None:
    cassette = tmp_path / "calls.yaml"
    record(cassette, prompt, calls=2)
    with (
        vcr.use_cassette(str(cassette), record_mode="none", match_on=MATCH_ON) as played,
        blocking_context(),
    ):
        done = exchange(prompt, GOOD, calls=2)
    assert done.outcomes == [Opinion(**OPINION)] * 2
    assert done.requests == []
    assert played.all_played


def test_a_changed_prompt_is_not_answered_from_a_recording(tmp_path: Path, prompt: Prompt[Opinion]) -> None:
    cassette = tmp_path / "calls.yaml"
    record(cassette, prompt, calls=1)
    with vcr.use_cassette(str(cassette), record_mode="none", match_on=MATCH_ON), blocking_context():
        recorded, changed = exchange(prompt, GOOD, calls=2).outcomes
    assert recorded == Opinion(**OPINION)
    assert isinstance(changed, CannotOverwriteExistingCassetteException)


def test_the_block_holds_where_nothing_is_recorded(prompt: Prompt[Opinion]) -> None:
    with blocking_context():
        done = exchange(prompt, GOOD, retry_attempts=1)
    assert done.requests == []
    with pytest.raises(RuntimeError, match="Network is disabled"):
        raise done.outcomes[0]  # type: ignore[misc]
