"""One call of the command line, document by document."""

from importlib.metadata import version
from pathlib import Path

import pytest

from pipeline import session
from pipeline.errors import CallFailed, EndpointRejected, UsageError
from pipeline.models import Usage
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply
from pipeline.report import RunFacts
from pipeline.session import Options, reports
from pipeline.writing import write_reports

DEBATE = "Ada: The wall always leaks in winter.\n\nBo: I disagree. The wall does not leak in winter.\n"
ENDPOINT = Options(model="tiny", base_url="http://127.0.0.1:9/v1")


class Engine(Offline):
    """The rules in the place of an endpoint; fails for documents of a given id."""

    engine = "endpoint"
    model = "tiny"
    window = 40

    def __init__(self, failures: dict[str, Exception]) -> None:
        super().__init__()
        self.closed = 0
        self._failures = failures

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Fail, or answer by rule."""
        identifier = getattr(values["document"], "id", "")
        if identifier in self._failures:
            raise self._failures[identifier]
        return await super().ask(prompt, **values)

    async def close(self) -> None:
        """Note it."""
        self.closed += 1


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Three documents in the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b", "c"):
        Path(f"{name}.txt").write_text(DEBATE.replace("wall", f"{name}-wall"), encoding="utf-8")
    return ["a.txt", "b.txt", "c.txt"]


def behind(monkeypatch: pytest.MonkeyPatch, **failures: Exception) -> Engine:
    """Put an engine in the place of the endpoint."""
    engine = Engine(failures)
    monkeypatch.setattr(session, "Endpoint", lambda settings: engine)
    return engine


def test_where_the_endpoint_fails_for_good_what_was_finished_stays(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = behind(monkeypatch, b=EndpointRejected("The key was refused; set OPENAI_API_KEY."))
    done = write_reports(pages, Path("out"), ENDPOINT)
    assert (done.exit_code, done.folders) == (3, [Path("out/a")])
    assert "counterpoint: The key was refused" in capsys.readouterr().err
    assert engine.closed == 1
    assert not Path("out/b").exists()


def test_a_failed_call_is_a_loss_and_the_others_go_on(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    behind(monkeypatch, b=CallFailed("Cut off.", reason="truncated"))
    done = write_reports(pages, Path("out"), ENDPOINT)
    assert (done.exit_code, len(done.folders)) == (1, 3)


def test_the_gravest_code_wins(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    behind(monkeypatch, b=CallFailed("Cut off.", reason="truncated"))
    assert reports(["missing.txt", *pages], ENDPOINT).exit_code == 2


def test_before_the_first_call_the_host_and_the_size_are_told(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    engine = behind(monkeypatch)
    plain = engine.ask

    async def ask(prompt: Prompt[Reply], **values: object) -> Reply:
        told.append(capsys.readouterr().err)
        return await plain(prompt, **values)

    monkeypatch.setattr(engine, "ask", ask)
    reports(pages[:1], ENDPOINT)
    assert told[0].startswith("The text goes to 127.0.0.1:9 (model tiny): about ")
    assert "tokens sent" in told[0]


def test_a_stored_report_asks_nobody(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    write_reports(pages[:1], Path("out"), Options())
    engine = behind(monkeypatch)
    ((report, text, _),) = reports(["out/a"], ENDPOINT).reports
    assert (report.document.id, text) == ("a", Path("a.txt").read_text(encoding="utf-8"))
    assert (engine.usage, engine.closed) == (Usage(), 0)


def test_results_come_in_the_order_of_the_paths(pages: list[str]) -> None:
    write_reports(pages[1:2], Path("out"), Options())
    mixed = reports(["c.txt", "out/b", "missing.txt", "a.txt"], Options())
    assert [report.document.id for report, _, _ in mixed.reports] == ["c", "b", "a"]


def test_a_report_that_cannot_be_read_is_told(pages: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    Path("out/a").mkdir(parents=True)
    Path("out/a/report.json").write_text("{}", encoding="utf-8")
    done = reports(["out/a", *pages[:1]], Options())
    assert (done.exit_code, len(done.reports)) == (2, 1)
    assert "is not a report of version" in capsys.readouterr().err


def test_the_same_document_twice_gives_one_folder(pages: list[str]) -> None:
    Path("again").mkdir()
    Path("again/a.txt").write_bytes(Path("a.txt").read_bytes())
    assert set(write_reports([pages[0], "again/a.txt"], Path("out"), Options()).folders) == {Path("out/a")}


def test_run_facts_are_kept_apart(pages: list[str]) -> None:
    (folder,) = write_reports(pages[:1], Path("out"), Options()).folders
    facts = RunFacts.model_validate_json((folder / "run.json").read_bytes())
    assert (facts.cost, facts.counterpoint) == (0.0, version("counterpoint"))
    assert facts.started.endswith("+00:00")
    assert facts.seconds >= 0
    assert facts.question is None
    (folder,) = write_reports(pages[:1], Path("asked"), Options(question="Who pays?")).folders
    assert RunFacts.model_validate_json((folder / "run.json").read_bytes()).question == "Who pays?"


def test_a_question_is_named_wherever_its_report_is_read(pages: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (folder,) = write_reports(pages[:1], Path("out"), Options(question="Who pays?")).folders
    for name in ("summary.md", "critique.md", "report.html"):
        assert "The question asked: “Who pays?”" in (folder / name).read_text(encoding="utf-8")
    assert "The question asked: “Who pays?”" in capsys.readouterr().err
    (stored,) = reports([str(folder)], Options()).reports
    (fresh,) = reports(pages[:1], Options(question="Who pays?")).reports
    assert stored.question == fresh.question == "Who pays?"


def test_options_name_the_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-test")
    assert isinstance(Options().door(), Offline)
    settings = Options(model="tiny", window=7, deadline=9.0, concurrency=2).settings
    assert (settings.model, settings.window, settings.deadline_seconds, settings.concurrency) == (
        "tiny",
        7,
        9.0,
        2,
    )
    assert settings.api_key is not None
    assert settings.api_key.get_secret_value() == "sk-test"
    with pytest.raises(UsageError, match="--model is empty; name a model"):
        _ = Options(model=" ").settings
