"""The JSON Schemas that ship with the program, generated from the nouns so that the two cannot differ.

`python -m pipeline.schemas [DIR]` writes them to DIR (default: `schemas` in the current folder).
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from pipeline.gold import Gold
from pipeline.models import SCHEMA_VERSION, Report
from pipeline.resources import read_text
from pipeline.together_models import TogetherReport

SUFFIX = ".schema.json"

REPORT, TOGETHER = "report", "report-together"
_PUBLISHED: Mapping[str, type[BaseModel]] = {REPORT: Report, TOGETHER: TogetherReport, "gold": Gold}
OF_ONE, OF_SEVERAL = ("gold", REPORT), ("gold", TOGETHER)
"""The schemas that the provenance of a report on one document, or on several together, states."""


class _Published(GenerateJsonSchema):
    """A published file has every field, so nothing has a default, and titles would only repeat the names."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        return True

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def schema_text(name: str, model: type[BaseModel]) -> str:
    """Return the JSON Schema (draft 2020-12) of what `model` publishes as `name`, ending in a newline."""
    schema = model.model_json_schema(mode="serialization", schema_generator=_Published)
    schema["properties"]["schema_version"] = {"const": SCHEMA_VERSION, "type": "string"}
    head = {
        "$schema": _Published.schema_dialect,
        "$id": f"urn:counterpoint:schema:{name}:{SCHEMA_VERSION}",
        "title": f"Counterpoint {name}",
        "description": schema.pop("description"),
    }
    del schema["title"]
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def schemas() -> dict[str, str]:
    """Return the text of each published schema by name, such as `report`."""
    return {name: schema_text(name, model) for name, model in sorted(_PUBLISHED.items())}


def digests(names: Iterable[str] = OF_ONE) -> dict[str, str]:
    """Return the sha256 of each of these shipped schemas by name, as provenance states it."""
    return {name: hashlib.sha256(read_text("schemas", f"{name}{SUFFIX}").encode()).hexdigest() for name in names}


def write_schemas(folder: Path) -> None:
    """Write every published schema to `folder`, which must exist."""
    for name, text in schemas().items():
        (folder / f"{name}{SUFFIX}").write_bytes(text.encode())


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
