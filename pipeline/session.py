"""One call of the command line: which documents, behind which door, to which folders, with which exit code."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from pipeline.console import Watched, described, notice, progress
from pipeline.documents import read_document
from pipeline.errors import CounterpointError, EndpointError, UsageError
from pipeline.estimate import Estimate, estimate
from pipeline.inputs import is_report, sources
from pipeline.llm import Endpoint, EndpointSettings, host_of
from pipeline.llm.door import Door
from pipeline.models import Document, Report
from pipeline.offline import Offline
from pipeline.report import RunFacts, load_report, write_report
from pipeline.run import run_pipeline

DONE_WITH_LOSSES = 1
_GRAVEST_FIRST = (3, 4, 2, 1, 0)


@dataclass(frozen=True)
class Options:
    """What the commands that read have in common."""

    model: str = "offline"
    base_url: str | None = None
    question: str | None = None
    concurrency: int = 8
    window: int = 40
    max_tokens: int = 4096
    deadline: float = 300.0

    @property
    def offline(self) -> bool:
        """Whether the rules read."""
        return self.model == "offline"

    @property
    def settings(self) -> EndpointSettings:
        """The endpoint that is meant; the key comes from OPENAI_API_KEY. Raises UsageError without a model's name."""
        if not self.model.strip():
            raise UsageError("--model is empty; name a model, or `offline` for the rules.")
        return EndpointSettings(
            model=self.model,
            base_url=self.base_url,
            api_key=os.environ.get("OPENAI_API_KEY") or None,
            concurrency=self.concurrency,
            window=self.window,
            max_tokens=self.max_tokens,
            deadline_seconds=self.deadline,
            retry_seconds=2 * self.deadline,
        )

    def door(self) -> Door:
        """Return the door to read through."""
        return Offline() if self.offline else Endpoint(self.settings)


@dataclass
class Outcome:
    """What came of it all."""

    folders: list[Path] = field(default_factory=list)
    reports: list[tuple[Report, str]] = field(default_factory=list)
    codes: set[int] = field(default_factory=lambda: {0})

    @property
    def exit_code(self) -> int:
        """The gravest code met."""
        return next(code for code in _GRAVEST_FIRST if code in self.codes)

    def note(self, error: CounterpointError) -> None:
        """Tell the user of `error` and remember its code."""
        notice(f"counterpoint: {error}")
        self.codes.add(error.exit_code)


def write_reports(paths: Sequence[str], out: Path, options: Options) -> Outcome:
    """Read every document that `paths` mean and write its report folder into `out`; one file's fault loses no other."""
    return asyncio.run(_write_reports(paths, out, options))


def reports(paths: Sequence[str], options: Options) -> Outcome:
    """Return the reports on `paths`: those of report folders as they are, those of documents read now."""
    return asyncio.run(_reports(paths, options))


async def _write_reports(paths: Sequence[str], out: Path, options: Options) -> Outcome:
    outcome = Outcome()
    documents = [document for path in sources(paths) if (document := _document(path, outcome))]
    taken: dict[str, str] = {}
    async with reading(documents, options, outcome) as reader:
        for document in documents:
            started, began = datetime.now(UTC), time.monotonic()
            report = await reader.report(document)
            facts = _facts(report, started, time.monotonic() - began)
            try:
                source = document.text.encode("utf-8")
                folder = write_report(report, document, source, facts, out, taken=taken)
            except CounterpointError as error:
                outcome.note(error)
                continue
            taken[folder.name] = document.sha256
            outcome.folders.append(folder)
            notice(f"{folder}: {described(report)} ({facts.seconds:.1f} s)")
    _say_what_next(outcome)
    return outcome


async def _reports(paths: Sequence[str], options: Options) -> Outcome:
    outcome = Outcome()
    found = [_stored_or_read(path, outcome) for path in _with_reports(paths)]
    documents = [item for item in found if isinstance(item, Document)]
    async with reading(documents, options, outcome) as reader:
        for item in found:
            if isinstance(item, Document):
                outcome.reports.append((await reader.report(item), item.text))
            elif item:
                outcome.reports.append(item)
    return outcome


def _with_reports(paths: Sequence[str]) -> list[str | CounterpointError]:
    """The paths' documents, and report folders as they are."""
    return [found for path in paths for found in ([path] if is_report(path) else sources([path]))]


def _stored_or_read(path: str | CounterpointError, outcome: Outcome) -> Document | tuple[Report, str] | None:
    if isinstance(path, str) and is_report(path):
        try:
            return load_report(Path(path))
        except CounterpointError as error:
            outcome.note(error)
            return None
    return _document(path, outcome)


def _document(path: str | CounterpointError, outcome: Outcome) -> Document | None:
    try:
        if isinstance(path, CounterpointError):
            raise path
        return read_document(path)
    except CounterpointError as error:
        outcome.note(error)
        return None


@dataclass(frozen=True)
class Reader:
    door: Door
    question: str | None
    outcome: Outcome

    async def report(self, document: Document) -> Report:
        report = await run_pipeline(document, self.door, question=self.question)
        if report.coverage.dropped_quotes or report.coverage.failed_calls:
            self.outcome.codes.add(DONE_WITH_LOSSES)
        return report


@asynccontextmanager
async def reading(documents: Sequence[Document], options: Options, outcome: Outcome) -> AsyncIterator[Reader]:
    """A door with a progress bar; where the endpoint fails for good, what was finished stays."""
    if not documents:
        yield Reader(Offline(), None, outcome)
        return
    door = options.door()
    try:
        expected = await _announce(documents, options)
        with progress("reading", expected.calls) as advance:
            yield Reader(Watched(door, advance), options.question, outcome)
    except EndpointError as error:
        outcome.note(error)
    finally:
        await door.close()


async def _announce(documents: Sequence[Document], options: Options) -> Estimate:
    """Before the first call, say who will receive the text and how much will be asked; the rules ask nobody."""
    if options.offline:
        notice("Reading by rules, offline. To use a model: --model NAME, or set COUNTERPOINT_MODEL.")
        return Estimate(0, 0, 0)
    expected = sum([await estimate(d, options.window) for d in documents], Estimate(0, 0, 0))
    notice(
        f"The text goes to {host_of(options.settings)} (model {options.model}): about {expected.calls} calls, "
        f"{expected.prompt_tokens:,} tokens sent and {expected.completion_tokens:,} received."
    )
    return expected


def _facts(report: Report, started: datetime, seconds: float) -> RunFacts:
    return RunFacts(
        started=started.isoformat(timespec="seconds"),
        seconds=round(seconds, 3),
        cost=0.0 if report.provenance.engine == "offline" else None,
        calls=report.provenance.usage.calls,
        counterpoint=version("counterpoint"),
    )


def _say_what_next(outcome: Outcome) -> None:
    if outcome.folders:
        first = outcome.folders[0]
        notice(f"Read {first / 'summary.md'} and {first / 'critique.md'}, or open {first / 'report.html'}.")
