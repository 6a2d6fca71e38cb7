"""`verify`: does a report folder agree with its schema, with itself and with its source?"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pipeline.errors import InputError
from pipeline.models import DocumentInfo, Report
from pipeline.report.folder import is_together, violations
from pipeline.report.markdown import escaped
from pipeline.report.placing import CRITIQUE, FILES, FILES_TOGETHER, REPORT, SOURCE, SOURCES, SUMMARY
from pipeline.report.reading import Reading
from pipeline.report.sources import AnyReport, reading_of
from pipeline.report.verify_graph import graph_problems
from pipeline.report.verify_text import text_problems
from pipeline.report.verify_together import misplaced, of_each
from pipeline.together_models import TogetherReport

_PLACE = re.compile(r", characters (\d+)–(\d+)(?: of (\S+?))?(?:, turn \d+)?$")


def verify(folder: Path) -> list[str]:
    """Return what is wrong with the report in `folder`, each in a plain sentence; an empty list if it is sound.

    Raises InputError where `folder` holds no report.json at all.
    """
    if not (folder / REPORT).is_file():
        raise InputError(f"{folder} holds no {REPORT}; give a folder that `counterpoint run` wrote.")
    try:
        data = json.loads((folder / REPORT).read_bytes())
    except ValueError as error:
        return [*_missing(folder, FILES), f"{REPORT} is not JSON: {error}."]
    together = is_together(data)
    missing = _missing(folder, FILES_TOGETHER if together else FILES)
    if unfit := violations(data):
        return missing + unfit
    try:
        report = TogetherReport.model_validate(data) if together else Report.model_validate(data)
    except ValidationError as error:
        return [*missing, *(_told(fault) for fault in error.errors())]
    missing += _missing(folder, [name for name in _sources(report) if name not in FILES])
    return missing or list(_problems(folder, report))


def _missing(folder: Path, names: Iterable[str]) -> list[str]:
    return [f"{name} is missing." for name in names if not (folder / name).is_file()]


def _told(fault: ErrorDetails) -> str:
    where = ".".join(str(step) for step in fault["loc"])
    return f"{REPORT}, {where}: {fault['msg']}."


def _sources(report: AnyReport) -> dict[str, DocumentInfo]:
    """The documents by the names of the files that hold them."""
    if isinstance(report, TogetherReport):
        return {f"{SOURCES}/{info.id}.txt": info for info in report.documents}
    return {SOURCE: report.document}


def _problems(folder: Path, report: AnyReport) -> Iterator[str]:
    if isinstance(report, TogetherReport) and (strays := list(misplaced(report))):
        yield from strays
        return
    files = {name: (folder / name).read_bytes() for name in _sources(report)}
    texts = {info.id: files[name].decode("utf-8", errors="replace") for name, info in _sources(report).items()}
    reading = reading_of(report, texts if isinstance(report, TogetherReport) else texts[report.document.id])
    yield from graph_problems(reading.report)
    altered = [f for f, info in _sources(report).items() if hashlib.sha256(files[f]).hexdigest() != info.sha256]
    yield from (f"{name} is not the file the report was made from: its sha256 differs." for name in altered)
    if altered:
        return
    yield from _text_problems(report, texts)
    for name in (SUMMARY, CRITIQUE):
        yield from _quote_problems(name, (folder / name).read_text(encoding="utf-8"), reading)


def _text_problems(report: AnyReport, texts: Mapping[str, str]) -> Iterator[str]:
    for name, info in _sources(report).items():
        if (found := len(texts[info.id])) != info.characters:
            yield f"{name} has {found} characters, the report says {info.characters}."
    for part in of_each(report) if isinstance(report, TogetherReport) else [report]:
        where = f"{part.document.id}, " if isinstance(report, TogetherReport) else ""
        yield from (f"{where}{problem}" for problem in text_problems(part, texts[part.document.id]))


def _quote_problems(name: str, markdown: str, reading: Reading) -> Iterator[str]:
    for number, line in enumerate(markdown.split("\n"), start=1):
        if line.startswith(">") and not _stands(line, reading):
            yield f"{name}, line {number}: the quote does not stand where it is said to stand."


def _stands(line: str, reading: Reading) -> bool:
    place = _PLACE.search(line)
    if not place or int(place[1]) > int(place[2]):
        return False
    span = reading.span_at(int(place[1]), int(place[2]), place[3])
    return span is not None and line.startswith(f"> “{escaped(reading.display(span))}” — ")
