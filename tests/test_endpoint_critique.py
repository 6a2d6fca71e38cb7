"""An endpoint measured as a critic: only the critique is asked of it, and what it named is kept."""

import asyncio
from pathlib import Path

import pytest

from benchmarks import endpoint_critique
from benchmarks.critics import Spotted
from benchmarks.endpoint_critique import CRITICS, Kept, criticised, keep, run
from benchmarks.planted_defects import FOLDER, parts, versions
from pipeline.models import Span
from pipeline.stages.critique import CRITIQUE
from tests.doubles import ScriptedDoor

DEBATE = dict(parts())["tuned on"][0].stem
SILENT = {"steelman_point": "One.", "steelman_counterpoint": "Other.", "findings": [], "questions": []}
PIPELINE, PLAIN = CRITICS


@pytest.fixture
def _kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint_critique, "KEPT", tmp_path / "kept.json")


def row(critic: str, *alarms: Spotted) -> Kept:
    _, planted = versions(FOLDER / f"{DEBATE}.json")
    found = [[Spotted(p.kind, (p.span,), None)] for p in planted]
    return Kept(debate=DEBATE, model="scripted", critic=critic, minutes=2, alarms=list(alarms), spotted=found)


def test_nothing_but_the_critique_is_asked_of_the_endpoint() -> None:
    door = ScriptedDoor(lambda name, _: {"defects": []} if name == "plain_critic" else SILENT)
    silent = asyncio.run(criticised(DEBATE, PIPELINE, door))
    assert {name for name, _ in door.asked} == {CRITIQUE.name}
    assert silent.spotted == [[]] * len(versions(FOLDER / f"{DEBATE}.json")[1])
    asyncio.run(criticised(DEBATE, PLAIN, door))
    assert {name for name, _ in door.asked} == {CRITIQUE.name, "plain_critic"}


@pytest.mark.usefixtures("_kept_apart")
def test_the_figures_are_those_of_what_was_kept() -> None:
    assert run(Path()) == []
    keep(row(PLAIN))
    keep(row(PIPELINE, Spotted("strawman", (Span(start=0, end=9),), None, against_point=True)))
    alarms = {f.note.split(";")[0]: f.ours for f in run(Path()) if f.what == "findings in a clean debate"}
    assert alarms == {f"scripted, {PLAIN}": 0, f"scripted, {PIPELINE}": 1}
    assert {f.ours for f in run(Path()) if f.what == "location recall"} == {1}


@pytest.mark.usefixtures("_kept_apart")
def test_a_debate_read_again_takes_the_place_of_its_earlier_reading() -> None:
    keep(row(PLAIN, Spotted("strawman", (Span(start=0, end=9),), None)))
    keep(row(PLAIN))
    assert [f.ours for f in run(Path()) if f.what == "findings in a clean debate"] == [0]
