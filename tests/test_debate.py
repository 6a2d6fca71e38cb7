"""What the stages found as the report tells it."""

from dataclasses import replace
from typing import Any

import pytest

from pipeline.debate import MOST_GRAVE, Debate, Verdicts, verdicts
from pipeline.grounding import Ledger
from pipeline.models import DiscardedFinding, Met, Severity, Stance
from pipeline.stages.critique import Criticism
from pipeline.stages.relations import relate_claims
from pipeline.stages.testing import Judged
from tests.harbour import (
    HARBOUR,
    answer,
    claims_of,
    criticism_of,
    done,
    edge,
    outline_of,
    reader,
    voices_of,
)

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
CLAIMS = claims_of(VOICES, OUTLINE)


def debate(*edges: dict[str, Any], **outline: Any) -> Debate:
    reply = {"edges": list(edges), "pairs": []} if edges else answer("relate_claims")
    told = outline_of(VOICES, outline_debate=answer("outline_debate") | outline)
    claims = claims_of(VOICES, told)
    graph = done(relate_claims(VOICES, told, claims, reader(relate_claims=reply), Ledger()))
    return Debate(VOICES, told, claims, graph)


def test_an_issue_has_its_claims_clashes_cruxes_and_parts() -> None:
    first, second = debate().issues
    assert (first.id, first.rank, first.parts, first.clashes, first.cruxes) == ("i1", 1, ("i2",), ("k1",), ("x1",))
    assert [(p.holder, p.claims[0]) for p in first.positions] == [("h1", "c1"), ("h2", "c5")]
    assert [(u.whose, u.by, u.claims) for u in first.unanswered] == [("h2", "h1", ("c5",))]
    assert [(c.by, c.to, c.claims) for c in second.concessions] == [("h1", "h2", ("c6",))]
    assert second.ended is not None
    assert second.ended.claims == ("c7",)


def test_with_a_position_go_its_holders_other_claims_on_the_issue_and_nobody_elses() -> None:
    read = debate()
    first, _ = read.issues
    held = {claim.id: claim.holder for claim in read.claims.claims}
    assert first.positions[0].claims == ("c1", "c2", "c3")
    assert all(held[claim] == position.holder for position in first.positions for claim in position.claims)


def test_what_is_told_rests_on_claims_and_nothing_told_is_nothing() -> None:
    read = debate()
    statement = read.statement(read.outline.about)
    assert statement is not None
    assert (statement.text, statement.claims) == ("Ada proposes to close the harbour to cars.", ("c1",))
    assert read.statement(None) is None


def test_a_crux_is_held_contested_and_carries_what_rests_on_it() -> None:
    (crux,) = debate().cruxes
    assert (crux.id, crux.issue, crux.claim, crux.would_settle) == ("x1", "i1", "c2", "The town's accounts.")
    assert [(p.holder, p.stance, p.claims) for p in crux.positions] == [
        ("h1", Stance.ASSERTED, ("c2",)),
        ("h2", Stance.DENIED, ()),
    ]
    assert crux.falls_with == ("c1",)


def test_what_rests_on_a_crux_is_followed_nearest_first_and_circles_end() -> None:
    circle = debate(edge(2, 1, "supports"), edge(1, 3, "supports"), edge(3, 2, "supports"), edge(5, 2))
    assert circle.cruxes[0].falls_with == ("c1", "c3")


def hinge(**changed: Any) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = answer("outline_debate")["issues"]
    issues[0]["turns_on"][0] |= changed
    return issues


def test_a_premise_that_is_only_implied_has_no_claim_and_nothing_falls_with_it() -> None:
    (crux,) = debate(issues=hinge(implied=True, would_settle=" ")).cruxes
    assert (crux.claim, crux.falls_with, crux.would_settle) == (None, (), None)


def test_whoever_is_said_to_hold_and_contest_a_premise_holds_it() -> None:
    (crux,) = debate(issues=hinge(held_by=[1, 2], contested_by=[2])).cruxes
    assert [(p.holder, p.stance) for p in crux.positions] == [("h1", Stance.ASSERTED), ("h2", Stance.ASSERTED)]


def test_conversations_are_numbered_and_placed() -> None:
    (conversation,) = debate().conversations
    assert (conversation.id, conversation.participants, conversation.about) == ("v1", ("h1", "h2"), "the harbour")
    assert conversation.spans[0].cut(HARBOUR.text) == HARBOUR.text


