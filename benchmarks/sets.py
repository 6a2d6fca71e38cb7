"""The sets there are, and how the figures of one are had."""

from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    arguana,
    cmv_quotes,
    concessions,
    critical_questions,
    ibm_claims,
    pairing,
    planted_defects,
    real_pages,
    reported,
    samples,
    speed,
    two_texts,
)
from benchmarks.figures import Figure
from pipeline.session import Options

IN_DATA: dict[str, Callable[[Path], list[Figure]]] = {
    module.PREFIX: module.run for module in (cmv_quotes, ibm_claims, critical_questions, arguana, two_texts)
}
"""Sets in a folder of the data, by the folder's prefix."""
BESIDE: dict[str, Callable[[Path], list[Figure]]] = {
    module.PREFIX: module.run for module in (reported, concessions, samples, speed, pairing)
}
"""Sets that come with the project, or are spread over the folders of the data."""


def names_of_sets(only: str | None) -> list[str]:
    """Return the names of all sets, or of those that `only` is the beginning of."""
    known = [*IN_DATA, real_pages.PREFIX, planted_defects.PREFIX, *BESIDE]
    return [name for name in known if only is None or name.startswith(only) or only.startswith(name)]


def figures_of(name: str, data: Path, options: Options) -> list[Figure]:
    """Return the figures of the set `name`; nothing where `data` does not hold it. Raises EndpointError."""
    if name == planted_defects.PREFIX:
        return planted_defects.run(options.door())
    if name in IN_DATA:
        return [figure for folder in sorted(data.glob(f"{name}*")) for figure in IN_DATA[name](folder)]
    if name == real_pages.PREFIX:
        pages = data.parent / name
        return real_pages.run(pages) if pages.is_dir() else []
    return BESIDE[name](data.parent)
