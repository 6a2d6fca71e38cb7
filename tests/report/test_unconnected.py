"""Texts that have nothing to do with each other."""

from typing import Any

import pytest

from pipeline.report import summary_markdown
from pipeline.report.unconnected import nothing_connects
from pipeline.together_models import TogetherReport

from . import together
from .mutation import Mutation

SAID = "Nothing was found that connects night-trams with letter: "


def apart(*mutations: Mutation) -> TogetherReport:
    """Return the report on two documents without all that connects them, and after `mutations`."""
    data: Any = together.report().model_dump(mode="json")
    data["relations"] = [edge for edge in data["relations"] if edge["source"] != "c9"]
    data["issues"][0]["positions"].pop()
    for mutate in mutations:
        mutate(data)
    return TogetherReport.model_validate(data)


def related(data: Any) -> None:
    data["relations"].append(data["relations"][0] | {"id": "r6", "source": "c9", "target": "c1"})


def aimed_at_a_relation(data: Any) -> None:
    data["relations"].append(data["relations"][0] | {"id": "r6", "source": "c9", "target": "r1"})


def one_issue(data: Any) -> None:
    data["issues"][0]["positions"].append({"holder": "h4", "known": "stated", "text": "x", "claims": ["c9"]})


def one_person(data: Any) -> None:
    data["passages"][-1]["holder"] = "h1"


def a_third(data: Any) -> None:
    data["documents"].append(data["documents"][1] | {"id": "card", "turns": []})


def test_texts_that_answer_each_other_are_connected() -> None:
    assert nothing_connects(together.report()) == ""


def test_two_texts_on_different_matters_are_named() -> None:
    told = nothing_connects(apart())
    assert told.startswith(SAID)
    assert "without --together" in told


@pytest.mark.parametrize("link", [related, aimed_at_a_relation, one_issue, one_person])
def test_a_relation_an_issue_or_a_person_connects(link: Mutation) -> None:
    assert nothing_connects(apart(link)) == ""


def test_those_that_belong_together_are_named_together() -> None:
    assert "connects night-trams and letter with card: " in nothing_connects(apart(related, a_third))


def test_more_than_two_are_listed() -> None:
    assert "connects night-trams, letter or card with another: " in nothing_connects(apart(a_third))


def test_the_reader_is_told() -> None:
    assert SAID in summary_markdown(apart(), together.TEXTS)
    assert "Nothing was found" not in summary_markdown(together.report(), together.TEXTS)
