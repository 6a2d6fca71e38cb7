"""Cruxes: contested premises and what falls with them."""

from dataclasses import replace

import pytest

from pipeline.models import (
    Claim,
    Degree,
    Disagreement,
    Inline,
    Kind,
    Origin,
    Relation,
    RelationType,
    Stance,
    Voice,
)
from pipeline.offline.debate import Debate
from pipeline.offline.reading.crux import MOST_CRUXES, Crux, cruxes_of
from tests.invented import claim, page, participant, relation, span_of, talk, voiced

SUPPORTS = RelationType.SUPPORTS
PAGE = page(
    talk("Ada", "Trams pay. Riders shift. Trams should stay. We keep the depot."),
    talk("Bo", "No riders shift. I will drop this if a count of riders shows that they shift. Nobody counts."),
)
CLAIMS = (
    claim(PAGE, 1, "h1", "Trams pay", rank=4),
    claim(PAGE, 2, "h1", "Riders shift", rank=3),
    claim(PAGE, 3, "h1", "Trams should stay", rank=2, kind=Kind.NORMATIVE),
    claim(PAGE, 4, "h1", "We keep the depot", rank=1),
    claim(PAGE, 5, "h2", "No riders shift", rank=5, stance=Stance.BELIEVED),
)


def cruxes(*relations: Relation, claims: tuple[Claim, ...] = CLAIMS) -> tuple[Crux, ...]:
    """Return the cruxes of the debate with these edges."""
    passages = voiced(PAGE, {"t1": "h1", "t2": "h2"})
    people = (participant("h1", "Ada"), participant("h2", "Bo"))
    return cruxes_of(Debate(PAGE, passages, people, claims, relations, ()))


CHAIN = (relation(1, "c2", "c1", SUPPORTS), relation(2, "c1", "c3", SUPPORTS))
ATTACK = relation(9, "c5", "c2", origin=Origin.STATED)


def test_a_contested_premise_is_a_crux_with_all_that_rests_on_it() -> None:
    (crux,) = cruxes(*CHAIN, ATTACK)
    assert (crux.claim.id, crux.falls_with) == ("c2", ("c1", "c3"))


def test_what_nobody_contests_is_no_crux() -> None:
    assert cruxes(*CHAIN) == ()


def test_what_nothing_rests_on_is_no_crux() -> None:
    assert cruxes(ATTACK) == ()


def test_what_its_own_holder_only_grants_is_no_crux() -> None:
    granted = CLAIMS[1].model_copy(update={"stance": Stance.CONCEDED})
    assert cruxes(*CHAIN, ATTACK, claims=(CLAIMS[0], granted, *CLAIMS[2:])) == ()


def test_a_circle_of_reasons_ends() -> None:
    (crux,) = cruxes(*CHAIN, relation(3, "c3", "c2", SUPPORTS), ATTACK)
    assert crux.falls_with == ("c1", "c3")


def test_positions_are_the_holders_own_and_every_opponents_denial() -> None:
    (crux,) = cruxes(*CHAIN, ATTACK)
    assert [(p.holder, p.stance, p.claims) for p in crux.positions] == [
        ("h1", Stance.ASSERTED, ("c2",)),
        ("h2", Stance.DENIED, ("c5",)),
    ]


def test_what_one_attacks_from_is_not_thereby_contested() -> None:
    assert cruxes(relation(1, "c2", "c1", SUPPORTS), relation(2, "c2", "c5")) == ()


def test_an_undercut_grants_what_it_undercuts() -> None:
    assert cruxes(*CHAIN, relation(9, "c5", "c2", RelationType.UNDERCUTS)) == ()
    assert cruxes(*CHAIN, relation(9, "c5", "c2", RelationType.UNDERMINES, origin=Origin.STATED))


@pytest.mark.parametrize("degree", list(Degree))
def test_who_grants_it_in_any_degree_does_not_deny_it(degree: Degree) -> None:
    assert cruxes(*CHAIN, ATTACK)
    assert cruxes(*CHAIN, ATTACK, relation(10, "c5", "c2", RelationType.CONCEDES, degree)) == ()


def test_the_crux_that_brings_most_down_comes_first_and_then_the_more_central() -> None:
    weightier = cruxes(*CHAIN, ATTACK, relation(10, "c5", "c1", origin=Origin.STATED))
    assert [crux.claim.id for crux in weightier] == ["c2", "c1"]
    alike = cruxes(
        relation(1, "c1", "c4", SUPPORTS),
        relation(2, "c2", "c4", SUPPORTS),
        ATTACK,
        relation(10, "c5", "c1", origin=Origin.STATED),
    )
    assert [crux.claim.id for crux in alike] == ["c2", "c1"]


def test_only_the_weightiest_are_kept() -> None:
    many = page(talk("Ada", " ".join(f"Reason {n} holds." for n in range(1, 9)) + " No reason holds."))
    claims = tuple(claim(many, n, "h1", f"Reason {n} holds") for n in range(1, 9))
    against = claim(many, 9, "h2", "No reason holds")
    edges = [relation(n, f"c{n}", f"c{n + 1}", SUPPORTS) for n in range(1, 8)]
    edges += [relation(10 + n, "c9", f"c{n}", origin=Origin.STATED) for n in range(1, 9)]
    debate = Debate(many, voiced(many, {"t1": "h1"}), (), (*claims, against), tuple(edges), ())
    assert [crux.claim.id for crux in cruxes_of(debate)] == [f"c{n}" for n in range(1, MOST_CRUXES + 1)]


