"""A prompt: a template in `prompts/`, the values it takes, and the model its reply must fit.

A template file is Markdown with two parts, parted by a line that reads `---`: what is said once (the system message)
and what is asked (the user message). `$name` stands for a value (string.Template); `$$` is a dollar sign.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, singledispatch
from string import Template
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field, create_model

from pipeline.errors import PromptError
from pipeline.resources import read_text

Reply = TypeVar("Reply", bound=BaseModel)

PARTING = "\n---\n"


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
    return "\n".join(show(item) for item in value) or "(none)"


@dataclass(frozen=True)
class Prompt(Generic[Reply]):
    """A named template and the model of its reply."""

    name: str
    reply: type[Reply]

    @property
    def source(self) -> str:
        """The template as it stands in its file. Raises PromptError where there is none."""
        return template_text(self.name)

    @property
    def sha256(self) -> str:
        """The digest of the template file, as provenance names it."""
        return hashlib.sha256(self.source.encode()).hexdigest()

    def at_most(self, **items: int) -> "Prompt[Reply]":
        """Return this prompt with the lists of its reply bounded to so many items, by field.

        The bound is told to the endpoint, which keeps a small model from going on for ever. It is not checked: a reply
        that says a thing twice is not worth another call.
        """
        return Prompt(self.name, _bounded(self.reply, tuple(sorted(items.items()))))

    def render(self, **values: object) -> Rendered:
        """Return the messages with `values` put in. Raises PromptError for a missing or an unused name."""
        system, _, user = self.source.partition(PARTING)
        wanted = {*Template(system).get_identifiers(), *Template(user).get_identifiers()}
        _refuse_mismatch(self.name, wanted, set(values))
        shown = {name: show(value) for name, value in values.items()}
        return Rendered(Template(system).substitute(shown).strip(), Template(user).substitute(shown).strip())


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
    """Return the text of prompts/`name`.md. Raises PromptError where it is missing or has no parting line."""
    try:
        text = read_text("prompts", f"{name}.md")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise PromptError(f"There is no prompt named '{name}'; `counterpoint prompts list` shows them.") from error
    if PARTING not in text:
        raise PromptError(f"prompts/{name}.md needs a line '---' between the system and the user message.")
    if not (Template(text).is_valid()):
        raise PromptError(f"prompts/{name}.md holds a lone $; write $$ for a dollar sign.")
    return text
