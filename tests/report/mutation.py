"""Ways to break the sound report."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pipeline.models import Report
from pipeline.report import verify

from . import factories

Mutation = Callable[[Any], None]


def put(value: object, *path: str | int) -> Mutation:
    """Return a mutation that puts `value` at `path` of a parsed report.json."""

    def mutate(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return mutate


def broken(mutate: Mutation) -> Report:
    """Return the sound report after `mutate`."""
    data = factories.report().model_dump(mode="json")
    mutate(data)
    return Report.model_validate(data)


def rewritten(folder: Path, mutate: Mutation) -> list[str]:
    """Return what `verify` says after `mutate` changed the report.json in `folder`."""
    path = folder / "report.json"
    data = json.loads(path.read_bytes())
    mutate(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    return verify(folder)
