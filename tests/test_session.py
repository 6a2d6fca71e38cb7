"""One call of the command line, document by document."""

import re
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from pipeline import session
from pipeline.documents import read_document
from pipeline.errors import CallFailed, EndpointRejected, InputError, OutputError, UsageError
from pipeline.estimate import estimate
from pipeline.llm import EndpointSettings
from pipeline.models import Depth, Report, Verdict
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply
from pipeline.report import RunFacts
from pipeline.session import Options, reports
from pipeline.writing import write_reports

DEBATE = "Ada: The wall always leaks in winter.\n\nBo: I disagree. The wall does not leak in winter.\n"
GERMAN = "Ada: Die Mauer ist undicht, und der Rat muss dafür bezahlen.\n\nBo: Nein, die Mauer hält noch lange.\n"
CUT_OFF = CallFailed("Cut off.", reason="truncated")
ENDPOINT = Options(model="tiny", base_url="http://127.0.0.1:9/v1")


class Engine(Offline):
    """The rules in the place of an endpoint, which can fail and can give scripted answers.

    `failures` are by a document's id, by a prompt's name, or by both with a stop between them; `answers` by a prompt's
    name.
    """

    engine = "endpoint"
    model = "tiny"
    window = 400

    def __init__(self, failures: Mapping[str, Exception]) -> None:
        super().__init__()
        self.answers: dict[str, dict[str, Any]] = {}
        self.settings: EndpointSettings | None = None
        self.closed = 0
        self._failures = failures

    async def ask(self, prompt: Prompt[Reply], **values: Any) -> Reply:
        """Fail, or answer as scripted, or by rule."""
        about = next((values[name].document.id for name in ("text", "claims") if name in values), "")
        for key in (about, prompt.name, f"{about}.{prompt.name}"):
            if key in self._failures:
                raise self._failures[key]
        if prompt.name in self.answers:
            return prompt.reply.model_validate(self.answers[prompt.name])
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

    def made(settings: EndpointSettings) -> Engine:
        engine.settings = settings
        return engine

    monkeypatch.setattr(session, "Endpoint", made)
    return engine


