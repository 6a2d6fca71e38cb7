"""`python -m benchmarks.ablate` switches each family of rules off in turn and prints what falls on text kept apart.

A family that nothing falls without by .01 or more on any measure earns its place only by a reading of its hits.
"""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from benchmarks import reported, samples
from benchmarks.written import FOLDER

LEAST = 0.01
"""A measure that changes by less says nothing."""


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _no(*_: Any, **__: Any) -> bool:
    return False


def _empty(*_: Any, **__: Any) -> tuple[()]:
    return ()


FAMILIES: Mapping[str, tuple[tuple[str, str, Any], ...]] = {
    "addressing": (
        ("pipeline.offline.attribute", "addressed", _nothing),
        ("pipeline.offline.attribute", "answered", _nothing),
        ("pipeline.offline.attribute", "asked", _nothing),
    ),
    "answers by their place": (
        ("pipeline.offline.pair", "meets", _no),
        ("pipeline.offline.attack", "meets", _no),
    ),
    "words around a pair": (("pipeline.offline.attack", "bearing", lambda *_: {}),),
    "direct replies": (("pipeline.offline.pair", "direct", _nothing),),
    "learned attacks": (("pipeline.offline.attack", "cues_of", lambda *_: {}),),
    "hinges": (("pipeline.offline.reading.crux", "hinges", _empty),),
    "retractions": (("pipeline.offline.extract", "taken_back", lambda *_: set()),),
    "concessions": (("pipeline.offline.extract", "concession", _nothing),),
    "challenging questions": (
        ("pipeline.offline.meeting", "challenges", _no),
        ("pipeline.offline.attribute", "challenges", _no),
        ("pipeline.offline.challenging", "challenges", _no),
    ),
    "views that are shared": (("pipeline.offline.spoken", "shares", _no), ("pipeline.offline.extract", "shares", _no)),
    "unmarked quotations": (("pipeline.offline.attribute", "quotations", lambda *_: {}),),
    "repeated words": (("pipeline.offline.reading.attribute", "repeated_from", lambda *_: {}),),
}
"""What is put in the place of each family: module, name, and what stands for it while it is off."""


def main() -> int:
    """Print for each family the measures that change without it, as (with, without)."""
    whole = measured()
    for name, switches in FAMILIES.items():
        with off(switches):
            without = measured()
        changes = [
            f"{what} {whole[what]:.3f} -> {without[what]:.3f}"
            for what in whole
            if abs(whole[what] - without[what]) >= LEAST
        ]
        sys.stdout.write(f"{name}: {'; '.join(changes) or 'nothing changes'}\n")
        sys.stdout.flush()
    return 0


def measured() -> dict[str, float]:
    """Return the measures on the samples kept apart, and on the paragraphs that were not looked at."""
    found = {f.what: f.ours for f in samples.run(samples.FOLDER) if f.note == "kept apart"}
    parts = (f for f in reported.run(FOLDER) if "not looked at" in f.note)
    return found | {f"reported: {f.what}": f.ours for f in parts}


@contextmanager
def off(switches: tuple[tuple[str, str, Any], ...]) -> Iterator[None]:
    """Put the stand-ins in place for a while."""
    before = [(import_module(module), name, getattr(import_module(module), name)) for module, name, _ in switches]
    try:
        for (module, name, _), (_, _, stand_in) in zip(before, switches, strict=True):
            setattr(module, name, stand_in)
        yield
    finally:
        for module, name, real in before:
            setattr(module, name, real)


if __name__ == "__main__":
    sys.exit(main())
