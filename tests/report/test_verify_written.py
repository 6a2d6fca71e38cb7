"""Each test writes one thing that the source does not bear out and sees it named."""

import pytest

from pipeline.report.sources import reading_of
from pipeline.report.verify_written import written_problems

from . import factories, together
from .mutation import Mutation, broken, put

EXPLAINED = ("critiques", 0, "findings", 0, "explanation")


def problems_of(mutation: Mutation) -> list[str]:
    return list(written_problems(reading_of(broken(mutation), factories.SOURCE_TEXT)))


def told(words: str) -> Mutation:
    """Return a mutation that writes `words` into the account, with every mark."""
    return put(f"# T\n\n{words} [1] [2] [3]\n", "summary", "text")


def test_a_sound_report_has_no_problem() -> None:
    assert problems_of(lambda data: None) == []
    assert list(written_problems(reading_of(together.report(), together.TEXTS))) == []


@pytest.mark.parametrize(
    "words",
    [
        "Ada: “Riders shift from cars to trams after midnight”.",
        "Bo: “last year's trial … lost* 40 %”.",
        "Bo: “LAST YEAR’S trial”.",
        "| “Night trams” | b |\n| --- | --- |\n| “nobody has measured that.” | d |\n\n",
        "“”",
    ],
)
def test_what_the_source_says_may_be_quoted(words: str) -> None:
    assert problems_of(told(words)) == []


@pytest.mark.parametrize("words", ["Trams sing", "Night trams … sing", "pay trams"])
def test_what_it_does_not_say_may_not(words: str) -> None:
    assert problems_of(told(f"Ada: “{words}”.")) == [f"the summary: “{words}” does not stand in the source."]
    assert problems_of(put(f"Bo: “{words}”.", *EXPLAINED)) == [f"finding f1: “{words}” does not stand in the source."]


def test_words_in_the_table_and_in_a_heading_are_checked() -> None:
    table = "## “Never”\n\n| “always” | b |\n| --- | --- |\n| c | “at night” |\n\n"
    assert [problem.split("”")[0] for problem in problems_of(told(table))] == [
        "the summary: “Never",
        "the summary: “always",
        "the summary: “at night",
    ]


def test_the_title_may_be_the_pages_own() -> None:
    assert problems_of(put("# On “justice”\n\nA. [1] [2] [3]\n", "summary", "text")) == []


def test_a_mark_without_a_reference_and_a_reference_without_a_mark_are_named() -> None:
    assert problems_of(put("# T\n\nA. [1] [2] [8]\n", "summary", "text")) == [
        "the summary has the mark [8], and no reference says where it leads.",
        "reference 3 of the summary has no mark in its text.",
    ]


def test_brackets_of_the_source_are_no_marks() -> None:
    assert problems_of(told("Bo: “cost\\_base \\[1\\]”.")) == []
    assert problems_of(put("# T\n\nBo: \\[3\\]. [1] [2]\n", "summary", "text")) == [
        "reference 3 of the summary has no mark in its text."
    ]


def test_a_quotation_over_a_line_break_of_the_source_stands() -> None:
    assert problems_of(told("“cars to trams”")) == []
