"""Floors under the figures of the offline engine: what a change makes worse fails here.

Each floor is the figure that was measured, less a margin of .02; a change that raises a figure raises its floor.
"""

import pytest

from benchmarks import concessions, reported, samples
from benchmarks.figures import Figure

SAMPLES = {
    "tuned on": {
        "Voices: macro F1": 0.83,
        "Holders: accuracy": 0.92,
        "Claims: IoU ≥ 0.5 F1": 0.80,
        "Claims: stance accuracy": 0.82,
        "Clashes: F1": 0.47,
        "Concessions: recall": 0.34,
        "Cruxes: recall": 0.55,
    },
    "kept apart": {
        "Voices: macro F1": 0.74,
        "Holders: accuracy": 0.92,
        "Claims: IoU ≥ 0.5 F1": 0.80,
        "Claims: stance accuracy": 0.77,
        "Clashes: F1": 0.37,
        "Concessions: recall": 0.13,
        "Cruxes: recall": 0.23,
    },
}
WRITTEN = {"precision of clauses that grant": 0.76, "recall of clauses that grant": 0.10}
REPORTED = {"voices-a": 0.89, "voices-b": 0.70}


@pytest.fixture(scope="module")
def measured() -> dict[str, dict[str, float]]:
    """The figures of the sample debates, by the part they belong to."""
    found: dict[str, dict[str, float]] = {}
    for figure in samples.run(samples.FOLDER):
        found.setdefault(figure.note, {})[figure.what] = figure.ours
    return found


@pytest.mark.parametrize(("part", "what"), [(part, what) for part, floors in SAMPLES.items() for what in floors])
def test_the_samples_are_read_as_well_as_before(part: str, what: str, measured: dict[str, dict[str, float]]) -> None:
    assert measured[part][what] >= SAMPLES[part][what]


def test_written_concessions_are_told_as_well_as_before() -> None:
    assert below(WRITTEN, concessions.run(samples.FOLDER)) == []


def test_reports_inside_paragraphs_are_found_as_well_as_before() -> None:
    found = [figure for figure in reported.run(samples.FOLDER) if figure.what == "parts found"]
    for figure, floor in zip(found, REPORTED.values(), strict=True):
        assert figure.ours >= floor


def below(floors: dict[str, float], figures: list[Figure]) -> list[str]:
    """Return what has fallen below its floor."""
    return [figure.what for figure in figures if figure.ours < floors[figure.what]]
