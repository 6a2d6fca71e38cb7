"""A clash as a model sees it."""

from dataclasses import replace

from pipeline.models import ClashState, Degree, Position, Severity
from pipeline.prompt import show
from pipeline.views import Charge, Concession, Opposition, Standing
from tests.invented import trams


def opposition(state: ClashState = ClashState.STANDSTILL) -> Opposition:
    """Return the clash on trams."""
    debate = trams(state=state)
    return debate.opposition(debate.clashes[0], 40)


def test_a_clash_is_shown_with_its_claims_edges_and_sentences() -> None:
    lines = show(opposition()).splitlines()
    assert lines[0] == "Issue: Is it so?"
    point, counterpoint = lines.index("Point, held by Ada:"), lines.index("Counterpoint, held by Bo:")
    assert [line.split(" | ")[0] for line in lines[point + 1 : counterpoint]] == ["c1", "c4"]
    assert lines[counterpoint + 1].startswith("c2 | Bo")
    assert "Exchange: c2 rebuts c1; c4 undermines c2" in lines
    assert "3 | The trial lost forty per cent of its cost." in lines


def test_every_state_is_put_in_words_of_its_own() -> None:
    assert len({show(opposition(state)) for state in ClashState}) == len(ClashState)


def test_what_was_granted_is_told() -> None:
    plain = opposition()
    assert "Granted: (nothing)" in show(plain)
    granted = replace(plain, concessions=(Concession(plain.point[0], Degree.FULL, plain.counterpoint),))
    assert "Granted: Ada in c1, full" in show(granted)


def test_both_sides_claims_are_its_claims_and_each_may_cite_its_own() -> None:
    plain = opposition()
    assert [c.id for c in plain.claims] == ["c1", "c4", "c2"]
    assert plain.citable("h1") == {"c1", "c3", "c4"}
    assert plain.citable("h2") == {"c2"}


def test_a_standing_tells_both_positions_with_their_claims() -> None:
    positions = (
        Position(holder="h1", text="They pay.", claims=("c1", "c4")),
        Position(holder="h2", text="They do not.", claims=("c2",)),
    )
    lines = show(Standing(opposition(), positions)).splitlines()
    assert "Ada: They pay. (c1, c4)" in lines
    assert "Bo: They do not. (c2)" in lines


def test_a_charge_names_its_target_and_quotes_it() -> None:
    charge = Charge(3, "overstated", Severity.MAJOR, trams().claims[1], (), ("The trial lost",), "Too strong.")
    assert show(charge) == "3 | overstated, major, against c2 (“The trial lost”): Too strong."
