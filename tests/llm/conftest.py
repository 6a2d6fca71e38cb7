"""A prompt of its own and short pauses, for the tests of the endpoint."""

from collections.abc import Iterator

import pytest

from pipeline import prompt as prompts
from pipeline.llm import retries
from pipeline.prompt import Prompt
from tests.llm.exchange import Opinion

TEMPLATE = "You judge claims.\n---\nClaim: $claim\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between attempts of a millisecond."""
    monkeypatch.setattr(retries, "FIRST_PAUSE_SECONDS", 0.001)


@pytest.fixture
def prompt(monkeypatch: pytest.MonkeyPatch) -> Iterator[Prompt[Opinion]]:
    """A prompt that is not among the shipped ones."""
    monkeypatch.setattr(prompts, "read_text", lambda folder, name: TEMPLATE)
    prompts.template_text.cache_clear()
    yield Prompt("judge_claim", Opinion)
    prompts.template_text.cache_clear()
