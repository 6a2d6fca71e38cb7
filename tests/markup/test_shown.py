"""The way back from display text to the source."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.markup import show
from pipeline.models import Markup

PIECES = {
    Markup.HTML: "a|b. | |\n|<b>|</b>|<i>|</i>|<br>|&amp;|&lt;|<!-- x -->|<a href='q'>|</a>|<p>|</p>|é|\xa0|&nbsp;|<",
    Markup.MARKDOWN: "a|b. | |\n|\n> |*|**|_|`|[|](u)|]|\\*|&amp;|<b>|</b>|<http://x>|![|~~|é|\xa0",
}
MARKS = {Markup.HTML: {"<b>", "</b>", "&amp;", "&lt;"}, Markup.MARKDOWN: {"&amp;", "\\*", "<b>", "</b>"}}


def located(raw: str, words: str, markup: Markup) -> str:
    shown = show(raw, markup)
    at = shown.text.index(words)
    start, end = shown.raw_range(at, at + len(words))
    return raw[start:end]


@pytest.mark.parametrize(
    ("raw", "words", "expected"),
    [
        ("one <b>two</b> three", "two", "<b>two</b>"),
        ("one <b>two</b> three", "one two", "one <b>two</b>"),
        ("one <b>two</b> three", "wo thr", "wo</b> thr"),
        ("one <b>two</b> three", "tw", "tw"),
        ("a &lt; b", "<", "&lt;"),
        ("<b><i>x</i></b>y", "x", "<b><i>x</i></b>"),
        ("a\n  b", "a b", "a\n  b"),
    ],
)
def test_html_ranges(raw: str, words: str, expected: str) -> None:
    assert located(raw, words, Markup.HTML) == expected


@pytest.mark.parametrize(
    ("raw", "words", "expected"),
    [
        ("the *last* one", "the last", "the *last*"),
        ("see [this *one*](http://x) now", "this one", "[this *one*](http://x)"),
        ("a `b` c", "b", "`b`"),
        ("one\n> two", "one\ntwo", "one\n> two"),
        (r"a \* b", "*", r"\*"),
    ],
)
def test_markdown_ranges(raw: str, words: str, expected: str) -> None:
    assert located(raw, words, Markup.MARKDOWN) == expected


@pytest.mark.parametrize("markup", [Markup.HTML, Markup.MARKDOWN])
@given(data=st.data())
@settings(max_examples=200, deadline=None, database=None)
def test_ranges_are_ordered_and_show_their_words(markup: Markup, data: st.DataObject) -> None:
    raw = "".join(data.draw(st.lists(st.sampled_from(PIECES[markup].split("|")), max_size=20)))
    shown = show(raw, markup)
    ranges = [shown.raw_range(at, at + 1) for at in range(len(shown.text))]
    assert all(0 <= start < end <= len(raw) for start, end in ranges)
    for at, character in enumerate(shown.text):
        start, end = ranges[at]
        # A `>` cut out of its line would start a quotation there.
        if raw[start:end] not in MARKS[markup] and not character.isspace() and character != ">":
            assert character in show(raw[start:end], markup).text


def test_a_cut_leaves_closing_marks_before_and_opening_marks_after_it() -> None:
    raw = "<b>One.</b> <i>Two.</i>"
    shown = show(raw, Markup.HTML)
    assert raw[: shown.cut(shown.text.index("Two"))].rstrip() == "<b>One.</b>"


def test_a_cut_of_text_is_where_it_is() -> None:
    assert show("One. Two.", Markup.TEXT).cut(5) == 5
