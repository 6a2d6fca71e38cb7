"""Edges and opposed pairs: what code admits of what a reader draws."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import ATTACKS, ClashState, Degree, Origin, RelationType
from pipeline.stages.relations import CLAIMS_A_SIDE, Graph, outlined_graph, relate_claims
from tests.harbour import (
    DECLINED,
    Answer,
    answer,
    asked_of,
    claims_of,
    done,
    edge,
    issue,
    outline_of,
    outlined,
    position,
    reader,
    voices_of,
    words,
)
from tests.properties import repeatable

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
CLAIMS = claims_of(VOICES, OUTLINE)
BY_ID = {claim.id: claim for claim in CLAIMS.claims}
ADAS, BOS = ("c1", "c2", "c3", "c6", "c7"), ("c4", "c5")


def pair(number: int, point: list[int], counterpoint: list[int], **more: Any) -> dict[str, Any]:
    return {
        "issue": number,
        "question": "Is it so?",
        "point": point,
        "counterpoint": counterpoint,
        "state": "answered",
        **more,
    }


def read(reply: Answer, ledger: Ledger | None = None) -> Graph:
    return done(relate_claims(VOICES, OUTLINE, CLAIMS, reader(relate_claims=reply), ledger or Ledger()))


def drawn(*edges: dict[str, Any], ledger: Ledger | None = None) -> list[tuple[str, str, str]]:
    graph = read({"edges": list(edges), "pairs": []}, ledger)
    return [(r.source, r.target, r.type) for r in graph.relations]


def paired(*pairs: dict[str, Any], ledger: Ledger | None = None) -> Graph:
    return read({"edges": [edge(5, 2)], "pairs": list(pairs)}, ledger)


def test_the_claims_used_here_are_held_as_the_tests_say() -> None:
    assert {c.id for c in CLAIMS.claims if c.holder == "h1"} == set(ADAS)
    assert {c.id for c in CLAIMS.claims if c.holder == "h2"} == set(BOS)


def test_edges_run_between_claims_and_say_who_drew_them() -> None:
    graph = read(answer("relate_claims"))
    assert [(r.id, r.source, r.target, r.type, r.degree, r.origin) for r in graph.relations] == [
        ("r1", "c2", "c1", RelationType.SUPPORTS, None, Origin.STATED),
        ("r2", "c5", "c2", RelationType.UNDERMINES, None, Origin.STATED),
        ("r3", "c6", "c4", RelationType.CONCEDES, Degree.FULL, Origin.STATED),
    ]


@pytest.mark.parametrize("kind", [*sorted(ATTACKS), RelationType.CONCEDES, RelationType.REFRAMES])
def test_nobody_attacks_or_grants_what_they_hold_themselves(kind: RelationType) -> None:
    ledger = Ledger()
    assert drawn(edge(1, 2, kind), ledger=ledger) == []
    assert ledger.dropped[0].reason == "there is no such edge from C1"
    assert drawn(edge(4, 2, kind)) == [("c4", "c2", kind)]


@pytest.mark.parametrize("kind", [RelationType.SUPPORTS, RelationType.QUALIFIES])
def test_reasons_and_limits_may_be_ones_own(kind: RelationType) -> None:
    assert drawn(edge(2, 1, kind)) == [("c2", "c1", kind)]


@pytest.mark.parametrize("given", [edge(40, 1), edge(1, 40), edge(4, None), edge(4, 0), edge(4, 4, "supports")])
def test_edges_to_nowhere_and_to_themselves_are_dropped_and_named(given: dict[str, Any]) -> None:
    ledger = Ledger()
    assert drawn(given, ledger=ledger) == []
    assert [(d.prompt, d.words) for d in ledger.dropped] == [("relate_claims", "It gives a reason.")]


def test_an_edge_may_attack_an_edge() -> None:
    assert drawn(edge(2, 1, "supports"), edge(4, None, "undercuts", target_edge=1)) == [
        ("c2", "c1", "supports"),
        ("c4", "r1", "undercuts"),
    ]


def test_nobody_undercuts_their_own_reasoning() -> None:
    assert drawn(edge(2, 1, "supports"), edge(3, None, "undercuts", target_edge=1))[1:] == []
    assert drawn(edge(4, 1), edge(3, None, "undercuts", target_edge=1))[1:] == [("c3", "r1", "undercuts")]


@pytest.mark.parametrize("target", [0, 2, 9])
def test_an_edge_on_an_edge_that_is_not_there_is_dropped(target: int) -> None:
    assert drawn(edge(2, 1, "supports"), edge(4, None, "undercuts", target_edge=target))[1:] == []


def test_places_of_edges_are_those_of_the_list_also_where_one_is_dropped() -> None:
    edges = (edge(40, 1), edge(2, 1, "supports"), edge(4, None, "undercuts", target_edge=2))
    graph = read({"edges": list(edges), "pairs": []})
    supported, undercut = graph.relations
    assert undercut.target == supported.id


def test_an_edge_on_a_dropped_edge_is_dropped() -> None:
    assert drawn(edge(40, 1, "supports"), edge(4, None, "undercuts", target_edge=1)) == []


def test_an_edge_is_drawn_once_and_can_be_pointed_at_by_either_place() -> None:
    edges = (edge(2, 1, "supports"), edge(2, 1, "supports"), edge(4, None, "undercuts", target_edge=2))
    assert drawn(*edges) == [("c2", "c1", "supports"), ("c4", "r1", "undercuts")]


def test_only_a_concession_has_a_degree_and_always_one() -> None:
    graph = read({"edges": [edge(4, 1, "rebuts", degree="full"), edge(6, 4, "concedes")], "pairs": []})
    assert [r.degree for r in graph.relations] == [None, Degree.CONDITIONAL]


def test_what_the_text_does_not_draw_is_inferred_and_a_warrant_may_be_missing() -> None:
    (relation,) = read({"edges": [edge(4, 1, stated=False, warrant=" ")], "pairs": []}).relations
    assert (relation.origin, relation.warrant) == (Origin.INFERRED, None)


# ---- pairs


def test_a_pair_has_the_claims_of_two_holders_and_the_attacks_between_them() -> None:
    clash, _ = paired(pair(1, [2, 1], [5])).clashes
    assert (clash.id, clash.rank, clash.issue) == ("k1", 1, "i1")
    assert (clash.point.holder, clash.point.claims) == ("h1", ("c2", "c1"))
    assert (clash.counterpoint.holder, clash.counterpoint.claims) == ("h2", ("c5",))
    assert clash.exchange == ("r1",)


def test_a_side_holds_only_the_claims_of_whoever_its_first_is_held_by() -> None:
    clash = paired(pair(1, [1, 4, 2], [5, 3])).clashes[0]
    assert (clash.point.claims, clash.counterpoint.claims) == (("c1", "c2"), ("c5",))


def test_a_side_is_short() -> None:
    assert len(paired(pair(1, [1, 2, 3, 6, 7], [5])).clashes[0].point.claims) == CLAIMS_A_SIDE


@pytest.mark.parametrize("given", [pair(1, [1], [2]), pair(9, [1], [5]), pair(1, [], [5]), pair(1, [1], [40])])
def test_what_is_no_pair_is_dropped_and_named_and_the_positions_stand_for_it(given: dict[str, Any]) -> None:
    ledger = Ledger()
    graph = paired(given, ledger=ledger)
    assert [d.words for d in ledger.dropped] == ["Is it so?"]
    assert [c.issue for c in graph.clashes] == ["i1", "i2"]
    assert all(c.question != "Is it so?" for c in graph.clashes)


def test_an_issue_of_which_nobody_names_a_pair_has_that_of_its_positions() -> None:
    clash = paired(pair(1, [1], [5])).clashes[1]
    assert (clash.issue, clash.question) == ("i2", "What do cars cost the town?")
    assert (clash.point.claims, clash.counterpoint.claims) == (("c2",), ("c4",))
    assert clash.state is ClashState.CONCEDED


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_without_a_reply_the_positions_are_opposed(failing: Answer) -> None:
    assert read(failing) == outlined_graph(OUTLINE, CLAIMS)
    assert [c.issue for c in read(failing).clashes] == ["i1", "i2"]


def test_a_position_that_rests_on_anothers_words_is_none_to_oppose() -> None:
    guessed = position(1, "Nobody needs a car.", words(6, "The bridge must be mended anyway"), known="guessed")
    outline = outline_of(
        VOICES,
        outline_debate=outlined(
            issue("Does anybody need one?", guessed, position(2, "Some do.", words(5, "That sum counts the bridge")))
        ),
    )
    assert outlined_graph(outline, claims_of(VOICES, outline)).clashes == ()


def test_a_point_left_open_makes_the_pair_unanswered() -> None:
    reply = outlined(
        issue(
            "Must it be mended?",
            position(2, "It must.", words(6, "The bridge must be mended anyway")),
            position(1, "It costs.", words(2, "Cars cost the town 40,000 a year")),
            unanswered=[
                {
                    "whose": 2,
                    "by": 1,
                    "how": "in_part",
                    "text": "It must.",
                    "quotes": [words(6, "The bridge must be mended")],
                }
            ],
        )
    )
    outline = outline_of(VOICES, outline_debate=reply)
    (clash,) = outlined_graph(outline, claims_of(VOICES, outline)).clashes
    assert clash.state is ClashState.UNANSWERED


def test_claims_are_shown_once_under_their_issues_and_no_text_is() -> None:
    door = reader()
    done(relate_claims(VOICES, OUTLINE, CLAIMS, door, Ledger()))
    (user,) = asked_of(door, "relate_claims")
    assert user.count("Cars cost the town 40,000 a year.") == 1
    assert "C2 again" in user
    assert "1 | The harbour should close" not in user


def test_issues_with_fewer_than_two_claims_are_not_asked_about() -> None:
    outline = outline_of(VOICES, outline_debate=outlined())
    door = reader()
    claims = claims_of(VOICES, outline, list_claims={"claims": [], "asides": [], "social": []})
    assert done(relate_claims(VOICES, outline, claims, door, Ledger())) == Graph((), ())
    assert door.asked == []


def test_edges_of_several_calls_are_numbered_on_and_point_into_their_own_list() -> None:
    reply = {"edges": [edge(2, 1, "supports"), edge(4, None, "undercuts", target_edge=1)], "pairs": []}
    second = {"edges": [edge(6, 4, "concedes"), edge(5, None, "undercuts", target_edge=1)], "pairs": []}
    door = reader(window=5, relate_claims=lambda rendered: reply if "I1 Should" in rendered.user else second)
    graph = done(relate_claims(VOICES, OUTLINE, CLAIMS, door, Ledger()))
    assert len(asked_of(door, "relate_claims")) == 2
    ids = [r.id for r in graph.relations]
    assert len(set(ids)) == 4
    assert [r.target for r in graph.relations] == ["c1", ids[0], "c4", ids[2]]


EDGES = st.builds(
    edge,
    st.integers(-1, 9),
    st.none() | st.integers(-1, 9),
    st.sampled_from([str(kind) for kind in RelationType]),
    target_edge=st.none() | st.integers(-1, 6),
)
PLACES = st.lists(st.integers(-1, 9), max_size=4)
PAIRS = st.builds(pair, st.integers(-1, 4), PLACES, PLACES)


@repeatable
@given(st.lists(EDGES, max_size=8), st.lists(PAIRS, max_size=4))
def test_whatever_is_drawn_every_end_exists_and_nobody_opposes_themselves(edges: list[Any], pairs: list[Any]) -> None:
    graph = read({"edges": edges, "pairs": pairs})
    seen: set[str] = set()
    for r in graph.relations:
        assert r.source in BY_ID
        assert r.target in BY_ID.keys() | seen
        if r.type in ATTACKS and r.target in BY_ID:
            assert BY_ID[r.source].holder != BY_ID[r.target].holder
        seen.add(r.id)
    assert len(seen) == len(graph.relations)
    assert [c.rank for c in graph.clashes] == list(range(1, len(graph.clashes) + 1))
    for c in graph.clashes:
        assert c.point.holder != c.counterpoint.holder
        assert all(BY_ID[claim].holder == side.holder for side in (c.point, c.counterpoint) for claim in side.claims)
        assert set(c.exchange) <= seen
