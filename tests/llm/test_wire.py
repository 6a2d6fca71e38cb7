import asyncio
import itertools
import socket
import ssl

import aiohttp
import pytest

from pipeline.llm.failures import Broken, Refusal, Trouble
from pipeline.llm.settings import EndpointSettings
from pipeline.llm.wire import Wire, _broken, client_of

REQUEST = {"model": "tiny", "messages": []}
KEY = "sk-a-key-that-nobody-may-see"


def caused(*causes: BaseException) -> Exception:
    """An error of the SDK's kind, raised from the first cause, which was raised from the second."""
    chain = [aiohttp.ClientError(), *causes]
    for error, cause in itertools.pairwise(chain):
        error.__cause__ = cause
    assert isinstance(chain[0], Exception)
    return chain[0]


def unconnected(cause: OSError) -> Exception:
    connector = aiohttp.ClientConnectorError.__new__(aiohttp.ClientConnectorError)
    return caused(connector, cause)


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (ConnectionRefusedError(), "nothing listens there"),
        (socket.gaierror(), "name of the host"),
        (ssl.SSLError(), "TLS"),
        (OSError(101, "unreachable"), "network"),
    ],
)
def test_why_there_was_no_connection_is_read_from_the_causes(cause: OSError, words: str) -> None:
    broken = _broken(unconnected(cause))
    assert broken.trouble is Trouble.UNCONNECTED
    assert words in broken.words


def test_a_certificate_that_cannot_be_trusted_is_named() -> None:
    distrust = ssl.SSLCertVerificationError()
    distrust.verify_message = "self-signed certificate"
    assert "self-signed certificate" in _broken(unconnected(distrust)).words


def test_no_answer_to_a_knock_is_no_connection() -> None:
    assert _broken(caused(aiohttp.ConnectionTimeoutError())).trouble is Trouble.UNCONNECTED


def sent(answer: bytes, scheme: str = "http", key: str | None = None) -> BaseException:
    """Send one request to a server that says `answer` and closes; return what is raised."""

    async def answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(answer)
        await writer.drain()
        writer.close()

    async def send() -> BaseException:
        server = await asyncio.start_server(answered, "127.0.0.1", 0)
        url = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        wire = Wire(EndpointSettings(model="tiny", base_url=url, api_key=key))
        async with server:
            (outcome,) = await asyncio.gather(wire.send(REQUEST), return_exceptions=True)
            await wire.close()
        assert isinstance(outcome, BaseException)
        return outcome

    return asyncio.run(send())


def test_https_at_a_server_that_speaks_plain_http_is_named() -> None:
    outcome = sent(b"HTTP/1.1 400 Bad Request\r\n\r\n", scheme="https")
    assert isinstance(outcome, Broken)
    assert "TLS" in outcome.words


def test_what_is_no_http_is_garbled() -> None:
    outcome = sent(b"220 mail.example ESMTP\r\n\r\n")
    assert isinstance(outcome, Broken)
    assert outcome.trouble is Trouble.GARBLED


def test_a_key_that_the_server_echoes_is_blotted_out() -> None:
    body = f'{{"error": {{"message": "wrong key {KEY}"}}}}'.encode()
    head = f"HTTP/1.1 401 No\r\nContent-Length: {len(body)}\r\nRetry-After-Ms: 1500\r\n\r\n".encode()
    outcome = sent(head + body, key=KEY)
    assert isinstance(outcome, Refusal)
    assert (outcome.words, outcome.wait) == ("wrong key ***", 1.5)


def test_a_placeholder_key_is_left_in_place() -> None:
    body = b'{"error": {"message": "none of the models is loaded"}}'
    outcome = sent(b"HTTP/1.1 400 No\r\nContent-Length: %d\r\n\r\n" % len(body) + body, key="none")
    assert isinstance(outcome, Refusal)
    assert outcome.words == "none of the models is loaded"


def test_the_default_address_is_not_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://ambient.invalid/v1")
    client = client_of(EndpointSettings(model="tiny", api_key=KEY))
    assert str(client.base_url) == "https://api.openai.com/v1/"
