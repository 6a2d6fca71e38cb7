"""One call of the command line: which documents, behind which door, to which folders, with which exit code."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from pipeline.console import Watched, described, notice, progress
from pipeline.documents import read_document
from pipeline.documents.understood import not_understood
from pipeline.errors import CallFailed, CounterpointError, EndpointError, InputError, UsageError
from pipeline.estimate import Estimate, estimate, estimate_together
from pipeline.inputs import is_report, sources
from pipeline.llm import Endpoint, EndpointSettings, host_of
from pipeline.llm.door import Door
from pipeline.models import Coverage, Depth, Document, Report
from pipeline.offline import Offline
from pipeline.report import (
    AnyReport,
    RunFacts,
    Sources,
    load_report,
    question_beside,
)
from pipeline.report.wording import how_focused
from pipeline.run import run_pipeline, run_together
from pipeline.together_models import TogetherReport

ReportOf = TypeVar("ReportOf", Report, TogetherReport)

DONE_WITH_LOSSES = 1
_GRAVEST_FIRST = (3, 4, 2, 1, 0)


@dataclass(frozen=True)
class Options:
    """What the commands that read have in common."""

    model: str = "offline"
    base_url: str | None = None
    question: str | None = None
    concurrency: int = 8
    window: int | None = None
    max_tokens: int | None = None
    deadline: float = 600.0
    depth: Depth = Depth.FULL
    examples: bool | None = None

    def __post_init__(self) -> None:
        """Raise UsageError for a question without words."""
        if self.question is not None and not self.question.strip():
            raise UsageError("--question is empty; write the question, or leave the option out.")

    @property
    def offline(self) -> bool:
        """Whether the rules read."""
        return self.model == "offline"

    @property
    def settings(self) -> EndpointSettings:
        """The endpoint that is meant; the key comes from OPENAI_API_KEY. Raises UsageError without a model's name."""
        if not self.model.strip():
            raise UsageError("--model is empty; name a model, or `offline` for the rules.")
        told = {"window": self.window, "max_tokens": self.max_tokens, "examples": self.examples}
        return EndpointSettings(
            model=self.model,
            base_url=self.base_url,
            api_key=os.environ.get("OPENAI_API_KEY") or None,
            concurrency=self.concurrency,
            deadline_seconds=self.deadline,
            retry_seconds=2 * self.deadline,
            **{name: value for name, value in told.items() if value is not None},
        )

    def door(self) -> Door:
        """Return the door to read through."""
        return Offline() if self.offline else Endpoint(self.settings)


class Shown(NamedTuple):
    """A report, what it was read from, and the question it was read with."""

    report: AnyReport
    sources: Sources
    question: str | None


@dataclass
class Outcome:
    """What came of it all."""

    folders: list[Path] = field(default_factory=list)
    reports: list[Shown] = field(default_factory=list)
    codes: set[int] = field(default_factory=lambda: {0})

    @property
    def exit_code(self) -> int:
        """The gravest code met."""
        return next(code for code in _GRAVEST_FIRST if code in self.codes)

    def note(self, error: CounterpointError) -> None:
        """Tell the user of `error` and remember its code."""
        notice(f"counterpoint: {error}")
        self.codes.add(error.exit_code)

    def wrote(self, folder: Path, report: AnyReport, facts: RunFacts) -> None:
        """Tell the user of a report folder and remember it."""
        notice(f"{folder}: {described(report)} ({facts.seconds:.1f} s)")
        self.folders.append(folder)


def reports(paths: Sequence[str], options: Options) -> Outcome:
    """Return the reports on `paths`: those of report folders as they are, those of documents read now."""
    return asyncio.run(_reports(paths, options))


async def _reports(paths: Sequence[str], options: Options) -> Outcome:
    outcome = Outcome()
    found = [_stored_or_read(path, outcome) for path in _with_reports(paths)]
    documents = [item for item in found if isinstance(item, Document)]
    async with reading(documents, options, outcome) as reader:
        for item in found:
            if isinstance(item, Document):
                if report := await reader.report(item):
                    outcome.reports.append(Shown(report, item.text, options.question))
            elif item:
                outcome.reports.append(item)
    return outcome


