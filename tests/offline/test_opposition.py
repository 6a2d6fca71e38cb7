"""Which steps of one author's passage speak for an imagined opponent."""

import math
from itertools import product

import pytest

from pipeline.offline.opposition import OPPOSED_AT, Chain, Step, roles_of
from pipeline.offline.opposition_weights import WEIGHTS

THESIS = Step("The museum should stay open on Mondays.", True)
REASON = Step("because most of its visitors are here for one day.", False)
GRANTED = Step("Granted, the guards would work longer,", True)
RETURN = Step("but they could rest on Tuesdays.", False)
CONCEDING = Step("Although the heating costs a fortune,", True)
MAIN = Step("the tickets pay for it.", False)


def test_what_is_granted_speaks_for_the_opponent_and_what_follows_but_does_not() -> None:
    roles = roles_of([THESIS, REASON, GRANTED, RETURN]).roles
    assert [opponent > 0.5 for _, opponent in roles] == [False, False, True, False]


def test_a_concession_attacks_the_thesis_and_is_attacked_in_turn() -> None:
    roles = roles_of([THESIS, REASON, GRANTED, RETURN])
    assert roles.apart(2, 0) >= OPPOSED_AT
    assert roles.apart(3, 2) >= OPPOSED_AT
    assert roles.apart(1, 0) < OPPOSED_AT
    assert roles.apart(3, 0) < OPPOSED_AT


def test_the_inside_of_although_stands_against_its_main_clause() -> None:
    assert roles_of([CONCEDING, MAIN]).apart(0, 1) >= OPPOSED_AT


def test_the_order_of_the_two_does_not_matter() -> None:
    roles = roles_of([THESIS, GRANTED, RETURN])
    assert roles.apart(0, 2) == roles.apart(2, 0)


def test_typographic_apostrophes_are_read() -> None:
    assert Step("It’s true that nobody came.", True).cues == Step("It's true that nobody came.", True).cues


def test_a_step_is_never_opposed_to_itself() -> None:
    assert roles_of([THESIS]).apart(0, 0) == 0


@pytest.mark.parametrize("pair", [(0, 1), (0, 3), (1, 2), (2, 3)])
def test_the_probability_is_that_of_all_ways_to_share_out_the_roles(pair: tuple[int, int]) -> None:
    cues = [step.cues for step in (CONCEDING, MAIN, GRANTED, RETURN)]

    def weight(roles: tuple[int, ...]) -> float:
        score = sum(
            WEIGHTS["objects"].get(c, 0.0) for role, found in zip(roles, cues, strict=True) for c in found if role
        )
        for before, now, found in zip(roles, roles[1:], cues[1:], strict=False):
            move = {(0, 1): "turns", (1, 0): "returns"}.get((before, now))
            score += sum(WEIGHTS[move].get(c, 0.0) for c in found) if move else 0.0
        return math.exp(score)

    ways = {roles: weight(roles) for roles in product((0, 1), repeat=4)}
    apart = sum(w for roles, w in ways.items() if roles[pair[0]] != roles[pair[1]])
    assert Chain(cues, WEIGHTS).apart(*pair) == pytest.approx(apart / sum(ways.values()))
