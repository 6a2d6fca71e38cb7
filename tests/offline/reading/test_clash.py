"""Clashes: which attacks belong together, whose sides they are, and how far the exchange has gone."""

from collections.abc import Mapping

import pytest

from pipeline.models import (
    Claim,
    ClashState,
    Degree,
    Document,
    Participant,
    Presence,
    Relation,
    RelationType,
    Stance,
)
from pipeline.offline.clashes import Dispute
from pipeline.offline.reading.clash import CLAIMS_A_SIDE, clashes_of
from tests.invented import TRAMS, claim, page, participant, relation, talk

PEOPLE = (participant("h1", "Ada"), participant("h2", "Bo"))
CLAIMS = (
    claim(TRAMS, 1, "h1", "Night trams pay for themselves"),
    claim(TRAMS, 2, "h1", "Riders shift from cars after midnight"),
    claim(TRAMS, 3, "h2", "The trial lost forty per cent of its cost"),
    claim(TRAMS, 4, "h2", "Nobody knows why riders shift"),
    claim(TRAMS, 5, "h1", "The trial ran in winter"),
    claim(TRAMS, 6, "h1", "A winter trial says little about a whole year"),
)


def clashes(
    *relations: Relation,
    document: Document = TRAMS,
    claims: tuple[Claim, ...] = CLAIMS,
    people: tuple[Participant, ...] = PEOPLE,
    questions: Mapping[str, str] | None = None,
) -> tuple[Dispute, ...]:
    """Return the clashes in the debate on trams, or another."""
    return clashes_of(document, claims, relations, questions or {}, people)


def members(clash: Dispute) -> tuple[tuple[str, tuple[str, ...]], tuple[str, tuple[str, ...]]]:
    """Return holder and claims of both sides."""
    point, counterpoint = clash.point, clash.counterpoint
    return (point.holder, point.claims), (counterpoint.holder, counterpoint.claims)


def test_an_attack_sets_its_target_against_its_source() -> None:
    (clash,) = clashes(relation(1, "c3", "c1"))
    assert members(clash) == (("h1", ("c1",)), ("h2", ("c3",)))
    assert (clash.id, clash.rank, clash.exchange) == ("k1", 1, ("r1",))


@pytest.mark.parametrize(
    "kind", [RelationType.SUPPORTS, RelationType.CONCEDES, RelationType.QUALIFIES, RelationType.REFRAMES]
)
def test_other_relations_make_no_clash(kind: RelationType) -> None:
    assert clashes(relation(1, "c3", "c1", kind)) == ()


LAYERS = page(
    talk("Ada", "Night trams pay for themselves."),
    talk("Bo", "The winter trial lost money."),
    talk("Ada", "One winter trial says little.", "The depot is old."),
)
LAYER_CLAIMS = (
    claim(LAYERS, 1, "h1", "Night trams pay for themselves"),
    claim(LAYERS, 2, "h2", "The winter trial lost money"),
    claim(LAYERS, 3, "h1", "One winter trial says little"),
    claim(LAYERS, 4, "h1", "The depot is old"),
)


def test_an_answer_to_the_answer_is_one_more_layer_of_the_clash() -> None:
    attacks = relation(1, "c2", "c1"), relation(2, "c3", "c2", RelationType.UNDERMINES)
    (clash,) = clashes(*attacks, document=LAYERS, claims=LAYER_CLAIMS)
    assert members(clash) == (("h1", ("c1", "c3")), ("h2", ("c2",)))
    assert clash.exchange == ("r1", "r2")


def test_who_is_answered_on_one_point_and_goes_on_to_another_opens_another_clash() -> None:
    found = clashes(relation(1, "c2", "c1"), relation(2, "c4", "c2"), document=LAYERS, claims=LAYER_CLAIMS)
    assert len(found) == 2


WALLS = page(
    talk("Ada", "Walls leak. Walls are dear.", "Boats are loud."),
    talk("Bo", "They do not. They are cheap.", "They hum."),
)
WALL_CLAIMS = (
    claim(WALLS, 1, "h1", "Walls leak"),
    claim(WALLS, 2, "h1", "Walls are dear"),
    claim(WALLS, 3, "h1", "Boats are loud"),
    claim(WALLS, 4, "h2", "They do not"),
    claim(WALLS, 5, "h2", "They are cheap"),
    claim(WALLS, 6, "h2", "They hum"),
)


def walls(*relations: Relation, claims: tuple[Claim, ...] = WALL_CLAIMS, **questions: str) -> list[tuple[str, ...]]:
    """Return the points' claims in the debate on walls and boats, clash by clash."""
    found = clashes_of(WALLS, claims, relations, questions, (*PEOPLE, participant("h3", "Cy")))
    assert [(clash.id, clash.rank) for clash in found] == [(f"k{n}", n) for n in range(1, len(found) + 1)]
    return [clash.point.claims for clash in found]


def test_attacks_from_one_passage_on_one_passage_are_one_clash() -> None:
    assert walls(relation(1, "c4", "c1"), relation(2, "c5", "c2")) == [("c1", "c2")]


