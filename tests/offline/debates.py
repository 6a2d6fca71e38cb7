"""A small debate as the rules find it, for tests of what they make of one."""

from collections.abc import Sequence

from pipeline.models import ClashState, RelationType, Side
from pipeline.offline.clashes import Dispute
from pipeline.offline.debate import Debate
from tests.invented import TRAMS, claim, participant, relation, voiced


def clash(
    number: int,
    point: Sequence[str],
    counterpoint: Sequence[str],
    exchange: Sequence[str],
    *,
    holders: tuple[str, str] = ("h1", "h2"),
    state: ClashState = ClashState.ANSWERED,
    question: str = "Is it so?",
) -> Dispute:
    """Return a clash of these claims."""
    return Dispute(
        id=f"k{number}",
        rank=number,
        question=question,
        state=state,
        point=Side(holder=holders[0], claims=tuple(point)),
        counterpoint=Side(holder=holders[1], claims=tuple(counterpoint)),
        exchange=tuple(exchange),
    )


def trams(*, swapped: bool = False, state: ClashState = ClashState.ANSWERED) -> Debate:
    """Return a debate on `TRAMS` with one clash; `swapped` has the same clash seen from the other side."""
    point, counterpoint = ("c1", "c4"), ("c2",)
    claims = (
        claim(TRAMS, 1, "h1", "Night trams pay for themselves"),
        claim(TRAMS, 2, "h2", "The trial lost forty per cent of its cost"),
        claim(TRAMS, 3, "h1", "The trial ran in winter"),
        claim(TRAMS, 4, "h1", "A winter trial says little about a whole year"),
    )
    sides = (counterpoint, point) if swapped else (point, counterpoint)
    holders = ("h2", "h1") if swapped else ("h1", "h2")
    return Debate(
        document=TRAMS,
        passages=voiced(TRAMS, {"t1": "h1", "t2": "h2", "t3": "h1"}),
        participants=(participant("h1", "Ada"), participant("h2", "Bo")),
        claims=claims,
        relations=(
            relation(1, "c2", "c1"),
            relation(2, "c3", "c4", RelationType.SUPPORTS),
            relation(3, "c4", "c2", RelationType.UNDERMINES),
        ),
        clashes=(clash(1, sides[0], sides[1], ("r1", "r3"), holders=holders, state=state),),
    )
