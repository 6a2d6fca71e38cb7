"""The report folder: written aside, put in place whole, read back."""

import json
import platform
from collections.abc import Mapping
from pathlib import Path

from jsonschema import Draft202012Validator
from pydantic import Field, ValidationError

from pipeline.errors import InputError, OutputError, VerificationError
from pipeline.models import SCHEMA_VERSION, Document, Noun, Report
from pipeline.report.claims import claims_markdown
from pipeline.report.critique import critique_markdown
from pipeline.report.html import report_html
from pipeline.report.placing import (
    CLAIMS,
    CRITIQUE,
    ELSEWHERE,
    PAGE,
    REPORT,
    RUN,
    SOURCE,
    SOURCES,
    SUMMARY,
    claims_held,
    owners,
    replace_folder,
    reported,
)
from pipeline.report.sources import AnyReport, Sources
from pipeline.report.summary import summary_markdown
from pipeline.report.verify_together import misplaced
from pipeline.report.wording import counted
from pipeline.resources import read_text
from pipeline.schemas import REPORT as ONE
from pipeline.schemas import SUFFIX, TOGETHER
from pipeline.together_models import TogetherReport

MOST_VIOLATIONS = 20
"""More violations of a schema than this tell nobody anything new."""


class RunFacts(Noun):
    """What may differ between two runs that give the same report (`run.json`)."""

    started: str
    """UTC, ISO 8601."""
    seconds: float
    cost: float | None
    """US dollars; null where the price is not known."""
    calls: int
    cached_calls: int = 0
    question: str | None = None
    """What the run was focused on, if it was."""
    counterpoint: str
    """The version of the program."""
    python: str = Field(default_factory=platform.python_version)
    platform: str = Field(default_factory=platform.platform)


def folder_for(document: Document, out: Path, taken: Mapping[str, str]) -> Path:
    """Return the folder in `out` for the report on `document`.

    `taken` maps the folder names that documents of this run were given to those documents' sha256. The first
    eight digits of the sha256 are appended to the id where that name belongs to another document, of this run
    or of an earlier one. Raises OutputError where the place is held by what is not a report of ours.
    """
    folder = out / document.id
    with reported(out):
        held = {taken[folder.name]} if folder.name in taken else owners(folder)
    return folder if held <= {document.sha256} else out / f"{document.id}-{document.sha256[:8]}"


def write_report(
    report: Report,
    document: Document,
    source: bytes,
    run: RunFacts,
    out: Path,
    *,
    taken: Mapping[str, str] | None = None,
) -> Path:
    """Write the report folder into `out`, which is made with the folders above it, and return its path.

    `source` is the document's file, byte for byte; `taken` is as in `folder_for`. An earlier report on the same
    document is replaced whole, unless it is fuller and the new one lost calls. Raises OutputError where that is so
    or it cannot be done, and VerificationError where the report does not fit its schema: nothing is left
    half-written, and an earlier report stays as it was.
    """
    held = contents(report, document.text, run, document.source) | {SOURCE: source}
    folder = folder_for(document, out, taken or {})
    with reported(out):
        if not owners(folder) <= {document.sha256}:
            raise OutputError(f"{folder} holds the report on another document; {ELSEWHERE}.")
        refuse_poorer(report, folder)
        out.mkdir(parents=True, exist_ok=True)
        replace_folder(folder, held)
    return folder


def refuse_poorer(report: AnyReport, folder: Path) -> None:
    """Raise OutputError where `report` lost calls and has fewer claims than the one that stands in `folder`."""
    lost, before = len(report.coverage.failed_calls), claims_held(folder)
    if lost and len(report.claims) < before:
        raise OutputError(
            f"{folder} keeps the earlier report: the new one lost {counted(lost, 'call')} and has "
            f"{counted(len(report.claims), 'claim')}, the earlier one {before}. Run again when the endpoint answers, "
            f"or {ELSEWHERE} to write it all the same."
        )


