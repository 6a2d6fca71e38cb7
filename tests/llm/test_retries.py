import asyncio
import time
from email.utils import formatdate

import pytest

from pipeline.llm import retries
from pipeline.llm.failures import Broken, Refusal, Trouble
from pipeline.llm.retries import asked_to_wait, patiently


class Flaky:
    """Fails so many times, then answers."""

    def __init__(self, failures: int, error: BaseException) -> None:
        self.left = failures
        self.error = error
        self.attempts = 0

    async def __call__(self) -> str:
        self.attempts += 1
        if self.attempts <= self.left:
            raise self.error
        return "done"


def test_what_may_pass_is_tried_until_it_does() -> None:
    flaky = Flaky(2, Refusal(503))
    assert asyncio.run(patiently(flaky, attempts=5, seconds=9)) == "done"
    assert flaky.attempts == 3


@pytest.mark.parametrize("attempts", [1, 4])
def test_attempts_are_counted_and_the_last_failure_raised(attempts: int) -> None:
    flaky = Flaky(99, Broken(Trouble.CUT, ""))
    with pytest.raises(Broken) as caught:
        asyncio.run(patiently(flaky, attempts=attempts, seconds=9))
    assert caught.value is flaky.error
    assert flaky.attempts == attempts


@pytest.mark.parametrize("error", [Refusal(400), ValueError(), asyncio.CancelledError()])
def test_what_does_not_pass_is_not_tried_again(error: BaseException) -> None:
    flaky = Flaky(99, error)
    with pytest.raises(type(error)):
        asyncio.run(patiently(flaky, attempts=5, seconds=9))
    assert flaky.attempts == 1


def test_no_attempt_begins_after_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "FIRST_PAUSE_SECONDS", 0.02)
    flaky = Flaky(99, Refusal(500))
    started = time.monotonic()
    with pytest.raises(Refusal):
        asyncio.run(patiently(flaky, attempts=99, seconds=0.1))
    assert time.monotonic() - started < 0.5
    assert 1 < flaky.attempts < 5


def test_the_endpoints_wish_is_waited_for() -> None:
    started = time.monotonic()
    asyncio.run(patiently(Flaky(1, Refusal(429, wait=0.15)), attempts=2, seconds=9))
    assert time.monotonic() - started >= 0.15


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "-3"}, 0),
        ({"retry-after": "soon"}, 0),
        ({"retry-after": "inf"}, 0),
        ({"retry-after": "7", "retry-after-ms": "250"}, 0.25),
        ({"retry-after": formatdate(0, usegmt=True)}, 0),
    ],
)
def test_a_wish_is_read_in_seconds(headers: dict[str, str], seconds: float) -> None:
    assert asked_to_wait(headers) == seconds


def test_a_wish_may_be_a_date() -> None:
    assert asked_to_wait({"retry-after": formatdate(time.time() + 60, usegmt=True)}) == pytest.approx(60, abs=2)
