"""That a wish is laid to others with the limits that they set."""

import pytest

from pipeline.offline.findings.imputing import widens_a_wish
from tests.offline.findings.talks import exchange, last


def criteria(wish: str, report: str) -> list[str]:
    said = exchange(("Ada Berg", wish), ("Bo Lind", report))
    return [fault.criterion for fault in widens_a_wish(last(said), said)]


LIMITED = "I think that the gate of the pier should be shut at eleven."


@pytest.mark.parametrize(
    "report",
    [
        "So Ada would like to shut every pier in the county.",
        "Berg wants to keep the county from going out at all.",
        "You'd have us shut the pier whatever the hour.",
    ],
)
def test_a_wish_without_limit_is_held_against_what_was_said(report: str) -> None:
    assert criteria(LIMITED, report) == ["strawman"]


@pytest.mark.parametrize(
    "report",
    [
        "So Ada would like to shut the pier at eleven.",
        "Does Ada want to shut every pier in the county?",
        "I wonder whether Ada wants to shut every pier.",
        "Nilsson wants to shut every pier in the county.",
    ],
)
def test_a_wish_with_its_limit_a_question_and_others_wishes_are_not_faulted(report: str) -> None:
    assert criteria(LIMITED, report) == []


def test_who_went_as_far_is_not_made_to_go_further() -> None:
    assert criteria("Every pier in the county should be shut.", "Ada wants to shut every pier in the county.") == []
