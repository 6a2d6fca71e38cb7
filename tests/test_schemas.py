import hashlib
import json
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pipeline.gold import Gold
from pipeline.rubric import criteria
from pipeline.schemas import digests, schema_text, schemas, write_schemas

ROOT = Path(__file__).parent.parent


def objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (schema, *schema["$defs"].values()):
        if "properties" in part:
            yield part


def test_the_shipped_schemas_are_the_generated_ones_byte_for_byte() -> None:
    shipped = {path.name: path.read_bytes() for path in (ROOT / "schemas").glob("*.schema.json")}
    generated = {f"{name}.schema.json": text.encode() for name, text in schemas().items()}
    assert {name: shipped.get(name) for name in generated} == generated, "run `make schemas`"


@pytest.mark.parametrize("name", schemas())
def test_every_field_is_required_and_no_other_is_allowed(name: str) -> None:
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:counterpoint:schema:{name}:2.0"
    for part in objects(schema):
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])
        assert not any("default" in field for field in part["properties"].values())


def test_offsets_and_ranks_are_bounded_and_missing_values_are_null() -> None:
    definitions = json.loads(schemas()["report"])["$defs"]
    assert definitions["Span"]["properties"]["start"]["minimum"] == 0
    assert definitions["Span"]["properties"]["end"]["minimum"] == 0
    assert definitions["Claim"]["properties"]["rank"]["minimum"] == 1
    assert definitions["Clash"]["properties"]["rank"]["minimum"] == 1
    assert {"type": "null"} in definitions["Turn"]["properties"]["replies_to"]["anyOf"]
    assert {"type": "null"} in definitions["VoicedPassage"]["properties"]["holder"]["anyOf"]


@pytest.mark.parametrize(
    ("name", "noun"), [("report", "Finding"), ("report", "DiscardedFinding"), ("gold", "GoldFinding")]
)
def test_a_criterion_is_one_of_the_rubric(name: str, noun: str) -> None:
    criterion = json.loads(schemas()[name])["$defs"][noun]["properties"]["criterion"]
    assert criterion["enum"] == list(criteria()) != []


def test_every_span_of_a_report_on_several_says_in_which_document_it_lies() -> None:
    schema = json.loads(schemas()["report-together"])
    assert "Span" not in schema["$defs"]
    assert "document" in schema["$defs"]["SourceSpan"]["required"]


def test_a_report_on_several_has_the_fields_of_a_report_on_one() -> None:
    one, several = (list(json.loads(schemas()[name])["required"]) for name in ("report", "report-together"))
    assert several == ["documents" if name == "document" else name for name in one]


def test_a_schema_of_another_version_does_not_fit() -> None:
    properties = json.loads(schemas()["report"])["properties"]
    assert not Draft202012Validator(properties["schema_version"]).is_valid("1.0")


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.gold.json")), ids=lambda path: path.name)
def test_gold_files_fit_the_shipped_schema(path: Path) -> None:
    schema = json.loads((ROOT / "schemas" / "gold.schema.json").read_bytes())
    errors = Draft202012Validator(schema).iter_errors(json.loads(path.read_bytes()))
    assert [error.message for error in errors] == []


def test_generating_twice_gives_the_same_text() -> None:
    assert schema_text("gold", Gold) == schema_text("gold", Gold) == schemas()["gold"]


def test_digests_are_those_of_the_shipped_files() -> None:
    for name, digest in digests().items():
        assert digest == hashlib.sha256((ROOT / "schemas" / f"{name}.schema.json").read_bytes()).hexdigest()
    assert set(digests()) >= {"gold", "report"}


def test_the_command_writes_what_the_function_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["pipeline.schemas", str(tmp_path)])
    monkeypatch.delitem(sys.modules, "pipeline.schemas")
    runpy.run_module("pipeline.schemas", run_name="__main__")
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    by_function = tmp_path / "by_function"
    by_function.mkdir()
    write_schemas(by_function)
    assert written == {path.name: path.read_bytes() for path in by_function.iterdir()}
    assert set(written) == {f"{name}.schema.json" for name in schemas()}
