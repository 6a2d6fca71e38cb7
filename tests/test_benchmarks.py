"""That what is measured with is in order: the figures, the planted defects, the division of the sample debates."""

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import samples
from benchmarks.figures import Figure, f1, markdown
from benchmarks.ibm_claims import average_precision
from benchmarks.planted_defects import versions

ROOT = Path(__file__).resolve().parent.parent
DEFECTS = sorted((ROOT / "benchmarks" / "defects").glob("*.json"))


def test_average_precision_is_the_mean_over_what_is_relevant() -> None:
    assert average_precision([1, 2, 3], {1}) == 1
    assert average_precision([1, 2, 3], {3}) == pytest.approx(1 / 3)
    assert average_precision([1, 2, 3], {1, 3}) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([1], set()) == 0


def test_f1_of_nothing_sought_and_nothing_found_is_one() -> None:
    assert f1(0, 0, 0) == 1
    assert f1(0, 2, 0) == 0
    assert f1(1, 2, 2) == 0.5


def test_a_figure_is_a_row() -> None:
    row = markdown([Figure("set", "what", 0.123456, None, "≥ .5")]).splitlines()[-1]
    assert row == "| set | what | 0.123 |  | ≥ .5 |  |  |"


def test_every_sample_is_tuned_on_or_kept_apart() -> None:
    stems = {path.name.removesuffix(".gold.json") for path in (ROOT / "seeds").glob("*.gold.json")}
    assert Counter([*samples.TUNING, *samples.APART]) == Counter(stems)


def test_there_are_sixty_defects_in_twenty_four_debates() -> None:
    assert len(DEFECTS) == 24
    assert sum(len(json.loads(path.read_text())["defects"]) for path in DEFECTS) == 60


@pytest.mark.parametrize("path", DEFECTS, ids=lambda p: p.stem)
def test_a_planted_defect_stands_where_it_is_said_to_stand(path: Path) -> None:
    planted = json.loads(path.read_text(encoding="utf-8"))
    source = path.with_name(planted["source"])
    assert hashlib.sha256(source.read_bytes()).hexdigest() == planted["sha256"]
    clean, defects = versions(path)
    assert len(defects) == len(planted["defects"])
    for defect in defects:
        words = defect.span.cut(defect.document.text)
        assert defect.document.text != clean.text
        assert words.strip() == words != ""
