"""The criteria, and the type that admits no other."""

import re

import pytest
from pydantic import BaseModel, ValidationError

from pipeline.models import Finding
from pipeline.rubric import Criterion, criteria, rubric
from pipeline.stages.critique import CRITIQUE


class Judged(BaseModel):
    """Holds a criterion."""

    criterion: Criterion


def test_the_criteria_have_ids_of_their_own() -> None:
    assert len(criteria()) == len(set(criteria())) >= 8
    assert all(re.fullmatch(r"[a-z_]+", criterion) for criterion in criteria())


def test_every_line_of_the_rubric_is_a_criterion_that_says_what_decides_it() -> None:
    lines = rubric().strip().splitlines()
    assert len(lines) == len(criteria())
    assert all(re.fullmatch(r"- \w+: .{20,}\.\)?", line) for line in lines)


@pytest.mark.parametrize("criterion", criteria())
def test_a_criterion_of_the_rubric_is_admitted(criterion: str) -> None:
    assert Judged(criterion=criterion).criterion == criterion


@pytest.mark.parametrize("criterion", ["", "Overstated", "ad_hominem", "overstated "])
def test_another_is_refused_by_name(criterion: str) -> None:
    with pytest.raises(ValidationError, match=f"'{criterion}' is no criterion of the rubric; it has "):
        Judged(criterion=criterion)


@pytest.mark.parametrize("model", [Finding, CRITIQUE.reply])
def test_schemas_list_the_criteria_so_that_a_model_cannot_reply_with_another(model: type[BaseModel]) -> None:
    schema = model.model_json_schema()
    holder = schema if model is Finding else schema["$defs"]["Weakness"]
    assert holder["properties"]["criterion"]["enum"] == list(criteria())
