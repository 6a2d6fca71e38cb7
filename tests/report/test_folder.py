import errno
import json
import os
import re
from pathlib import Path

import pytest

from pipeline.errors import InputError, OutputError, VerificationError
from pipeline.models import Document, FailedCall, Report
from pipeline.report import folder_for, load_report, prepare_place, question_beside, verify, write_report
from pipeline.report.placing import FILES

from . import factories

SOURCE = factories.SOURCE_TEXT.encode()


def write(out: Path, report: Report | None = None, document: Document | None = None) -> Path:
    made = report or factories.report()
    return write_report(made, document or factories.document(), SOURCE, factories.facts(), out)


def another() -> tuple[Report, Document]:
    """Return the report on another document with the same id."""
    report, document = factories.report(), factories.document()
    other = {"sha256": "abcdef01" + "0" * 56}
    info = report.document.model_copy(update=other)
    return report.model_copy(update={"document": info}), document.model_copy(update=other)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_holds_seven_files(tmp_path: Path) -> None:
    folder = write(tmp_path / "outputs")
    assert folder == tmp_path / "outputs" / "night-trams"
    assert set(contents(folder)) == set(FILES)
    assert (folder / "source.txt").read_bytes() == SOURCE
    assert [path.name for path in (tmp_path / "outputs").iterdir()] == ["night-trams"]


def test_json_is_readable_and_the_same_each_time(tmp_path: Path) -> None:
    first, second = write(tmp_path / "1"), write(tmp_path / "2")
    assert contents(first) == contents(second)
    text = (first / "report.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert "\\u" not in text.replace("\\u00", "")
    run = json.loads((first / "run.json").read_bytes())
    assert {
        "started",
        "seconds",
        "cost",
        "calls",
        "cached_calls",
        "question",
        "counterpoint",
        "python",
        "platform",
    } == set(run)
    assert run["cached_calls"] == 0


def test_what_was_written_is_read_back(folder: Path) -> None:
    assert load_report(folder) == (factories.report(), factories.SOURCE_TEXT)


def test_the_question_is_read_back_where_the_run_was_asked_one(folder: Path) -> None:
    assert question_beside(folder) is None
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    (folder / "run.json").write_text(json.dumps(run | {"question": "Who pays?"}), encoding="utf-8")
    assert question_beside(folder) == "Who pays?"
    (folder / "run.json").unlink()
    assert question_beside(folder) is None


def test_a_report_is_replaced_whole(tmp_path: Path, report: Report) -> None:
    folder = write(tmp_path)
    text = report.summary.text.replace("# Do *night trams* pay?", "# New")
    renamed = report.model_copy(update={"summary": report.summary.model_copy(update={"text": text})})
    assert write(tmp_path, renamed) == folder
    assert (folder / "summary.md").read_text(encoding="utf-8").startswith("# New\n")
    assert [path.name for path in tmp_path.iterdir()] == ["night-trams"]


def test_an_empty_folder_is_free(tmp_path: Path) -> None:
    (tmp_path / "night-trams").mkdir()
    assert set(contents(write(tmp_path))) == set(FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["night-trams"]


def test_another_document_of_that_name_gets_its_digits(tmp_path: Path) -> None:
    first = write(tmp_path)
    assert write(tmp_path, *another()).name == "night-trams-abcdef01"
    assert write(tmp_path, *another()).name == "night-trams-abcdef01"
    assert load_report(first)[0] == factories.report()


def test_a_name_taken_in_this_run_is_another_documents(tmp_path: Path) -> None:
    document = factories.document()
    assert folder_for(document, tmp_path, {"night-trams": "f" * 64}) == tmp_path / f"night-trams-{document.sha256[:8]}"
    assert folder_for(document, tmp_path, {"night-trams": document.sha256}) == tmp_path / "night-trams"
    assert folder_for(document, tmp_path, {"other": "f" * 64}) == tmp_path / "night-trams"


def test_a_third_documents_report_is_never_replaced(tmp_path: Path) -> None:
    write(tmp_path)
    report, document = another()
    second = write(tmp_path, report, document)
    data = json.loads((second / "report.json").read_bytes())
    data["document"]["sha256"] = "abcdef01" + "1" * 56
    (second / "report.json").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(OutputError, match="night-trams-abcdef01 holds the report on another document"):
        write(tmp_path, report, document)


@pytest.mark.parametrize("name", ["notes.txt", ".hidden", "report.json.bak"])
def test_a_folder_with_anything_foreign_is_refused(tmp_path: Path, name: str) -> None:
    folder = write(tmp_path)
    (folder / name).write_text("mine", encoding="utf-8")
    before = contents(folder)
    with pytest.raises(OutputError, match=rf"night-trams is not replaced: {re.escape(name)} in it is no part"):
        write(tmp_path)
    assert contents(folder) == before


@pytest.mark.parametrize("text", [None, "{", "[]", '{"document": 1}'])
def test_a_folder_without_a_readable_report_is_refused(tmp_path: Path, text: str | None) -> None:
    folder = tmp_path / "night-trams"
    folder.mkdir()
    (folder / "summary.md").write_text("mine", encoding="utf-8")
    if text is not None:
        (folder / "report.json").write_text(text, encoding="utf-8")
    with pytest.raises(OutputError, match=r"night-trams is not replaced: it holds no report\.json of ours; move it"):
        write(tmp_path)
    assert (folder / "summary.md").read_text(encoding="utf-8") == "mine"


def test_a_file_or_a_link_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "night-trams").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="night-trams is in the way, and is not a folder; move it away"):
        write(tmp_path)
    (tmp_path / "night-trams").unlink()
    (tmp_path / "night-trams").symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputError, match="night-trams is in the way"):
        write(tmp_path)


