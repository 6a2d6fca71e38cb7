"""One call of the command line: which documents, behind which door, to which folders, with which exit code."""

import asyncio
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pipeline.account import Account
from pipeline.console import Watched, described, notice, progress
from pipeline.documents import read_document
from pipeline.errors import CounterpointError, EndpointError, UsageError
from pipeline.estimate import Estimate, estimate, estimate_together
from pipeline.inputs import is_report, sources
from pipeline.llm import Endpoint, EndpointSettings, host_of
from pipeline.llm.door import Door
from pipeline.models import Coverage, Document, Report
from pipeline.offline import Offline
from pipeline.report import (
    AnyReport,
    RunFacts,
    Sources,
    load_report,
    question_beside,
)
from pipeline.report.wording import how_focused
from pipeline.run import judge_account, read_account, run_together
from pipeline.together_models import TogetherReport

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
                outcome.reports.append(Shown(await reader.report(item), item.text, options.question))
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
    door: Door
    question: str | None
    outcome: Outcome

    async def report(self, document: Document) -> Report:
        return await self.judged(await self.account(document))

    async def account(self, document: Document) -> Account:
        return await read_account(document, self.door, question=self.question)

    async def judged(self, account: Account) -> Report:
        report = await judge_account(account, self.door)
        self._note_losses(report.coverage)
        return report

    async def together(self, accounts: Sequence[Account]) -> TogetherReport:
        report = await run_together(accounts, self.door, question=self.question)
        self._note_losses(report.coverage)
        return report

    def _note_losses(self, coverage: Coverage) -> None:
        if coverage.dropped_quotes or coverage.failed_calls:
            self.outcome.codes.add(DONE_WITH_LOSSES)


@asynccontextmanager
async def reading(
    documents: Sequence[Document], options: Options, outcome: Outcome, *, together: bool = False
) -> AsyncIterator[Reader]:
    """A door with a progress bar; where the endpoint fails for good, what was finished stays."""
    if not documents:
        yield Reader(Offline(), None, outcome)
        return
    door = options.door()
    try:
        expected = await _announce(documents, options, together)
        with progress("reading", expected.calls) as advance:
            yield Reader(Watched(door, advance), options.question, outcome)
    except EndpointError as error:
        outcome.note(error)
    finally:
        await door.close()


async def _announce(documents: Sequence[Document], options: Options, together: bool) -> Estimate:
    """Before the first call, say who will receive the text and how much will be asked; the rules ask nobody."""
    if options.question:
        notice(how_focused(options.question))
    if options.offline:
        notice("Reading by rules, offline. To use a model: --model NAME, or set COUNTERPOINT_MODEL.")
        return Estimate(0, 0, 0)
    if together:
        expected = await estimate_together(documents, options.window)
    else:
        expected = sum([await estimate(d, options.window) for d in documents], Estimate(0, 0, 0))
    notice(
        f"The text goes to {host_of(options.settings)} (model {options.model}): about {expected.calls} calls, "
        f"{expected.prompt_tokens:,} tokens sent and {expected.completion_tokens:,} received."
    )
    return expected
