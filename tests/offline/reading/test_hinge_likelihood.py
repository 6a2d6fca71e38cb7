"""Which sentences say what would move their author."""

import pytest

from pipeline.offline.reading.hinge_likelihood import (
    LIKELY,
    NOT_UNLIKELY,
    counts_as_hinge,
    folded,
    hinge_features,
    is_condition,
    is_hinge,
)


def test_what_cues_show_need_only_not_be_unlikely() -> None:
    assert counts_as_hinge({"cues: gives in"}, NOT_UNLIKELY)
    assert not counts_as_hinge({"condition"}, NOT_UNLIKELY)
    assert counts_as_hinge({"condition"}, LIKELY)
    assert not counts_as_hinge({"cues: gives in"}, NOT_UNLIKELY / 2)


@pytest.mark.parametrize(
    ("text", "features"),
    [
        ("If the count holds, I'd say so.", {"condition, speaker", "condition, modal", "speaker, modal"}),
        ("Bring the ledger and we can talk.", {"imperative", "imperative, speaker", "cues: gives in"}),
        ("The nub of it is the price.", {"cues: names what decides"}),
    ],
)
def test_the_halves_of_a_condition_show_however_far_apart(text: str, features: set[str]) -> None:
    assert features <= hinge_features(folded(text))


def test_a_condition_is_told_from_what_the_matter_turns_on() -> None:
    assert is_condition(folded("Show me the count and I’ll withdraw the letter."))
    assert not is_condition(folded("What it comes down to is the price of a ticket."))


@pytest.mark.parametrize("text", ["The trams were late again.", "I went home by tram, since it rained."])
def test_plain_talk_is_no_hinge(text: str) -> None:
    assert not is_hinge(folded(text))
