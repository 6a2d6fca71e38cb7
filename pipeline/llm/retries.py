"""Asking again after what may pass: how often, how long, and with what pauses in between."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import TypeVar

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_exponential,
    wait_random,
)

from pipeline.llm.failures import Broken, Refusal, may_pass

T = TypeVar("T")

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0


async def patiently(attempt: Callable[[], Awaitable[T]], *, attempts: int, seconds: float) -> T:
    """Return what `attempt` returns, trying again after a Refusal or Broken that may pass.

    Tries `attempts` times at the most, and begins none later than `seconds` after the first: a pause that
    would end later, be it the endpoint's own wish, is not waited for. Raises the last failure.
    """
    retrying = AsyncRetrying(
        sleep=asyncio.sleep,
        retry=retry_if_exception(may_pass),
        wait=_pause,
        stop=stop_after_attempt(attempts) | stop_before_delay(seconds),
        reraise=True,
    )
    return await retrying(attempt)


def asked_to_wait(headers: Mapping[str, str]) -> float:
    """Return the seconds an endpoint asks to be left alone for, 0 where it does not say.

    `headers` is looked up in lower case.
    """
    if (milliseconds := _number(headers.get("retry-after-ms", ""))) is not None:
        return milliseconds / 1000
    said = headers.get("retry-after", "")
    seconds = _number(said)
    return _seconds_until(said) if seconds is None else seconds


def _pause(state: RetryCallState) -> float:
    failure = state.outcome.exception() if state.outcome else None
    wished = failure.wait if isinstance(failure, Refusal | Broken) else 0.0
    backoff = wait_exponential(multiplier=FIRST_PAUSE_SECONDS, max=LONGEST_PAUSE_SECONDS)
    jitter = wait_random(0, FIRST_PAUSE_SECONDS)
    # On top of the wish, so that all who were sent away do not come back at the same moment.
    return wished + backoff(state) + jitter(state)


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return max(0.0, number) if math.isfinite(number) else None


def _seconds_until(date: str) -> float:
    try:
        return max(0.0, parsedate_to_datetime(date).timestamp() - time.time())
    except (ValueError, OverflowError):
        return 0.0
