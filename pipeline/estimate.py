"""What a run over an endpoint will ask for, before anything is sent: the run is rehearsed with the offline rules."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.llm import estimate_tokens
from pipeline.models import Document, Usage
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply
from pipeline.run import judge_account, read_account, run_pipeline, run_together


@dataclass(frozen=True)
class Estimate:
    """Calls and tokens, as the rehearsal came to them; a model that finds more or fewer claims asks more or less."""

    calls: int
    prompt_tokens: int
    completion_tokens: int

    def __add__(self, other: "Estimate") -> "Estimate":
        return Estimate(
            self.calls + other.calls,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
        )


async def estimate(document: Document, window: int) -> Estimate:
    """Return what reading `document` in windows of `window` sentences will take."""
    rehearsal = _Rehearsal(window)
    await run_pipeline(document, rehearsal)
    return _spent(rehearsal)


async def estimate_together(documents: Sequence[Document], window: int) -> Estimate:
    """Return what reading `documents` takes, each by itself and then all together."""
    rehearsal = _Rehearsal(window)
    accounts = [await read_account(document, rehearsal) for document in documents]
    for account in accounts:
        await judge_account(account, rehearsal)
    await run_together(accounts, rehearsal)
    return _spent(rehearsal)


def _spent(rehearsal: "_Rehearsal") -> Estimate:
    used = rehearsal.usage
    return Estimate(used.calls, used.prompt_tokens, used.completion_tokens)


class _Rehearsal:
    """The offline engine behind a window of the endpoint's size, counting what would be sent and received."""

    engine = "offline"
    model = "offline"

    def __init__(self, window: int) -> None:
        self.window = window
        self.usage = Usage()
        self._rules = Offline()

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        rendered = prompt.render(**values)
        reply = await self._rules.ask(prompt, **values)
        self.usage = Usage(
            calls=self.usage.calls + 1,
            prompt_tokens=self.usage.prompt_tokens + estimate_tokens(rendered.system + rendered.user),
            completion_tokens=self.usage.completion_tokens + estimate_tokens(reply.model_dump_json()),
        )
        return reply

    async def close(self) -> None:
        pass
