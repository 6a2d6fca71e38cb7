"""A door that answers from a script, for tests of whatever asks a model."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from pipeline.models import Usage
from pipeline.prompt import Prompt, Rendered, Reply

Scripted = BaseModel | Mapping[str, Any] | str | Exception
"""A reply as a model, as plain data or as JSON text; or an error to raise instead."""

Key = tuple[str, str]
"""A prompt's name and the exact user message it renders to."""

Script = Mapping[Key, Scripted] | Sequence[Scripted] | Callable[[str, Rendered], Scripted]


class UnscriptedPrompt(AssertionError):
    """A prompt was asked that the script has no reply for."""


class ScriptedDoor:
    """A Door whose replies are known beforehand.

    `script` gives them by prompt name and exact user message, or in the order of asking, or is a function of
    the prompt's name and its rendered messages. Every reply is validated into the prompt's reply model.
    `asked` keeps what was asked, in order.
    """

    engine = "endpoint"
    model = "scripted"

    def __init__(self, script: Script, *, window: int = 40) -> None:
        self.window = window
        self.asked: list[tuple[str, Rendered]] = []
        self._script = script

    @property
    def usage(self) -> dict[str, Usage]:
        """One call for everything asked; no tokens."""
        return {name: Usage(calls=calls) for name, calls in Counter(name for name, _ in self.asked).items()}

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Return the scripted reply. Raises UnscriptedPrompt where there is none, or the scripted error."""
        rendered = prompt.render(**values)
        scripted = self._scripted(prompt.name, rendered)
        self.asked.append((prompt.name, rendered))
        if isinstance(scripted, Exception):
            raise scripted
        if isinstance(scripted, str):
            return prompt.reply.model_validate_json(scripted)
        return prompt.reply.model_validate(scripted.model_dump() if isinstance(scripted, BaseModel) else scripted)

    async def close(self) -> None:
        """Nothing to give back."""

    def _scripted(self, name: str, rendered: Rendered) -> Scripted:
        if callable(self._script):
            return self._script(name, rendered)
        if isinstance(self._script, Mapping):
            return _by_key(self._script, (name, rendered.user))
        if len(self.asked) == len(self._script):
            raise UnscriptedPrompt(
                f"Call {len(self.asked) + 1} asked '{name}', but the script has {len(self._script)} replies."
                f" It asked:\n{rendered.user}"
            )
        return self._script[len(self.asked)]


def _by_key(script: Mapping[Key, Scripted], key: Key) -> Scripted:
    if key in script:
        return script[key]
    name, user = key
    scripted = [text for prompt, text in script if prompt == name]
    closest = get_close_matches(user, scripted, n=1, cutoff=0)
    nearest = f"The closest scripted one is:\n{closest[0]}" if closest else "The script has none of that name."
    raise UnscriptedPrompt(f"No reply is scripted for '{name}' asking:\n{user}\n\n{nearest}")
