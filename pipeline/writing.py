"""`counterpoint run`: each document's report folder, and the one on all of them."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from pipeline.console import notice
from pipeline.errors import CounterpointError, InputError, OutputError, UsageError
from pipeline.inputs import sources
from pipeline.models import Document
from pipeline.report import (
    AnyReport,
    RunFacts,
    folder_for,
    folder_together,
    prepare_place,
    write_report,
    write_together,
)
from pipeline.report.unconnected import nothing_connects
from pipeline.session import Options, Outcome, Reader, document_at, reading


def write_reports(paths: Sequence[str], out: Path, options: Options, *, together: str | None = None) -> Outcome:
    """Read every document that `paths` mean and write its report folder into `out`; one file's fault loses no other.

    Where `together` names it, one more report is written, on all of them as one debate. Nothing is read where
    there are not two documents for it or its name is one of theirs (UsageError), or its place is held (OutputError).
    """
    return asyncio.run(_write_reports(paths, out, options, together))


async def _write_reports(paths: Sequence[str], out: Path, options: Options, together: str | None) -> Outcome:
    outcome = Outcome()
    named = list(sources(paths))
    documents = [document for path in named if (document := document_at(path, outcome))]
    beside = None if together is None else _beside(together, len(named), documents, out, outcome)
    taken: dict[str, str] = {}
    if documents:
        prepare_place(out)
    async with reading(documents, options, outcome, together=beside is not None) as reader:
        for document in documents:
            await _write_own(document, reader, out, taken)
        if beside:
            await _write_together(documents, reader, beside)
    _say_what_next(outcome, together=beside is not None)
    return outcome


def _beside(name: str, named: int, documents: Sequence[Document], out: Path, outcome: Outcome) -> Path | None:
    """The folder for the report on all `documents`; None where too few of those named could be read."""
    if named < 2:
        raise UsageError("--together makes one report of several documents, and one is named; name another.")
    folder = folder_together(name, documents, out)
    if len({document.sha256 for document in documents}) > 1:
        return folder
    outcome.note(InputError(f"{folder} is not written: it takes two different documents that can be read."))
    return None


async def _write_own(document: Document, reader: Reader, out: Path, taken: dict[str, str]) -> None:
    if not _has_place(document, out, taken, reader.outcome):
        return
    started, began = datetime.now(UTC), time.monotonic()
    report = await reader.report(document)
    if report is None:
        return
    facts = _facts(report, reader.options.question, started, time.monotonic() - began)
    try:
        folder = write_report(report, document, document.text.encode("utf-8"), facts, out, taken=taken)
    except CounterpointError as error:
        reader.outcome.note(error)
    else:
        taken[folder.name] = document.sha256
        reader.outcome.wrote(folder, report, facts)


def _has_place(document: Document, out: Path, taken: Mapping[str, str], outcome: Outcome) -> bool:
    """Tell whether the report could be written, before anything is paid for it; where it could not, say so."""
    try:
        folder_for(document, out, taken)
    except OutputError as error:
        outcome.note(error)
        return False
    return True


async def _write_together(documents: Sequence[Document], reader: Reader, folder: Path) -> None:
    started, began = datetime.now(UTC), time.monotonic()
    report = await reader.together(documents)
    if report is None:
        return
    facts = _facts(report, reader.options.question, started, time.monotonic() - began)
    files = {document.sha256: document.text.encode("utf-8") for document in documents}
    if apart := nothing_connects(report):
        notice(apart)
    try:
        reader.outcome.wrote(write_together(report, files, facts, folder), report, facts)
    except CounterpointError as error:
        reader.outcome.note(error)


def _facts(report: AnyReport, question: str | None, started: datetime, seconds: float) -> RunFacts:
    return RunFacts(
        started=started.isoformat(timespec="seconds"),
        seconds=round(seconds, 3),
        cost=0.0 if report.provenance.engine == "offline" else None,
        calls=sum(usage.calls for usage in report.provenance.usage.values()),
        question=question,
        counterpoint=version("counterpoint"),
    )


def _say_what_next(outcome: Outcome, *, together: bool) -> None:
    """Of the report on all documents, if there is one: it was written last."""
    if outcome.folders:
        folder = outcome.folders[-1 if together else 0]
        notice(f"Read {folder / 'summary.md'} and {folder / 'critique.md'}, or open {folder / 'report.html'}.")
