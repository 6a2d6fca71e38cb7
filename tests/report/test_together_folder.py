"""The folder of a report on several documents."""

from pathlib import Path

import pytest

from pipeline.errors import InputError, OutputError, UsageError, VerificationError
from pipeline.models import Document, FailedCall
from pipeline.report import folder_together, load_report, verify, write_report, write_together
from pipeline.report.placing import FILES_TOGETHER
from pipeline.together_models import TogetherReport

from . import factories
from .together import TEXTS, documents, report

FILES = {document.sha256: document.text.encode() for document in documents()}


def write(out: Path, made: TogetherReport | None = None) -> Path:
    folder = folder_together("All of it", documents(), out)
    return write_together(made or report(), FILES, factories.facts(), folder)


def another(name: str) -> Document:
    """Return a document with which no report has anything to do."""
    return documents()[1].model_copy(update={"id": name, "source": f"{name}.txt", "sha256": f"{name:0>64}"})


def test_it_holds_the_report_and_every_source(tmp_path: Path) -> None:
    folder = write(tmp_path / "out")
    assert folder == tmp_path / "out" / "all-of-it"
    assert {path.name for path in folder.iterdir()} == {*FILES_TOGETHER, "sources"}
    assert {path.name: path.read_text(encoding="utf-8") for path in (folder / "sources").iterdir()} == {
        f"{name}.txt": text for name, text in TEXTS.items()
    }
    assert verify(folder) == []
    assert load_report(folder) == (report(), TEXTS)


def test_an_earlier_report_on_some_of_them_is_replaced(tmp_path: Path) -> None:
    write(tmp_path)
    fewer = [*documents()[:1], another("other")]
    assert folder_together("all of it", fewer, tmp_path) == tmp_path / "all-of-it"
    assert write(tmp_path) == tmp_path / "all-of-it"
    assert [path.name for path in tmp_path.iterdir()] == ["all-of-it"]


def test_a_report_on_another_debate_is_kept(tmp_path: Path) -> None:
    write(tmp_path)
    others = [another("a"), another("b")]
    with pytest.raises(OutputError, match=r"all-of-it holds the report on another debate; move it away, or give --tog"):
        folder_together("all of it", others, tmp_path)


def test_a_report_on_one_document_is_kept(tmp_path: Path) -> None:
    folder = write_report(
        factories.report(), factories.document(), factories.SOURCE_TEXT.encode(), factories.facts(), tmp_path
    )
    with pytest.raises(OutputError, match="holds the report on another debate"):
        folder_together(folder.name, [another("a"), another("b")], tmp_path)


@pytest.mark.parametrize("place", ["notes.txt", "sources/notes.txt"])
def test_a_folder_with_anything_foreign_is_refused(tmp_path: Path, place: str) -> None:
    (write(tmp_path) / place).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"all-of-it is not replaced: notes\.txt in it is no part of a report"):
        write(tmp_path)


@pytest.mark.parametrize("name", ["Letter", "night trams", f"letter-{documents()[1].sha256[:8]}"])
def test_the_name_of_one_of_the_documents_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"is the place of the report on .*; give --together another NAME"):
        folder_together(name, documents(), tmp_path)


def test_an_empty_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--together is empty; name the report"):
        folder_together(" ", documents(), tmp_path)


def test_a_document_of_that_name_gets_its_digits(tmp_path: Path) -> None:
    folder = write(tmp_path)
    document = factories.document().model_copy(update={"id": folder.name})
    info = factories.report().document.model_copy(update={"id": folder.name})
    alone = factories.report().model_copy(update={"document": info})
    path = write_report(alone, document, factories.SOURCE_TEXT.encode(), factories.facts(), tmp_path)
    assert path.name == f"all-of-it-{document.sha256[:8]}"


def test_a_report_that_does_not_fit_its_schema_is_not_written(tmp_path: Path) -> None:
    wrong = report().model_copy(update={"schema_version": "0.9"})
    with pytest.raises(VerificationError, match=r"The report on all was not written, because \$\.schema_version"):
        write_together(wrong, FILES, factories.facts(), tmp_path / "all")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_source_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "sources" / "letter.txt").unlink()
    with pytest.raises(InputError, match=r"is no report folder \(letter\.txt: No such file"):
        load_report(folder)
    assert verify(folder) == ["sources/letter.txt is missing."]


def test_a_report_of_which_something_lies_nowhere_is_told(tmp_path: Path) -> None:
    path = write(tmp_path) / "report.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"document": "letter"', '"document": "card"', 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"report\.json is off: a span lies in card, which is no document of this"):
        load_report(path.parent)


def poorer() -> TogetherReport:
    """Return a report with a claim less, after a run that lost a call."""
    made = report()
    failed = (FailedCall(prompt="list_claims", subject="part 1", reason="No answer."),)
    coverage = made.coverage.model_copy(update={"failed_calls": failed})
    return made.model_copy(update={"claims": made.claims[:-1], "coverage": coverage})


def test_a_poorer_report_that_lost_calls_does_not_replace_a_fuller_one(tmp_path: Path) -> None:
    folder = write(tmp_path)
    with pytest.raises(
        OutputError, match="all-of-it keeps the earlier report: the new one lost 1 call and has 8 claims"
    ):
        write_together(poorer(), FILES, factories.facts(), folder)
    assert load_report(folder) == (report(), TEXTS)


def test_it_replaces_one_on_other_documents(tmp_path: Path) -> None:
    folder = write(tmp_path)
    path = folder / "report.json"
    path.write_text(path.read_text(encoding="utf-8").replace(documents()[1].sha256, "f" * 64), encoding="utf-8")
    write_together(poorer(), FILES, factories.facts(), folder)
    assert len(load_report(folder)[0].claims) == 8
