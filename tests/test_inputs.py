"""Which files the paths of a command mean."""

import os
from pathlib import Path

import pytest

from pipeline.errors import InputError
from pipeline.inputs import ENDINGS, is_report, sources


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of documents and other things, beside the current folder."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("b.txt", "a.md", "C.HTML", "data.csv", ".hidden"):
        (folder / name).write_text("It is so.", encoding="utf-8")
    (folder / "folder.txt").mkdir()
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.mark.usefixtures("pages")
def test_a_folder_means_its_documents_by_name() -> None:
    assert list(sources(["pages"])) == [str(Path("pages") / name) for name in ("C.HTML", "a.md", "b.txt")]


@pytest.mark.usefixtures("pages")
def test_each_file_is_read_once_and_in_the_order_given() -> None:
    assert list(sources(["pages/b.txt", "-", "pages", "-"]))[:2] == ["pages/b.txt", "-"]
    assert len(list(sources(["pages/b.txt", "-", "pages", "-"]))) == 4


def test_a_file_is_meant_whatever_its_ending_and_whether_it_is_there() -> None:
    assert list(sources(["data.csv", "missing.txt"])) == ["data.csv", "missing.txt"]


def test_a_folder_without_documents_is_an_error_beside_the_others(pages: Path) -> None:
    (pages / "empty").mkdir()
    error, file = sources([str(pages / "empty"), "b.txt"])
    assert isinstance(error, InputError)
    assert f"empty holds no document ({', '.join(ENDINGS)}); name files" in str(error)
    assert file == "b.txt"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_a_folder_that_cannot_be_read_is_told(pages: Path) -> None:
    (pages / "locked").mkdir(mode=0)
    (error,) = sources([str(pages / "locked")])
    assert "cannot be read (Permission denied); check its permissions" in str(error)


def test_a_report_is_a_folder_with_a_report_in_it(pages: Path) -> None:
    assert not is_report(str(pages))
    (pages / "report.json").write_text("{}", encoding="utf-8")
    assert is_report(str(pages))
    assert not is_report(str(pages / "report.json"))
