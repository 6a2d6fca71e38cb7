"""That somebody is held to what they said, granted and meant."""

import pytest

from pipeline.offline.findings.standing import contradicts_itself, shifts_a_term, takes_back_a_concession
from tests.offline.findings.talks import exchange, last


def test_who_denies_what_they_said_contradicts_themselves() -> None:
    said = exchange(
        ("Ada Berg", "The pier needs two lamps."),
        ("Bo Lind", "Lamps are dear."),
        ("Ada Berg", "The pier needs no lamps."),
    )
    (fault,) = contradicts_itself(last(said), said)
    assert fault.criterion == "contradiction"
    assert fault.beside is said.lines[0]


@pytest.mark.parametrize(
    "turns",
    [
        (("Ada Berg", "The pier needs two lamps."), ("Bo Lind", "The pier needs no lamps.")),
        (("Ada Berg", "The pier needs two lamps. I take that back, the pier needs no lamps.")),
        (("Ada Berg", "The pier needs two lamps. The chapel has no lamps."),),
    ],
)
def test_another_person_another_thing_and_a_retraction_contradict_nothing(turns: tuple[tuple[str, str], ...]) -> None:
    said = exchange(*(turns if isinstance(turns[0], tuple) else (turns,)))
    assert list(contradicts_itself(last(said), said)) == []


GRANTED = (("Bo Lind", "The ferry drains the creek."), ("Ada Berg", "I grant you that the ferry drains the creek."))


def test_what_was_granted_is_not_argued_against_later() -> None:
    said = exchange(*GRANTED, ("Bo Lind", "Thanks."), ("Ada Berg", "The ferry never drains the creek."))
    (fault,) = takes_back_a_concession(last(said), said)
    assert fault.criterion == "concession_withdrawn"


@pytest.mark.parametrize("text", ["The ferry drains the creek.", "Perhaps the ferry never drains the creek."])
def test_who_stands_by_it_or_only_wonders_takes_nothing_back(text: str) -> None:
    said = exchange(*GRANTED, ("Bo Lind", "Thanks."), ("Ada Berg", text))
    assert list(takes_back_a_concession(last(said), said)) == []


def test_a_word_with_a_sense_of_its_own_is_not_concluded_from_in_another() -> None:
    said = exchange(
        ("Ada Berg", "By sound I mean only that the pier stands."),
        ("Bo Lind", "Good."),
        ("Ada Berg", "Since the pier is sound, children can run on it."),
    )
    (fault,) = shifts_a_term(last(said), said)
    assert fault.criterion == "equivocation"
    assert "“sound”" in fault.explanation


def test_a_word_used_without_concluding_from_it_shifts_nothing() -> None:
    said = exchange(("Ada Berg", "By sound I mean only that the pier stands. The pier is sound."))
    assert list(shifts_a_term(last(said), said)) == []
