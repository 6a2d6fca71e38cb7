"""Many calls at once: what one failure loses, and what stops everything."""

import asyncio
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from pipeline import prompt as prompts
from pipeline.errors import CallFailed, EndpointRejected, EndpointUnreachable
from pipeline.grounding import Ledger
from pipeline.models import Usage
from pipeline.prompt import Prompt, Reply
from pipeline.stages.asking import Ask, ask_each, grouped
from tests.properties import repeatable
from tests.stages.answering import Answering


class Echo(BaseModel):
    """A reply."""

    text: str


ECHO = Prompt("echo", Echo)
FAILED = CallFailed("The reply was cut off.", reason="truncated")


@pytest.fixture(autouse=True)
def _template(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "template_text", lambda name: "Say it.\n---\n$text")


def asks(*texts: str) -> list[Ask]:
    """Return one ask for each text."""
    return [Ask(f"the echo of {text}", {"text": text}) for text in texts]


def echo(text: str) -> object:
    """Answer with the text, or fail for one that begins with an exclamation mark."""
    return FAILED if text.startswith("!") else {"text": text}


def test_replies_come_in_the_order_of_asking() -> None:
    ledger = Ledger.empty()
    replies = asyncio.run(ask_each(Answering(echo=echo), ECHO, asks("a", "b", "c"), ledger))
    assert [reply.text for reply in replies if reply] == ["a", "b", "c"]
    assert ledger == Ledger.empty()


def test_nothing_asked_is_nothing_answered() -> None:
    assert asyncio.run(ask_each(Answering(), ECHO, [], Ledger.empty())) == []


def test_a_failed_call_loses_its_own_part_and_is_named_in_order() -> None:
    ledger = Ledger.empty()
    replies = asyncio.run(ask_each(Answering(echo=echo), ECHO, asks("a", "!b", "c", "!d"), ledger))
    assert [reply and reply.text for reply in replies] == ["a", None, "c", None]
    assert [(f.prompt, f.subject, f.reason) for f in ledger.failed] == [
        ("echo", "the echo of !b", "The reply was cut off."),
        ("echo", "the echo of !d", "The reply was cut off."),
    ]


class Stalling:
    """A door behind which nothing but an error is ever ready."""

    engine = "endpoint"
    model = "stalling"
    window = 40
    usage = Usage()

    def __init__(self, errors: dict[str, Exception]) -> None:
        self.cancelled: list[object] = []
        self._errors = errors

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Raise the text's error, or wait until cancelled."""
        text = str(values["text"])
        await asyncio.sleep(0)
        if text in self._errors:
            raise self._errors[text]
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled.append(text)
            raise
        raise AssertionError("unreachable")

    async def close(self) -> None:
        """Nothing to give back."""


async def stalled(door: Stalling, *texts: str) -> None:
    """Ask, for two seconds at the most."""
    async with asyncio.timeout(2):
        await ask_each(door, ECHO, asks(*texts), Ledger.empty())


@pytest.mark.parametrize("error", [EndpointRejected("wrong key"), EndpointUnreachable("no route")])
def test_where_no_call_can_succeed_the_others_are_cancelled(error: Exception) -> None:
    door = Stalling({"b": error})
    with pytest.raises(type(error)):
        asyncio.run(stalled(door, "a", "b", "c"))
    assert door.cancelled == ["a", "c"]


def test_a_failed_call_before_it_does_not_hide_the_end() -> None:
    door = Stalling({"b": FAILED, "c": EndpointRejected("wrong key")})
    with pytest.raises(EndpointRejected):
        asyncio.run(stalled(door, "a", "b", "c"))
    assert door.cancelled == ["a"]


def test_calls_are_cancelled_with_whoever_waits_for_them() -> None:
    door = Stalling({})

    async def interrupted() -> None:
        waiting = asyncio.create_task(ask_each(door, ECHO, asks("a", "b"), Ledger.empty()))
        await asyncio.sleep(0.01)
        waiting.cancel()
        await waiting

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(interrupted())
    assert door.cancelled == ["a", "b"]


@repeatable
@given(st.lists(st.integers(0, 9)), st.integers(0, 20))
def test_groups_hold_everything_in_order_and_no_more_than_fits(weights: list[int], most: int) -> None:
    groups = grouped(weights, lambda weight: weight, most)
    assert [item for group in groups for item in group] == weights
    assert all(groups)
    assert all(sum(group) <= most or len(group) == 1 for group in groups)
    assert all(sum(first) + second[0] > most for first, second in pairwise(groups))
