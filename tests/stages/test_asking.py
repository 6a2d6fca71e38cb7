"""Asking many times at once: what one failed call loses, and what ends all."""

import asyncio
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallFailed, Declined, EndpointRejected
from pipeline.grounding import Ledger
from pipeline.prompt import Prompt, Rendered
from pipeline.stages.asking import Ask, ask_each, ask_one, both, grouped
from pipeline.stages.claims import MEND
from tests.doubles import ScriptedDoor
from tests.harbour import done
from tests.properties import repeatable


def ask(words: str, **most: int) -> Ask:
    return Ask(f"on {words}", {"rewrites": words}, most)


def mended(text: str) -> dict[str, Any]:
    return {"rewrites": [{"number": 1, "text": text}]}


def scripted(_: str, rendered: Rendered) -> Any:
    for word, answer in (
        ("cut", CallFailed("Cut off.", reason="truncated")),
        ("no rule", Declined("none")),
        ("key", EndpointRejected("wrong key")),
    ):
        if word in rendered.user:
            return answer
    return mended(rendered.user.splitlines()[2])


def test_replies_come_in_the_order_of_asking_and_a_failed_one_is_missing_and_named() -> None:
    ledger = Ledger()
    replies = done(ask_each(ScriptedDoor(scripted), MEND, [ask("one"), ask("cut"), ask("two")], ledger))
    assert [reply and reply.rewrites[0].text for reply in replies] == ["one", None, "two"]
    assert [(f.prompt, f.subject, f.reason) for f in ledger.failed] == [("mend_rewrites", "on cut", "Cut off.")]
    assert ledger.answered == {"mend_rewrites": MEND.sha256}


def test_what_was_declined_is_missing_and_no_failure() -> None:
    ledger = Ledger()
    assert done(ask_one(ScriptedDoor(scripted), MEND, ask("no rule"), ledger)) is None
    assert (ledger.failed, ledger.answered) == ([], {})


def test_a_prompt_of_which_every_call_failed_was_not_answered() -> None:
    ledger = Ledger()
    done(ask_each(ScriptedDoor(scripted), MEND, [ask("cut"), ask("cut off")], ledger))
    assert (len(ledger.failed), ledger.answered) == (2, {})


def test_an_endpoint_that_fails_for_good_ends_all_calls() -> None:
    ended: list[str] = []

    class Slow(ScriptedDoor):
        async def ask(self, prompt: Prompt[Any], **values: object) -> Any:
            if values["rewrites"] == "slow":
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    ended.append("slow")
                    raise
            return await super().ask(prompt, **values)

    with pytest.raises(EndpointRejected):
        done(ask_each(Slow(scripted), MEND, [ask("slow"), ask("key")], Ledger()))
    assert ended == ["slow"]


def test_what_an_ask_bounds_is_told_with_its_schema() -> None:
    bounds: list[Any] = []

    class Seeing(ScriptedDoor):
        async def ask(self, prompt: Prompt[Any], **values: object) -> Any:
            bounds.append(prompt.reply.model_json_schema()["properties"]["rewrites"].get("maxItems"))
            return await super().ask(prompt, **values)

    done(ask_each(Seeing(scripted), MEND, [ask("one", rewrites=3), ask("two")], Ledger()))
    assert bounds == [3, None]


@repeatable
@given(st.lists(st.integers(0, 12)), st.integers(1, 10))
def test_groups_keep_the_order_and_only_one_heavy_item_is_too_heavy(weights: list[int], most: int) -> None:
    groups = grouped(weights, lambda weight: weight, most)
    assert [item for group in groups for item in group] == weights
    assert all(sum(group) <= most or len(group) == 1 for group in groups)
    assert all(groups)
    for before, after in pairwise(groups):
        assert sum(before) + after[0] > most


def test_where_one_of_two_fails_for_good_the_other_is_stopped() -> None:
    went_on: list[str] = []

    async def fails() -> None:
        raise EndpointRejected("The key was refused.")

    async def waits() -> None:
        await asyncio.sleep(0.2)
        went_on.append("paid for")

    async def run() -> None:
        with pytest.raises(EndpointRejected):
            await both(fails(), waits())
        await asyncio.sleep(0.3)

    asyncio.run(run())
    assert went_on == []
