"""The shape of a reply: its JSON Schema as endpoints take it, and the JSON in what they send back."""

import json
import re
from typing import Any

from pydantic import BaseModel, ValidationError

Schema = dict[str, Any]

BOUNDS = frozenset(
    {"minLength", "maxLength", "pattern", "format", "minItems", "maxItems"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
)
"""What a string, number or list may be like: small models need it, some endpoints refuse it."""

_COMPLAINTS_SHOWN = 10
_THOUGHTS = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_NAMED_SCHEMAS = ("properties", "$defs")
_DECODER = json.JSONDecoder()


def strict_schema(model: type[BaseModel], *, bounded: bool = True) -> Schema:
    """Return the JSON Schema of `model` in the subset of strict structured output.

    Every object is closed and all its properties are required; titles, defaults and discriminators go.
    `bounded` false leaves out lengths, patterns and ranges as well.
    """
    left_out = {"title", "default", "discriminator"} | (set() if bounded else BOUNDS)
    return _strict(model.model_json_schema(), left_out)


def cut_json(text: str) -> str:
    """Return the JSON object in `text`: the one it starts with, or the longest inside prose or a code fence.

    A reasoning model's `<think>` block is passed over. Where no whole object is found, the text comes back as
    it is, for the validator to complain about.
    """
    text = _THOUGHTS.sub("", text, count=1).strip().removeprefix("\ufeff")
    if text.startswith("{"):
        # An object that breaks off stays whole: one of its parts must not be mistaken for the reply.
        return text[: _object_end(text, 0)]
    return _longest_object(text) or text


def complaint(error: ValidationError) -> str:
    """Return what a validator found, one line a fault, without the reply's own text."""
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [f"{'.'.join(map(str, fault['loc'])) or 'reply'}: {fault['msg']}" for fault in faults]
    return "\n".join(lines[:_COMPLAINTS_SHOWN])


def _strict(schema: Schema, left_out: set[str]) -> Schema:
    strict: Schema = {
        _strict_key(key): _strict_value(key, value, left_out) for key, value in schema.items() if key not in left_out
    }
    if "properties" in strict:
        strict |= {"additionalProperties": False, "required": list(strict["properties"])}
    # Strict mode takes a reference only by itself; its siblings go beside a one-armed choice.
    if len(strict) > 1 and "$ref" in strict:
        strict["anyOf"] = [{"$ref": strict.pop("$ref")}]
    return strict


def _strict_key(key: str) -> str:
    return "anyOf" if key == "oneOf" else key


def _strict_value(key: str, value: object, left_out: set[str]) -> object:
    if key in _NAMED_SCHEMAS and isinstance(value, dict):
        return {name: _strict(part, left_out) for name, part in value.items()}
    if isinstance(value, dict):
        return _strict(value, left_out)
    if isinstance(value, list):
        return [_strict_value("", part, left_out) for part in value]
    return value


def _longest_object(text: str) -> str:
    longest, start = "", text.find("{")
    while start >= 0:
        end = _object_end(text, start)
        longest = max(longest, text[start:end] if end else "", key=len)
        start = text.find("{", end or start + 1)
    return longest


def _object_end(text: str, start: int) -> int | None:
    try:
        return _DECODER.raw_decode(text, start)[1]
    except (ValueError, RecursionError):
        return None
