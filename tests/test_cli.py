"""The command line: what is printed where, and how it ends."""

import json
import os
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from pipeline import cli
from pipeline.cli import counterpoint as group
from pipeline.models import Depth, Report
from pipeline.run import PROMPTS
from tests.commands import Counterpoint
from tests.test_session import CUT_OFF, behind

ROOT = Path(__file__).parent.parent
DEBATE = "Ada: The wall always leaks in winter.\n\nBo: I disagree. The wall does not leak in winter.\n"
MODEL = ("--model", "tiny", "--base-url", "http://127.0.0.1:9/v1")
GERMAN = "Ada: Die Mauer ist undicht, und der Rat muss dafür bezahlen, was man uns im Frühjahr nicht gesagt hat.\n"


@pytest.fixture
def counterpoint(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Counterpoint:
    """The console script."""
    return Counterpoint(monkeypatch, capsys)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in that holds debate.txt."""
    (tmp_path / "debate.txt").write_text(DEBATE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("here")
def test_run_prints_the_folders_it_wrote(counterpoint: Counterpoint) -> None:
    called = counterpoint("run", "debate.txt")
    assert (called.code, called.out) == (0, f"{Path('outputs') / 'debate'}\n")
    assert Path("outputs/debate/report.json").is_file()
    assert "Reading by rules, offline" in called.err
    assert "Read outputs/debate/summary.md" in called.err


@pytest.mark.usefixtures("here")
def test_a_disagreement_is_found_and_checked(counterpoint: Counterpoint) -> None:
    counterpoint("run", "debate.txt", "--out", "reports")
    assert "1 issue" in counterpoint("run", "debate.txt", "--out", "reports").err
    assert counterpoint("verify", "reports/debate").out == "reports/debate: sound\n"


@pytest.mark.usefixtures("here")
def test_a_report_folder_is_printed_as_its_document_is(counterpoint: Counterpoint) -> None:
    counterpoint("run", "debate.txt")
    for command in ("summarize", "critique"):
        stored, read = counterpoint(command, "outputs/debate"), counterpoint(command, "debate.txt")
        assert stored.code == read.code == 0
        assert stored.out == read.out != ""
        assert stored.err == ""


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("command", "kind"), [("run", list), ("summarize", dict), ("critique", list)])
def test_json_can_be_read_by_machines(counterpoint: Counterpoint, command: str, kind: type) -> None:
    assert isinstance(json.loads(counterpoint(command, "debate.txt", "--json").out), kind)


@pytest.mark.usefixtures("here")
def test_json_is_the_part_of_the_report(counterpoint: Counterpoint) -> None:
    (folder,) = json.loads(counterpoint("run", "debate.txt", "--json").out)
    report = Report.model_validate_json((Path(folder) / "report.json").read_bytes())
    summary = json.loads(counterpoint("summarize", folder, "--json").out)
    critiques = json.loads(counterpoint("critique", folder, "--json").out)
    assert summary == report.summary.model_dump(mode="json")
    assert critiques == [critique.model_dump(mode="json") for critique in report.critiques]
    assert len(json.loads(counterpoint("summarize", folder, "debate.txt", "--json").out)) == 2


def test_two_files_of_one_name_get_a_folder_each(here: Path, counterpoint: Counterpoint) -> None:
    (here / "other").mkdir()
    (here / "other" / "debate.txt").write_text(DEBATE.replace("wall", "roof"), encoding="utf-8")
    called = counterpoint("run", "debate.txt", "other/debate.txt")
    first, second = called.out.split()
    assert (called.code, first) == (0, "outputs/debate")
    assert second.startswith("outputs/debate-")
    assert counterpoint("verify", first, second).code == 0


def test_a_folder_means_the_documents_in_it(here: Path, counterpoint: Counterpoint) -> None:
    (here / "pages").mkdir()
    for name in ("b.txt", "a.md", "notes.csv"):
        (here / "pages" / name).write_text(DEBATE, encoding="utf-8")
    assert counterpoint("run", "pages").out.split() == ["outputs/a", "outputs/b"]


@pytest.mark.usefixtures("here")
def test_standard_input_is_read(counterpoint: Counterpoint) -> None:
    called = counterpoint("summarize", "-", stdin=DEBATE.encode())
    assert called.code == 0
    assert "leak" in called.out
    assert counterpoint("run", "-", stdin=DEBATE.encode()).out == "outputs/document\n"


def test_a_text_without_a_disagreement_is_no_fault(here: Path, counterpoint: Counterpoint) -> None:
    calm = "by Ada Lee\n\nIt rains in the harbour this morning, and the boats lie still."
    (here / "calm.txt").write_text(calm, encoding="utf-8")
    called = counterpoint("summarize", "calm.txt")
    assert called.code == 0
    assert "No disagreement was found" in called.out


def test_another_language_is_told_and_no_report_is_written(here: Path, counterpoint: Counterpoint) -> None:
    (here / "mauer.txt").write_text(GERMAN, encoding="utf-8")
    alone = counterpoint("run", "mauer.txt")
    assert (alone.code, alone.out) == (2, "")
    assert "counterpoint: mauer.txt: The offline engine has rules for English only" in alone.err
    assert "read it with a model (--model NAME)" in alone.err
    assert not Path("outputs/mauer").exists()
    beside = counterpoint("run", "mauer.txt", "debate.txt")
    assert (beside.code, beside.out) == (2, "outputs/debate\n")
    assert counterpoint("summarize", "mauer.txt").code == 2


def unusable(folder: Path) -> dict[str, tuple[str, str]]:
    """Make what cannot be read in `folder`; return path and part of the message for each."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    (folder / "latin.txt").write_bytes("Die Mauer ist für Ärger gut.".encode("latin-1"))
    (folder / "wide.txt").write_bytes("The wall leaks.".encode("utf-16"))
    (folder / "page.pdf").write_bytes(b"%PDF-1.4 text")
    (folder / "nothing").mkdir()
    return {
        "missing": ("missing.txt", "there is no such file; check"),
        "empty": ("empty.txt", "the file is empty; give"),
        "blank": ("blank.txt", "only white space; give"),
        "binary": ("binary.txt", "binary data, not text; save"),
        "wrong encoding": ("latin.txt", "is not UTF-8; convert"),
        "UTF-16": ("wide.txt", "this is UTF-16; convert"),
        "unknown ending": ("page.pdf", "are not read; save"),
        FOLDER: ("nothing", "holds no document"),
    }


KINDS = ["missing", "empty", "blank", "binary", "wrong encoding", "UTF-16", "unknown ending"]
FOLDER = "folder without documents"


@pytest.mark.parametrize("kind", [*KINDS, FOLDER])
@pytest.mark.parametrize("command", ["run", "summarize", "critique"])
def test_what_cannot_be_read_is_named_and_loses_nothing_else(
    here: Path, counterpoint: Counterpoint, kind: str, command: str
) -> None:
    path, message = unusable(here)[kind]
    alone = counterpoint(command, path)
    assert alone.code == 2
    assert alone.err.startswith(f"counterpoint: {path}" if kind != FOLDER else "counterpoint: The folder nothing")
    assert message in alone.err
    assert "Traceback" not in alone.err
    beside = counterpoint(command, path, "debate.txt")
    assert beside.code == 2
    assert "leak" in beside.out or beside.out == "outputs/debate\n"


@pytest.mark.usefixtures("here")
def test_verify_tells_what_is_no_report_and_what_is_off(counterpoint: Counterpoint) -> None:
    assert counterpoint("verify", ".").code == 2
    assert "holds no report.json; give a folder" in counterpoint("verify", "missing").err
    counterpoint("run", "debate.txt")
    source = Path("outputs/debate/source.txt")
    source.write_text(source.read_text(encoding="utf-8") + " ", encoding="utf-8")
    off = counterpoint("verify", "outputs/debate")
    assert off.code == 1
    assert "outputs/debate: 1 problem(s)" in off.out
    assert "sha256 differs" in off.out
    assert counterpoint("verify", "missing", "outputs/debate").code == 2


@pytest.mark.usefixtures("here")
def test_verify_takes_a_folder_of_reports(counterpoint: Counterpoint) -> None:
    counterpoint("run", "debate.txt")
    called = counterpoint("verify", "outputs")
    assert (called.code, called.out) == (0, "outputs/debate: sound\n")


@pytest.mark.usefixtures("here")
def test_a_question_without_words_is_refused(counterpoint: Counterpoint) -> None:
    called = counterpoint("summarize", "debate.txt", "--question", " ")
    assert (called.code, called.out) == (2, "")
    assert "--question is empty" in called.err


def test_a_foreign_folder_is_not_replaced(here: Path, counterpoint: Counterpoint) -> None:
    (here / "outputs" / "debate").mkdir(parents=True)
    (here / "outputs" / "debate" / "thesis.doc").write_text("mine", encoding="utf-8")
    called = counterpoint("run", "debate.txt")
    assert (called.code, called.out) == (2, "")
    assert "outputs/debate is not replaced" in called.err
    assert [p.name for p in (here / "outputs" / "debate").iterdir()] == ["thesis.doc"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told(here: Path, counterpoint: Counterpoint) -> None:
    (here / "locked").mkdir(mode=0o500)
    called = counterpoint("run", "debate.txt", "--out", "locked")
    assert called.code == 2
    assert "choose another --out" in called.err


def test_prompts_are_listed_and_shown(counterpoint: Counterpoint) -> None:
    names = [prompt.name for prompt in PROMPTS]
    assert [line.split()[0] for line in counterpoint("prompts", "list").out.splitlines()] == names
    assert [row["name"] for row in json.loads(counterpoint("prompts", "list", "--json").out)] == names
    for prompt in PROMPTS:
        assert counterpoint("prompts", "show", prompt.name).out == prompt.source
        shown = json.loads(counterpoint("prompts", "show", prompt.name, "--json").out)
        assert (shown["template"], shown["sha256"]) == (prompt.source, prompt.sha256)
        assert shown["reply"] == prompt.reply.model_json_schema()


def test_an_unknown_prompt_is_named_with_those_there_are(counterpoint: Counterpoint) -> None:
    called = counterpoint("prompts", "show", "guess")
    assert called.code == 2
    assert "There is no prompt named 'guess'; there are find_turns, read_voices" in called.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["run"],
        ["run", "x.txt", "--window", "0"],
        ["run", "x.txt", "--concurrency", "many"],
        ["run", "x.txt", "--depth", "deep"],
        ["guess"],
        ["verify"],
    ],
)
def test_wrong_usage_ends_with_two_and_help(counterpoint: Counterpoint, arguments: list[str]) -> None:
    called = counterpoint(*arguments)
    assert (called.code, called.out) == (2, "")
    assert "Usage: " in called.err


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("depth", Depth)
def test_the_depth_is_what_is_asked_for(counterpoint: Counterpoint, depth: Depth) -> None:
    assert counterpoint("run", "debate.txt", "--depth", depth).code == 0
    report = Report.model_validate_json(Path("outputs/debate/report.json").read_bytes())
    assert report.provenance.depth is depth
    assert ("list_claims" in report.provenance.usage) == (depth is Depth.FULL)
    assert counterpoint("verify", "outputs/debate").out == "outputs/debate: sound\n"


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ([], False),
        (["--window", "40"], False),
        (["--window", "39"], True),
        (["--window", "12", "--no-examples"], False),
        (["--examples"], True),
    ],
)
def test_examples_are_for_small_windows_unless_told_otherwise(
    counterpoint: Counterpoint, monkeypatch: pytest.MonkeyPatch, told: list[str], shown: bool
) -> None:
    engine = behind(monkeypatch)
    assert counterpoint("summarize", "debate.txt", *MODEL, *told).code == 0
    assert engine.settings is not None
    assert engine.settings.shows_examples is shown


