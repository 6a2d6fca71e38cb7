"""The door to a model behind any OpenAI-compatible chat endpoint."""

import asyncio
from functools import partial

from pipeline.errors import EndpointError
from pipeline.llm.answers import Answer
from pipeline.llm.dialect import Dialect, Message
from pipeline.llm.explain import explained
from pipeline.llm.failures import Broken, Refusal
from pipeline.llm.replies import Unfit, fitting, lost, messages_of
from pipeline.llm.retries import patiently
from pipeline.llm.settings import EndpointSettings, require_credentials
from pipeline.models import Usage, Usages
from pipeline.prompt import Prompt, Rendered, Reply


class Endpoint:
    """Answers prompts by asking a model; a Door.

    Raises UsageError when made without a key that is needed, or for an address that is none.
    """

    engine = "endpoint"

    def __init__(self, settings: EndpointSettings) -> None:
        require_credentials(settings)
        # Here rather than above: whoever makes no endpoint does not wait for the SDK.
        from pipeline.llm.wire import Wire

        self._settings = settings
        self._wire = Wire(settings)
        self._slots = asyncio.Semaphore(settings.concurrency)
        self._usage: dict[str, Usage] = {}
        self._dialect = Dialect()
        self._dialect_tried = False
        self._first_call = asyncio.Lock()

    @property
    def model(self) -> str:
        """The model's name as the endpoint knows it."""
        return self._settings.model

    @property
    def window(self) -> int:
        """How many sentences one call is shown at the most."""
        return self._settings.window

    @property
    def usage(self) -> Usages:
        """What the model has answered so far: every answer counts, also one that could not be used."""
        return dict(self._usage)

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Return the reply to `prompt` with `values` put in, of the prompt's reply model.

        A reply of the wrong shape is sent back once with what is wrong with it. Raises CallFailed where this
        one call brought nothing usable, EndpointRejected or EndpointUnreachable where no call can.
        """
        rendered = prompt.render(examples=self._settings.shows_examples, **values)
        async with self._slots:
            try:
                return await self._reply(prompt, rendered, None)
            except Unfit as unfit:
                return await self._second_reply(prompt, rendered, unfit)

    async def close(self) -> None:
        """Give back connections. It may be asked again afterwards, also from another event loop."""
        await self._wire.close()
        # Both belong to the event loop in which they were first waited for.
        self._slots = asyncio.Semaphore(self._settings.concurrency)
        self._first_call = asyncio.Lock()

    async def _second_reply(self, prompt: Prompt[Reply], rendered: Rendered, first: Unfit) -> Reply:
        try:
            return await self._reply(prompt, rendered, first)
        except Unfit as second:
            raise lost(second.reason, prompt.name, self._settings, second.complaint) from None

    async def _reply(self, prompt: Prompt[Reply], rendered: Rendered, unfit: Unfit | None) -> Reply:
        answer = await self._answer(prompt, messages_of(rendered, unfit))
        return fitting(prompt, answer, self._settings)

    async def _answer(self, prompt: Prompt[Reply], messages: list[Message]) -> Answer:
        if self._dialect_tried:
            return await self._negotiated(prompt, messages)
        # The first call finds out what the endpoint takes; those that come at the same time wait for it.
        async with self._first_call:
            if not self._dialect_tried:
                try:
                    return await self._negotiated(prompt, messages)
                finally:
                    self._dialect_tried = True
        return await self._negotiated(prompt, messages)

    async def _negotiated(self, prompt: Prompt[Reply], messages: list[Message]) -> Answer:
        while True:
            dialect = self._dialect
            try:
                return await self._sent(prompt, messages, dialect)
            except Refusal as refusal:
                plainer = dialect.plainer(refusal)
                if plainer is None:
                    raise self._explained(refusal) from None
                # Another call may have found it out in the meantime.
                if self._dialect == dialect:
                    self._dialect = plainer
            except Broken as broken:
                raise self._explained(broken) from None

    async def _sent(self, prompt: Prompt[Reply], messages: list[Message], dialect: Dialect) -> Answer:
        send = partial(self._wire.send, dialect.request(self._settings, prompt, messages))
        bounds = self._settings
        answer = await patiently(send, attempts=bounds.retry_attempts, seconds=bounds.retry_seconds)
        self._book(prompt.name, answer)
        return answer

    def _book(self, prompt: str, answer: Answer) -> None:
        self._usage[prompt] = self._usage.get(prompt, Usage()) + Usage(
            calls=1,
            prompt_tokens=answer.prompt_tokens,
            cached_tokens=answer.cached_tokens,
            completion_tokens=answer.completion_tokens,
        )

    def _explained(self, failure: Refusal | Broken) -> EndpointError:
        return explained(failure, self._settings, answered=bool(self._usage))
