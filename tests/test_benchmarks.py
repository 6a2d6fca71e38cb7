"""That what is measured with is in order: the figures, the planted defects, the division of the sample debates."""

import gzip
import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import arguana, samples
from benchmarks.figures import Figure, f1, markdown
from benchmarks.ibm_claims import average_precision
from pipeline.stages.pair import Pairing
from tests.invented import claim, clash, page, talk

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


def test_a_debate_becomes_a_transcript_with_each_argument_once(tmp_path: Path) -> None:
    rows = [
        ("Trams are slow.\n\nThey wait.", "Trams are quick."),
        ("Fares rise.", "Fares fall."),
        ("Fares rise.", None),
    ]
    with gzip.open(tmp_path / "args_part.jsonl.gz", "wt") as lines:
        lines.writelines(json.dumps({"debate": "d", "point": p, "counter": c}) + "\n" for p, c in rows)
    (debate,) = arguana.debates(tmp_path)
    assert sorted(debate.arguments) == [
        "Fares fall.",
        "Fares rise.",
        "Trams are quick.",
        "Trams are slow.\n\nThey wait.",
    ]
    assert [debate.arguments[point][:5] for point in debate.points] == ["Trams", "Fares"]
    assert all(debate.arguments[p][:5] == debate.arguments[c][:5] for p in debate.points for c in debate.answers[p])
    assert [turn.author for turn in debate.transcript.turns] == [f"Speaker {i}" for i in (1, 2, 3, 4)]


def test_a_turn_partners_with_the_other_side_of_its_first_clash() -> None:
    document = page(talk("Ada", "Trams pay."), talk("Bo", "Trams lose."), talk("Cem", "Trams hum."))
    said = enumerate((sentence.span.cut(document.text) for sentence in document.sentences), start=1)
    claims = tuple(claim(document, number, f"h{number}", words) for number, words in said)
    clashes = (
        clash(1, ["c1"], ["c2"], ["r1"], holders=("h1", "h2")),
        clash(2, ["c2"], ["c3"], ["r2"], holders=("h2", "h3")),
    )
    assert arguana.partners(document, Pairing(claims, (), clashes)) == {0: 1, 1: 0, 2: 1}


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
    clean = source.read_text(encoding="utf-8")
    for defect in planted["defects"]:
        text = clean
        for start, end, new in reversed(defect["edits"]):
            text = text[:start] + new + text[end:]
        start, end = defect["span"]
        assert text != clean
        assert text[start:end].strip() == text[start:end] != ""
