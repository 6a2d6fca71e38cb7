"""A door that answers from the values it is given, for tests of what a stage makes of a reply."""

import asyncio
from collections.abc import Callable
from typing import Any

from pipeline.models import Usage
from pipeline.prompt import Prompt, Reply

Rule = Callable[..., Any]
"""Takes a prompt's values; returns the reply as plain data, or the error to raise instead."""


class Answering:
    """A Door with one rule per prompt. Values are rendered too, so that a template they do not fit is noticed."""

    engine = "endpoint"
    model = "answering"

    def __init__(self, *, window: int = 40, **rules: Rule) -> None:
        self.window = window
        self.asked: list[dict[str, Any]] = []
        self._rules = rules

    @property
    def usage(self) -> Usage:
        """One call for everything asked."""
        return Usage(calls=len(self.asked))

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Return the reply of the prompt's rule, after whatever else is ready has been asked too."""
        prompt.render(**values)
        self.asked.append(values)
        await asyncio.sleep(0)
        reply = self._rules[prompt.name](**values)
        if isinstance(reply, Exception):
            raise reply
        return prompt.reply.model_validate(reply)

    async def close(self) -> None:
        """Nothing to give back."""
