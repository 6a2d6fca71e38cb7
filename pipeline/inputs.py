"""Which files the paths on a command line mean."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.errors import CounterpointError, InputError
from pipeline.report.placing import SOURCES

ENDINGS = (".txt", ".md", ".html")
STANDARD_INPUT = "-"


def sources(paths: Sequence[str]) -> Iterator[str | CounterpointError]:
    """Yield the files that `paths` mean, in order, each once: files as they are, a folder's documents by name.

    What cannot be used is yielded as the error that says why, so that the other files are still read.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _meant(path):
            if isinstance(found, CounterpointError):
                yield found
            elif (place := Path(found).resolve()) not in seen:
                seen.add(place)
                yield found


def _meant(path: str) -> Iterable[str | CounterpointError]:
    folder = Path(path)
    if path == STANDARD_INPUT or not folder.is_dir():
        return [path]
    if is_report(path):
        return [
            InputError(f"{path} is a report, not a document; read {_read_from(folder)}, or print the report itself.")
        ]
    try:
        found = sorted(str(f) for f in folder.iterdir() if f.suffix.lower() in ENDINGS and f.is_file())
    except OSError as error:
        return [InputError(f"The folder {path} cannot be read ({error.strerror}); check its permissions.")]
    nothing = f"The folder {path} holds no document ({', '.join(ENDINGS)}); name files, or a folder that holds some."
    return found or [InputError(nothing)]


def _read_from(report: Path) -> Path:
    several = report / SOURCES
    return several if several.is_dir() else report / "source.txt"


def is_report(path: str) -> bool:
    """Tell whether `path` is a folder that holds a report."""
    return (Path(path) / "report.json").is_file()


def reports_in(folder: Path) -> list[Path]:
    """Return the report folders that `folder` means: itself, or those it holds where it is none."""
    held = [] if is_report(str(folder)) or not folder.is_dir() else sorted(folder.iterdir())
    return [inside for inside in held if is_report(str(inside))] or [folder]