def test_attacks_on_different_points_are_different_clashes() -> None:
    assert walls(relation(1, "c4", "c1"), relation(2, "c6", "c3")) == [("c1",), ("c3",)]


def test_attacks_under_one_question_are_one_clash() -> None:
    attacks = relation(1, "c4", "c1"), relation(2, "c6", "c3")
    assert walls(*attacks, r1="Is it so?", r2=" Is it so? ") == [("c1", "c3")]
    assert len(walls(*attacks, r1="Is it so?", r2="Or so?")) == 2


def test_other_people_have_a_clash_of_their_own() -> None:
    cy = (*WALL_CLAIMS[:4], WALL_CLAIMS[4].model_copy(update={"holder": "h3"}), WALL_CLAIMS[5])
    assert walls(relation(1, "c4", "c1"), relation(2, "c5", "c2"), claims=cy) == [("c1",), ("c2",)]


def test_an_undercut_is_against_the_holder_of_the_edge() -> None:
    supports = relation(1, "c2", "c1", RelationType.SUPPORTS)
    (clash,) = clashes(supports, relation(2, "c4", "r1", RelationType.UNDERCUTS))
    assert members(clash) == (("h1", ("c2",)), ("h2", ("c4",)))
    assert clash.exchange == ("r2",)


def test_the_first_attack_in_the_text_tells_which_side_is_the_point() -> None:
    attacks = relation(1, "c3", "c2"), relation(2, "c2", "c1")
    (clash,) = clashes(*attacks, document=LAYERS, claims=LAYER_CLAIMS)
    assert clash.point.holder == "h1"
    (clash,) = clashes(attacks[0], document=LAYERS, claims=LAYER_CLAIMS)
    assert clash.point.holder == "h2"


def test_the_strongest_claims_stand_for_a_side() -> None:
    document = page(talk("Ada", "Trams pay."), talk("Bo", "One no. Two no. Three no. Four no. Five no."))
    words = ["Trams pay", "One no", "Two no", "Three no", "Four no", "Five no"]
    claims = tuple(claim(document, n, "h1" if n == 1 else "h2", w, rank=7 - n) for n, w in enumerate(words, start=1))
    attacks = [relation(n, f"c{n + 1}", "c1") for n in range(1, 6)]
    (clash,) = clashes(*attacks, document=document, claims=claims)
    assert clash.counterpoint.claims == ("c6", "c5", "c4")
    assert len(clash.counterpoint.claims) == CLAIMS_A_SIDE


def test_the_question_of_the_attack_that_leads_names_the_clash_and_else_the_commonest() -> None:
    attacks = [relation(1, "c4", "c1"), relation(2, "c4", "c2"), relation(3, "c5", "c2")]
    questions = {"r1": "Does it pay?", "r2": " Is it loud? ", "r3": "Is it loud?"}
    (clash,) = clashes(*attacks, document=WALLS, claims=WALL_CLAIMS, questions=questions)
    assert clash.question == "Does it pay?"
    (clash,) = clashes(*attacks, document=WALLS, claims=WALL_CLAIMS, questions=questions | {"r1": " "})
    assert clash.question == "Is it loud?"
    (unnamed,) = clashes(*attacks, document=WALLS, claims=WALL_CLAIMS, questions={"r1": " "})
    assert unnamed.question.startswith("Contested: ")


def state(*relations: Relation, people: tuple[Participant, ...] = PEOPLE) -> ClashState:
    """Return the state of the only clash."""
    (clash,) = clashes(*relations, people=people)
    return clash.state


def later(words: str, *between: str, replies_to: str | None = None) -> ClashState:
    """Return the state of a clash whose answered side speaks again, after others."""
    document = page(
        talk("Ada", "Night trams pay for themselves."),
        talk("Bo", "The winter trial lost money."),
        *(talk("Cy", other) for other in between),
        talk("Ada", words, replies_to=replies_to),
    )
    said = ((1, "h1"), (2, "h2"), (len(document.sentences), "h1"))
    claims = tuple(
        claim(document, n, h, document.sentences[n - 1].span.cut(document.text).rstrip(".")) for n, h in said
    )
    (clash,) = clashes(relation(1, "c2", "c1"), document=document, claims=claims)
    return clash.state


def test_silence_is_never_told() -> None:
    assert later("The depot is old.", "It rains.") is ClashState.ANSWERED


def test_attacks_both_ways_are_a_standstill() -> None:
    attacks = relation(1, "c2", "c1"), relation(2, "c3", "c2")
    (clash,) = clashes(*attacks, document=LAYERS, claims=LAYER_CLAIMS)
    assert clash.state is ClashState.STANDSTILL


@pytest.mark.parametrize(
    ("degree", "expected"), [(Degree.FULL, ClashState.CONCEDED), (Degree.CONDITIONAL, ClashState.STANDSTILL)]
)
def test_only_a_full_concession_ends_it(degree: Degree, expected: ClashState) -> None:
    assert state(relation(1, "c3", "c1"), relation(2, "c5", "c3", RelationType.CONCEDES, degree)) is expected


