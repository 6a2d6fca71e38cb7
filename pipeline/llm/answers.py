"""What an endpoint sent back: a model's answer, however the server words it, or an error."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.llm.failures import Broken, Refusal, Trouble
from pipeline.llm.retries import asked_to_wait

Table = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """One answer of a model."""

    text: str
    """Empty where the model said nothing outside its reasoning."""
    finish: str
    refusal: str
    prompt_tokens: int
    cached_tokens: int
    """Those of the prompt's that the server had kept from an earlier call, where it tells."""
    completion_tokens: int


def read_answer(body: str) -> Answer:
    """Return the answer in the body of a successful response.

    Raises Refusal where it holds an error all the same, Broken where it is no JSON object (such as a page).
    """
    data = _parsed(body)
    if not isinstance(data, dict):
        raise Broken(Trouble.GARBLED, f"it sent {'a web page' if _is_page(body) else 'no JSON object'}")
    if data.get("error"):
        raise read_refusal(_status_within(data["error"]), body, {})
    choices = data.get("choices")
    choice = _table(choices[0]) if isinstance(choices, list) and choices else {}
    message, usage = _table(choice.get("message")), _table(data.get("usage"))
    return Answer(
        text=_joined(message.get("content")).strip(),
        finish=str(choice.get("finish_reason") or ""),
        refusal=str(message.get("refusal") or ""),
        prompt_tokens=_count(usage.get("prompt_tokens")),
        cached_tokens=_count(_table(usage.get("prompt_tokens_details")).get("cached_tokens")),
        completion_tokens=_count(usage.get("completion_tokens")),
    )


def read_refusal(status: int, body: str, headers: Mapping[str, str]) -> Refusal:
    """Return the error in the body of a response: its code, the parameter it is about, and its words."""
    data = _parsed(body)
    outer = _table(data[0] if isinstance(data, list) and data else data)
    error = outer.get("error") or outer
    inner = _table(error)
    return Refusal(
        status=status,
        code=str(inner.get("code") or inner.get("type") or ""),
        param=str(inner.get("param") or ""),
        words=_words(error, outer) or (body if data is None and not _is_page(body) else ""),
        wait=asked_to_wait(headers),
        moved_to=headers.get("location", "") if 300 <= status < 400 else "",
    )


def _parsed(body: str) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _is_page(body: str) -> bool:
    return body.lstrip().startswith("<")


def _table(value: object) -> Table:
    return value if isinstance(value, dict) else {}


def _joined(content: object) -> str:
    if isinstance(content, list):
        return "".join(str(_table(part).get("text") or "") for part in content)
    return content if isinstance(content, str) else ""


def _count(tokens: object) -> int:
    return max(0, int(tokens)) if isinstance(tokens, int | float) else 0


def _status_within(error: object) -> int:
    code = _table(error).get("code")
    return code if isinstance(code, int) and 400 <= code < 600 else 500


def _words(error: object, outer: Table) -> str:
    if isinstance(error, str):
        return error
    said = _table(error).get("message") or outer.get("message") or outer.get("detail")
    if isinstance(said, list):
        return "; ".join(_fault(item) for item in said)
    return said if isinstance(said, str) else ""


def _fault(item: object) -> str:
    # Only the place and the fault: some servers echo the whole request beside them.
    place = ".".join(map(str, _table(item).get("loc") or ()))
    return f"{place}: {_table(item).get('msg', '')}"
