"""A prompt: a template in `prompts/`, the values it takes, and the model its reply must fit.

All prompts share one frame (`prompts/frame.md`), the system message: how material is shown and what holds for every
reply. A template (`prompts/NAME.md`) is the user message: first the values that come from the document, `$text` before
all others, then the task. So the calls of a run begin byte for byte alike, and an endpoint that keeps prefixes reads
the text once. `$name` stands for a value (string.Template); `$$` is a dollar sign. A worked example, which small models
need, may stand in `prompts/examples/NAME.md`; it is added after the task where it is asked for.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, singledispatch
from string import Template
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field, create_model

from pipeline.errors import PromptError
from pipeline.resources import read_text

Reply = TypeVar("Reply", bound=BaseModel)

FRAME = "frame"
_FIRST_SENTENCE = re.compile(r"(?<=[.:]) ")
PARTING = "\n\n---\n\n"
"""What stands between the frame and a template where both are shown as one text."""


@dataclass(frozen=True)
class Rendered:
    """A prompt with its values put in."""

    system: str
    user: str


@singledispatch
def show(value: object) -> str:
    """Return `value` as the model is to see it. Modules that own a type of value register how it is shown."""
    raise PromptError(f"No way is known to show a {type(value).__name__} to a model; pass a str or register one.")


@show.register
def _(value: str) -> str:
    return value


@show.register(tuple)
@show.register(list)
def _(value: Sequence[object]) -> str:
    return "\n\n".join(show(item) for item in value) or "(none)"


@dataclass(frozen=True)
class Prompt(Generic[Reply]):
    """A named template and the model of its reply."""

    name: str
    reply: type[Reply]

    @property
    def template(self) -> str:
        """The template as it stands in its file. Raises PromptError where there is none."""
        return template_text(self.name)

    @property
    def source(self) -> str:
        """The frame and the template, as they are sent. Raises PromptError where either is missing."""
        return f"{template_text(FRAME).strip()}{PARTING}{self.template.strip()}\n"

    @property
    def about(self) -> str:
        """The first sentence of the task: what is asked."""
        lines = (line for line in self.template.splitlines() if line.strip() and not line.startswith("$"))
        return _FIRST_SENTENCE.split(next(lines, ""), maxsplit=1)[0]

    @property
    def sha256(self) -> str:
        """The digest of frame and template, as provenance names it."""
        return hashlib.sha256(self.source.encode()).hexdigest()

    def at_most(self, **items: int) -> "Prompt[Reply]":
        """Return this prompt with the lists of its reply bounded to so many items, by field.

        The bound is told to the endpoint, which keeps a small model from going on for ever. It is not checked: a reply
        that says a thing twice is not worth another call.
        """
        return Prompt(self.name, _bounded(self.reply, tuple(sorted(items.items()))))

    def render(self, *, examples: bool = False, **values: object) -> Rendered:
        """Return the messages with `values` put in. Raises PromptError for a missing or an unused name."""
        template = Template(self.template)
        _refuse_mismatch(self.name, set(template.get_identifiers()), set(values))
        task = template.substitute({name: show(value) for name, value in values.items()}).strip()
        example = example_of(self.name) if examples else ""
        return Rendered(template_text(FRAME).strip(), f"{task}\n\n{example}".strip())


@cache
def _bounded(reply: type[Reply], items: tuple[tuple[str, int], ...]) -> type[Reply]:
    fields: dict[str, Any] = {
        name: (reply.model_fields[name].annotation, Field(json_schema_extra={"maxItems": most})) for name, most in items
    }
    return create_model(reply.__name__, __base__=reply, __doc__=reply.__doc__, **fields)


def _refuse_mismatch(prompt: str, wanted: set[str], given: set[str]) -> None:
    if missing := sorted(wanted - given):
        raise PromptError(f"Prompt '{prompt}' needs a value for ${', $'.join(missing)}; none was given.")
    if unused := sorted(given - wanted):
        raise PromptError(f"Prompt '{prompt}' has no place for {', '.join(unused)}; add ${unused[0]} to its file.")


@cache
def template_text(name: str) -> str:
    """Return the text of prompts/`name`.md. Raises PromptError where it is missing or holds a lone dollar sign."""
    try:
        text = read_text("prompts", f"{name}.md")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise PromptError(f"There is no prompt named '{name}'; `counterpoint prompts list` shows them.") from error
    if not Template(text).is_valid():
        raise PromptError(f"prompts/{name}.md holds a lone $; write $$ for a dollar sign.")
    return text


@cache
def example_of(name: str) -> str:
    """Return the worked example of a prompt; empty where it has none."""
    try:
        return read_text("prompts", f"examples/{name}.md").strip()
    except (FileNotFoundError, NotADirectoryError):
        return ""
