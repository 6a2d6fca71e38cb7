"""Each test breaks a sound report in one way and sees that very fault named."""

import pytest

from pipeline.report.verify_graph import graph_problems

from . import factories
from .mutation import Mutation, broken, put


def test_a_sound_report_has_no_problem() -> None:
    assert list(graph_problems(factories.report())) == []


@pytest.mark.parametrize(
    ("mutation", "problem"),
    [
        (put("c1", "claims", 1, "id"), "the id c1 is used 2 times."),
        (put("c1", "cruxes", 0, "id"), "the id c1 is used 2 times."),
        (put("c2", "critiques", 0, "discarded", 0, "id"), "the id c2 is used 2 times."),
        (put("t9", "document", "turns", 1, "replies_to"), "turn t2: t9 is not a turn of this report."),
        (put("t9", "passages", 1, "turn"), "passage p2: t9 is not a turn of this report."),
        (put("h9", "passages", 1, "holder"), "passage p2: h9 is not a participant of this report."),
        (
            put("h9", "passages", 4, "inline", 0, "holder"),
            "passage p5: h9 is not a participant of this report.",
        ),
        (put("c1", "sentences", 0, "passage"), "sentence s1: c1 is not a passage of this report."),
        (put("c1", "claims", 0, "holder"), "claim c1: c1 is not a participant of this report."),
        (put(["p2"], "claims", 0, "sentences"), "claim c1: p2 is not a sentence of this report."),
        (put("r1", "relations", 0, "source"), "relation r1: r1 is not a claim of this report."),
        (put("k1", "relations", 0, "target"), "relation r1: k1 is not a claim or a relation of this report."),
        (put("c9", "clashes", 0, "point", "claims", 0), "clash k1: c9 is not a claim of this report."),
        (put("h9", "clashes", 0, "point", "holder"), "clash k1: h9 is not a participant of this report."),
        (put("c2", "clashes", 0, "point", "claims", 0), "clash k1: claim c2 is held by h2, not by h1."),
        (put([], "clashes", 0, "counterpoint", "claims"), "clash k1: a side has no claims."),
        (put("c1", "clashes", 0, "exchange", 0), "clash k1: c1 is not a relation of this report."),
        (put("r1", "cruxes", 0, "claim"), "crux x1: r1 is not a claim of this report."),
        (put("c9", "cruxes", 0, "falls_with", 0), "crux x1: c9 is not a claim of this report."),
        (put("c9", "cruxes", 0, "positions", 0, "claims", 0), "crux x1: c9 is not a claim of this report."),
        (
            put("h9", "cruxes", 0, "would_move", 0, "holder"),
            "crux x1: h9 is not a participant of this report.",
        ),
        (put("c1", "critiques", 0, "clash"), "critique q1: c1 is not a clash of this report."),
        (
            put("k1", "critiques", 0, "findings", 0, "target"),
            "finding f1: k1 is not a claim or a relation of this report.",
        ),
        (
            put("c9", "critiques", 0, "discarded", 0, "target"),
            "finding f2: c9 is not a claim or a relation of this report.",
        ),
        (put("r1", "semantics", "grounded", 0), "semantics: r1 is not a claim of this report."),
        (put(1.0, "semantics", "df_quad", "c9"), "semantics: c9 is not a claim of this report."),
        (put("c9", "summary", "headline", "claims", 0), "the headline: c9 is not a claim of this report."),
        (
            put("h9", "summary", "issues", 0, "positions", 0, "holder"),
            "a position on issue 1: h9 is not a participant of this report.",
        ),
        (put(2, "claims", 0, "rank"), "the ranks of the claims are not 1 to 8, each once."),
        (put(3, "clashes", 1, "rank"), "the ranks of the clashes are not 1 to 2, each once."),
        (put(12, "coverage", "sentences"), "coverage counts 12 sentences; the report has 11."),
        (
            put("social", "sentences", 0, "outcome"),
            "coverage counts 0 sentences as social; the report has 1.",
        ),
        (put([], "summary", "headline", "claims"), "the headline cites no claim."),
        (put([], "summary", "issues", 0, "positions", 0, "claims"), "a position on issue 1 cites no claim."),
        (
            put([], "summary", "issues", 0, "concessions", 0, "claims"),
            "the statement “Bo grants that some riders shift from cars.” on issue 1 cites no claim.",
        ),
    ],
)
def test_a_broken_report_is_named(mutation: Mutation, problem: str) -> None:
    assert problem in list(graph_problems(broken(mutation)))


def test_where_there_is_no_claim_none_can_be_cited() -> None:
    report = factories.report()
    headline = report.summary.headline.model_copy(update={"claims": ()})
    summary = report.summary.model_copy(update={"headline": headline, "issues": ()})
    nothing = report.model_copy(update={"claims": (), "summary": summary})
    assert "the headline cites no claim." not in list(graph_problems(nothing))
