"""Each test breaks a sound report in one way and sees that very fault named."""

from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import InputError
from pipeline.report import verify, write_report

from . import factories
from .mutation import Mutation, put, rewritten


def test_a_sound_report_has_no_problem(folder: Path) -> None:
    assert verify(folder) == []


@pytest.mark.parametrize(
    ("mutation", "problem"),
    [
        (put("1.0", "schema_version"), "$.schema_version does not fit the schema: '2.0' was expected"),
        (put(-1, "claims", 0, "span", "start"), "$.claims[0].span.start does not fit the schema"),
        (put("loud", "claims", 0, "voice"), "$.claims[0].voice does not fit the schema"),
        (put("rude", "critiques", 0, "findings", 0, "criterion"), "criterion does not fit the schema"),
        (put({"start": 9, "end": 8}, "claims", 0, "span"), "report.json, claims.0.span: "),
        (
            put(7, "document", "characters"),
            f"source.txt has {len(factories.SOURCE_TEXT)} characters, the report says 7.",
        ),
    ],
)
def test_a_broken_report_is_named(folder: Path, mutation: Mutation, problem: str) -> None:
    assert [found for found in rewritten(folder, mutation) if problem in found]


def test_text_and_graph_are_both_checked(folder: Path) -> None:
    problems = rewritten(folder, put("c9", "claims", 0, "id"))
    assert "clash k1: c1 is not a claim of this report." in problems
    assert rewritten(folder, put("Night", "claims", 0, "quote"))[-1].startswith("claim c9: its quote is not what")


def test_what_is_written_is_checked(folder: Path) -> None:
    problems = rewritten(folder, put("# T\n\nAda says “always”. [1] [2] [3] [7]\n", "summary", "text"))
    assert problems[:2] == [
        "the summary has the mark [7], and no reference says where it leads.",
        "the summary: “always” does not stand in the source.",
    ]


def test_a_field_too_many_or_too_few_is_named(folder: Path) -> None:
    def mutate(data: Any) -> None:
        del data["document"]["turns"][0]["replies_to"]
        data["mood"] = "tense"

    assert rewritten(folder, mutate) == [
        "$ does not fit the schema: Additional properties are not allowed ('mood' was unexpected)",
        "$.document.turns[0] does not fit the schema: 'replies_to' is a required property",
    ]


def test_another_source_is_named_and_nothing_else_is_held_against_it(folder: Path) -> None:
    (folder / "source.txt").write_bytes(b"Something else.")
    assert verify(folder) == ["source.txt is not the file the report was made from: its sha256 differs."]


@pytest.mark.parametrize("name", ["summary.md", "critique.md", "claims.md"])
def test_a_text_that_is_not_the_reports_is_named(folder: Path, name: str) -> None:
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8").replace("Ada", "Eve", 1), encoding="utf-8")
    assert verify(folder) == [
        f"{name} is not what report.json renders to: it was changed, or another version wrote it."
    ]


def test_a_text_on_a_question_is_the_reports(tmp_path: Path) -> None:
    asked = factories.facts().model_copy(update={"question": "Who pays?"})
    folder = write_report(factories.report(), factories.document(), factories.SOURCE_TEXT.encode(), asked, tmp_path)
    assert "Who pays?" in (folder / "summary.md").read_text(encoding="utf-8")
    assert verify(folder) == []


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "report.html").unlink()
    assert verify(folder) == ["report.html is missing."]


def test_what_is_not_json_is_named(folder: Path) -> None:
    (folder / "report.json").write_text("{", encoding="utf-8")
    assert verify(folder)[0].startswith("report.json is not JSON: ")


def test_a_folder_without_a_report_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"holds no report\.json; give a folder that `counterpoint run` wrote"):
        verify(tmp_path)
