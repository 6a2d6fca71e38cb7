"""From paths on a command line to gold files and their sources; faults are told so that an annotator can mend them."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pipeline.documents import parse_document
from pipeline.documents.source import read_bytes
from pipeline.errors import CounterpointError, InputError
from pipeline.evaluation.faults import faults, short
from pipeline.gold import Gold
from pipeline.models import Document

ENDING = ".gold.json"
RULES = "docs/annotating.md"
MOST_FAULTS = 10


@dataclass(frozen=True)
class Annotated:
    """A gold file and the document it annotates."""

    path: Path
    gold: Gold
    document: Document


def gold_files(paths: Sequence[str]) -> Iterator[Path | CounterpointError]:
    """Yield the gold files that `paths` mean, in order, each once: a gold file, a folder of them, or a source.

    What means none is yielded as the error that says why, so that the others are still used.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _meant(Path(path)):
            if isinstance(found, CounterpointError) or found.resolve() not in seen:
                yield found
            if isinstance(found, Path):
                seen.add(found.resolve())


def _meant(path: Path) -> Iterable[Path | CounterpointError]:
    if path.is_dir():
        return _in_folder(path)
    if path.suffix == ".json" or not path.exists():
        return [path]
    beside = path.with_name(path.stem + ENDING)
    if beside.is_file():
        return [beside]
    return [InputError(f"{path}: no {beside.name} lies beside it; write one as {RULES} tells, or give a gold file.")]


def _in_folder(folder: Path) -> Iterable[Path | CounterpointError]:
    try:
        found = sorted(path for path in folder.iterdir() if path.name.endswith(ENDING) and path.is_file())
    except OSError as error:
        return [InputError(f"The folder {folder} cannot be read ({error.strerror}); check its permissions.")]
    nothing = f"The folder {folder} holds no gold file (*{ENDING}); {RULES} tells how to write one."
    return found or [InputError(nothing)]


def load_gold(path: Path) -> Annotated:
    """Return the gold file at `path` with its source, which lies beside it.

    Raises InputError, naming each fault and its place, where the file is no gold file, its source is missing or
    another version, or the annotations do not fit the source or each other.
    """
    gold = _parsed(path, read_bytes(path))
    document = parse_document(_source(path, gold), source=gold.source)
    if found := list(faults(gold, document.text)):
        raise _faulty(path, found)
    return Annotated(path, gold, document)


def _parsed(path: Path, data: bytes) -> Gold:
    try:
        return Gold.model_validate_json(data.decode("utf-8-sig"), strict=True)
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8.") from error
    except ValidationError as error:
        raise _faulty(path, [_told(fault) for fault in error.errors()]) from error


def _source(path: Path, gold: Gold) -> bytes:
    source = path.parent / Path(gold.source).name
    if Path(gold.source).name != gold.source or not source.is_file():
        raise _faulty(
            path,
            [f"source: there is no file {short(gold.source)} beside the gold file; put it there, or correct the name."],
        )
    data = read_bytes(source)
    digest = hashlib.sha256(data).hexdigest()
    if digest != gold.sha256:
        raise _faulty(
            path,
            [
                f"sha256: {gold.source} is not the text that was annotated: its sha256 is {digest}, not "
                f"{short(gold.sha256)}. Put the annotated version back, or check every span against this one and put "
                "its sha256 here."
            ],
        )
    return data


def _told(fault: ErrorDetails) -> str:
    where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in fault["loc"]).removeprefix(".")
    where = where or "the whole file"
    match fault["type"]:
        case "json_invalid":
            return f"It is not JSON: {fault['ctx']['error']}."
        case "missing":
            return f"{where} is missing; add it."
        case "extra_forbidden":
            return f"{where} is no field of a gold file; remove it, or correct its spelling."
        case "value_error":
            return f"{where}: {fault['ctx']['error']}."
    return f"{where}: {fault['msg'].removeprefix('Input ')}, not {short(fault['input'])}."


def _faulty(path: Path, found: Sequence[str]) -> InputError:
    rest = len(found) - MOST_FAULTS
    lines = [*found[:MOST_FAULTS], *([f"… and {rest} more."] if rest > 0 else [])]
    listed = "".join(f"\n  {line}" for line in lines)
    return InputError(f"{path} was not used; correct this in it ({RULES} has the rules):{listed}")