@pytest.mark.usefixtures("here")
def test_who_gets_the_text_is_told_with_the_calls_and_tokens(
    counterpoint: Counterpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind(monkeypatch)
    (full,), (quick,) = (
        re.findall(
            r"The text goes to 127\.0\.0\.1:9 \(model tiny\): about (\d+) calls, [\d,]+ tokens sent, ",
            counterpoint("run", "debate.txt", *MODEL, "--depth", depth).err,
        )
        for depth in ("full", "quick")
    )
    assert int(full) > int(quick) > 0
    assert "The text goes to" not in counterpoint("run", "debate.txt").err


@pytest.mark.usefixtures("here")
def test_a_document_of_which_nothing_could_be_read_ends_with_three(
    counterpoint: Counterpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("other.txt").write_text(DEBATE.replace("wall", "roof"), encoding="utf-8")
    behind(monkeypatch, debate=CUT_OFF)
    called = counterpoint("run", "debate.txt", "other.txt", *MODEL)
    assert (called.code, called.out) == (3, "outputs/other\n")
    assert "counterpoint: debate.txt: Nothing was read: " in called.err
    assert not Path("outputs/debate").exists()
    assert counterpoint("summarize", "debate.txt", *MODEL).code == 3


@pytest.mark.usefixtures("here")
def test_the_place_for_reports_is_made_with_the_folders_above_it(counterpoint: Counterpoint) -> None:
    assert counterpoint("run", "debate.txt", "--out", "a/b").out == "a/b/debate\n"


@pytest.mark.usefixtures("here")
def test_without_a_place_for_reports_nobody_is_asked(
    counterpoint: Counterpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = behind(monkeypatch)
    called = counterpoint("run", "debate.txt", "--out", "debate.txt/reports", *MODEL)
    assert (called.code, called.out, engine.usage) == (2, "", {})
    assert "a file is in the way" in called.err


@pytest.mark.usefixtures("here")
def test_a_poorer_report_after_lost_calls_does_not_replace_a_fuller_one(
    counterpoint: Counterpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind(monkeypatch)
    assert counterpoint("run", "debate.txt", *MODEL).code == 0
    fuller = Path("outputs/debate/report.json").read_bytes()
    behind(monkeypatch, outline_debate=CUT_OFF, list_claims=CUT_OFF)
    called = counterpoint("run", "debate.txt", *MODEL)
    assert (called.code, called.out) == (2, "")
    assert "outputs/debate keeps the earlier report: the new one lost 2 calls and has no claims" in called.err
    assert Path("outputs/debate/report.json").read_bytes() == fuller
    elsewhere = counterpoint("run", "debate.txt", *MODEL, "--out", "elsewhere")
    assert (elsewhere.code, elsewhere.out) == (1, "elsewhere/debate\n")


@pytest.mark.usefixtures("here")
def test_a_model_needs_a_name_and_a_key(counterpoint: Counterpoint) -> None:
    assert "--model is empty" in counterpoint("summarize", "debate.txt", "--model", " ").err
    keyless = counterpoint("summarize", "debate.txt", "--model", "gpt-5.1")
    assert keyless.code == 2
    assert "OPENAI_API_KEY" in keyless.err


def test_an_interruption_says_what_is_kept(counterpoint: Counterpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.run, "callback", interrupted)
    called = counterpoint("run", "debate.txt")
    assert called.code == cli.INTERRUPTED == 130
    assert called.err.strip() == "counterpoint: stopped; documents that were finished are kept."


def commands(command: click.Command, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Return the words of every command under `command`."""
    if not isinstance(command, click.Group):
        return [path]
    return [found for name, sub in command.commands.items() for found in commands(sub, (*path, name))]


@pytest.mark.parametrize("words", commands(group), ids=" ".join)
def test_every_command_is_in_the_readme(words: tuple[str, ...]) -> None:
    assert f"counterpoint {' '.join(words)}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [(), ("prompts",), *commands(group)], ids=" ".join)
def test_every_command_and_option_has_help(words: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(group, [*words, "--help"])
    assert shown.exit_code == 0
    command: click.Command = group
    for word in words:
        assert isinstance(command, click.Group)
        command = command.commands[word]
    assert command.help
    assert all(option.help for option in command.params if isinstance(option, click.Option))
