"""A prompt of its own and short pauses, for the tests of the endpoint."""

from collections.abc import Iterator

import pytest

from pipeline import prompt as prompts
from pipeline.llm import retries
from pipeline.prompt import Prompt
from tests.llm.exchange import Opinion

FILES = {
    "frame.md": "You judge claims.\n",
    "judge_claim.md": "Claim: $claim\n",
    "examples/judge_claim.md": "For example, a question is no claim.\n",
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses between attempts of a millisecond."""
    monkeypatch.setattr(retries, "FIRST_PAUSE_SECONDS", 0.001)


@pytest.fixture
def prompt(monkeypatch: pytest.MonkeyPatch) -> Iterator[Prompt[Opinion]]:
    """A prompt that is not among the shipped ones."""
    monkeypatch.setattr(prompts, "read_text", lambda folder, name: FILES[name])
    _forget()
    yield Prompt("judge_claim", Opinion)
    _forget()


def _forget() -> None:
    prompts.template_text.cache_clear()
    prompts.example_of.cache_clear()
