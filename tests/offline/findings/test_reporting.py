"""That a report of another's words is held against them."""

import pytest

from pipeline.offline.findings.reporting import misreports
from tests.offline.findings.talks import exchange, last


def criteria(original: str, report: str) -> list[tuple[str, str]]:
    said = exchange(("Ada Berg", original), ("Bo Lind", report))
    return [(f.criterion, f.beside.text if f.beside else "") for f in misreports(last(said), said)]


HEDGED = "Perhaps the harbour wall leaks in spring."


@pytest.mark.parametrize(
    "report",
    [
        "You tell us that the harbour wall leaks in spring, and it is far from settled.",
        "Your claim that the harbour wall leaks comes without a figure.",
        "Berg promises that the harbour wall leaks in spring.",
    ],
)
def test_a_hedge_that_the_report_drops_is_missed(report: str) -> None:
    assert criteria(HEDGED, report) == [("lost_hedge", HEDGED)]


@pytest.mark.parametrize(
    "report",
    [
        "You suspect that the harbour wall leaks in spring.",
        "Do you say that the harbour wall leaks?",
        "You are right that the harbour wall leaks.",
        "The harbour wall is sound.",
        "Nilsson says that the harbour wall leaks in spring.",
    ],
)
def test_a_faithful_report_a_question_a_concession_and_others_words_are_not_faulted(report: str) -> None:
    assert criteria(HEDGED, report) == []


LIMITED = "The harbour wall leaks at two joints."


def test_a_limit_that_the_report_drops_makes_another_claim_of_it() -> None:
    report = "Your view is that the harbour wall leaks at every joint there is."
    assert criteria(LIMITED, report) == [("strawman", LIMITED)]


def test_who_goes_as_far_is_reported_truly() -> None:
    assert criteria("The harbour wall leaks at every joint.", "You say that the harbour wall leaks everywhere.") == []


def test_a_demand_taken_to_the_extreme_is_a_report_too() -> None:
    report = "But if nothing at all may be moored at the harbour wall, we need no wall."
    assert criteria("I keep trawlers from the harbour wall.", report)[0][0] == "strawman"


def test_a_limit_that_the_other_left_out_too_is_reported_faithfully() -> None:
    assert (
        criteria("The harbour wall never leaks at low tide, or hardly.", "You say the harbour wall never leaks.") == []
    )
