import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Report, Span
from pipeline.report.markdown import (
    assembled,
    block_quote,
    cited,
    claim_quote,
    escaped,
    quote_line,
    shortened,
    stated,
)
from pipeline.report.reading import Place, Reading, folded

from . import factories
from .rendering import rendered

PLACE = Place(Span(start=3, end=9), turn=2)

# A source with a NUL is refused as binary; every other character may come.
anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
syntax = st.text(st.sampled_from("\\`*_[]<>~$#|&!(){}+-=.:;\"'1a \t\n\r\u00a0"))


@given(anything | syntax, anything | syntax)
def test_a_quote_renders_as_the_source_reads(quote: str, name: str) -> None:
    seen = rendered(quote_line(quote, f"A{name}Z", PLACE))
    assert seen.quotes == [f"“{folded(quote)}” — {folded(f'A{name}Z')}, characters 3–9, turn 2"]
    assert (seen.paragraphs, seen.headings, seen.items) == ([], [], [])


@given((anything | syntax).filter(folded))
def test_text_is_literal_wherever_it_stands(text: str) -> None:
    literal = escaped(text)
    seen = rendered(assembled([literal, f"# {literal}", f"- {literal}\n- {literal}", literal]))
    words = folded(text)
    assert seen.paragraphs == [words, words]
    assert seen.headings == [words]
    assert seen.items == [words, words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&D and AT&T; 5 > 4 - 1, &c.", "R&D and AT\\&T; 5 > 4 - 1, &c."),
        ("plain words, nothing else: (yes)", "plain words, nothing else: (yes)"),
        ("1. first", "1\\. first"),
        ("- dash", "\\- dash"),
        ("> mark", "\\> mark"),
    ],
)
def test_only_what_could_be_syntax_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_a_quote_names_its_holder_and_place(report: Report) -> None:
    reading = Reading(report, factories.SOURCE_TEXT)
    span = factories.span("Riders shift from cars\nto trams")
    line = f"> “Riders shift from cars to trams” — Ada, characters {span.start}–{span.end}, turn 1"
    assert block_quote(reading, span, "Ada") == line
    assert claim_quote(reading, report.claims[4]) == line.replace("to trams”", "to trams after midnight”").replace(
        f"–{span.end}", f"–{report.claims[4].span.end}"
    )


def test_citations_link_to_the_list_of_claims() -> None:
    assert cited(["c1", "c12"]) == "[c1](#c1), [c12](#c12)"
    assert cited(["c1"], "summary.md") == "[c1](summary.md#c1)"
    assert stated("Trams pay.", ["c1"]) == "Trams pay. ([c1](#c1))"
    assert stated("Trams pay.", []) == "Trams pay."


@given(anything, st.integers(2, 40))
def test_shortening_keeps_within_the_bound_and_cuts_only_the_end(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert short == folded(text) or (short.endswith("…") and folded(text).startswith(short[:-1]))


def test_shortening_cuts_at_a_word_boundary() -> None:
    assert shortened("Night trams, they say, pay", 26) == "Night trams, they say, pay"
    assert shortened("Night trams, they say, pay", 25) == "Night trams, they say…"
    assert shortened("Night trams, they say, pay", 14) == "Night trams…"
    assert shortened("Straßenbahnhaltestelle", 9) == "Straßenb…"
