from enum import StrEnum
from typing import Any

import pytest

from pipeline.models import (
    Met,
    Outcome,
    Report,
    Verdict,
    Voice,
)
from pipeline.report import wording


@pytest.mark.parametrize(
    ("words", "enum"),
    [
        (wording.VOICE, Voice),
        (wording.VERDICT, Verdict),
        (wording.MET, Met),
        (wording.OUTCOME, Outcome),
    ],
)
def test_every_value_has_its_words(words: dict[StrEnum, str], enum: type[StrEnum]) -> None:
    assert list(words) == list(enum)


def test_counting() -> None:
    assert [wording.counted(n, "claim") for n in (0, 1, 2)] == ["no claims", "1 claim", "2 claims"]
    assert wording.counted(2, "clash") == "2 clashes"


@pytest.mark.parametrize(
    ("parts", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (list("abc"), "a, b and c")]
)
def test_listing(parts: list[str], told: str) -> None:
    assert wording.listed(parts) == told


def test_rules_that_left_nothing_undone_say_so(report: Report) -> None:
    all_of_it: dict[str, Any] = {"prompts": dict.fromkeys(wording.PARTS, "0")}
    said = wording.what_rules_are(report.provenance.model_copy(update=all_of_it))
    assert said == "Rules find what the words of a text mark and miss what takes understanding."


def test_every_part_that_rules_may_leave_undone_is_a_prompt() -> None:
    from pipeline.run import PROMPTS

    assert set(wording.PARTS) <= {prompt.name for prompt in PROMPTS}


def test_second_readings_are_told_apart(report: Report) -> None:
    assert [check.statement for check in wording.mended(report.checks)] == ["Bo knows it."]
    assert [check.statement for check in wording.struck(report.checks)] == ["Ada said “never”."]


def test_a_mend_that_changes_nothing_is_none(report: Report) -> None:
    same = [check.model_copy(update={"mended": check.statement}) for check in report.checks]
    assert wording.mended(same) == wording.struck(same) == []