def load_report(folder: Path) -> tuple[AnyReport, Sources]:
    """Return the report in `folder` and the decoded source beside it, or those of several documents by their ids.

    Raises InputError where `folder` holds none, or one that this version cannot read.
    """
    try:
        raw = (folder / REPORT).read_bytes()
        report = TogetherReport.model_validate_json(raw) if _is_together(raw) else Report.model_validate_json(raw)
        _refuse_misplaced(folder, report)
        return report, sources_beside(folder, report)
    except OSError as error:
        raise InputError(
            f"{folder} is no report folder ({Path(error.filename or folder).name}: {error.strerror}); "
            "give one that `counterpoint run` wrote."
        ) from error
    except ValidationError as error:
        faults = counted(error.error_count(), "fault")
        raise InputError(
            f"{folder / REPORT} is not a report of version {SCHEMA_VERSION} ({faults}); "
            f"`counterpoint verify {folder}` names them, and a new run replaces it."
        ) from error


def question_beside(folder: Path) -> str | None:
    """Return what the run that wrote `folder` was focused on; None where it was on nothing, or nothing tells."""
    try:
        return RunFacts.model_validate_json((folder / RUN).read_bytes()).question
    except (OSError, ValidationError):
        return None


def _refuse_misplaced(folder: Path, report: AnyReport) -> None:
    """Nothing can be looked up of what lies in no document."""
    if isinstance(report, TogetherReport) and (problem := next(misplaced(report), None)):
        raise InputError(f"{folder / REPORT} is off: {problem} Run counterpoint on the sources again.")


def sources_beside(folder: Path, report: AnyReport) -> Sources:
    """Return the decoded source in `folder`, or those of several documents. Raises OSError, and InputError as above."""
    if isinstance(report, Report):
        return _decoded(folder / SOURCE)
    return {info.id: _decoded(folder / SOURCES / f"{info.id}.txt") for info in report.documents}


def _decoded(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8; run counterpoint on the source again.") from error


def _is_together(raw: bytes) -> bool:
    try:
        return is_together(json.loads(raw))
    except ValueError:
        return False


def is_together(data: object) -> bool:
    """Tell whether `data`, a parsed report.json, means to be a report on several documents."""
    return isinstance(data, dict) and "documents" in data


def violations(data: object) -> list[str]:
    """Return where `data`, a parsed report.json, violates its JSON Schema, in plain sentences."""
    name = TOGETHER if is_together(data) else ONE
    validator = Draft202012Validator(json.loads(read_text("schemas", f"{name}{SUFFIX}")))
    found = sorted(validator.iter_errors(data), key=lambda error: error.json_path)
    return [f"{e.json_path} does not fit the schema: {e.message[:300]}" for e in found[:MOST_VIOLATIONS]]


def json_text(noun: Noun) -> str:
    """Return `noun` as it is published: equal nouns give equal text, which ends in a newline."""
    return json.dumps(noun.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def markdown(report: AnyReport, sources: Sources, question: str | None) -> dict[str, str]:
    """Return the texts that are rendered from a report, by file name."""
    return {
        SUMMARY: summary_markdown(report, sources, question),
        CRITIQUE: critique_markdown(report, sources, question),
        CLAIMS: claims_markdown(report, sources, question),
    }


def contents(report: AnyReport, sources: Sources, run: RunFacts, about: str) -> dict[str, bytes]:
    """Return what a report folder holds but for the sources, by file name; `about` names what the report is on.

    Raises VerificationError where the report does not fit its schema.
    """
    published = json_text(report)
    if problems := violations(json.loads(published)):
        raise VerificationError(
            f"The report on {about} was not written, because {problems[0]}. This is a fault of "
            "counterpoint, not of the source: please report it."
        )
    texts = {
        REPORT: published,
        **markdown(report, sources, run.question),
        PAGE: report_html(report, sources, run.question),
        RUN: json_text(run),
    }
    return {name: text.encode() for name, text in texts.items()}
