"""The report folder: written aside, put in place whole, read back."""

import errno
import json
import platform
import shutil
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from jsonschema import Draft202012Validator
from pydantic import Field, ValidationError

from pipeline.errors import InputError, OutputError, VerificationError
from pipeline.models import SCHEMA_VERSION, Document, Noun, Report
from pipeline.report.critique import critique_markdown
from pipeline.report.html import report_html
from pipeline.report.summary import summary_markdown
from pipeline.report.wording import counted
from pipeline.resources import read_text

REPORT = "report.json"
SUMMARY = "summary.md"
CRITIQUE = "critique.md"
PAGE = "report.html"
SOURCE = "source.txt"
RUN = "run.json"
FILES = (REPORT, SUMMARY, CRITIQUE, PAGE, SOURCE, RUN)
"""Everything a report folder holds."""

ELSEWHERE = "move it away or choose another --out"
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
    with _reported(out):
        owner = taken.get(folder.name) or _owner(folder)
    return folder if owner in (None, document.sha256) else out / f"{document.id}-{document.sha256[:8]}"


def write_report(
    report: Report,
    document: Document,
    source: bytes,
    run: RunFacts,
    out: Path,
    *,
    taken: Mapping[str, str] | None = None,
) -> Path:
    """Write the report folder into `out`, which is made where its parent exists, and return its path.

    `source` is the document's file, byte for byte; `taken` is as in `folder_for`. An earlier report on the same
    document is replaced whole. Raises OutputError where that cannot be done, and VerificationError where the
    report does not fit its schema: nothing is left half-written, and an earlier report stays as it was.
    """
    contents = _contents(report, document, source, run)
    folder = folder_for(document, out, taken or {})
    with _reported(out):
        if _owner(folder) not in (None, document.sha256):
            raise OutputError(f"{folder} holds the report on another document; {ELSEWHERE}.")
        out.mkdir(exist_ok=True)
        _replace(folder, contents)
    return folder


def load_report(folder: Path) -> tuple[Report, str]:
    """Return the report in `folder` and the decoded source beside it.

    Raises InputError where `folder` holds none, or one that this version cannot read.
    """
    try:
        report = Report.model_validate_json((folder / REPORT).read_bytes())
        return report, (folder / SOURCE).read_bytes().decode("utf-8")
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
    except UnicodeDecodeError as error:
        raise InputError(f"{folder / SOURCE} is not UTF-8; run counterpoint on the source again.") from error


def violations(data: object) -> list[str]:
    """Return where `data`, a parsed report.json, violates its JSON Schema, in plain sentences."""
    validator = Draft202012Validator(json.loads(read_text("schemas", "report.schema.json")))
    found = sorted(validator.iter_errors(data), key=lambda error: error.json_path)
    return [f"{e.json_path} does not fit the schema: {e.message[:300]}" for e in found[:MOST_VIOLATIONS]]


def json_text(noun: Noun) -> str:
    """Return `noun` as it is published: equal nouns give equal text, which ends in a newline."""
    return json.dumps(noun.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def _contents(report: Report, document: Document, source: bytes, run: RunFacts) -> dict[str, bytes]:
    published = json_text(report)
    if problems := violations(json.loads(published)):
        raise VerificationError(
            f"The report on {document.source} was not written, because {problems[0]}. This is a fault of "
            "counterpoint, not of the source: please report it."
        )
    texts = {
        REPORT: published,
        SUMMARY: summary_markdown(report, document.text),
        CRITIQUE: critique_markdown(report, document.text),
        PAGE: report_html(report, document.text),
        RUN: json_text(run),
    }
    return {name: text.encode() for name, text in texts.items()} | {SOURCE: source}


def _owner(folder: Path) -> str | None:
    """Return the sha256 of the document whose report `folder` holds; None where the place is free."""
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is in the way, and is not a folder; {ELSEWHERE}.")
    held = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if not held:
        return None
    if foreign := sorted(held.difference(FILES)):
        raise OutputError(f"{folder} is not replaced: {foreign[0]} in it is no part of a report; {ELSEWHERE}.")
    try:
        return str(json.loads((folder / REPORT).read_bytes())["document"]["sha256"])
    except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
        raise OutputError(f"{folder} is not replaced: it holds no report.json of ours; {ELSEWHERE}.") from error


@contextmanager
def _reported(out: Path) -> Iterator[None]:
    """Turn what the file system refuses into words for the user."""
    try:
        yield
    except OSError as error:
        advice = {
            errno.ENOSPC: "free some space and run again",
            errno.ENOENT: "create the folder above it first",
            errno.EACCES: "choose another --out, or make it writable",
            errno.EROFS: "choose another --out, this one cannot be written to",
            errno.EEXIST: "a file is in the way: move it away or choose another --out",
            errno.ENOTDIR: "a file is in the way: move it away or choose another --out",
        }.get(error.errno or 0, "choose another --out")
        raise OutputError(f"The report could not be written to {out}: {error.strerror}; {advice}.") from error


def _replace(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Put a folder of `contents` in the place of `folder`; whatever fails, the earlier one stands there again."""
    token = uuid.uuid4().hex[:8]
    new = folder.with_name(f".counterpoint-{token}.new")
    old = folder.with_name(f".counterpoint-{token}.old")
    try:
        new.mkdir()
        for name, data in contents.items():
            (new / name).write_bytes(data)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    except BaseException:
        if old.exists() and not folder.exists():
            old.rename(folder)
        shutil.rmtree(new, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)