def stored(folder: Path) -> Report:
    """Return the report in `folder`."""
    return Report.model_validate_json((folder / "report.json").read_bytes())


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what was said on stderr since it was last asked for."""
    return capsys.readouterr().err


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
    behind(monkeypatch, **{"b.list_claims": CUT_OFF})
    done = write_reports(pages, Path("out"), ENDPOINT)
    assert (done.exit_code, len(done.folders)) == (1, 3)
    lost = {folder.name: stored(folder).coverage.failed_calls for folder in done.folders}
    assert {name: [(call.prompt, call.reason) for call in calls] for name, calls in lost.items()} == {
        "a": [],
        "b": [("list_claims", "Cut off.")],
        "c": [],
    }


def test_a_document_of_which_nothing_could_be_read_is_told_and_the_others_go_on(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    behind(monkeypatch, b=CUT_OFF)
    done = write_reports(pages, Path("out"), ENDPOINT)
    assert (done.exit_code, done.folders) == (3, [Path("out/a"), Path("out/c")])
    told = r"^counterpoint: b\.txt: Nothing was read: all \d+ calls failed\. .*Cut off\.$"
    assert re.search(told, said(capsys), re.MULTILINE)
    assert not Path("out/b").exists()


def test_all_documents_together_of_which_nothing_could_be_read_are_told(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    behind(monkeypatch, **{"a+b": InputError("No rules for this text.")})
    done = write_reports(pages[:2], Path("out"), ENDPOINT, together="both")
    assert (done.exit_code, done.folders) == (2, [Path("out/a"), Path("out/b")])
    assert "counterpoint: All documents together: No rules for this text." in said(capsys)
    assert not Path("out/both").exists()


def test_a_quote_that_stands_nowhere_is_a_loss(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    engine = behind(monkeypatch)
    invented = {"sentences": [1], "words": "The moon is made of old cheese", "text": "The moon is cheese."}
    told = {"holder": None, "stance": "asserted", "kind": "empirical", "issues": [], "retracted": False}
    engine.answers["list_claims"] = {"claims": [invented | told], "asides": [], "social": []}
    done = write_reports(pages[:1], Path("out"), ENDPOINT)
    assert stored(done.folders[0]).coverage.dropped_quotes
    assert done.exit_code == 1


@pytest.mark.parametrize("mended", ["", "Ada and Bo differ about the wall. {1}"], ids=["struck", "mended"])
def test_a_statement_that_the_check_strikes_or_mends_is_no_loss(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, mended: str
) -> None:
    engine = behind(monkeypatch)
    fault = {"statement": 1, "why": "Too much.", "verdict": "too_strong", "mended": mended}
    engine.answers["check_statements"] = {"faults": [fault]}
    done = write_reports(pages[:1], Path("out"), ENDPOINT)
    report = stored(done.folders[0])
    assert [check.verdict for check in report.checks if check.verdict is not Verdict.BORNE_OUT] == [Verdict.TOO_STRONG]
    assert len(report.coverage.dropped_statements) == (not mended)
    assert done.exit_code == 0


def test_the_gravest_code_wins(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    behind(monkeypatch, **{"b.list_claims": CUT_OFF})
    assert reports(pages, ENDPOINT).exit_code == 1
    assert reports(["missing.txt", *pages], ENDPOINT).exit_code == 2
    behind(monkeypatch, b=CUT_OFF)
    assert reports(["missing.txt", *pages], ENDPOINT).exit_code == 3


@pytest.mark.parametrize("text", [DEBATE, GERMAN], ids=["English", "German"])
@pytest.mark.parametrize("depth", Depth)
def test_before_the_first_call_the_host_and_the_size_are_told(
    pages: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, depth: Depth
) -> None:
    told: list[str] = []
    engine = behind(monkeypatch)

    async def ask(prompt: Prompt[Reply], **values: object) -> Reply:
        told.append(said(capsys))
        raise EndpointRejected("The key was refused.")

    monkeypatch.setattr(engine, "ask", ask)
    Path("a.txt").write_text(text, encoding="utf-8")
    options = replace(ENDPOINT, depth=depth)
    reports(pages[:1], options)
    expected = estimate(read_document("a.txt"), options.settings, depth)
    assert expected.calls > 0
    assert told[0] == (
        f"The text goes to 127.0.0.1:9 (model tiny): about {expected.calls} calls, {expected.prompt_tokens:,} tokens "
        f"sent, of which {expected.cached_tokens:,} alike to what was sent before, and "
        f"{expected.completion_tokens:,} received.\n"
    )


def test_the_depth_is_that_of_the_options(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    behind(monkeypatch)
    quick, full = (reports(pages[:1], replace(ENDPOINT, depth=depth)).reports[0].report for depth in Depth)
    assert (quick.provenance.depth, full.provenance.depth) == (Depth.QUICK, Depth.FULL)
    assert "list_claims" not in quick.provenance.usage
    assert full.provenance.usage["list_claims"].calls == 1


def test_the_place_for_reports_is_made_before_anything_is_asked(
    pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = behind(monkeypatch)
    plain, place, made = engine.ask, Path("a/b"), []

    def look() -> None:
        made.append(place.is_dir())

    async def ask(prompt: Prompt[Reply], **values: object) -> Reply:
        look()
        return await plain(prompt, **values)

    monkeypatch.setattr(engine, "ask", ask)
    assert write_reports(pages[:1], place, ENDPOINT).folders == [Path("a/b/a")]
    assert made[0]


def test_where_there_is_no_place_nothing_is_asked(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    engine = behind(monkeypatch)
    with pytest.raises(OutputError, match=r"could not be written to a\.txt/b: .* a file is in the way"):
        write_reports(pages, Path("a.txt/b"), ENDPOINT)
    assert engine.usage == {}


def test_a_document_whose_place_is_held_by_another_thing_is_not_paid_for(
    pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("out/b").mkdir(parents=True)
    Path("out/b/thesis.doc").write_text("mine", encoding="utf-8")
    engine = behind(monkeypatch)
    done = write_reports(pages[1:2], Path("out"), ENDPOINT)
    assert (done.exit_code, done.folders, engine.usage) == (2, [], {})
    assert write_reports(pages, Path("out"), ENDPOINT).folders == [Path("out/a"), Path("out/c")]


def test_a_stored_report_asks_nobody(pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    write_reports(pages[:1], Path("out"), Options())
    engine = behind(monkeypatch)
    ((report, text, _),) = reports(["out/a"], ENDPOINT).reports
    assert (report.document.id, text) == ("a", Path("a.txt").read_text(encoding="utf-8"))
    assert (engine.usage, engine.closed) == ({}, 0)


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
