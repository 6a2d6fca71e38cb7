"""What shows in any language that written words are not borne out: numbers and quotations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fidelity import as_quoted, as_sentence, objections, pieces, quotations, unquoted
from tests.properties import repeatable

SOURCE = "The bridge must be mended anyway,\nsaid Bo. It costs 40,000 a year — “too much”, as he put it. Ja, natürlich!"


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [("it leaks", "It leaks."), ("does it?", "Does it?"), ("漏れる。", "漏れる。"), ("a\n b …", "A b …"), ("", ".")],
)
def test_a_clause_is_shown_as_a_sentence(clause: str, sentence: str) -> None:
    assert as_sentence(clause) == sentence


@pytest.mark.parametrize(
    ("words", "rewrite"),
    [
        ("It costs 40,000", "The harbour costs 40,000 a year."),
        ("It costs", "The harbour costs 40,000 a year, as the 2 say."),
        ("at 10:30, 1.5 times", "It happens 1.5 times at 10:30."),
        ("he said “too much”", "Bo says that it is “too much”."),
        ("too much of it", "Bo calls it “too much”."),
        ("it leaks [1], as (2) says", "It leaks."),
    ],
)
def test_a_rewrite_that_keeps_every_number_and_quotes_what_stands_there_may_stand(words: str, rewrite: str) -> None:
    assert objections(words, rewrite) == ""


@pytest.mark.parametrize(
    ("words", "rewrite", "reason"),
    [
        ("It costs 40,000", "", "it is empty"),
        ("It costs 40,000", "It is dear.", "40,000 of the words is not in it"),
        ("It costs 40,000", "It costs 40.", "40,000 of the words is not in it"),
        ("3 of 20", "Some of them.", "20, 3 of the words is not in it"),
        ("It costs much", "Bo calls it “a ruin”.", "“a ruin” is put between quotation marks"),
    ],
)
def test_a_rewrite_that_loses_a_number_or_invents_a_quotation_is_refused(words: str, rewrite: str, reason: str) -> None:
    assert reason in objections(words, rewrite)


def test_quotations_are_what_stands_between_curly_marks() -> None:
    assert quotations('“a” and “b c”, "not this", ‘nor this’, “open') == ["a", "b c"]


def test_what_is_left_out_parts_a_quotation() -> None:
    assert pieces("The bridge … must […] be ... mended,") == ["The bridge", "must", "be", "mended"]
    assert pieces("…") == []


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge must be mended”",
        "“the BRIDGE must”",
        "“mended anyway, said Bo.”",
        "“mended anyway.”",
        "“The bridge … said Bo”",
        '“a year - "too much"”',
        "“natürlich”",
        "no quotation at all",
        "“…”",
    ],
)
def test_space_case_marks_and_omissions_do_not_count(text: str) -> None:
    assert list(unquoted(text, SOURCE)) == []


def test_what_does_not_stand_in_the_source_is_found_and_only_that() -> None:
    text = "“The bridge must be mended” is “a lie”, “It costs … a fortune”."
    assert list(unquoted(text, SOURCE)) == ["a lie", "It costs … a fortune"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Bo: “The bridge must be mended any way”.", "Bo: “The bridge must be mended anyway”."),
        ("“the bridge must be mended”", "“the bridge must be mended”"),
        ("“a ruin that nobody needs”", "“a ruin that nobody needs”"),
        ("“The bridges must … any way”", "“The bridges must … any way”"),
        ("“ruin”", "“ruin”"),
    ],
    ids=["a slip", "case is none", "an invention", "with an omission", "one word"],
)
def test_a_slip_of_copying_is_put_in_the_sources_words(text: str, mended: str) -> None:
    assert as_quoted(text, SOURCE) == mended


@repeatable
@given(st.text("“”ab …İ\n.") | st.text(), st.text("ab …İ\n.“") | st.text())
def test_what_was_put_in_the_sources_words_stands_in_the_source(text: str, source: str) -> None:
    changed = as_quoted(text, source)
    before, after = set(unquoted(text, source)), set(unquoted(changed, source))
    assert after <= before


@repeatable
@given(st.integers(0, 60), st.integers(1, 60))
def test_what_is_cut_from_the_source_always_stands(start: int, length: int) -> None:
    cut = SOURCE[start : start + length].replace("“", "").replace("”", "")
    plain = SOURCE.replace("“", "").replace("”", "")
    assert list(unquoted(f"“{cut}”", plain)) == []
    assert objections(cut, f"As it says, {cut}.") == ""


def test_a_rewrite_may_take_over_the_quotation_marks_of_the_words_around() -> None:
    rewrite = "The “terms” are bare."
    assert objections("they are bare", rewrite)
    assert objections("they are bare", rewrite, "Of 'terms' I say that they are bare.") == ""
