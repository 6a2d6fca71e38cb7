"""That an answer answers, and that nobody is asked to disprove."""

import pytest

from pipeline.offline.findings.replying import claims_to_have_answered, shifts_the_burden
from tests.offline.findings.talks import exchange, last


@pytest.mark.parametrize(
    "text",
    [
        "As long as you can't show that it holds, it leaks.",
        "Until somebody proves otherwise the pier stays shut.",
        "It's up to them to bring evidence.",
        "No one has come up with anything to show that it doesn't leak.",
    ],
)
def test_the_burden_is_not_the_others(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert [f.criterion for f in shifts_the_burden(last(said), said)] == ["shifted_burden"]


@pytest.mark.parametrize("text", ["It is for me to show that it holds.", "The survey shows that it holds."])
def test_who_takes_the_burden_shifts_nothing(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert list(shifts_the_burden(last(said), said)) == []


@pytest.mark.parametrize("text", ["I've dealt with that above.", "The lamps take care of that.", "I already said so."])
def test_an_objection_said_to_be_met(text: str) -> None:
    said = exchange(("Bo Lind", "The pier floods at night."), ("Ada Berg", text))
    (fault,) = claims_to_have_answered(last(said), said)
    assert fault.criterion == "rebuttal_ignored"
    assert fault.beside is said.lines[0]


@pytest.mark.parametrize("text", ["Would lamps take care of that?", "Lamps cannot settle it.", "You are right."])
def test_a_question_and_a_denial_say_no_such_thing(text: str) -> None:
    said = exchange(("Bo Lind", "The pier floods at night."), ("Ada Berg", text))
    assert list(claims_to_have_answered(last(said), said)) == []


def test_where_nobody_objected_nothing_was_passed_over() -> None:
    said = exchange(("Ada Berg", "I've dealt with that above."))
    assert list(claims_to_have_answered(last(said), said)) == []
