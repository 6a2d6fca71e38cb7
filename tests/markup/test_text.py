"""Plain text: its marks of quotation."""

import pytest

from pipeline.markup import show
from pipeline.models import Markup


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("one\n> two", "one\ntwo"),
        ("one\r\n  >> two\n> > three", "one\r\ntwo\nthree"),
        ("one\n>two > three", "one\ntwo > three"),
        ("one\n>50% of it", "one\n>50% of it"),
        ("> one", "> one"),
        ("one\n   two", "one\n   two"),
    ],
)
def test_marks_after_a_line_break_are_not_shown(raw: str, text: str) -> None:
    assert show(raw, Markup.TEXT).text == text


def test_the_way_back() -> None:
    raw = "one\n> two three"
    shown = show(raw, Markup.TEXT)
    start = shown.text.index("two")
    assert shown.raw_range(start, start + 3) == (6, 9)
    assert shown.raw_range(0, start + 3) == (0, 9)


def test_a_sentence_is_cut_after_the_mark() -> None:
    raw = "One.\n> Two."
    shown = show(raw, Markup.TEXT)
    assert raw[shown.cut(shown.text.index("Two")) :] == "Two."


@pytest.mark.parametrize("raw", ["one > two", "one\ntwo", "> one"])
def test_most_text_carries_no_map(raw: str) -> None:
    assert show(raw, Markup.TEXT).run_starts == ()
