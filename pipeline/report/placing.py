"""Where report folders stand: whose place it is, and how a whole folder takes the place of another."""

import errno
import json
import shutil
import tempfile
import uuid
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import OutputError
from pipeline.models import SCHEMA_VERSION

REPORT = "report.json"
SUMMARY = "summary.md"
CRITIQUE = "critique.md"
CLAIMS = "claims.md"
LEDGER = f"[{CLAIMS}]({CLAIMS})"
"""A link to the ledger, for Markdown."""
PAGE = "report.html"
SOURCE = "source.txt"
SOURCES = "sources"
"""The folder of the sources, in a report on several documents."""
RUN = "run.json"
FILES = (REPORT, SUMMARY, CRITIQUE, CLAIMS, PAGE, SOURCE, RUN)
"""Everything that the report folder of one document holds."""
FILES_TOGETHER = (REPORT, SUMMARY, CRITIQUE, CLAIMS, PAGE, RUN)
"""What that of several holds beside their sources."""

ELSEWHERE = "move it away or choose another --out"


def prepare_place(out: Path) -> None:
    """Make the folder `out`, with those above it, and make sure that it can be written to.

    To be called before anything is paid for. Raises OutputError where reports cannot be written there.
    """
    with reported(out):
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass


def claims_held(folder: Path) -> int:
    """Return how many claims the report in `folder` has; none where there is no report that this version reads."""
    try:
        data = json.loads((folder / REPORT).read_bytes())
        return len(data["claims"]) if data["schema_version"] == SCHEMA_VERSION else 0
    except (OSError, ValueError, KeyError, TypeError):
        return 0


def owners(folder: Path) -> frozenset[str]:
    """Return the sha256s of the documents whose report `folder` holds; none where the place is free.

    Raises OutputError where the place is held by what is not a report of ours.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is in the way, and is not a folder; {ELSEWHERE}.")
    held = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if not held:
        return frozenset()
    _refuse_foreign(folder, held.difference(FILES, {SOURCES}))
    try:
        data = json.loads((folder / REPORT).read_bytes())
        documents = data["documents"] if "documents" in data else [data["document"]]
        sha256_of = {f"{document['id']}.txt": str(document["sha256"]) for document in documents}
    except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
        raise OutputError(f"{folder} is not replaced: it holds no report.json of ours; {ELSEWHERE}.") from error
    if (folder / SOURCES).is_dir():
        _refuse_foreign(folder, {path.name for path in (folder / SOURCES).iterdir()}.difference(sha256_of))
    return frozenset(sha256_of.values())


def _refuse_foreign(folder: Path, names: Set[str]) -> None:
    if names:
        raise OutputError(f"{folder} is not replaced: {min(names)} in it is no part of a report; {ELSEWHERE}.")


@contextmanager
def reported(out: Path) -> Iterator[None]:
    """Turn what the file system refuses into words for the user."""
    try:
        yield
    except OSError as error:
        advice = {
            errno.ENOSPC: "free some space and run again",
            errno.EACCES: "choose another --out, or make it writable",
            errno.EROFS: "choose another --out, this one cannot be written to",
            errno.EEXIST: "a file is in the way: move it away or choose another --out",
            errno.ENOTDIR: "a file is in the way: move it away or choose another --out",
        }.get(error.errno or 0, "choose another --out")
        raise OutputError(f"The report could not be written to {out}: {error.strerror}; {advice}.") from error


def replace_folder(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Put a folder of `contents` in the place of `folder`; whatever fails, the earlier one stands there again."""
    token = uuid.uuid4().hex[:8]
    new = folder.with_name(f".counterpoint-{token}.new")
    old = folder.with_name(f".counterpoint-{token}.old")
    try:
        new.mkdir()
        for name, data in contents.items():
            (new / name).parent.mkdir(exist_ok=True)
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
