"""That what is measured with is in order: the figures, the planted defects, the division of the sample debates."""

import gzip
import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import arguana, samples
from benchmarks.figures import Figure, f1, markdown
from benchmarks.fit_questions import Seen, fitted
from benchmarks.ibm_claims import average_precision
from benchmarks.planted_defects import versions
from benchmarks.question_pools import Pool, by_model, pools
from pipeline.models import ClashState, Side
from pipeline.offline.clashes import Dispute
from pipeline.offline.reading.pair import Pairing
from tests.invented import claim, page, talk

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


def dispute(rank: int, point: Side, counterpoint: Side) -> Dispute:
    return Dispute(f"k{rank}", rank, "Is it so?", ClashState.ANSWERED, point, counterpoint, (f"r{rank}",))


def test_a_turn_partners_with_the_other_side_of_its_first_clash() -> None:
    document = page(talk("Ada", "Trams pay."), talk("Bo", "Trams lose."), talk("Cem", "Trams hum."))
    said = enumerate((sentence.span.cut(document.text) for sentence in document.sentences), start=1)
    claims = tuple(claim(document, number, f"h{number}", words) for number, words in said)
    ada, bo, cem = (Side(holder=f"h{i}", claims=(f"c{i}",)) for i in (1, 2, 3))
    disputes = (dispute(1, ada, bo), dispute(2, bo, cem))
    assert arguana.partners(document, Pairing(claims, (), disputes)) == {0: 1, 1: 0, 2: 1}


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


def test_questions_are_chosen_from_the_pool_that_was_asked_for(tmp_path: Path) -> None:
    steps = ("surveying", "digging", "filling")
    rows = [(f"x_LLM_{step}", f"What evidence is there for {step}?", "Useful") for step in steps]
    rows += [("x_T__0", "Is the tone persuasive?", "Invalid")]
    cqs = [{"id": identifier, "cq": question, "label": label} for identifier, question, label in rows]
    (tmp_path / "part.json").write_text(json.dumps({"x": {"intervention": "The dam needs digging.", "cqs": cqs}}))
    (models,), (everything,) = pools(tmp_path, by_model), pools(tmp_path, lambda _: True)
    assert (models.base(), everything.base()) == (1, 0.75)
    assert models.chosen({}) == everything.chosen({"asks for manner": -1.0}) == 1
    assert everything.chosen({"asks for manner": 1.0}) == pytest.approx(2 / 3)
    assert pools(tmp_path, lambda identifier: not by_model(identifier)) == []


def test_what_makes_questions_useful_is_learned_from_those_of_the_same_text() -> None:
    asked = ("What evidence shows the dam holds?", "Is the tone persuasive?", "Is the wording fair?")
    seen = Seen.of(Pool("The dam holds.", asked, (True, False, False)))
    weights = fitted([seen] * 30)
    assert weights["asks for evidence"] > 0 > weights["asks for manner"]
    assert sum(row.get("length", 0.0) for row in seen.rows) == pytest.approx(0)
