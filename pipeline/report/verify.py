"""`verify`: does a report folder agree with its schema, with itself and with its source?"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pipeline.errors import InputError
from pipeline.models import DocumentInfo, Report
from pipeline.report.folder import is_together, markdown, question_beside, violations
from pipeline.report.placing import FILES, FILES_TOGETHER, REPORT, SOURCE, SOURCES
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.verify_graph import graph_problems
from pipeline.report.verify_text import text_problems
from pipeline.report.verify_together import misplaced, of_each
from pipeline.report.verify_written import written_problems
from pipeline.together_models import TogetherReport


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
    altered = [f for f, info in _sources(report).items() if hashlib.sha256(files[f]).hexdigest() != info.sha256]
    sources = texts if isinstance(report, TogetherReport) else texts[report.document.id]
    found = list(graph_problems(reading_of(report, sources).report))
    if altered:
        yield from found
        yield from (f"{name} is not the file the report was made from: its sha256 differs." for name in altered)
        return
    found += _text_problems(report, texts)
    yield from found or _rendered_problems(folder, report, sources)


def _rendered_problems(folder: Path, report: AnyReport, sources: Sources) -> Iterator[str]:
    """Only a report that is sound itself can be rendered."""
    yield from written_problems(reading_of(report, sources))
    for name, text in markdown(report, sources, question_beside(folder)).items():
        if (folder / name).read_bytes() != text.encode():
            yield f"{name} is not what {REPORT} renders to: it was changed, or another version wrote it."


def _text_problems(report: AnyReport, texts: Mapping[str, str]) -> Iterator[str]:
    for name, info in _sources(report).items():
        if (found := len(texts[info.id])) != info.characters:
            yield f"{name} has {found} characters, the report says {info.characters}."
    for part in of_each(report) if isinstance(report, TogetherReport) else [report]:
        where = f"{part.document.id}, " if isinstance(report, TogetherReport) else ""
        yield from (f"{where}{problem}" for problem in text_problems(part, texts[part.document.id]))
