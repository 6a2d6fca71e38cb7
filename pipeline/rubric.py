"""The criteria of criticism: the rubric that ships with the prompts, and the type that admits its ids and no other."""

import re
from functools import cache
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from pipeline.resources import read_text

RUBRIC = "rubric.md"
_ID = re.compile(r"^- (\w+): ", re.MULTILINE)


@cache
def rubric() -> str:
    """Return the rubric as the critic is given it: one line a criterion, `- id: what decides it`."""
    return read_text("prompts", RUBRIC)


@cache
def criteria() -> tuple[str, ...]:
    """Return the ids of the criteria, in the rubric's order."""
    return tuple(_ID.findall(rubric()))


def _known(criterion: str) -> str:
    if criterion not in criteria():
        raise ValueError(f"'{criterion}' is no criterion of the rubric; it has {', '.join(criteria())}")
    return criterion


Criterion = Annotated[str, AfterValidator(_known), WithJsonSchema({"enum": list(criteria()), "type": "string"})]
"""The id of a criterion, such as `overstated`; another is refused."""
