import asyncio

import pytest
from pydantic import ValidationError

from pipeline import prompt as prompts
from pipeline.errors import CallFailed
from pipeline.llm.door import Door
from pipeline.models import Usage
from pipeline.prompt import Prompt
from tests.doubles import Script, ScriptedDoor, UnscriptedPrompt
from tests.llm.exchange import OPINION, Opinion

PROMPT = Prompt("judge_claim", Opinion)


@pytest.fixture(autouse=True)
def _template(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "template_text", lambda name: "Judge." if name == "frame" else "Claim: $claim")


def ask(script: Script, *claims: str) -> list[Opinion]:
    async def all_of_them(door: Door) -> list[Opinion]:
        return [await door.ask(PROMPT, claim=claim) for claim in claims]

    return asyncio.run(all_of_them(ScriptedDoor(script)))


def test_a_script_may_be_keyed_on_the_exact_prompt() -> None:
    script: Script = {
        ("judge_claim", "Claim: a"): {"stance": "asserted"},
        ("judge_claim", "Claim: b"): '{"stance": "denied"}',
    }
    assert [reply.stance for reply in ask(script, "b", "a", "b")] == ["denied", "asserted", "denied"]


def test_a_script_may_be_in_order() -> None:
    assert ask([OPINION, Opinion(stance="denied")], "a", "b")[1] == Opinion(stance="denied")


def test_a_script_may_be_a_function() -> None:
    replies = ask(lambda name, rendered: {"stance": "denied", "why": f"{name}: {rendered.user}"}, "a")
    assert replies[0].why == "judge_claim: Claim: a"


def test_an_unscripted_prompt_is_named_with_the_closest_one() -> None:
    script = {
        ("judge_claim", "Claim: the sky is blue"): OPINION,
        ("other", "Claim: the sky is blew"): OPINION,
    }
    with pytest.raises(UnscriptedPrompt, match="judge_claim") as caught:
        ask(script, "the sky is blew")
    assert "closest scripted one is:\nClaim: the sky is blue" in str(caught.value)
    with pytest.raises(UnscriptedPrompt, match="none of that name"):
        ask({("other", "Claim: a"): OPINION}, "a")


def test_a_script_that_is_too_short_says_what_was_asked() -> None:
    with pytest.raises(UnscriptedPrompt, match=r"Call 2 .*\nClaim: b"):
        ask([OPINION], "a", "b")


def test_a_scripted_error_is_raised() -> None:
    with pytest.raises(CallFailed):
        ask([CallFailed("cut off", reason="truncated")], "a")


def test_a_scripted_reply_of_the_wrong_shape_is_a_fault_of_the_test() -> None:
    with pytest.raises(ValidationError):
        ask([{"stance": "maybe"}], "a")


def test_what_was_asked_is_kept_and_counted() -> None:
    door = ScriptedDoor([OPINION], window=3)
    asyncio.run(door.ask(PROMPT, claim="a"))
    assert [(name, rendered.user) for name, rendered in door.asked] == [("judge_claim", "Claim: a")]
    assert (door.usage, door.window) == ({"judge_claim": Usage(calls=1)}, 3)
