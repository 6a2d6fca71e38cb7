"""The dialect of an endpoint: which parameters it takes, and how it is told the shape of a reply.

A run starts with the richest one. Where the endpoint refuses a part of it, the next plainer one is tried and
kept.
"""

import json
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from pipeline.llm.failures import Refusal, too_long
from pipeline.llm.settings import EndpointSettings
from pipeline.llm.shape import BOUNDS, strict_schema
from pipeline.prompt import Prompt

Message = dict[str, str]

SCHEMA_REQUEST = "Reply with one JSON object and nothing else. It must fit this JSON Schema:"

_FORMAT = r"response_format|response format|json_schema|json_object|structured.output|guided|grammar|schema"
_NARROWER = rf"{'|'.join(sorted(BOUNDS - {'format'}))}|not permitted|keyword"


class Mode(StrEnum):
    """How the endpoint is told the shape of a reply, strictest first."""

    SCHEMA = "schema"
    UNBOUNDED_SCHEMA = "unbounded_schema"
    JSON_OBJECT = "json_object"
    PLAIN = "plain"


@dataclass(frozen=True)
class Dialect:
    """What to send, as far as the endpoint has taken it."""

    mode: Mode = Mode.SCHEMA
    length_parameter: str = "max_tokens"
    temperature: bool = True
    seed: bool = True

    def request(self, settings: EndpointSettings, prompt: Prompt[Any], messages: list[Message]) -> dict[str, Any]:
        """Return the body of the request that asks `messages` for a reply to `prompt`."""
        body: dict[str, Any] = {"model": settings.model, "messages": messages}
        body[self.length_parameter] = settings.max_tokens
        if self.temperature:
            body["temperature"] = settings.temperature
        if self.seed:
            body["seed"] = settings.seed
        return body | self._shape(prompt, messages)

    def plainer(self, refusal: Refusal) -> "Dialect | None":
        """Return the dialect without what `refusal` is about, null where it is about something else."""
        if refusal.status not in {400, 404, 422, 501} or too_long(refusal):
            return None
        if self.length_parameter == "max_tokens" and _wants_other_length(refusal):
            return replace(self, length_parameter="max_completion_tokens")
        if self.temperature and refusal.says("temperature"):
            return replace(self, temperature=False)
        if self.seed and refusal.says(r"\bseed\b"):
            return replace(self, seed=False)
        return self._plainer_mode(refusal)

    def _shape(self, prompt: Prompt[Any], messages: list[Message]) -> dict[str, Any]:
        if self.mode in {Mode.SCHEMA, Mode.UNBOUNDED_SCHEMA}:
            schema = strict_schema(prompt.reply, bounded=self.mode is Mode.SCHEMA)
            named = {"name": _schema_name(prompt.name), "strict": True, "schema": schema}
            return {"response_format": {"type": "json_schema", "json_schema": named}}
        described = {"messages": _with_schema(messages, prompt.reply)}
        if self.mode is Mode.JSON_OBJECT:
            return described | {"response_format": {"type": "json_object"}}
        return described

    def _plainer_mode(self, refusal: Refusal) -> "Dialect | None":
        about_shape = refusal.status == 501 or refusal.says(_FORMAT)
        # Routers say in this way that none of their providers takes all that was asked for.
        about_shape = about_shape or (refusal.status == 404 and refusal.says("parameter"))
        if self.mode is Mode.PLAIN or not about_shape:
            return None
        if self.mode is Mode.SCHEMA and refusal.says(_NARROWER):
            return replace(self, mode=Mode.UNBOUNDED_SCHEMA)
        return replace(self, mode=Mode.PLAIN if self.mode is Mode.JSON_OBJECT else Mode.JSON_OBJECT)


def _wants_other_length(refusal: Refusal) -> bool:
    return refusal.says("max_completion_tokens") or (
        refusal.param == "max_tokens" and refusal.says("unsupported|not supported")
    )


def _schema_name(prompt: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]", "_", prompt)[-64:]


def _with_schema(messages: list[Message], reply: type[BaseModel]) -> list[Message]:
    schema = json.dumps(strict_schema(reply), ensure_ascii=False, separators=(",", ":"))
    request = f"{SCHEMA_REQUEST}\n{schema}"
    said_before = [message for message in messages if message["role"] == "system"]
    system = "\n\n".join([*(message["content"] for message in said_before), request])
    return [{"role": "system", "content": system}, *(m for m in messages if m["role"] != "system")]
