"""What a person at the terminal sees while work goes on: notices and a progress bar on stderr, results on stdout."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from pipeline.llm.door import Door
from pipeline.models import Usages
from pipeline.prompt import Prompt, Reply
from pipeline.report import AnyReport
from pipeline.report.wording import counted, how_much_lost, mended, struck


def notice(message: str) -> None:
    """Say something on stderr."""
    print(message, file=sys.stderr, flush=True)  # noqa: T201 - this is the one place that speaks


def result(text: str) -> None:
    """Put data on stdout."""
    print(text, flush=True)  # noqa: T201


class Advance(Protocol):
    """Moves a progress bar."""

    def __call__(self, steps: int = 1) -> None:
        """Move it by `steps`."""


@contextmanager
def progress(title: str, total: int) -> Iterator[Advance]:
    """Show a progress bar on stderr, where that is a terminal and there is something to wait for."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda steps=1: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda steps=1: bar.advance(task, steps)


class Watched:
    """A door that tells a progress bar of every call."""

    def __init__(self, door: Door, advance: Advance) -> None:
        self._door = door
        self._advance = advance

    @property
    def engine(self) -> str:
        """As behind it."""
        return self._door.engine

    @property
    def model(self) -> str:
        """As behind it."""
        return self._door.model

    @property
    def window(self) -> int:
        """As behind it."""
        return self._door.window

    @property
    def usage(self) -> Usages:
        """As behind it."""
        return self._door.usage

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Ask, and move the bar whatever comes of it."""
        try:
            return await self._door.ask(prompt, **values)
        finally:
            self._advance()

    async def close(self) -> None:
        """As behind it."""
        await self._door.close()


def described(report: AnyReport) -> str:
    """Return one line on what a report holds."""
    findings = sum(len(critique.findings) for critique in report.critiques)
    parts = [
        counted(len(report.claims), "claim"),
        counted(len(report.issues), "issue"),
        counted(findings, "finding"),
        *(
            [f"{counted(len(mended(report.checks)), 'statement')} mended, {len(struck(report.checks))} struck"]
            if report.checks
            else []
        ),
        f"{report.coverage.outcomes.uncovered} of {counted(report.coverage.sentences, 'sentence')} uncovered",
    ]
    lost = how_much_lost(report.coverage)
    first = report.coverage.failed_calls[0].reason if report.coverage.failed_calls else ""
    return " ".join([", ".join(parts) + ("." if lost else ""), lost, first]).strip()
