"""That conclusions are held against what they are drawn from."""

import pytest

from pipeline.offline.findings.leaping import (
    concludes_without_limit,
    leaps_from_a_case,
    leaps_in_a_sentence,
    rests_on_nothing,
    takes_sequence_for_cause,
)
from tests.offline.findings.talks import exchange, last


@pytest.mark.parametrize(
    "text",
    [
        "The gate went up in May and the year after the mill closed, so the gate has cost us a mill.",
        "The mill closed soon after the gate went up. That is what a gate does.",
    ],
)
def test_what_came_after_is_not_yet_an_effect(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert [f.criterion for f in takes_sequence_for_cause(last(said), said)] == ["doubtful_cause"]


@pytest.mark.parametrize(
    "text",
    [
        "The gate went up in May and the year after the mill closed.",
        "The mill closed the year after, so the gate may have cost us a mill.",
    ],
)
def test_sequence_alone_and_a_careful_cause_are_no_faults(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert list(takes_sequence_for_cause(last(said), said)) == []


def test_a_general_rule_from_a_case_of_ones_own() -> None:
    said = exchange(("Ada Berg", "My cousin hired a skiff and it sank. Skiffs are not safe."))
    (fault,) = leaps_from_a_case(last(said), said)
    assert fault.criterion == "hasty_generalisation"
    assert fault.beside is said.lines[0]


@pytest.mark.parametrize("text", ["Skiffs may not be safe.", "I sold mine.", "Are skiffs safe?", "It was a wet day."])
def test_what_is_careful_particular_asked_or_past_is_not_general(text: str) -> None:
    said = exchange(("Ada Berg", f"My cousin hired a skiff and it sank. {text}"))
    assert list(leaps_from_a_case(last(said), said)) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It rained. So nobody will ever moor here.", "nobody will"),
        ("Four of the seven boats leaked. Every boat in the bay is rotten.", "Every boat in the bay is"),
    ],
)
def test_a_conclusion_without_exception(text: str, word: str) -> None:
    said = exchange(("Ada Berg", text))
    (fault,) = concludes_without_limit(last(said), said)
    assert fault.criterion == "overstated"
    assert f"“{word} …”" in fault.explanation


@pytest.mark.parametrize("text", ["So some boats leak.", "So perhaps nobody will moor here.", "Nobody moors here."])
def test_a_limited_or_careful_conclusion_and_none_at_all(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert list(concludes_without_limit(last(said), said)) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Sailors trust a plain chart more than a coloured one, so colour is out of the question.", 1),
        ("Sailors trust a plain chart more than a coloured one, and that settles it.", 1),
        ("By the survey sailors trust a plain chart more, so colour is out of the question.", 0),
        ("That is so, so colour is out of the question.", 0),
    ],
)
def test_a_bare_premise_carries_no_strong_conclusion(text: str, faults: int) -> None:
    said = exchange(("Ada Berg", text))
    assert [f.criterion for f in rests_on_nothing(last(said), said)] == ["unsupported"] * faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("I rowed out on Sunday and met nine seals, so seals do come in winter.", 1),
        ("My nephew rowed out and lost an oar, so you know what they do with a boat.", 1),
        ("I rowed out on Sunday and met nine seals, so perhaps seals come in winter.", 0),
        ("I rowed out on Sunday and met nine seals, so I was late.", 0),
        ("The board counted nine seals, so seals do come in winter.", 0),
    ],
)
def test_a_case_and_the_rule_drawn_from_it_in_one_sentence(text: str, faults: int) -> None:
    said = exchange(("Ada Berg", text))
    assert [f.criterion for f in leaps_in_a_sentence(last(said), said)] == ["hasty_generalisation"] * faults


@pytest.mark.parametrize(
    "text",
    ["I'd just like the owners told. Skiffs are not safe.", "Skiffs are not safe. My cousin hired one and it sank."],
)
def test_a_wish_and_an_illustration_are_no_case_that_a_rule_rests_on(text: str) -> None:
    said = exchange(("Ada Berg", text))
    assert list(leaps_from_a_case(last(said), said)) == []


def test_a_reasoning_that_is_told_is_not_ones_own_bare_premise() -> None:
    said = exchange(("Ada Berg", "The reason given is the weather over the bay, so nothing can be done."))
    assert list(rests_on_nothing(last(said), said)) == []
