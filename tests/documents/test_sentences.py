"""Sentences."""

import pytest

from pipeline.documents.sentences import sentence_spans
from pipeline.models import Markup


def split(raw: str, markup: Markup = Markup.TEXT) -> list[str]:
    return [raw[start:end] for start, end in sentence_spans(raw, markup)]


@pytest.mark.parametrize(
    "text",
    [
        "It scales, i. e., it grows, e.g. in the U.S. policy of Dr. Smith.",
        "One of the reasons (see #20 here): this one.",
        "It was late (we had eaten. It was fine.) and dark.",
        "“Is it? No.” she said.",
        "no stop at all",
    ],
)
def test_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "I agree with it.|Do you?|No!",
        "So it goes.[1]|But it went.[2]|And it will go.",
        "He said “no.”|Then he left.",
        "(It was late.|It was dark.)",
        "他说。|你好！|真的吗？",
    ],
)
def test_more_sentences(text: str) -> None:
    joint = "" if "。" in text else " "
    assert split(text.replace("|", joint)) == text.split("|")


def test_html_is_split_outside_its_tags() -> None:
    raw = "One is <em>here. Two</em> is.<br>Three &amp; four. <b>Five stays.</b> <a href='x. Y'>Six</a> too."
    assert split(raw, Markup.HTML) == [
        "One is <em>here.",
        "Two</em> is.<br>",
        "Three &amp; four.",
        "<b>Five stays.</b>",
        "<a href='x. Y'>Six</a> too.",
    ]


def test_markdown_keeps_line_starts_with_the_sentence_they_start() -> None:
    raw = "One is *here.*\n> Two [is](http://a.b 'C. D') there.\n> Three."
    assert split(raw, Markup.MARKDOWN) == [
        "One is *here.*",
        "> Two [is](http://a.b 'C. D') there.",
        "> Three.",
    ]


def test_a_long_word_hides_no_later_boundary() -> None:
    long = "?!" * 100
    assert split(f"What{long} Then it stopped. Really.") == [f"What{long}", "Then it stopped.", "Really."]


def test_abbreviations_that_lead_on_end_no_sentence() -> None:
    text = "It is said in e.g. Section 4, and vs. No one. See no. 5 there. I said no. The rest follows."
    found = [text[a:b] for a, b in sentence_spans(text, Markup.TEXT)]
    assert found == [
        "It is said in e.g. Section 4, and vs. No one.",
        "See no. 5 there.",
        "I said no.",
        "The rest follows.",
    ]


def test_an_ordinary_word_that_may_be_an_abbreviation_ends_a_sentence() -> None:
    text = "I would drop the lock. Still, it costs approx. Twelve pounds in all."
    assert [text[a:b] for a, b in sentence_spans(text, Markup.TEXT)] == [
        "I would drop the lock.",
        "Still, it costs approx. Twelve pounds in all.",
    ]
