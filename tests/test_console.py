"""What a person at the terminal sees."""

import asyncio
import sys

import pytest

from pipeline.console import Watched, described, notice, progress, result
from pipeline.errors import CallFailed
from pipeline.models import DroppedQuote, FailedCall, Report
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply
from pipeline.run import run_pipeline_sync
from pipeline.stages.extract import EXTRACT
from tests.invented import TRAMS


@pytest.fixture(scope="module")
def report() -> Report:
    """The offline report on the trams page."""
    return run_pipeline_sync(TRAMS, Offline())


def test_notices_and_results_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    notice("Working.")
    result("Data.")
    assert capsys.readouterr() == ("Data.\n", "Working.\n")


def test_without_a_terminal_there_is_no_bar(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("reading", 100) as advance:
        advance()
    assert capsys.readouterr() == ("", "")


def test_at_a_terminal_there_is_one_on_stderr(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with progress("reading", 100) as advance:
        advance(50)
    out, err = capsys.readouterr()
    assert out == ""
    assert "reading" in err


def test_one_step_is_nothing_to_wait_for(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress("reading", 1) as advance:
        advance()
    assert capsys.readouterr() == ("", "")


class Failing(Offline):
    """A door whose calls all fail."""

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Fail."""
        raise CallFailed("Cut off.", reason="truncated")


def test_every_call_moves_the_bar_and_says_what_the_door_says() -> None:
    steps: list[int] = []
    door = Offline()
    watched = Watched(door, lambda steps_taken=1: steps.append(steps_taken))
    run_pipeline_sync(TRAMS, watched)
    assert sum(steps) == door.usage.calls == watched.usage.calls
    assert (watched.engine, watched.model, watched.window) == (door.engine, door.model, door.window)


def test_a_failed_call_moves_the_bar_too() -> None:
    steps: list[int] = []
    watched = Watched(Failing(), lambda steps_taken=1: steps.append(steps_taken))
    with pytest.raises(CallFailed):
        asyncio.run(watched.ask(EXTRACT, document=TRAMS))
    assert steps == [1]


def test_a_report_is_described_in_one_line(report: Report) -> None:
    line = described(report)
    assert f"{len(report.claims)} claims" in line
    assert line.endswith(f"of {report.coverage.sentences} sentences uncovered")


def test_losses_are_counted_and_the_first_reason_named(report: Report) -> None:
    dropped = DroppedQuote(prompt="extract_claims", sentences=("s1",), words="x", reason="y")
    failed = FailedCall(prompt="extract_claims", subject="z", reason="Cut off.")
    coverage = report.coverage.model_copy(update={"dropped_quotes": (dropped,), "failed_calls": (failed, failed)})
    line = described(report.model_copy(update={"coverage": coverage}))
    assert "\n" not in line
    assert "2 calls" in line
    assert line.endswith("Cut off.")
