"""Texts that have nothing to do with each other."""

import asyncio
from collections.abc import Callable

import pytest

from pipeline.offline import Offline
from pipeline.report import Sources, critique_markdown, report_html, summary_markdown
from pipeline.report.unconnected import nothing_connects
from pipeline.run import run_together
from pipeline.together_models import TogetherReport
from tests.together.test_publish import report
from tests.together.texts import accounts, page

WALL = "# The wall\n\n*by Mara Holt*\n\nThe wall always leaks in winter.\n"
REPLY = "# On walls\n\n*by Jon Pryce*\n\nMara Holt is wrong.\n\n> The wall always leaks in winter.\n\nIt does not.\n"
BREAD = "# Bread\n\n*by Bea Lund*\n\nRye keeps for a week.\n"
TEXTS = {"wall": WALL, "reply": REPLY, "bread": BREAD}


def together(**texts: str) -> TogetherReport:
    read = accounts([page(text, f"{name}.md") for name, text in texts.items()])
    return asyncio.run(run_together(read, Offline()))


def test_texts_that_answer_each_other_are_connected() -> None:
    assert nothing_connects(report()) == ""


def test_two_texts_on_different_matters_are_named() -> None:
    told = nothing_connects(together(wall=WALL, bread=BREAD))
    assert told.startswith("Nothing was found that connects wall with bread: ")
    assert "without --together" in told


def test_those_that_belong_together_are_named_together() -> None:
    assert "connects wall and reply with bread: " in nothing_connects(together(wall=WALL, bread=BREAD, reply=REPLY))


def test_more_than_two_are_listed() -> None:
    apart = together(wall=WALL, bread=BREAD, bees=BREAD.replace("Rye", "Honey").replace("Lund", "Moe"))
    assert "connects wall, bread or bees with another: " in nothing_connects(apart)


def test_a_relation_connects_where_nobody_is_met_twice() -> None:
    apart = together(wall=WALL, bread=BREAD)
    first, second = (next(c.id for c in apart.claims if c.span.document == name) for name in ("wall", "bread"))
    edge = {"id": "r1", "source": second, "target": first, "type": "supports", "degree": None, "origin": "stated"}
    linked = TogetherReport.model_validate(apart.model_dump() | {"relations": [edge | {"warrant": None}]})
    assert nothing_connects(linked) == ""


@pytest.mark.parametrize("write", [summary_markdown, report_html])
def test_the_reader_is_told(write: Callable[[TogetherReport, Sources], str]) -> None:
    texts = {"wall": WALL, "bread": BREAD}
    assert "Nothing was found that connects wall with bread" in write(together(**texts), texts)
    assert "Nothing was found that connects" not in write(together(wall=WALL, reply=REPLY), TEXTS)


def test_where_several_texts_hold_no_disagreement_all_of_them_are_meant() -> None:
    texts = {"wall": WALL, "bread": BREAD}
    for write in (summary_markdown, critique_markdown, report_html):
        assert "No disagreement was found in these texts." in write(together(**texts), texts)