# ---- verdicts

CRITICISM = criticism_of(VOICES, OUTLINE, CLAIMS)
FIRST, SECOND = CRITICISM.accusations


def judge(*judged: Judged, criticism: Criticism = CRITICISM) -> Verdicts:
    return verdicts(Debate(VOICES, OUTLINE, CLAIMS, debate().graph), criticism, judged)


def standing(accusation: Any, **changed: Any) -> Judged:
    return Judged(replace(accusation, **changed), Met.NO, (), "")


def test_findings_stand_under_their_issue_with_their_words_and_tests() -> None:
    (critique,) = judge(Judged(FIRST, Met.PARTLY, ("s10",), ""), standing(SECOND)).critiques
    first, second = critique.findings
    assert (critique.id, critique.issue, critique.discarded) == ("q1", "i1", ())
    assert [q.text for q in first.quotes] == ["Cars cost the town 40,000 a year"]
    assert all(q.text == q.span.cut(HARBOUR.text) for f in critique.findings for q in f.quotes)
    assert (first.tests.met, first.tests.met_in) == (Met.PARTLY, ("s10",))
    assert (first.id, first.target, second.id, second.target) == ("f1", "c2", "f2", "c5")


def test_a_discarded_finding_stays_with_its_reason() -> None:
    (critique,) = judge(Judged(FIRST, Met.YES, ("s10",), "the text meets it"), standing(SECOND)).critiques
    (discarded,) = critique.discarded
    assert isinstance(discarded, DiscardedFinding)
    assert (discarded.id, discarded.reason) == ("f1", "the text meets it")
    assert [f.id for f in critique.findings] == ["f2"]


def test_strongest_cases_are_marked_as_built() -> None:
    (critique,) = judge().critiques
    assert [(s.holder, s.text, s.built) for s in critique.steelmen] == [("h1", "Streets without cars sell more.", True)]
    assert critique.questions == ("What does the bridge cost?",)


def test_an_issue_of_which_nothing_was_found_has_no_critique() -> None:
    assert judge(criticism=Criticism()) == Verdicts((), ())


def test_the_gravest_are_those_that_the_critic_names_as_far_as_they_stand() -> None:
    named = replace(CRITICISM, gravest=(2, 1, 9))
    assert judge(standing(FIRST), standing(SECOND), criticism=named).gravest == ("f2", "f1")
    fallen = Judged(SECOND, Met.YES, (), "the text meets it")
    assert judge(standing(FIRST), fallen, criticism=named).gravest == ("f1",)


def test_what_is_major_is_grave_also_where_the_critic_does_not_name_it() -> None:
    assert judge(standing(FIRST), standing(SECOND), criticism=replace(CRITICISM, gravest=())).gravest == ("f1",)
    minor = standing(FIRST, severity=Severity.MINOR)
    assert judge(minor, criticism=replace(CRITICISM, gravest=())).gravest == ()


def test_at_most_five_are_gravest() -> None:
    many = [standing(FIRST, number=n) for n in range(1, MOST_GRAVE + 3)]
    named = replace(CRITICISM, gravest=tuple(range(MOST_GRAVE + 2, 0, -1)))
    assert judge(*many, criticism=named).gravest == ("f7", "f6", "f5", "f4", "f3")


@pytest.mark.parametrize(("others", "names"), [((), ["Ada", "Bo"]), (("h3",), ["Ada", "Bo", "shops"])])
def test_nobody_takes_part_who_holds_nothing(others: tuple[str, ...], names: list[str]) -> None:
    people = answer("read_voices")
    people["people"] += [
        {"name": name, "also_called": [], "presence": "reported", "group": True} for name in ("shops", "trams")
    ]
    voices = voices_of(read_voices=people)
    read = Debate(voices, OUTLINE, CLAIMS, debate().graph)
    assert [p.name for p in read.taking_part(others)] == names


def test_whoever_is_spoken_to_takes_part() -> None:
    people = answer("read_voices")
    people["people"].append({"name": "Cy", "also_called": [], "presence": "unknown", "group": False})
    people["addressed"] = [{"first": 2, "last": 2, "to": 3}]
    read = Debate(voices_of(read_voices=people), OUTLINE, CLAIMS, debate().graph)
    assert [p.name for p in read.taking_part(())] == ["Ada", "Bo", "Cy"]
