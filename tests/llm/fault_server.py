"""A chat endpoint on the loopback that misbehaves as told: slow, cut off, refusing, garbled."""

import asyncio
import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class Request:
    """One request as it arrived; header names in lower case."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass(frozen=True)
class Act:
    """What the server does with one request."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    """Seconds before the first byte."""
    drip: float = 0.0
    """Seconds between any two bytes of the body."""
    cut_after: int | None = None
    """The connection closes after so many bytes of the body."""
    raw: bytes | None = None
    """Sent instead of a response."""


Script = Callable[[Request], Act]


def completion(
    content: object,
    *,
    message: Mapping[str, object] | None = None,
    finish_reason: str = "stop",
    **said: object,
) -> Act:
    """A model's answer: `content`, as JSON unless it is text or null.

    `message` overrides parts of the message, `said` parts of the body.
    """
    text = content if isinstance(content, str | None) else json.dumps(content)
    spoken = {"role": "assistant", "content": text} | dict(message or {})
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "tiny",
        "choices": [{"index": 0, "message": spoken, "finish_reason": finish_reason}],
        "usage": {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10},
    }
    return Act(json.dumps(body | said).encode(), headers={"content-type": "application/json"})


def failure(status: int, message: str = "", *, headers: Mapping[str, str] | None = None, **error: object) -> Act:
    """An error in the customary form; `error` adds a code or a param."""
    body = json.dumps({"error": {"message": message} | error}).encode()
    return Act(body, status, {"content-type": "application/json"} | dict(headers or {}))


class FaultServer:
    """Plays its acts one a request, the last one again and again; or asks a script what to do.

    Used as an asynchronous context manager. `requests` keeps what arrived, `most_at_once` the highest number
    of requests under way at the same time; `arrived` is set by the first.
    """

    def __init__(self, *acts: Act, script: Script | None = None) -> None:
        self.requests: list[Request] = []
        self.arrived = asyncio.Event()
        self.most_at_once = 0
        self._acts = acts
        self._script = script
        self._under_way = 0
        self._connections: set[asyncio.Task[None]] = set()

    @property
    def host(self) -> str:
        """Host and port."""
        host, port = self._server.sockets[0].getsockname()
        return f"{host}:{port}"

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://{self.host}/v1"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = asyncio.ensure_future(self._serve(reader, writer))
        self._connections.add(connection)
        connection.add_done_callback(self._connections.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while await self._exchange(reader, writer):
                pass
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # The client left, which is what some tests are about.
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        request = await _read(reader)
        self.requests.append(request)
        self.arrived.set()
        self._under_way += 1
        self.most_at_once = max(self.most_at_once, self._under_way)
        try:
            return await _perform(self._act(request), writer)
        finally:
            self._under_way -= 1

    def _act(self, request: Request) -> Act:
        if self._script:
            return self._script(request)
        return self._acts[min(len(self.requests), len(self._acts)) - 1]


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Request(first.split()[1], headers, json.loads(body))


async def _perform(act: Act, writer: asyncio.StreamWriter) -> bool:
    """Do it, and tell whether the connection stays open."""
    await asyncio.sleep(act.delay)
    if act.raw is not None:
        writer.write(act.raw)
        await writer.drain()
        return False
    headers = {"content-length": str(len(act.body)), **act.headers}
    lines = [f"HTTP/1.1 {act.status} -", *(f"{name}: {value}" for name, value in headers.items())]
    writer.write("\r\n".join([*lines, "", ""]).encode())
    await _send(act.body[: act.cut_after], act.drip, writer)
    return act.cut_after is None


async def _send(body: bytes, drip: float, writer: asyncio.StreamWriter) -> None:
    if not drip:
        writer.write(body)
    for byte in body if drip else b"":
        writer.write(bytes([byte]))
        await writer.drain()
        await asyncio.sleep(drip)
    await writer.drain()