@pytest.mark.parametrize(
    ("kind", "text", "disagreement"),
    [
        (Kind.EMPIRICAL, "Riders shift", Disagreement.EMPIRICAL),
        (Kind.PREDICTIVE, "Riders will shift", Disagreement.EMPIRICAL),
        (Kind.NORMATIVE, "Riders should shift", Disagreement.VALUE),
        (Kind.DEFINITIONAL, "To shift is to move", Disagreement.DEFINITIONAL),
        (Kind.ABOUT_THE_DEBATE, "You never said so", Disagreement.BURDEN_OF_PROOF),
    ],
)
def test_the_kind_of_disagreement_follows_the_claim(kind: Kind, text: str, disagreement: Disagreement) -> None:
    changed = CLAIMS[1].model_copy(update={"kind": kind, "text": text})
    (crux,) = cruxes(*CHAIN, ATTACK, claims=(CLAIMS[0], changed, *CLAIMS[2:]))
    assert crux.disagreement is disagreement


def test_what_would_move_somebody_is_quoted_where_it_is_about_the_crux() -> None:
    (crux,) = cruxes(*CHAIN, ATTACK)
    assert [(move.holder, move.text) for move in crux.would_move] == [
        ("h2", "I will drop this if a count of riders shows that they shift.")
    ]
    assert crux.would_move[0].span.cut(PAGE.text) == crux.would_move[0].text
    (other,) = cruxes(relation(1, "c4", "c3", SUPPORTS), relation(2, "c5", "c4", origin=Origin.STATED))
    assert other.would_move == ()


def test_what_would_move_another_is_not_the_authors() -> None:
    passages = voiced(PAGE, {"t1": "h1", "t2": "h2"})
    words = span_of(PAGE, "I will drop this if a count of riders shows")
    reported = Inline(span=words, voice=Voice.QUOTATION, holder="h1")
    passages = (passages[0], passages[1].model_copy(update={"inline": (reported,)}))
    debate = Debate(PAGE, passages, (), CLAIMS, (*CHAIN, ATTACK), ())
    assert cruxes_of(debate)[0].would_move == ()
    assert cruxes_of(replace(debate, passages=voiced(PAGE, {"t1": "h1", "t2": "h2"})))[0].would_move


HINGED = page(
    talk("Ada", "Trams pay their way. If it were shown that riders stay away, I would drop the trams."),
    talk("Bo", "The riders mostly stay away in winter. Nobody mends the depot."),
    talk("Cy", "My case rests on the price of a ticket."),
)
HINGED_CLAIMS = (
    claim(HINGED, 1, "h1", "Trams pay their way"),
    claim(HINGED, 2, "h1", "If it were shown that riders stay away, I would drop the trams", stance=Stance.CONDITIONAL),
    claim(HINGED, 3, "h2", "The riders mostly stay away in winter", stance=Stance.SUSPECTED),
    claim(HINGED, 4, "h3", "My case rests on the price of a ticket"),
)


def test_what_its_author_says_would_decide_it_is_a_crux_where_others_speak_of_the_same() -> None:
    passages = voiced(HINGED, {"t1": "h1", "t2": "h2", "t3": "h3"})
    people = (participant("h1", "Ada"), participant("h2", "Bo"), participant("h3", "Cy"))
    (crux,) = cruxes_of(Debate(HINGED, passages, people, HINGED_CLAIMS, (), ()))
    assert crux.claim.id == "c2"
    assert [(p.holder, p.stance, p.claims) for p in crux.positions] == [
        ("h1", Stance.CONDITIONAL, ("c2",)),
        ("h2", Stance.SUSPECTED, ("c3",)),
    ]
    assert crux.disagreement is Disagreement.EMPIRICAL
    assert [move.text for move in crux.would_move] == [
        "If it were shown that riders stay away, I would drop the trams."
    ]


def test_to_name_somebody_is_not_to_speak_of_the_same() -> None:
    document = page(
        talk("Ada Lee", "If it were shown to Ada Lee that riders stay away, I would drop the trams."),
        talk("Bo", "Ada Lee sits on my left."),
    )
    claims = tuple(
        claim(document, n, f"h{n}", s.span.cut(document.text).rstrip(".")) for n, s in enumerate(document.sentences, 1)
    )
    people = (participant("h1", "Ada Lee"), participant("h2", "Bo"))
    passages = voiced(document, {"t1": "h1", "t2": "h2"})
    assert cruxes_of(Debate(document, passages, people, claims, (), ())) == ()


BESIDE = page(
    talk("Ada", "The count was wrong."),
    talk("Bo", "Nobody recounts in winter. If the snow is to blame, I'd give in."),
)
BESIDE_CLAIMS = (
    claim(BESIDE, 1, "h1", "The count was wrong"),
    claim(BESIDE, 2, "h2", "Nobody recounts in winter"),
    claim(BESIDE, 3, "h2", "If the snow is to blame, I'd give in", stance=Stance.CONDITIONAL),
)


def beside(*relations: Relation) -> tuple[Crux, ...]:
    """Return the cruxes of a debate in which nobody shares a word with the condition on which Bo gives in."""
    people = (participant("h1", "Ada"), participant("h2", "Bo"))
    passages = voiced(BESIDE, {"t1": "h1", "t2": "h2"})
    return cruxes_of(Debate(BESIDE, passages, people, BESIDE_CLAIMS, relations, ()))


def test_where_no_word_is_shared_whoever_is_met_in_the_same_passage_is_on_the_other_side() -> None:
    (crux,) = beside(relation(1, "c2", "c1"))
    assert [(p.holder, p.claims) for p in crux.positions] == [("h2", ("c3",)), ("h1", ("c1",))]
    assert beside() == ()
