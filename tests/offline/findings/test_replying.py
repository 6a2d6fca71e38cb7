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
        "Nobody has shown that it leaks, so it is sound.",
        "They have given us no proof that it isn't leaking.",
        "Tell me what else it could be.",
    ],
)
def test_the_burden_is_not_the_others(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert [f.criterion for f in shifts_the_burden(last(said), said)] == ["shifted_burden"]


@pytest.mark.parametrize(
    "text",
    [
        "It is for me to show that it holds.",
        "The survey shows that it holds.",
        "You have shown that it holds.",
        "If it leaks in one storm you have not shown that piers leak.",
        "I won't vote for a lock until someone has shown me that it is theft.",
    ],
)
def test_who_takes_the_burden_or_leaves_it_where_it_is_shifts_nothing(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert list(shifts_the_burden(last(said), said)) == []


@pytest.mark.parametrize("text", ["I've dealt with that above.", "The lamps take care of that.", "I already said so."])
def test_an_objection_said_to_be_met(text: str) -> None:
    said = exchange(("Bo Lind", "The pier floods at night."), ("Ada Berg", text))
    (fault,) = claims_to_have_answered(last(said), said)
    assert fault.criterion == "rebuttal_ignored"
    assert fault.beside is said.lines[0]


@pytest.mark.parametrize(
    "text",
    [
        "Would lamps take care of that?",
        "Lamps cannot settle it.",
        "You are right.",
        "I would light it, and that takes care of it.",
        "As I said, I speak for myself.",
    ],
)
def test_a_question_a_denial_and_an_offer_say_no_such_thing(text: str) -> None:
    said = exchange(("Bo Lind", "The pier floods at night."), ("Ada Berg", text))
    assert list(claims_to_have_answered(last(said), said)) == []


def test_where_nobody_objected_nothing_was_passed_over() -> None:
    said = exchange(("Ada Berg", "I've dealt with that above."))
    assert list(claims_to_have_answered(last(said), said)) == []


def test_what_was_taken_up_before_is_not_passed_over() -> None:
    said = exchange(
        ("Bo Lind", "The pier floods at night."),
        ("Ada Berg", "The pier floods at spring tide. I've dealt with that above."),
    )
    assert list(claims_to_have_answered(last(said), said)) == []
