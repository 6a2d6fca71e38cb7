"""Each test breaks a sound report in one way and sees that very fault named."""

from typing import Any

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
        (put("h9", "passages", 1, "to"), "passage p2: h9 is not a participant of this report."),
        (put(["h9"], "conversations", 0, "participants"), "conversation d1: h9 is not a participant of this report."),
        (put("d1", "claims", 1, "id"), "the id d1 is used 2 times."),
        (put("i9", "clashes", 0, "issue"), "clash k1: i9 is not an issue of this report."),
        (put("i9", "cruxes", 0, "issue"), "crux x1: i9 is not an issue of this report."),
        (put("i2", "cruxes", 0, "issue"), "issue i2 and crux x1 do not name each other."),
        (put([], "issues", 0, "clashes"), "issue i1 and clash k1 do not name each other."),
        (put(["x9"], "issues", 0, "cruxes"), "issue i1: x9 is not a crux of this report."),
        (put(["k9"], "issues", 0, "clashes"), "issue i1: k9 is not a clash of this report."),
        (put(["i9"], "issues", 0, "parts"), "issue i1: i9 is not an issue of this report."),
        (put(["i1"], "issues", 0, "parts"), "issue i1 is a part of itself."),
        (
            put("h9", "issues", 0, "positions", 0, "holder"),
            "a position in issue i1: h9 is not a participant of this report.",
        ),
        (
            put(["c9"], "issues", 0, "positions", 0, "claims"),
            "a position in issue i1: c9 is not a claim of this report.",
        ),
        (
            put("h9", "issues", 0, "concessions", 0, "to"),
            "a concession in issue i1: h9 is not a participant of this report.",
        ),
        (
            put("h9", "issues", 0, "concessions", 0, "by"),
            "a concession in issue i1: h9 is not a participant of this report.",
        ),
        (
            put(["c9"], "issues", 0, "agreements", 0, "claims"),
            "an agreement in issue i1: c9 is not a claim of this report.",
        ),
        (
            put("h9", "issues", 1, "unanswered", 0, "by"),
            "an unanswered point in issue i2: h9 is not a participant of this report.",
        ),
        (
            put("h9", "issues", 1, "unanswered", 0, "whose"),
            "an unanswered point in issue i2: h9 is not a participant of this report.",
        ),
        (put(["c9"], "issues", 0, "ended", "claims"), "how it ended in issue i1: c9 is not a claim of this report."),
        (put("c1", "critiques", 0, "issue"), "critique q1: c1 is not an issue of this report."),
        (
            put("h9", "critiques", 0, "steelmen", 0, "holder"),
            "critique q1: h9 is not a participant of this report.",
        ),
        (
            put("k1", "critiques", 0, "findings", 0, "target"),
            "finding f1: k1 is not a claim or a relation or an issue of this report.",
        ),
        (
            put("c9", "critiques", 0, "discarded", 0, "target"),
            "finding f3: c9 is not a claim or a relation or an issue of this report.",
        ),
        (
            put(["s99"], "critiques", 0, "findings", 0, "tests", "met_in"),
            "finding f1: s99 is not a sentence of this report.",
        ),
        (put(["f3"], "gravest"), "the gravest: f3 is not a standing finding of this report."),
        (put(["f1", "f1"], "gravest"), "the gravest: f1 is named 2 times."),
        (put("r1", "semantics", "grounded", 0), "semantics: r1 is not a claim of this report."),
        (put(1.0, "semantics", "df_quad", "c9"), "semantics: c9 is not a claim of this report."),
        (put("c9", "summary", "about", "claims", 0), "summary, about: c9 is not a claim of this report."),
        (put("c9", "summary", "ended", "claims", 0), "summary, ended: c9 is not a claim of this report."),
        (put(["c9"], "summary", "references", 0, "claims"), "reference 1: c9 is not a claim of this report."),
        (put(2, "claims", 0, "rank"), "the ranks of the claims are not 1 to 8, each once."),
        (put(3, "clashes", 1, "rank"), "the ranks of the clashes are not 1 to 2, each once."),
        (put(1, "issues", 1, "rank"), "the ranks of the issues are not 1 to 2, each once."),
        (put(12, "coverage", "sentences"), "coverage counts 12 sentences; the report has 11."),
        (
            put("social", "sentences", 0, "outcome"),
            "coverage counts 0 sentences as social; the report has 1.",
        ),
        (put([], "issues", 0, "positions", 0, "claims"), "a position in issue i1 cites no claim."),
        (put([], "issues", 0, "concessions", 0, "claims"), "a concession in issue i1 cites no claim."),
    ],
)
def test_a_broken_report_is_named(mutation: Mutation, problem: str) -> None:
    assert problem in list(graph_problems(broken(mutation)))


def test_where_there_is_no_claim_none_can_be_cited() -> None:
    def mutate(data: Any) -> None:
        data["claims"] = []
        data["issues"][0]["positions"][0]["claims"] = []

    assert not [problem for problem in graph_problems(broken(mutate)) if "cites no claim" in problem]
