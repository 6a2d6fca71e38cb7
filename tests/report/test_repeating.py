"""What would be told twice."""

import pytest

from pipeline.models import Report
from pipeline.report import critique_markdown, report_html
from pipeline.report.repeating import says_more, told_once

from . import factories
from .rendering import rendered


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Jo Bell's aunt runs the shop. It pays.", ["My aunt runs the shop", "it pays"]),
        ("Jo Bell thinks it pays.", ["I think it pays"]),
        ("It pays. If not, I would say so.", ["it pays", "If not, I would say so"]),
        ("Jo Bell has asked the crews.", ["I’ve asked the crews", "I have asked the crews"]),
        ("The crews wrote to Jo Bell.", ["The crews wrote to me"]),
    ],
)
def test_a_name_put_for_the_first_person_says_no_more(text: str, quotes: list[str]) -> None:
    assert not says_more(text, quotes, "Jo Bell")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Jo Bell thinks the shop pays.", "I think it pays"),
        ("Sam Rye's aunt runs the shop.", "My aunt runs the shop"),
        ("Jo Bell's aunt runs the shop.", "Your aunt runs the shop"),
        ("It does not pay.", "It pays"),
    ],
)
def test_whatever_else_is_put_otherwise_does(text: str, quote: str) -> None:
    assert says_more(text, [quote], "Jo Bell")


def test_whoever_has_no_letters_in_their_name_is_no_trouble() -> None:
    assert not says_more("It pays.", ["it pays"], "???")


def test_one_fault_at_two_places_of_a_claim_is_one_charge_with_both_quotes(report: Report) -> None:
    (first,) = report.critiques[0].findings
    elsewhere = first.quotes[0].model_copy(update={"text": "Riders"})
    second = first.model_copy(update={"id": "f9", "quotes": (*first.quotes, elsewhere)})
    (one,) = told_once([first, second])
    assert (one.id, one.quotes) == (first.id, (*first.quotes, elsewhere))
    assert told_once([first, second.model_copy(update={"criterion": "vague_term"})])[0] == first


def test_it_has_one_heading_in_both_formats(report: Report) -> None:
    (first,) = report.critiques[0].findings
    twice = report.critiques[0].model_copy(update={"findings": (first, first.model_copy(update={"id": "f9"}))})
    doubled = report.model_copy(update={"critiques": (twice, *report.critiques[1:])})
    headings = rendered(critique_markdown(doubled, factories.SOURCE_TEXT)).headings
    assert sum(heading.startswith("Moderate: ") for heading in headings) == 1
    assert report_html(doubled, factories.SOURCE_TEXT).count("<h4>") == 1
