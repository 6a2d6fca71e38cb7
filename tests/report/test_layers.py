"""Exchanges with answers to answers, in both formats."""

from pipeline.models import ClashState, Degree, Relation, RelationType, Report
from pipeline.report import report_html, summary_markdown

from . import factories
from .rendering import rendered


def layered(report: Report) -> Report:
    """Return the report with an answer to the first attack of its first clash."""
    first = next(relation for relation in report.relations if relation.id == report.clashes[0].exchange[0])
    answer = Relation.model_validate(
        first.model_dump()
        | {"id": "r99", "source": "c5", "target": first.source, "type": RelationType.UNDERMINES, "degree": None}
    )
    clash = report.clashes[0].model_copy(update={"exchange": (first.id, answer.id)})
    return report.model_copy(update={"relations": (*report.relations, answer), "clashes": (clash, *report.clashes[1:])})


def test_an_answer_to_an_answer_stands_below_it(report: Report) -> None:
    text = summary_markdown(layered(report), factories.SOURCE_TEXT)
    assert "The exchange, step by step:" in text
    assert "\n    - " in text
    assert "(what it rests on does not hold)" in text
    page = report_html(layered(report), factories.SOURCE_TEXT)
    assert '<li class="rung2">' in page


def test_the_steps_and_where_it_stands_are_two_lists(report: Report) -> None:
    text = summary_markdown(layered(report), factories.SOURCE_TEXT)
    assert text.index("step by step:") < text.index("Where it stands:")
    steps = text.partition("step by step:")[2].partition("Where it stands:")[0]
    assert "settled" not in steps


def test_a_plain_exchange_has_no_steps(report: Report) -> None:
    plain = report.model_copy(
        update={"clashes": tuple(c.model_copy(update={"exchange": c.exchange[:1]}) for c in report.clashes)}
    )
    assert "step by step" not in summary_markdown(plain, factories.SOURCE_TEXT)


def test_where_no_crux_was_found_it_says_so(report: Report) -> None:
    bare = report.model_copy(update={"cruxes": ()})
    paragraphs = rendered(summary_markdown(bare, factories.SOURCE_TEXT)).paragraphs
    assert any(words.startswith("No crux was found") for words in paragraphs)
    assert "No crux was found" in report_html(bare, factories.SOURCE_TEXT)


def giving_way(report: Report, *granting: tuple[str, str]) -> Report:
    """Return the report with its first clash ended by full concessions, from claim to claim."""
    full = next(edge for edge in report.relations if edge.degree is Degree.FULL)
    grants = [
        full.model_copy(update={"id": f"r{90 + i}", "source": source, "target": target})
        for i, (source, target) in enumerate(granting)
    ]
    clash = report.clashes[0].model_copy(update={"state": ClashState.CONCEDED})
    return report.model_copy(
        update={"relations": (*report.relations, *grants), "clashes": (clash, *report.clashes[1:])}
    )


def test_who_gives_way_is_named_with_the_words_that_do(report: Report) -> None:
    ended = giving_way(report, ("c6", "c1"))
    told = "Where it stands: Bo gives way. (c6)"
    assert told in rendered(summary_markdown(ended, factories.SOURCE_TEXT)).paragraphs
    assert "Where it stands: Bo gives way." in report_html(ended, factories.SOURCE_TEXT)


def test_where_both_give_way_or_it_is_not_known_nobody_is_named(report: Report) -> None:
    both = giving_way(report, ("c6", "c1"), ("c4", "c2"))
    assert "Where it stands: one side gives way." in summary_markdown(both, factories.SOURCE_TEXT)
    assert "Where it stands: one side gives way.\n" in summary_markdown(giving_way(report), factories.SOURCE_TEXT)