def test_folders_above_it_are_made(tmp_path: Path) -> None:
    assert verify(write(tmp_path / "a" / "b")) == []


def test_the_place_is_made_before_anything_is_read(tmp_path: Path) -> None:
    prepare_place(tmp_path / "a" / "b")
    prepare_place(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_place_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine", encoding="utf-8")
    for out in (tmp_path / "a", tmp_path / "a" / "b"):
        with pytest.raises(OutputError, match="a file is in the way"):
            prepare_place(out)


def losing(report: Report, claims: int) -> Report:
    """Return `report` after a run that lost a call and found only so many claims."""
    failed = (FailedCall(prompt="list_claims", subject="part 1", reason="No answer."),)
    coverage = report.coverage.model_copy(update={"failed_calls": failed})
    return report.model_copy(update={"claims": report.claims[:claims], "coverage": coverage})


def bare(report: Report) -> Report:
    """Return `report` without all that rests on claims."""
    nothing = {"relations": (), "issues": (), "clashes": (), "cruxes": (), "critiques": (), "gravest": ()}
    return report.model_copy(update=nothing)


def test_a_poorer_report_that_lost_calls_does_not_replace_a_fuller_one(tmp_path: Path, report: Report) -> None:
    folder = write(tmp_path)
    before = contents(folder)
    said = (
        r"night-trams keeps the earlier report: the new one lost 1 call and has no claims, the earlier one 8\. Run ag"
    )
    with pytest.raises(OutputError, match=said):
        write(tmp_path, losing(bare(report), 0))
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["night-trams"]


def test_a_report_that_lost_calls_and_is_no_poorer_does(tmp_path: Path, report: Report) -> None:
    folder = write(tmp_path)
    write(tmp_path, losing(report, 8))
    assert len(load_report(folder)[0].coverage.failed_calls) == 1


def test_a_poorer_report_that_lost_nothing_does(tmp_path: Path, report: Report) -> None:
    folder = write(tmp_path)
    write(tmp_path, bare(report).model_copy(update={"claims": ()}))
    assert load_report(folder)[0].claims == ()


def test_a_report_of_an_earlier_version_is_replaced(tmp_path: Path, report: Report) -> None:
    folder = write(tmp_path)
    data = json.loads((folder / "report.json").read_bytes())
    (folder / "report.json").write_text(json.dumps(data | {"schema_version": "1.0"}), encoding="utf-8")
    write(tmp_path, losing(bare(report), 0))
    assert load_report(folder)[0].claims == ()


def test_a_file_where_the_output_should_go_is_named(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="a file is in the way"):
        write(out)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        for attempt in (write, prepare_place):
            with pytest.raises(OutputError, match="choose another --out, or make it writable"):
                attempt(tmp_path)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (errno.ENOSPC, "free some space and run again"),
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "make it writable"),
        (errno.EIO, "choose another --out"),
    ],
)
def test_a_failure_half_way_leaves_the_earlier_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, advice: str
) -> None:
    folder = write(tmp_path)
    before = contents(folder)
    written: list[Path] = []

    def fail(self: Path, data: bytes) -> int:
        if len(written) == 3:
            raise OSError(code, os.strerror(code))
        written.append(self)
        return len(data)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OutputError, match=advice):
        write(tmp_path)
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["night-trams"]


@pytest.mark.parametrize("stop", [OSError(errno.EIO, "Input/output error"), KeyboardInterrupt()])
def test_a_failure_between_the_renames_puts_the_earlier_report_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    folder = write(tmp_path)
    before = contents(folder)
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self.suffix == ".new":
            raise stop
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OutputError if isinstance(stop, OSError) else KeyboardInterrupt):
        write(tmp_path)
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["night-trams"]


def test_a_report_that_does_not_fit_its_schema_is_not_written(tmp_path: Path, report: Report) -> None:
    wrong = report.model_copy(update={"schema_version": "0.9"})
    with pytest.raises(VerificationError, match=r"night-trams\.txt was not written, because \$\.schema_version"):
        write(tmp_path, wrong)
    assert list(tmp_path.iterdir()) == []


def test_loading_what_is_no_report_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"is no report folder \(report\.json: No such file or directory\); give one"):
        load_report(tmp_path)


def test_loading_a_report_of_another_kind_says_so(folder: Path) -> None:
    (folder / "report.json").write_text('{"schema_version": "9"}', encoding="utf-8")
    with pytest.raises(InputError, match=r"is not a report of version 2\.0 \(17 faults\); `counterpoint verify "):
        load_report(folder)


def test_loading_a_report_whose_source_is_broken_says_so(folder: Path) -> None:
    (folder / "source.txt").write_bytes(b"\xff")
    with pytest.raises(InputError, match=r"source\.txt is not UTF-8; run counterpoint on the source again"):
        load_report(folder)
