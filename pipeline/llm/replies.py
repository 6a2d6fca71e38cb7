"""Whether a model's answer will do: fit for the stage, fit to be asked for once more, or lost."""

from pydantic import ValidationError

from pipeline.errors import CallFailed
from pipeline.llm.answers import Answer
from pipeline.llm.dialect import Message
from pipeline.llm.explain import presentable
from pipeline.llm.settings import EndpointSettings, host_of
from pipeline.llm.shape import complaint, cut_json
from pipeline.prompt import Prompt, Rendered, Reply

SENT_BACK = """That reply does not fit:
{complaint}
Reply again with the whole JSON object, corrected, and nothing else."""
EMPTY_BEFORE = "Reply with the JSON object and nothing else."

_LOST = {
    "truncated": (
        "The reply of {asked} was cut off at {limit} tokens. Show fewer sentences per call with --window, or"
        " allow longer replies (max_tokens)."
    ),
    "refused": (
        "{asked} refused to answer: “{detail}”. Other parts of the text are not affected; to have this one"
        " read, name another model with --model."
    ),
    "content_filter": (
        "A content filter cut off the reply of {asked}. Other parts of the text are not affected; to have"
        " this one read, name another model with --model."
    ),
    "empty": (
        "{asked} sent an empty reply, also when asked again. A model that reasons may have spent its tokens"
        " on that: allow longer replies (max_tokens), or name another model with --model."
    ),
    "invalid_reply": (
        "{asked} replied in the wrong shape, also when told what was wrong with it: “{detail}”. Show fewer"
        " sentences per call with --window, or name a larger model with --model."
    ),
}


class Unfit(Exception):
    """An answer that may turn out better when the model is told what is wrong with it."""

    def __init__(self, reason: str, reply: str, complaint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.reply = reply
        self.complaint = complaint


def fitting(prompt: Prompt[Reply], answer: Answer, settings: EndpointSettings) -> Reply:
    """Return the reply in `answer`, of the prompt's reply model.

    Raises CallFailed where it was truncated, refused or filtered, Unfit where it is empty or of the wrong
    shape.
    """
    if answer.finish == "length":
        raise lost("truncated", prompt.name, settings)
    if answer.finish == "content_filter":
        raise lost("content_filter", prompt.name, settings)
    if answer.refusal:
        raise lost("refused", prompt.name, settings, answer.refusal)
    if not answer.text:
        raise Unfit("empty", "", "")
    try:
        return prompt.reply.model_validate_json(cut_json(answer.text))
    except ValidationError as error:
        raise Unfit("invalid_reply", answer.text, complaint(error)) from None


def messages_of(rendered: Rendered, unfit: Unfit | None) -> list[Message]:
    """Return the messages of a call; after an unfit answer, with that answer and what is wrong with it."""
    system = [_message("system", rendered.system)] if rendered.system else []
    if unfit is None:
        return [*system, _message("user", rendered.user)]
    if not unfit.reply:
        # Many servers take neither an empty turn nor two turns of the user in a row.
        return [*system, _message("user", f"{rendered.user}\n\n{EMPTY_BEFORE}")]
    return [
        *system,
        _message("user", rendered.user),
        _message("assistant", unfit.reply),
        _message("user", SENT_BACK.format(complaint=unfit.complaint)),
    ]


def lost(reason: str, prompt: str, settings: EndpointSettings, detail: str = "") -> CallFailed:
    """Return the error for an answer to the named prompt that cannot be used."""
    message = _LOST[reason].format(
        asked=f"{settings.model} at {host_of(settings)} (prompt '{prompt}')",
        limit=settings.max_tokens,
        detail=presentable(detail),
    )
    return CallFailed(message, reason=reason)


def _message(role: str, content: str) -> Message:
    return {"role": role, "content": content}
