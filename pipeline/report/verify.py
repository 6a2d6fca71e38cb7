"""`verify`: does a report folder agree with its schema, with itself and with its source?"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pipeline.errors import InputError
from pipeline.models import Report, Span
from pipeline.report.folder import CRITIQUE, FILES, REPORT, SOURCE, SUMMARY, violations
from pipeline.report.markdown import escaped
from pipeline.report.reading import Reading
from pipeline.report.verify_graph import graph_problems
from pipeline.report.verify_text import text_problems

_PLACE = re.compile(r", characters (\d+)–(\d+)(?:, turn \d+)?$")


def verify(folder: Path) -> list[str]:
    """Return what is wrong with the report in `folder`, each in a plain sentence; an empty list if it is sound.

    Raises InputError where `folder` holds no report.json at all.
    """
    if not (folder / REPORT).is_file():
        raise InputError(f"{folder} holds no {REPORT}; give a folder that `counterpoint run` wrote.")
    missing = [f"{name} is missing." for name in FILES if not (folder / name).is_file()]
    try:
        data = json.loads((folder / REPORT).read_bytes())
    except ValueError as error:
        return [*missing, f"{REPORT} is not JSON: {error}."]
    if unfit := violations(data):
        return missing + unfit
    try:
        report = Report.model_validate(data)
    except ValidationError as error:
        return [*missing, *(_told(fault) for fault in error.errors())]
    return missing or list(_problems(folder, report))


def _told(fault: ErrorDetails) -> str:
    where = ".".join(str(step) for step in fault["loc"])
    return f"{REPORT}, {where}: {fault['msg']}."


def _problems(folder: Path, report: Report) -> Iterator[str]:
    source = (folder / SOURCE).read_bytes()
    yield from graph_problems(report)
    if hashlib.sha256(source).hexdigest() != report.document.sha256:
        yield f"{SOURCE} is not the file the report was made from: its sha256 differs."
        return
    text = source.decode("utf-8", errors="replace")
    if len(text) != report.document.characters:
        yield f"{SOURCE} has {len(text)} characters, the report says {report.document.characters}."
    yield from text_problems(report, text)
    reading = Reading(report, text)
    for name in (SUMMARY, CRITIQUE):
        yield from _quote_problems(name, (folder / name).read_text(encoding="utf-8"), reading)


def _quote_problems(name: str, markdown: str, reading: Reading) -> Iterator[str]:
    for number, line in enumerate(markdown.split("\n"), start=1):
        if line.startswith(">") and not _stands(line, reading):
            yield f"{name}, line {number}: the quote does not stand where it is said to stand."


def _stands(line: str, reading: Reading) -> bool:
    place = _PLACE.search(line)
    if not place or not int(place[1]) <= int(place[2]) <= len(reading.text):
        return False
    quote = reading.display(Span(start=int(place[1]), end=int(place[2])))
    return line.startswith(f"> “{escaped(quote)}” — ")
