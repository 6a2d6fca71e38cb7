"""What a person at the terminal sees."""

import asyncio
import sys

import pytest
from pydantic import BaseModel

from pipeline.console import Watched, described, notice, progress, result
from pipeline.errors import CallFailed
from pipeline.models import DroppedQuote, FailedCall, Report, Usage
from pipeline.prompt import Prompt, Reply
from tests.report import factories


class Nothing(BaseModel):
    """An empty reply."""


ASKED = Prompt("read_voices", Nothing)


class Yielding:
    """A door that has one answer."""

    engine = "endpoint"
    model = "tiny"
    window = 7

    def __init__(self) -> None:
        self.usage = {"read_voices": Usage(calls=3)}
        self.closed = False

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Answer."""
        return prompt.reply.model_validate({})

    async def close(self) -> None:
        """Note it."""
        self.closed = True


class Failing(Yielding):
    """A door whose calls all fail."""

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Fail."""
        raise CallFailed("Cut off.", reason="truncated")


@pytest.fixture
def report() -> Report:
    """The sound report."""
    return factories.report()


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


def test_every_call_moves_the_bar_and_says_what_the_door_says() -> None:
    steps: list[int] = []
    door = Yielding()
    watched = Watched(door, lambda steps_taken=1: steps.append(steps_taken))
    assert asyncio.run(watched.ask(ASKED)) == Nothing()
    assert steps == [1]
    assert (watched.engine, watched.model, watched.window, watched.usage) == ("endpoint", "tiny", 7, door.usage)
    asyncio.run(watched.close())
    assert door.closed


def test_a_failed_call_moves_the_bar_too() -> None:
    steps: list[int] = []
    watched = Watched(Failing(), lambda steps_taken=1: steps.append(steps_taken))
    with pytest.raises(CallFailed):
        asyncio.run(watched.ask(ASKED))
    assert steps == [1]


def test_a_report_is_described_in_one_line(report: Report) -> None:
    assert described(report) == (
        "8 claims, 2 issues, 2 findings, 1 statement mended, 1 struck, 1 of 11 sentences uncovered"
    )


def test_where_nothing_was_read_again_nothing_is_said_of_it(report: Report) -> None:
    unread = described(report.model_copy(update={"checks": ()}))
    assert unread == "8 claims, 2 issues, 2 findings, 1 of 11 sentences uncovered"


def test_losses_are_counted_and_the_first_reason_named(report: Report) -> None:
    dropped = DroppedQuote(prompt="list_claims", sentences=("s1",), words="x", reason="y")
    failed = FailedCall(prompt="list_claims", subject="z", reason="Cut off.")
    coverage = report.coverage.model_copy(update={"dropped_quotes": (dropped,), "failed_calls": (failed, failed)})
    line = described(report.model_copy(update={"coverage": coverage}))
    assert line.endswith("1 of 11 sentences uncovered. Lost on the way: 2 calls failed, 1 quote left out. Cut off.")
    assert "\n" not in line
