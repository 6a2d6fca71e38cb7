"""What went wrong for true: a reply cut off by its bound, and a reply that breaks a bound no grammar enforces."""

import asyncio
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, Field

from pipeline import prompt as prompts
from pipeline.errors import CallFailed
from pipeline.prompt import Prompt
from tests.recorded.conftest import endpoint

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


class _Essay(BaseModel):
    text: str


class _Percentage(BaseModel):
    percent: float = Field(ge=1000, le=1001)


TEMPLATES = {
    "frame.md": "You write and estimate.\n",
    "write_essay.md": "Write three hundred words on $subject.\n",
    "say_percent.md": "How many percent of days are rainy in $subject?\n",
}


@pytest.fixture(autouse=True)
def templates(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Prompts that are not among the shipped ones."""
    monkeypatch.setattr(prompts, "read_text", lambda _, name: TEMPLATES[name])
    prompts.template_text.cache_clear()
    yield
    prompts.template_text.cache_clear()


def failure(prompt: Prompt[_Essay] | Prompt[_Percentage], max_tokens: int) -> CallFailed:
    async def run() -> None:
        door = endpoint(max_tokens=max_tokens, examples=False)
        try:
            await door.ask(prompt, subject="Bergen")
        finally:
            await door.close()

    with pytest.raises(CallFailed) as caught:
        asyncio.run(run())
    return caught.value


def test_a_truncated_reply_is_told_as_such() -> None:
    assert failure(Prompt("write_essay", _Essay), 40).reason == "truncated"


def test_a_reply_that_stays_invalid_is_told_as_such() -> None:
    assert failure(Prompt("say_percent", _Percentage), 200).reason == "invalid_reply"
