import json
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field, ValidationError

from pipeline.llm.shape import complaint, cut_json, strict_schema


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Ball(BaseModel):
    kind: Literal["ball"]
    title: str = Field(default="", max_length=20, description="What it is called.")


class Box(BaseModel):
    kind: Literal["box"]
    colour: Colour = Field(default=Colour.RED, description="On the outside.")


class Shelf(BaseModel):
    things: list[Annotated[Ball | Box, Field(discriminator="kind")]] = Field(max_length=9)
    weights: dict[str, float] = {}


def objects(schema: object) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for part in schema for found in objects(part)]
    if not isinstance(schema, dict):
        return []
    inner = [found for part in schema.values() for found in objects(part)]
    return [schema, *inner] if "properties" in schema and schema.get("type") == "object" else inner


def test_every_object_is_closed_and_requires_all_it_has() -> None:
    found = objects(strict_schema(Shelf))
    assert len(found) == 3
    assert all(part["required"] == list(part["properties"]) for part in found)
    assert all(part["additionalProperties"] is False for part in found)


def test_what_strict_mode_does_not_know_is_gone_and_what_it_knows_is_kept() -> None:
    schema = strict_schema(Shelf)
    written = json.dumps(schema)
    assert not [word for word in ('"default"', '"oneOf"', '"discriminator"') if word in written]
    ball, box = schema["$defs"]["Ball"], schema["$defs"]["Box"]
    assert ball["properties"]["title"] == {
        "type": "string",
        "maxLength": 20,
        "description": "What it is called.",
    }
    assert box["properties"]["colour"] == {
        "anyOf": [{"$ref": "#/$defs/Colour"}],
        "description": "On the outside.",
    }
    assert schema["$defs"]["Colour"]["enum"] == ["red", "blue"]
    assert schema["properties"]["weights"]["additionalProperties"] == {"type": "number"}


def test_bounds_can_be_left_out() -> None:
    assert "maxItems" in json.dumps(strict_schema(Shelf))
    unbounded = json.dumps(strict_schema(Shelf, bounded=False))
    assert "maxItems" not in unbounded
    assert "maxLength" not in unbounded


@pytest.mark.parametrize(
    "text",
    [
        '{"a": {"b": 1}}',
        '\ufeff{"a": {"b": 1}}',
        '```json\n{"a": {"b": 1}}\n```',
        'Sure, a set {x} of one:\n{"a": {"b": 1}}\nI hope it helps {y}.',
        '<think>Perhaps {"a": {"b": 22222}}?</think>\n{"a": {"b": 1}}',
        '{"a": {"b": 1}}\n\nAs {asked}',
        'First {"c": 1}, or rather {"a": {"b": 1}}',
    ],
)
def test_the_object_is_cut_out_of_what_is_around_it(text: str) -> None:
    assert cut_json(text) == '{"a": {"b": 1}}'


@pytest.mark.parametrize("text", ['{"a": [{"b": 1}, {"b": 2}', "no object at all", "", '{"a": 1,}', "{{{{"])
def test_where_no_whole_object_is_found_the_text_is_left_to_the_validator(text: str) -> None:
    assert cut_json(text) == text


def test_thoughts_inside_a_reply_are_its_own() -> None:
    assert cut_json('{"a": "<think>x</think>"}') == '{"a": "<think>x</think>"}'


def test_nesting_without_end_is_no_crash() -> None:
    assert cut_json('x{"a":' * 3000).startswith("x")


def test_a_complaint_names_places_but_not_what_the_reply_said() -> None:
    with pytest.raises(ValidationError) as caught:
        Shelf.model_validate_json('{"things": [{"kind": "ball", "title": 77777}], "weights": 1}')
    said = complaint(caught.value)
    assert said.splitlines()[0] == "things.0.ball.title: Input should be a valid string"
    assert "77777" not in said
    assert "http" not in said


def test_a_complaint_is_short() -> None:
    with pytest.raises(ValidationError) as caught:
        Shelf.model_validate(
            {
                "things": [{"kind": "ball", "title": number} for number in range(9)],
                "weights": {str(n): "x" for n in range(9)},
            }
        )
    assert len(complaint(caught.value).splitlines()) == 10
