"""A door that leads to an endpoint for some prompts: what a model does in one stage, measured by itself."""

import argparse
from collections.abc import Set
from dataclasses import dataclass, field

from pipeline.llm import EndpointSettings
from pipeline.llm.door import Door
from pipeline.models import Usage
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply


@dataclass(frozen=True)
class PartDoor:
    """Leads to `inner` for the prompts that are named; the rules answer the others."""

    inner: Door
    names: Set[str]
    _rules: Offline = field(default_factory=Offline)

    @property
    def engine(self) -> str:
        """What answers the prompts that are named."""
        return self.inner.engine

    @property
    def model(self) -> str:
        """The model that answers the prompts that are named."""
        return self.inner.model

    @property
    def window(self) -> int:
        """How many sentences a call may show."""
        return self.inner.window

    @property
    def usage(self) -> Usage:
        """What the prompts that are named have cost."""
        return self.inner.usage

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Return the inner door's reply, or the rules' where the prompt is not one of those named."""
        return await (self.inner if prompt.name in self.names else self._rules).ask(prompt, **values)

    async def close(self) -> None:
        """Close the inner door."""
        await self.inner.close()


def arguments(program: str, about: str | None, debate: str) -> argparse.Namespace:
    """Return the arguments of a program that has an endpoint read debates; `debate` tells what names one."""
    parser = argparse.ArgumentParser(prog=program, description=about)
    parser.add_argument("debates", nargs="+", metavar="DEBATE", help=debate)
    parser.add_argument("--model", required=True)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--window", type=int, default=12, help="sentences a call")
    return parser.parse_args()


def settings_for(model: str, base_url: str, window: int) -> EndpointSettings:
    """Return settings for a small model on a slow machine: one call at a time, `window` sentences a call."""
    return EndpointSettings(
        model=model,
        base_url=base_url,
        api_key=None,
        concurrency=1,
        window=window,
        max_tokens=1500,
        deadline_seconds=1200.0,
        retry_seconds=2400.0,
    )
