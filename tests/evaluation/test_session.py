"""`counterpoint eval`: what is printed where, and how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import CallFailed, EndpointUnreachable
from pipeline.evaluation import session
from pipeline.models import Document
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply
from pipeline.session import Options, Reader
from tests.commands import Counterpoint
from tests.evaluation import factories

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def counterpoint(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Counterpoint:
    """The console script, before a wide screen."""
    monkeypatch.setenv("COLUMNS", "400")
    return Counterpoint(monkeypatch, capsys)


def test_the_rules_are_scored_against_a_sample(counterpoint: Counterpoint) -> None:
    called = counterpoint("eval", SEEDS / "library-hours.gold.json")
    assert called.code == 0
    assert called.out.startswith("Read by: offline\n")
    assert called.out.splitlines()[2].split() == ["all", "library-hours"]
    notices = called.err.splitlines()
    assert notices[0].startswith("Reading by rules, offline.")
    assert notices[1].startswith(f"{SEEDS / 'library-hours.gold.json'}: ")
    assert len(notices) == 2


def test_json_has_the_same_figures(counterpoint: Counterpoint, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        factories.written(tmp_path / folder)
    data = json.loads(counterpoint("eval", tmp_path / "a", tmp_path / "b" / "trams.txt", "--json").out)
    assert (data["model"], [document["gold"] for document in data["documents"]]) == (
        "offline",
        [str(tmp_path / folder / "trams.gold.json") for folder in ("a", "b")],
    )
    first, second = (document["measures"] for document in data["documents"])
    for one, other, both in zip(first, second, data["all"], strict=True):
        assert (one["section"], one["name"]) == (both["section"], both["name"])
        pooled = {name: count + other["counts"][name] for name, count in one["counts"].items()}
        assert both["counts"] == pooled


def test_a_bad_gold_file_loses_no_other(counterpoint: Counterpoint, tmp_path: Path) -> None:
    factories.written(tmp_path)
    factories.written(tmp_path, {"schema_version": "2.0"}, name="bad")
    called = counterpoint("eval", tmp_path)
    assert called.code == 2
    assert f"counterpoint: {tmp_path / 'bad.gold.json'} was not used; correct this in it" in called.err
    assert "Traceback" not in called.err
    assert called.out.splitlines()[2].split() == ["all", "trams"]


def test_where_nothing_is_scored_nothing_is_printed(counterpoint: Counterpoint, tmp_path: Path) -> None:
    called = counterpoint("eval", tmp_path)
    assert (called.code, called.out) == (2, "")
    everything = json.loads(counterpoint("eval", tmp_path, "--json").out)
    assert everything["documents"] == []
    assert {measure["figure"] for measure in everything["all"]} == {None, 0}


def test_the_engine_sees_nothing_of_the_gold_file(counterpoint: Counterpoint, tmp_path: Path) -> None:
    path = factories.written(tmp_path)
    bare = factories.gold_data() | {name: [] for name in ("claims", "clashes", "concessions", "cruxes", "unanswered")}
    before = counterpoint("eval", path).err
    path.write_text(json.dumps(bare), encoding="utf-8")
    assert before.split(" (")[0] == counterpoint("eval", path).err.split(" (")[0]


class Failing(Offline):
    """The rules behind a door that fails for the chosen document or prompt."""

    def __init__(self, error: Exception, prompt: str, after: int = 0) -> None:
        super().__init__()
        self._error, self._prompt, self._left = error, prompt, after

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Answer `after` times, then fail."""
        if prompt.name == self._prompt:
            self._left -= 1
            if self._left < 0:
                raise self._error
        return await super().ask(prompt, **values)


def behind(door: Offline, monkeypatch: pytest.MonkeyPatch) -> Options:
    """Return options that read through `door`."""
    monkeypatch.setattr(Options, "door", lambda self: door)
    return Options()


def figure(done: session.Evaluation, section: str, name: str) -> Any:
    """Return a figure of all documents."""
    rows = json.loads(done.json())["all"]
    return next(row["figure"] for row in rows if (row["section"], row["name"]) == (section, name))


def test_losses_are_counted_and_end_with_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    door = Failing(CallFailed("Cut off.", reason="truncated"), "list_claims")
    paths = [str(factories.written(tmp_path))]
    whole = session.evaluation(paths, Options())
    done = session.evaluation(paths, behind(door, monkeypatch))
    assert done.outcome.exit_code == 1
    assert [figure(each, "Coverage", "failed calls") for each in (whole, done)] == [0, 1]
    recall = ("Claims", "IoU ≥ 0.5 recall")
    assert figure(done, *recall) < figure(whole, *recall)


def test_what_could_not_be_read_at_all_is_told_and_not_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def nothing(self: Reader, document: Document) -> None:
        self.outcome.note(CallFailed(f"{document.source}: nothing was read.", reason="nothing_read"))

    monkeypatch.setattr(Reader, "report", nothing)
    done = session.evaluation([str(factories.written(tmp_path))], Options())
    assert (done.scores, done.outcome.exit_code) == ({}, 3)
    assert "trams.txt: nothing was read." in capsys.readouterr().err


def test_what_was_scored_stays_where_the_endpoint_fails_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [str(factories.written(tmp_path, name=name)) for name in ("a", "b")]
    options = behind(Failing(EndpointUnreachable("No connection."), "list_claims", after=1), monkeypatch)
    done = session.evaluation(paths, options)
    assert done.outcome.exit_code == 3
    assert [str(path) for path in done.scores] == paths[:1]
    assert "counterpoint: No connection." in capsys.readouterr().err


def test_a_model_needs_a_key_as_it_does_for_run(counterpoint: Counterpoint, tmp_path: Path) -> None:
    called = counterpoint("eval", factories.written(tmp_path), "--model", "gpt-5.1")
    assert called.code == 2
    assert "OPENAI_API_KEY" in called.err
