from pipeline.models import Critique, Report
from pipeline.report import critique_markdown

from . import factories
from .rendering import rendered


def critique(report: Report) -> str:
    return critique_markdown(report, factories.SOURCE_TEXT)


def test_the_whole_critique_in_order(report: Report) -> None:
    seen = rendered(critique(report))
    assert seen.headings == [
        "Critique: Night trams",
        "1. Do night trams pay for themselves?",
        "Moderate: hasty generalisation, against Bo (the step from c2 to c1)",
        "Considered and discarded",
    ]
    assert seen.paragraphs[2:] == [
        "Point, Ada, at its strongest: Over a whole year, night trams earn what they cost.",
        "Counterpoint, Bo, at its strongest: The only trial there was lost two fifths of its cost base.",
        "One trial in one season carries the whole rebuttal. Survived all four tests.",
        "Questions worth asking:",
        "Not criticised here:",
    ]
    assert seen.items == [
        "What did the trial cost in summer?",
        "Do quiet streets matter more?",
        "missing ground, against Ada (c1): No figure supports it. Discarded: The next sentence gives a ground.",
    ]


def test_a_finding_quotes_the_source(report: Report) -> None:
    span = report.claims[1].span
    assert rendered(critique(report)).quotes == [
        f"“{report.claims[1].quote}” — Bo, characters {span.start}–{span.end}, turn 2"
    ]


def test_claims_are_linked_in_the_summary(report: Report) -> None:
    assert set(rendered(critique(report)).links) == {"summary.md#c1", "summary.md#c2"}


def test_no_finding_is_said_plainly(report: Report) -> None:
    bare = Critique.model_validate(report.critiques[0].model_copy(update={"findings": ()}))
    seen = rendered(critique(report.model_copy(update={"critiques": (bare,)})))
    assert "No criticism survived its tests." in seen.paragraphs
    assert "No criticism survived its tests." not in rendered(critique(report)).paragraphs


def test_where_nothing_was_put_to_the_tests_it_is_not_said_that_nothing_survived_them(report: Report) -> None:
    bare = tuple(c.model_copy(update={"findings": (), "discarded": ()}) for c in report.critiques)
    seen = rendered(critique(report.model_copy(update={"critiques": bare})))
    assert "No fault was found that could be put to the tests." in seen.paragraphs


def test_without_a_clash_there_is_nothing_to_judge(report: Report) -> None:
    seen = rendered(critique(report.model_copy(update={"clashes": (), "critiques": ()})))
    assert seen.paragraphs[1:] == [
        "No disagreement was found in this text. Read: 11 sentences in 3 turns; found: 8 claims."
    ]
