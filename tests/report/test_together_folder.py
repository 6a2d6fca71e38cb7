"""The folder of a report on several documents."""

from pathlib import Path

import pytest

from pipeline.errors import InputError, OutputError, UsageError, VerificationError
from pipeline.report import folder_together, load_report, verify, write_report, write_together
from pipeline.report.placing import FILES_TOGETHER
from tests.together.test_publish import TEXTS, report
from tests.together.texts import documents, page

from . import factories

FILES = {document.sha256: document.text.encode() for document in documents()}


def write(out: Path, name: str = "All three") -> Path:
    return write_together(report(), FILES, factories.facts(), folder_together(name, documents(), out))


def test_it_holds_the_report_and_every_source(tmp_path: Path) -> None:
    folder = write(tmp_path / "out")
    assert folder == tmp_path / "out" / "all-three"
    assert {path.name for path in folder.iterdir()} == {*FILES_TOGETHER, "sources"}
    assert {path.name: path.read_text(encoding="utf-8") for path in (folder / "sources").iterdir()} == {
        f"{name}.txt": text for name, text in TEXTS.items()
    }
    assert verify(folder) == []
    assert load_report(folder) == (report(), TEXTS)


def test_markdown_and_page_name_the_document_of_every_quote(tmp_path: Path) -> None:
    folder = write(tmp_path)
    quotes = [line for line in (folder / "summary.md").read_text(encoding="utf-8").splitlines() if line[:1] == ">"]
    assert quotes
    assert all(" of post" in line or " of reply-essay" in line or " of panel" in line for line in quotes)
    html = (folder / "report.html").read_text(encoding="utf-8")
    assert html.count("<figcaption>") == html.count("</figcaption>") > 0
    for caption in html.split("<figcaption>")[1:]:
        assert any(f" of {name}" in caption.partition("</figcaption>")[0] for name in TEXTS)
    for text in (html, (folder / "summary.md").read_text(encoding="utf-8")):
        assert "Against the night boat (reply-essay.md), 1 turn, " in text


def test_an_earlier_report_on_some_of_them_is_replaced(tmp_path: Path) -> None:
    write(tmp_path)
    fewer = [*documents()[:1], page("Something else was said.", "other.txt")]
    assert folder_together("all three", fewer, tmp_path) == tmp_path / "all-three"
    assert write(tmp_path) == tmp_path / "all-three"
    assert [path.name for path in tmp_path.iterdir()] == ["all-three"]


def test_a_report_on_another_debate_is_kept(tmp_path: Path) -> None:
    write(tmp_path)
    others = [page("One thing was said.", "a.txt"), page("Another was said.", "b.txt")]
    with pytest.raises(OutputError, match=r"all-three holds the report on another debate; move it away, or give --tog"):
        folder_together("all three", others, tmp_path)


def test_a_report_on_one_document_is_kept(tmp_path: Path) -> None:
    folder = write_report(
        factories.report(), factories.document(), factories.SOURCE_TEXT.encode(), factories.facts(), tmp_path
    )
    with pytest.raises(OutputError, match="holds the report on another debate"):
        folder_together(folder.name, documents(), tmp_path)


@pytest.mark.parametrize("place", ["notes.txt", "sources/notes.txt"])
def test_a_folder_with_anything_foreign_is_refused(tmp_path: Path, place: str) -> None:
    (write(tmp_path) / place).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"all-three is not replaced: notes\.txt in it is no part of a report"):
        write(tmp_path)


@pytest.mark.parametrize("name", ["Panel", "reply essay", f"post-{documents()[0].sha256[:8]}"])
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
    assert path.name == f"all-three-{document.sha256[:8]}"


def test_a_report_that_does_not_fit_its_schema_is_not_written(tmp_path: Path) -> None:
    wrong = report().model_copy(update={"schema_version": "0.9"})
    with pytest.raises(VerificationError, match=r"The report on all was not written, because \$\.schema_version"):
        write_together(wrong, FILES, factories.facts(), tmp_path / "all")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_source_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path)
    (folder / "sources" / "post.txt").unlink()
    with pytest.raises(InputError, match=r"is no report folder \(post\.txt: No such file"):
        load_report(folder)
    assert verify(folder) == ["sources/post.txt is missing."]


def test_a_report_of_which_something_lies_nowhere_is_told(tmp_path: Path) -> None:
    path = write(tmp_path) / "report.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"document": "panel"', '"document": "letter"', 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"report\.json is off: a span lies in letter, which is no document of this"):
        load_report(path.parent)