def test_a_concession_elsewhere_does_not_end_it() -> None:
    elsewhere = relation(2, "c5", "c4", RelationType.CONCEDES, Degree.FULL)
    assert state(relation(1, "c3", "c1"), elsewhere) is not ClashState.CONCEDED


def test_more_exchanges_rank_higher_and_then_the_more_central_claims() -> None:
    assert walls(relation(1, "c6", "c3"), relation(2, "c4", "c1"), relation(3, "c5", "c2"))[0] == ("c1", "c2")
    attacks = relation(1, "c4", "c1"), relation(2, "c6", "c3")
    turned = tuple(c.model_copy(update={"rank": 7 - c.rank}) for c in WALL_CLAIMS)
    assert walls(*attacks) == [("c1",), ("c3",)]
    assert walls(*attacks, claims=turned) == [("c3",), ("c1",)]


def test_with_a_question_the_ranks_of_claims_alone_decide() -> None:
    attacks = relation(1, "c6", "c3"), relation(2, "c4", "c1"), relation(3, "c5", "c2")
    ranked = tuple(c.model_copy(update={"rank": 1 if c.id == "c3" else c.rank + 1}) for c in WALL_CLAIMS)
    found = clashes_of(WALLS, ranked, attacks, {}, PEOPLE, focused=True)
    assert [clash.point.claims for clash in found] == [("c3",), ("c1", "c2")]
    assert clashes_of(WALLS, ranked, attacks, {}, PEOPLE)[0].point.claims == ("c1", "c2")


def test_what_nobody_holds_has_no_side_to_take() -> None:
    nobody = (participant("h1", None, Presence.UNKNOWN), PEOPLE[1])
    assert clashes(relation(1, "c3", "c1"), people=nobody) == ()


def test_nothing_attacked_is_no_clash() -> None:
    assert clashes() == ()


def test_where_each_speaks_once_the_surest_answer_ranks_first() -> None:
    said = ["Trams pay at night.", "Herons hum.", "At night trams never pay."]
    document = page(*(talk(name, words) for name, words in zip(("Ada", "Bo", "Cem"), said, strict=True)))
    claims = tuple(claim(document, n, f"h{n}", words.rstrip(".")) for n, words in enumerate(said, start=1))
    people = tuple(participant(f"h{n}", name) for n, name in enumerate(("Ada", "Bo", "Cem"), start=1))
    found = clashes(relation(1, "c2", "c1"), relation(2, "c3", "c1"), document=document, claims=claims, people=people)
    assert [clash.counterpoint.claims for clash in found] == [("c3",), ("c2",)]


def test_the_attack_that_bears_most_on_what_it_attacks_leads_both_sides() -> None:
    document = page(
        talk("Ada", "The depot leaks. Thirty people ride on a Thursday."),
        talk("Bo", "Eleven people ride on a Tuesday. It was dear."),
    )
    claims = tuple(
        claim(document, n, "h1" if n < 3 else "h2", s.span.cut(document.text)[:-1], rank=n)
        for n, s in enumerate(document.sentences, start=1)
    )
    attacks = relation(1, "c3", "c1"), relation(2, "c4", "c1"), relation(3, "c3", "c2")
    (clash,) = clashes(
        *attacks, document=document, claims=claims, questions={"r1": "Does it leak?", "r3": "Who rides?"}
    )
    assert members(clash) == (("h1", ("c2", "c1")), ("h2", ("c3", "c4")))
    assert clash.question == "Who rides?"


def test_what_a_side_grants_does_not_lead_it() -> None:
    granted = CLAIMS[2].model_copy(update={"stance": Stance.CONCEDED})
    claims = (*CLAIMS[:2], granted, *CLAIMS[3:])
    (clash,) = clashes(relation(1, "c3", "c1"), relation(2, "c4", "c1"), claims=claims)
    assert members(clash) == (("h1", ("c1",)), ("h2", ("c4", "c3")))


def test_two_clashes_under_one_question_are_told_apart_by_who_fights_them() -> None:
    cy = (*WALL_CLAIMS[:4], WALL_CLAIMS[4].model_copy(update={"holder": "h3"}), WALL_CLAIMS[5])
    people = (*PEOPLE, participant("h3", "Cy"))
    attacks = relation(1, "c4", "c1"), relation(2, "c5", "c1")
    found = clashes(
        *attacks, document=WALLS, claims=cy, people=people, questions={"r1": "Is it so?", "r2": "Is it so?"}
    )
    assert {clash.question for clash in found} == {"Is it so? (Ada and Bo)", "Is it so? (Ada and Cy)"}
    unnamed = clashes(*attacks, document=WALLS, claims=cy, people=people)
    assert len({clash.question for clash in unnamed}) == len(unnamed) == 2


def test_one_question_is_one_clash_however_it_is_written() -> None:
    attacks = relation(1, "c4", "c1"), relation(2, "c6", "c3")
    assert walls(*attacks, r1="Is it so?", r2="is  it so") == [("c1", "c3")]
