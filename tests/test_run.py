"""The whole way of a document, offline, on the sample debates and on small pages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import Document, Report, parse_document, read_document, verify
from pipeline.errors import CallFailed, EndpointRejected
from pipeline.models import SCHEMA_VERSION, Outcome
from pipeline.offline import Offline
from pipeline.prompt import Prompt, Reply
from pipeline.report.folder import json_text, violations
from pipeline.report.placing import REPORT, RUN
from pipeline.run import PROMPTS, run_pipeline_sync
from pipeline.schemas import digests
from pipeline.session import Options
from pipeline.writing import write_reports
from tests.invented import TRAMS

SEEDS = Path(__file__).parent.parent / "seeds"
SAMPLES = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html"})


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report folder of every sample debate, by the sample's name."""
    done = write_reports([str(path) for path in SAMPLES], tmp_path_factory.mktemp("outputs"), Options())
    assert done.exit_code == 0
    return {path.name: folder for path, folder in zip(SAMPLES, done.folders, strict=True)}


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where another process, with other hashes of strings, has written the same reports."""
    out = tmp_path_factory.mktemp("again")
    command = [sys.executable, "-m", "pipeline", "run", *map(str, SAMPLES), "--out", str(out)]
    environment = os.environ | {"PYTHONHASHSEED": "4711"}
    done = subprocess.run(command, env=environment, cwd=SEEDS.parent, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return out


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_every_sample_gives_a_sound_report(name: str, folders: dict[str, Path]) -> None:
    assert verify(folders[name]) == []
    report = Report.model_validate_json((folders[name] / REPORT).read_bytes())
    assert report.claims
    assert report.clashes
    assert (report.coverage.failed_calls, report.coverage.dropped_quotes) == ((), ())


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_two_runs_differ_in_their_run_facts_only(name: str, folders: dict[str, Path], again: Path) -> None:
    first, second = folders[name], again / folders[name].name
    files = sorted(path.name for path in first.iterdir())
    assert files == sorted(path.name for path in second.iterdir())
    differing = {file for file in files if (first / file).read_bytes() != (second / file).read_bytes()}
    assert differing <= {RUN}


@pytest.mark.parametrize("name", [path.name for path in SAMPLES])
def test_the_source_is_kept_byte_for_byte(name: str, folders: dict[str, Path]) -> None:
    assert (folders[name] / "source.txt").read_bytes() == (SEEDS / name).read_bytes()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_sentence_is_accounted_for_once(path: Path) -> None:
    document = read_document(path)
    report = run_pipeline_sync(document, Offline())
    assert [s.id for s in report.sentences] == [s.id for s in document.sentences]
    counts = report.coverage.outcomes.model_dump()
    assert counts == {str(o): sum(s.outcome is o for s in report.sentences) for o in Outcome}
    assert sum(counts.values()) == report.coverage.sentences == len(report.sentences)


def offline(text: str, *, question: str | None = None) -> Report:
    """Return the report on `text`."""
    return run_pipeline_sync(parse_document(text.encode(), source="page.txt"), Offline(), question=question)


def test_provenance_names_the_engine_its_prompts_and_schemas() -> None:
    report = offline("Ada: The wall leaks.\n\nBo: I disagree. It does not leak.\n")
    assert (report.schema_version, report.provenance.engine) == (SCHEMA_VERSION, "offline")
    assert set(report.provenance.prompts) == {p.name for p in PROMPTS} | {"rubric"}
    assert {p.name: p.sha256 for p in PROMPTS}.items() <= report.provenance.prompts.items()
    assert report.provenance.schemas == digests()
    assert report.provenance.usage.calls > 0


def test_calls_made_before_are_not_this_reports() -> None:
    door = Offline()
    first, second = (run_pipeline_sync(TRAMS, door).provenance.usage for _ in range(2))
    assert first == second


@pytest.mark.parametrize("text", ["Thanks!", "It is raining in the harbour this morning.", "?", "中"])
def test_a_text_without_a_disagreement_gives_a_report_that_says_so(text: str) -> None:
    report = offline(text)
    assert violations(report.model_dump(mode="json")) == []
    assert not (report.clashes or report.critiques or report.cruxes)
    assert "disagreement" in report.summary.headline.text


def test_the_question_moves_what_it_is_about_to_the_front() -> None:
    text = (
        "Ada: Trams cost riders money. Trams cost riders time. The herons on the quay are early.\n\n"
        "Bo: Trams do not cost riders money. Trams save riders time.\n"
    )
    (first,) = [claim for claim in offline(text, question="Are the herons early?").claims if claim.rank == 1]
    assert "herons" in first.quote
    (plain,) = [claim for claim in offline(text).claims if claim.rank == 1]
    assert "herons" not in plain.quote


class Closing(Offline):
    """The rules behind a door that notes when it is closed, and fails for chosen prompts."""

    def __init__(self, **failures: Exception) -> None:
        super().__init__()
        self.closed = False
        self._failures = failures

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Fail, or answer by rule."""
        if prompt.name in self._failures:
            raise self._failures[prompt.name]
        return await super().ask(prompt, **values)

    async def close(self) -> None:
        """Note it."""
        self.closed = True


DEBATE = "Ada: The wall always leaks in winter.\n\nBo: I disagree. The wall does not leak in winter.\n"


def debate() -> Document:
    """Return a page on which two people disagree."""
    return parse_document(DEBATE.encode(), source="page.txt")


def test_the_door_is_closed_whatever_comes() -> None:
    good, bad = Closing(), Closing(extract_claims=EndpointRejected("wrong key"))
    run_pipeline_sync(debate(), good)
    with pytest.raises(EndpointRejected):
        run_pipeline_sync(debate(), bad)
    assert good.closed
    assert bad.closed


@pytest.mark.parametrize("name", [prompt.name for prompt in PROMPTS])
def test_one_stages_failed_calls_lose_that_stage_only(name: str) -> None:
    whole = run_pipeline_sync(debate(), Closing())
    report = run_pipeline_sync(debate(), Closing(**{name: CallFailed("Cut off.", reason="truncated")}))
    asked = whole.provenance.usage.calls
    assert violations(report.model_dump(mode="json")) == []
    if name == "test_findings" and not any((*c.findings, *c.discarded) for c in whole.critiques):
        assert report.coverage.failed_calls == ()
        return
    assert {(f.prompt, f.reason) for f in report.coverage.failed_calls} == {(name, "Cut off.")}
    assert report.provenance.usage.calls < asked
    assert report.document == whole.document


def test_the_same_report_is_the_same_text() -> None:
    first, second = (json_text(run_pipeline_sync(debate(), Offline())) for _ in range(2))
    assert first == second


def test_the_example_is_what_a_run_gives_now(folders: dict[str, Path]) -> None:
    """`make example` writes it anew."""
    example = Path(__file__).resolve().parent.parent / "outputs" / "example" / "library-hours"
    now = folders["library-hours.txt"]
    for name in ("report.json", "summary.md", "critique.md", "report.html", "source.txt"):
        assert (example / name).read_bytes() == (now / name).read_bytes(), name
