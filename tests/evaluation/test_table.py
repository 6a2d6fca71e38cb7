"""How scores are shown."""

import json
from pathlib import Path

from pipeline.evaluation.scores import Match, Scores, Share
from pipeline.evaluation.table import NOTE, measures, table

SCORES = Scores(
    clashes=Match(matched=1, gold=2, ours=4), holders=Share(part=2, whole=3), cruxes_given=7, seconds=3.0, documents=2
)
SHOWN = {(m.section, m.name): m for m in measures(SCORES)}


def row(text: str, name: str) -> list[str]:
    """Return the cells of the only row called `name`."""
    (found,) = [line for line in text.splitlines() if line.startswith(f"  {name} ")]
    return found.removeprefix(f"  {name}").split()


def test_a_measure_gives_its_figure_and_its_counts() -> None:
    precision = SHOWN["Clashes", "precision"]
    assert (precision.figure, precision.counts, precision.cell) == (0.25, {"matched": 1, "ours": 4}, "0.250 1/4")
    assert SHOWN["Clashes", "recall"].counts == {"matched": 1, "gold": 2}
    assert SHOWN["Clashes", "F1"].counts == {"matched": 1, "ours": 4, "gold": 2}
    assert SHOWN["Clashes", "F1"].cell == "0.333"
    assert SHOWN["Holders", "accuracy"].counts == {"part": 2, "whole": 3}
    assert SHOWN["Cruxes", "given"].cell == "7"
    assert SHOWN["Coverage", "seconds a document"].cell == "1.500"
    assert SHOWN["Claims", "stance accuracy"].cell == "–"


def test_the_measures_are_always_the_same_and_are_json() -> None:
    assert [(m.section, m.name) for m in measures(Scores())] == list(SHOWN)
    assert json.loads(SHOWN["Cruxes", "given"].model_dump_json())["figure"] == 7


def test_a_row_for_each_measure_and_a_column_for_each_document() -> None:
    text = table([("all", SCORES), ("trams", Scores())], 100)
    assert text.splitlines()[0].split() == ["all", "trams"]
    assert row(text, "stance accuracy") == ["–", "–"]
    assert row(text, "seconds a document") == ["1.500", "–"]
    assert len([line for line in text.splitlines() if line.startswith("  ") and line.strip()]) == len(SHOWN) + 1
    assert text.endswith(NOTE)


def test_columns_are_aligned_and_no_line_is_wider_than_asked() -> None:
    text = table([("all", SCORES), ("a-document-with-a-long-name", SCORES)], 100)
    head, *rest = text.splitlines()
    rows = [line for line in rest if line.startswith("  ")]
    assert {len(line) for line in rows} == {len(head)}
    assert max(map(len, text.splitlines())) <= 100


def test_what_does_not_fit_goes_on_below() -> None:
    columns = [(f"document-{i}", SCORES) for i in range(5)]
    text = table(columns, 70)
    heads = [line.split() for line in text.splitlines() if "document-" in line]
    assert [name for head in heads for name in head] == [name for name, _ in columns]
    assert len(heads) > 1
    assert max(len(line) for line in text.removesuffix(NOTE).splitlines()) <= 70


def test_a_column_that_fits_nowhere_stands_alone() -> None:
    text = table([("all", SCORES), ("trams", SCORES)], 1)
    assert [line.split() for line in text.splitlines() if line.startswith(" " * 20)] == [["all"], ["trams"]]


def test_the_documentation_tells_of_every_kind_of_measure() -> None:
    told = (Path(__file__).parents[2] / "docs" / "annotating.md").read_text(encoding="utf-8")
    assert {section for section, _ in SHOWN if f"**{section}**" not in told} == set()
