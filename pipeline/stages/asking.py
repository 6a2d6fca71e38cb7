"""Asking, once or many times at once, where one failed call loses only its own part."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pipeline.errors import CallFailed, Declined
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import FailedCall
from pipeline.prompt import Prompt, Reply

Item = TypeVar("Item")
First = TypeVar("First")
Second = TypeVar("Second")


@dataclass(frozen=True)
class Ask:
    """One call: its values, and what it is about in words a reader of the report understands."""

    subject: str
    values: Mapping[str, object]
    most: Mapping[str, int] = field(default_factory=dict)
    """How many items each list of the reply can have, where that is known."""


async def ask_one(door: Door, prompt: Prompt[Reply], ask: Ask, ledger: Ledger) -> Reply | None:
    """Return the reply to one ask, as `ask_each` does."""
    return (await ask_each(door, prompt, [ask], ledger))[0]


async def ask_each(door: Door, prompt: Prompt[Reply], asks: Sequence[Ask], ledger: Ledger) -> list[Reply | None]:
    """Return the reply to each ask, in order; None where the engine declined, or, with an entry in `ledger`, failed.

    Raises EndpointError where no call can succeed; calls still under way are cancelled then.
    """
    tasks = [asyncio.create_task(_answer(door, prompt, ask)) for ask in asks]
    try:
        answers = await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for ask, answer in zip(asks, answers, strict=True):
        if isinstance(answer, CallFailed):
            ledger.failed.append(FailedCall(prompt=prompt.name, subject=ask.subject, reason=str(answer)))
    replies = [None if isinstance(answer, CallFailed | Declined) else answer for answer in answers]
    if any(reply is not None for reply in replies):
        ledger.answered[prompt.name] = prompt.sha256
    return replies


async def _answer(door: Door, prompt: Prompt[Reply], ask: Ask) -> Reply | CallFailed | Declined:
    try:
        return await door.ask(prompt.at_most(**ask.most), **ask.values)
    except (CallFailed, Declined) as error:
        return error


async def both(first: Coroutine[Any, Any, First], second: Coroutine[Any, Any, Second]) -> tuple[First, Second]:
    """Return what both come to, done at the same time; where one fails for good, the other is not paid for further."""
    tasks = asyncio.create_task(first), asyncio.create_task(second)
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def grouped(items: Iterable[Item], weight: Callable[[Item], int], most: int) -> list[list[Item]]:
    """Return `items` in runs whose weights add up to at most `most`; one item heavier than that stands alone."""
    groups: list[list[Item]] = []
    total = most + 1
    for item in items:
        total += weight(item)
        if total > most:
            groups.append([])
            total = weight(item)
        groups[-1].append(item)
    return groups
