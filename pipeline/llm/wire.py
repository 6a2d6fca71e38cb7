"""The wire to an endpoint: the one module that knows the OpenAI SDK. Importing it takes half a second."""

import asyncio
import socket
import ssl
from collections.abc import Iterator
from typing import Any

import aiohttp
import openai

from pipeline.llm.answers import Answer, read_answer, read_refusal
from pipeline.llm.failures import Broken, Refusal, Trouble
from pipeline.llm.settings import Address, EndpointSettings, address_of, key_of

CONNECT_SECONDS = 15.0
SHORTEST_SECRET = 8
"""A shorter key is a placeholder such as `none`; blotting that out would only garble messages."""

NO_KEY = "none"
"""The SDK insists on a key; servers that need none ignore it."""


class Wire:
    """Sends requests, each within the deadline, and reads what comes back."""

    def __init__(self, settings: EndpointSettings) -> None:
        self._secrets = _secrets(settings, address_of(settings))
        self._settings = settings
        self._client: openai.AsyncOpenAI | None = None

    async def send(self, request: dict[str, Any]) -> Answer:
        """Return the model's answer to the body `request`.

        Raises Refusal where the endpoint answers with an error, Broken where no whole answer comes.
        """
        self._client = self._client or client_of(self._settings)
        try:
            async with asyncio.timeout(self._settings.deadline_seconds):
                response = await self._client.chat.completions.with_raw_response.create(**request)
        except TimeoutError:
            raise Broken(Trouble.LATE, "") from None
        except openai.APIStatusError as error:
            raise self._refusal(error) from None
        except (openai.OpenAIError, aiohttp.ClientError) as error:
            raise _broken(error) from None
        return read_answer(self._blotted(response.http_response.text))

    async def close(self) -> None:
        """Give back the connections; the next request opens new ones."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    def _refusal(self, error: openai.APIStatusError) -> Refusal:
        return read_refusal(error.status_code, self._blotted(error.response.text), error.response.headers)

    def _blotted(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text


def client_of(settings: EndpointSettings) -> openai.AsyncOpenAI:
    """Return an SDK client that asks the endpoint of `settings`, and takes nothing from the environment."""
    address = address_of(settings)
    client = openai.AsyncOpenAI(
        api_key=key_of(settings) or NO_KEY,
        base_url=address.url,
        max_retries=0,
        # The deadline of an attempt is kept outside, where a slow drip of bytes cannot outlive it.
        timeout=openai.Timeout(None, connect=CONNECT_SECONDS),
        http_client=openai.DefaultAioHttpClient(
            # A redirect would carry the text to a host that nobody was told of.
            follow_redirects=False,
            # A proxy of the environment cannot reach what runs on this computer.
            trust_env=not address.loopback,
        ),
    )
    # The SDK takes these from environment variables that this program does not speak of.
    client.organization = client.project = client.admin_api_key = None
    client._custom_headers = {"Authorization": address.basic} if address.basic else {}
    return client


def _secrets(settings: EndpointSettings, address: Address) -> list[str]:
    basic = (address.basic or "").removeprefix("Basic ")
    return [secret for secret in (key_of(settings), basic) if len(secret) >= SHORTEST_SECRET]


def _broken(error: Exception) -> Broken:
    # The SDK calls a refused connection a timeout, so what happened is read from the causes.
    causes = list(_causes(error))
    unconnected = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
    if any(isinstance(cause, unconnected) for cause in causes):
        return Broken(Trouble.UNCONNECTED, _why_unconnected(causes))
    if any(isinstance(cause, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError) for cause in causes):
        return Broken(Trouble.CUT, "")
    return Broken(Trouble.GARBLED, "what it sent is no readable HTTP response")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _why_unconnected(causes: list[BaseException]) -> str:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate cannot be trusted ({cause.verify_message})"
        if isinstance(cause, ssl.SSLError):
            return "it does not speak TLS as https needs it"
        if isinstance(cause, socket.gaierror):
            return "the name of the host is not known"
        if isinstance(cause, ConnectionRefusedError):
            return "nothing listens there"
        if isinstance(cause, aiohttp.ConnectionTimeoutError):
            return f"no answer within {CONNECT_SECONDS:g} seconds"
    return "the network did not let it through"
