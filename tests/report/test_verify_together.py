"""What `verify` says of a report on several documents that was tampered with."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.report import verify
from tests.report.test_together_folder import write

Mutation = Callable[[Any], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path)


def after(folder: Path, mutate: Mutation) -> list[str]:
    path = folder / "report.json"
    data = json.loads(path.read_bytes())
    mutate(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    return verify(folder)


def claim_of(data: Any, document: str) -> Any:
    return next(claim for claim in data["claims"] if claim["span"]["document"] == document)


def test_a_quote_that_its_source_does_not_say_is_named(folder: Path) -> None:
    def mutate(data: Any) -> None:
        claim_of(data, "night-trams")["quote"] += "!"

    (problem,) = after(folder, mutate)
    assert problem.startswith("night-trams, claim c")
    assert "its quote is not what characters" in problem


def test_a_quote_moved_to_another_document_is_named(folder: Path) -> None:
    def mutate(data: Any) -> None:
        claim_of(data, "night-trams")["span"]["document"] = "letter"

    (problem,) = after(folder, mutate)
    assert "it lies in letter, what it belongs to in night-trams." in problem


def test_a_document_that_is_not_there_is_named(folder: Path) -> None:
    def mutate(data: Any) -> None:
        claim_of(data, "night-trams")["span"]["document"] = "card"

    assert after(folder, mutate)[0] == "a span lies in card, which is no document of this report."


def test_a_document_listed_twice_is_named(folder: Path) -> None:
    def mutate(data: Any) -> None:
        data["documents"][1]["id"] = "night-trams"

    assert "the document night-trams is listed 2 times." in after(folder, mutate)


@pytest.mark.parametrize(("kind", "letter"), [("passages", "p"), ("sentences", "s")])
def test_what_lies_in_another_document_than_what_it_belongs_to_is_named(folder: Path, kind: str, letter: str) -> None:
    def mutate(data: Any) -> None:
        data[kind][0]["span"]["document"] = "letter"

    assert f"{kind[:-1]} {letter}1: it lies in letter, what it belongs to in night-trams." in after(folder, mutate)


def test_a_turn_and_an_inline_part_elsewhere_are_named(folder: Path) -> None:
    def mutate(data: Any) -> None:
        data["documents"][0]["turns"][0]["span"]["document"] = "letter"
        part = {"span": {"start": 0, "end": 1, "document": "letter"}, "voice": "own", "holder": "h1"}
        data["passages"][0]["inline"] = [part]

    assert after(folder, mutate) == [
        "turn t1: it lies in letter, what it belongs to in night-trams.",
        "an inline part of passage p1: it lies in letter, what it belongs to in night-trams.",
    ]


def test_a_span_after_the_end_of_its_source_is_named(folder: Path) -> None:
    """It would be inside the next one, where all stand in a row."""

    def mutate(data: Any) -> None:
        claim_of(data, "night-trams")["span"]["end"] += 2000

    assert any(
        problem.startswith("night-trams, claim c1: its span is empty or ends") for problem in after(folder, mutate)
    )


def test_ids_ranks_and_holders_are_checked_over_all(folder: Path) -> None:
    def mutate(data: Any) -> None:
        claim_of(data, "letter")["id"] = "c1"
        claim_of(data, "night-trams")["holder"] = "h99"

    problems = after(folder, mutate)
    assert "the id c1 is used 2 times." in problems
    assert "claim c1: h99 is not a participant of this report." in problems


@pytest.mark.parametrize("name", ["letter", "night-trams"])
def test_an_altered_source_is_named(folder: Path, name: str) -> None:
    source = folder / "sources" / f"{name}.txt"
    source.write_bytes(source.read_bytes() + b" ")
    assert verify(folder) == [f"sources/{name}.txt is not the file the report was made from: its sha256 differs."]


@pytest.mark.parametrize("name", ["summary.md", "claims.md"])
def test_a_text_that_names_another_document_is_named(folder: Path, name: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("letter", "night-trams"), encoding="utf-8")
    (problem,) = verify(folder)
    assert problem.startswith(f"{name} is not what report.json renders to")


def test_a_conversation_and_a_reference_are_held_against_their_document(folder: Path) -> None:
    def mutate(data: Any) -> None:
        data["summary"]["references"][-1]["span"]["end"] += 2000
        data["conversations"][0]["spans"][0]["end"] += 2000

    assert after(folder, mutate) == [
        "night-trams, conversation d1: its span is empty or ends after the source.",
        "letter, reference 4: its span is empty or ends after the source.",
    ]


def test_a_field_of_a_single_report_does_not_fit(folder: Path) -> None:
    def mutate(data: Any) -> None:
        data["document"] = data["documents"][0]

    assert after(folder, mutate)[0].startswith("$ does not fit the schema")


def test_one_document_is_no_report_on_several(folder: Path) -> None:
    def mutate(data: Any) -> None:
        data["documents"] = data["documents"][:1]

    assert after(folder, mutate)[0].startswith("$.documents does not fit the schema")
