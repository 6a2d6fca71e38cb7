from enum import StrEnum

import pytest

from pipeline.models import (
    ClashState,
    Coverage,
    Disagreement,
    Outcomes,
    Presence,
    Report,
    Severity,
    Stance,
    Voice,
)
from pipeline.report import wording


@pytest.mark.parametrize(
    ("words", "enum"),
    [
        (wording.PRESENCE, Presence),
        (wording.STATE, ClashState),
        (wording.STANCE, Stance),
        (wording.DISAGREEMENT, Disagreement),
        (wording.VOICE, Voice),
        (wording.SEVERITY, Severity),
    ],
)
def test_every_value_has_its_words(words: dict[StrEnum, str], enum: type[StrEnum]) -> None:
    assert list(words) == list(enum)


def test_counting() -> None:
    assert [wording.counted(n, "claim") for n in (0, 1, 2)] == ["no claims", "1 claim", "2 claims"]


def covered(sentences: int, uncovered: int) -> str:
    outcomes = Outcomes(claim=sentences - uncovered, uncovered=uncovered)
    coverage = Coverage(sentences=sentences, outcomes=outcomes, dropped_quotes=(), failed_calls=())
    return wording.how_covered(coverage)


def test_coverage_in_words() -> None:
    assert covered(40, 0) == "All of it is accounted for: 40 sentences."
    assert covered(40, 13) == "Not covered by anything below: 13 of 40 sentences (32 %)."
    assert covered(4000, 1) == "Not covered by anything below: 1 of 4000 sentences (1 %)."


def test_survived_tests_are_named_where_not_all_were(report: Report) -> None:
    finding, discarded = report.critiques[0].findings[0], report.critiques[0].discarded[0]
    assert wording.survived(finding) == "Survived all four tests."
    assert wording.survived(discarded) == (
        "Survived: it is asserted; the strongest reading does not dissolve it; it rests on no lost formula."
    )