def _with_reports(paths: Sequence[str]) -> list[str | CounterpointError]:
    """The paths' documents, and report folders as they are."""
    return [found for path in paths for found in ([path] if is_report(path) else sources([path]))]


def _stored_or_read(path: str | CounterpointError, outcome: Outcome) -> Document | Shown | None:
    if isinstance(path, str) and is_report(path):
        try:
            return Shown(*load_report(Path(path)), question_beside(Path(path)))
        except CounterpointError as error:
            outcome.note(error)
            return None
    return document_at(path, outcome)


def document_at(path: str | CounterpointError, outcome: Outcome) -> Document | None:
    """Return the document at `path`; where there is none that can be read, say so and note it in `outcome`."""
    try:
        if isinstance(path, CounterpointError):
            raise path
        return read_document(path)
    except CounterpointError as error:
        outcome.note(error)
        return None


@dataclass(frozen=True)
class Reader:
    """Reads documents through a door; what was lost on the way is noted in `outcome`."""

    door: Door
    options: Options
    outcome: Outcome

    async def report(self, document: Document) -> Report | None:
        """Return the report on `document`; None where nothing of it could be read, which the user is told."""
        run = run_pipeline(document, self.door, question=self.options.question, depth=self.options.depth)
        report = await self._outcome_of(run, document.source)
        if report and not report.issues and (doubts := list(not_understood(document))):
            notice(
                f"counterpoint: {document.source}: no disagreement was recognised, but {' and '.join(doubts)}. "
                "Give a copy that shows who says what, such as `Name: text`, or read it with a model (--model NAME)."
            )
            self.outcome.codes.add(DONE_WITH_LOSSES)
        return report

    async def together(self, documents: Sequence[Document]) -> TogetherReport | None:
        """Return the report on `documents` as one debate; None as `report` does."""
        run = run_together(documents, self.door, question=self.options.question, depth=self.options.depth)
        return await self._outcome_of(run, "All documents together")

    async def _outcome_of(self, run: Awaitable[ReportOf], subject: str) -> ReportOf | None:
        try:
            report = await run
        except (CallFailed, InputError) as error:
            self.outcome.note(type(error)(f"{subject}: {error}", **_reason(error)))
            return None
        self._note_losses(report.coverage)
        return report

    def _note_losses(self, coverage: Coverage) -> None:
        if coverage.dropped_quotes or coverage.failed_calls:
            self.outcome.codes.add(DONE_WITH_LOSSES)


def _reason(error: CounterpointError) -> dict[str, str]:
    return {"reason": error.reason} if isinstance(error, CallFailed) else {}


@asynccontextmanager
async def reading(
    documents: Sequence[Document], options: Options, outcome: Outcome, *, together: bool = False
) -> AsyncIterator[Reader]:
    """A door with a progress bar; where the endpoint fails for good, what was finished stays."""
    if not documents:
        yield Reader(Offline(), options, outcome)
        return
    door = options.door()
    try:
        expected = _announce(documents, options, together)
        with progress("reading", expected.calls) as advance:
            yield Reader(Watched(door, advance), options, outcome)
    except EndpointError as error:
        outcome.note(error)
    finally:
        await door.close()


def _announce(documents: Sequence[Document], options: Options, together: bool) -> Estimate:
    """Before the first call, say who will receive the text and how much will be asked; the rules ask nobody."""
    if options.question:
        notice(how_focused(options.question))
    if options.offline:
        notice("Reading by rules, offline. To use a model: --model NAME, or set COUNTERPOINT_MODEL.")
        return Estimate()
    settings = options.settings
    expected = sum((estimate(d, settings, options.depth) for d in documents), Estimate())
    if together:
        expected += estimate_together(documents, settings, options.depth)
    notice(
        f"The text goes to {host_of(settings)} (model {options.model}): about {expected.calls} calls, "
        f"{expected.prompt_tokens:,} tokens sent, of which {expected.cached_tokens:,} alike to what was sent before, "
        f"and {expected.completion_tokens:,} received."
    )
    return expected
