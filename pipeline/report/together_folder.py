"""The report folder of several documents: beside those of each, under a name that the user gives."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline.documents.source import slug
from pipeline.errors import OutputError, UsageError
from pipeline.models import Document
from pipeline.report.folder import RunFacts, contents, refuse_poorer
from pipeline.report.placing import SOURCES, owners, replace_folder, reported
from pipeline.together_models import TogetherReport

OTHERWISE = "give --together another NAME"


def folder_together(name: str, documents: Sequence[Document], out: Path) -> Path:
    """Return the folder in `out` for the report called `name` on `documents`.

    It may hold an earlier report on several documents, one of these among them. Raises UsageError for a name that is
    empty or that one of `documents` has itself, OutputError where the place is held by anything else.
    """
    if not name.strip():
        raise UsageError("--together is empty; name the report on all documents.")
    folder = out / slug(name)
    namesake = next((d for d in documents if folder.name in (d.id, f"{d.id}-{d.sha256[:8]}")), None)
    if namesake:
        raise UsageError(f"{folder} is the place of the report on {namesake.source}; {OTHERWISE}.")
    with reported(out):
        held = owners(folder)
    if held and (len(held) < 2 or held.isdisjoint(document.sha256 for document in documents)):
        raise OutputError(f"{folder} holds the report on another debate; move it away, or {OTHERWISE}.")
    return folder


def write_together(report: TogetherReport, sources: Mapping[str, bytes], run: RunFacts, folder: Path) -> Path:
    """Write the report folder `folder`, made with the folders above it, and return its path.

    `sources` are the documents' files, byte for byte, by their sha256. Raises as `write_report` does.
    """
    files = {info.id: sources[info.sha256] for info in report.documents}
    texts = {identifier: data.decode("utf-8") for identifier, data in files.items()}
    held = contents(report, texts, run, folder.name)
    with reported(folder.parent):
        if owners(folder) == {info.sha256 for info in report.documents}:
            refuse_poorer(report, folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        replace_folder(folder, held | {f"{SOURCES}/{identifier}.txt": data for identifier, data in files.items()})
    return folder
