"""Losses of meaning planted by hand into sentences of public texts.

`planted_losses.json` holds references and edits only, never the texts: where a sentence stands (set, id of the text,
span in code points), the SHA-256 of its UTF-8 form, and the edits that turn it into a rewrite which lost exactly one
thing: a negation, a hedge, a quantifier, a condition or a number. The texts themselves are read from the data root, the
folder that holds `evaldata/` and `seeds/`; the top-level note `how` of the JSON says how to find a text in its set.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypedDict

Kind = Literal["negation", "hedge", "quantifier", "condition", "number"]

REFERENCES = Path(__file__).with_name("planted_losses.json")


class Reference(TypedDict):
    """One entry of `losses` in the JSON file; offsets count code points, the edits' from the start of the sentence."""

    set: str
    id: str
    span: tuple[int, int]
    sha256: str
    kind: Kind
    edits: list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class PlantedLoss:
    """A sentence as it stands in its text, and a rewrite that lost one thing of the named kind."""

    kind: Kind
    sentence: str
    rewrite: str


def losses(data_root: Path) -> Iterator[PlantedLoss]:
    """Yield the planted losses in the order of the JSON file.

    A set whose file or folder is absent under `data_root` is skipped, as is a text whose own file is absent. A text
    that is there but differs from the one the loss was planted in raises `ValueError`.
    """
    references: list[Reference] = json.loads(REFERENCES.read_text(encoding="utf-8"))["losses"]
    texts: dict[str, dict[str, str]] = {}
    for reference in references:
        name = reference["set"]
        if name not in texts:
            texts[name] = _texts(data_root, name)
        if not texts[name]:
            continue
        text = texts[name].get(reference["id"])
        if text is None:
            if (data_root / name).is_dir():
                continue
            raise ValueError(f"{name}: no text with the id {reference['id']!r}")
        start, end = reference["span"]
        sentence = text[start:end]
        if hashlib.sha256(sentence.encode("utf-8")).hexdigest() != reference["sha256"]:
            raise ValueError(f"{name}, {reference['id']}: not the sentence expected at {start}:{end}")
        yield PlantedLoss(reference["kind"], sentence, apply_edits(sentence, reference["edits"]))


def apply_edits(sentence: str, edits: list[tuple[int, int, str]]) -> str:
    """Replace the spans of `edits`, which are in order and do not overlap, and return the new sentence."""
    parts: list[str] = []
    done = 0
    for start, end, replacement in edits:
        if not done <= start <= end <= len(sentence):
            raise ValueError(f"edit {start}:{end} is out of order or out of range")
        parts += (sentence[done:start], replacement)
        done = end
    parts.append(sentence[done:])
    return "".join(parts)


def _texts(data_root: Path, name: str) -> dict[str, str]:
    """Return the texts of a set by id, or an empty mapping if the set is not there."""
    if name not in _READERS:
        raise ValueError(f"no reader for the set {name!r}")
    path = data_root / name
    return _READERS[name](path) if path.exists() else {}


def _folder(path: Path) -> dict[str, str]:
    # Bytes, since reading as text would translate newlines and shift the offsets.
    return {file.name: file.read_bytes().decode("utf-8") for file in sorted(path.glob("*.txt"))}


def _factcheck(path: Path) -> dict[str, str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {str(number): json.loads(line)["response"] for number, line in enumerate(lines)}


def _interventions(path: Path) -> dict[str, str]:
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {key: entry["intervention"] for key, entry in entries.items()}


def _exchanges(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, filter(str.strip, lines))}


_READERS: dict[str, Callable[[Path], dict[str, str]]] = {
    "evaldata/cmv_quotes/dev.jsonl": _exchanges,
    "evaldata/cqs_gen_dev/dev.json": _interventions,
    "evaldata/factcheck_gpt/decomposition.jsonl.gz": _factcheck,
    "evaldata/microtexts_part1/en": _folder,
    "seeds": _folder,
}
