"""Calling the command line in this process."""

import io
import sys
from dataclasses import dataclass

import pytest

from pipeline.cli import main


@dataclass(frozen=True)
class Called:
    """What a call came to."""

    code: int
    out: str
    err: str


class Counterpoint:
    """The console script, with stdin, stdout and stderr of its own and no settings from outside."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys
        for name in ("COUNTERPOINT_MODEL", "COUNTERPOINT_BASE_URL", "OPENAI_API_KEY"):
            monkeypatch.delenv(name, raising=False)

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Called:
        """Call `counterpoint` with these arguments."""
        self._monkeypatch.setattr(sys, "argv", ["counterpoint", *map(str, arguments)])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        self._capsys.readouterr()
        code = _exit_code()
        captured = self._capsys.readouterr()
        return Called(code, captured.out, captured.err)


def _exit_code() -> int:
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0
