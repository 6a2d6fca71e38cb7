from typing import Any

import pytest

from pipeline.models import Report
from pipeline.report import critique_markdown

from . import factories
from .mutation import Mutation, broken, put
from .rendering import rendered

BUILT = "The strongest cases are built here; they may give reasons that nobody on the page gave."


def critique(report: Report, question: str | None = None) -> str:
    return critique_markdown(report, factories.SOURCE_TEXT, question)


def none_found(data: Any) -> None:
    data["gravest"] = []
    data["critiques"][0] |= {"findings": [], "discarded": []}


def test_the_whole_critique_in_order(report: Report) -> None:
    seen = rendered(critique(report))
    assert seen.headings == [
        "Critique: Do night trams pay?",
        "The gravest weaknesses",
        "Do night trams pay for themselves?",
    ]
    assert seen.paragraphs == [
        BUILT,
        "The strongest case for Ada. Over a whole year, night trams earn what they cost.",
        "Weaknesses of Ada",
        "The strongest case for Bo. The only trial there was lost two fifths of its cost base.",
        "Weaknesses of Bo",
        "Questions",
        "1 further criticism considered and discarded: claims.md says why.",
    ]
    assert seen.links == ["claims.md"]
    assert seen.items == [
        "Bo: One trial in one season carries the whole rebuttal. (hasty generalisation)\n"
        "“last year's trial *lost* 40 % of its cost_base [1]” (comment 2, ¶2)",
        "Ada gives no figure for “Night trams pay for themselves”. (unsupported; nobody tested it)\n"
        "Quoted from comment 1, ¶1",
        "No. 1 of the gravest above (hasty generalisation).",
        "What did the trial cost in summer?",
    ]


def test_the_gravest_are_numbered_in_the_order_given() -> None:
    seen = critique(broken(put(["f2", "f1"], "gravest")))
    assert "1. **Ada**: " in seen
    assert "2. **Bo**: " in seen
    assert seen.index("- No. 1 of the gravest above") < seen.index("- No. 2 of the gravest above")


def test_what_was_tested_and_stands_needs_no_word() -> None:
    tested = broken(put("no", "critiques", 0, "findings", 0, "tests", "met"))
    assert "*(hasty generalisation)*  \n" in critique(tested)


def test_a_headline_stands_in_bold_after_the_name_and_where_the_gravest_are_named_again() -> None:
    headed = put("No *figures*.\nOne trial carries it all.", "critiques", 0, "findings", 0, "explanation")
    seen = critique(broken(headed))
    assert "1. **Bo: No \\*figures\\*.** One trial carries it all." in seen
    assert "- No. 1 of the gravest above: No \\*figures\\*.\n" in seen

    def below_only(data: Any) -> None:
        headed(data)
        data["gravest"] = []

    below = critique(broken(below_only))
    assert "- **No \\*figures\\*.** One trial carries it all." in below


def test_a_case_in_the_sides_own_words_is_not_said_to_be_built() -> None:
    def mutate(data: Any) -> None:
        for side in data["critiques"][0]["steelmen"]:
            side["built"] = False

    seen = critique(broken(mutate))
    assert BUILT not in seen
    assert "**The strongest case for Ada, in their own words.** Over" in seen


def test_nothing_is_said_of_a_side_without_case_and_weakness() -> None:
    def mutate(data: Any) -> None:
        data["critiques"][0] |= {"steelmen": data["critiques"][0]["steelmen"][:1], "discarded": []}
        data["critiques"][0]["findings"] = data["critiques"][0]["findings"][1:]
        data["gravest"] = []

    seen = critique(broken(mutate))
    assert "Weaknesses of Ada" in seen
    assert "Bo" not in seen


def test_an_issue_of_which_nothing_is_left_is_not_shown() -> None:
    def mutate(data: Any) -> None:
        data["critiques"].append({"id": "q2", "issue": "i2", "steelmen": [], "findings": [], "discarded": []})
        data["critiques"][1]["questions"] = []

    assert "quiet streets matter more?" not in critique(broken(mutate))


def test_the_question_asked_is_named(report: Report) -> None:
    assert "The question asked: “Who pays?”" in critique(report, "Who pays?")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: None, "No weakness was raised that could be tied to the text."),
        (put("quick", "provenance", "depth"), "the text was read the quick way. --depth full adds the critique."),
        (put("offline", "provenance", "engine"), "No weakness is named here: to tell a real one"),
        (put([], "issues"), "No disagreement was found, so there is nothing to criticise."),
        (
            put([{"prompt": "criticise", "subject": "x", "reason": "y"}], "coverage", "failed_calls"),
            "No weakness was found in what could be read. Lost on the way: 1 call failed.",
        ),
    ],
)
def test_why_nothing_is_criticised_is_said(change: Mutation, said: str) -> None:
    def mutate(data: Any) -> None:
        none_found(data)
        change(data)

    assert any(said in paragraph for paragraph in rendered(critique(broken(mutate))).paragraphs)


def test_that_none_survived_is_said_where_some_were_tested() -> None:
    def mutate(data: Any) -> None:
        data["gravest"] = []
        data["critiques"][0]["findings"] = []

    seen = rendered(critique(broken(mutate)))
    assert "No criticism survived: 1 finding considered and discarded." in seen.paragraphs


def test_words_of_a_reader_are_no_markup() -> None:
    evil = "# *so* [1](http://x) <b>"
    made = broken(put(evil, "critiques", 0, "findings", 0, "explanation"))
    seen = rendered(critique(made))
    assert any(evil in item for item in seen.items)
    assert seen.links == ["claims.md"]
