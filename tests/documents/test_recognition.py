"""Which forms of header a page is believed to use."""

import pytest

from pipeline.documents.recognition import is_title
from pipeline.models import Markup
from tests.documents.reading import authors, kinds, passages, read


def test_a_glued_name_must_come_back() -> None:
    assert authors(read("Ann12\n\nOne. NASA3\n\nBob7\n\nTwo.\n\nAnn-3\n\nThree.")) == ["Ann", "Ann"]


def test_a_glued_header_may_follow_an_item() -> None:
    document = read("Ann12\n\nSome points:\n\n  • one\n  • two\nAnn3\n\nLast.")
    assert authors(document) == ["Ann", "Ann"]
    assert passages(document, "item") == ["one", "two"]


def test_the_owner_of_a_page_needs_one_glued_header_only() -> None:
    document = read("Ann Lee\n\nWiki Contributions\n\nAnn Lee12\n\nThe only comment here.")
    assert authors(document) == ["Ann Lee"]
    assert document.turns[0].karma_readings == ((1, 2),)


def test_detailed_headers_need_no_blank_line_below() -> None:
    document = read("Ann Lee · 3 days ago\nFirst text.\n\nbob_7 · 2 days ago\nSecond text.")
    assert authors(document) == ["Ann Lee", "bob_7"]
    assert passages(document, "paragraph") == ["First text.", "Second text."]


def test_places_with_dates_are_no_authors() -> None:
    assert authors(read("London, 3 May 2020\n\nFirst letter here.\n\nParis, 4 May 2020\n\nSecond letter.")) == [None]


def test_names_with_dates_that_come_back_are_authors() -> None:
    text = "Ann, 3 May 2020\n\nFirst.\n\nBob, 4 May 2020\n\nSecond.\n\nAnn, 5 May 2020\n\nThird."
    assert authors(read(text)) == ["Ann", "Bob", "Ann"]


def test_wrote_opens_a_turn_before_text() -> None:
    assert authors(read("Ann wrote:\n\nFirst.\n\nBob wrote:\n\nSecond.")) == ["Ann", "Bob"]


def test_wrote_before_a_quotation_opens_none() -> None:
    assert authors(read("Ann wrote:\n> First.\n\nI disagree.\n\nBob wrote:\n> Second.\n\nI agree.")) == [None]


@pytest.mark.parametrize("markup", [Markup.TEXT, Markup.MARKDOWN])
def test_headings_that_are_names(markup: Markup) -> None:
    document = read("### Ann\n\nHi there.\n\n### Bob\n\nYo.\n\n### Ann\n\nAgain.", markup)
    assert authors(document) == ["Ann", "Bob", "Ann"]


def test_headings_that_are_no_names() -> None:
    text = "## Introduction\n\nText.\n\n## Conclusion\n\nText.\n\n## What it all means\n\nText."
    assert authors(read(text, Markup.MARKDOWN)) == [None]


def test_bold_names() -> None:
    assert authors(read("**Ann**\n\nHi.\n\n**Bob**\n\nYo.\n\n**Ann**\n\nOk.", Markup.MARKDOWN)) == [
        "Ann",
        "Bob",
        "Ann",
    ]


def test_a_transcript() -> None:
    document = read("[0:01] ANN LEE: Hello.\n[0:09] CHAIR (to Ms Lee): Yes?\n[0:20] ANN LEE: No.\n\nAnd more.")
    assert authors(document) == ["ANN LEE", "CHAIR", "ANN LEE"]
    assert [turn.header for turn in document.turns][1] == "[0:09] CHAIR (to Ms Lee):"
    assert kinds(document) == ["header", "paragraph"] * 3 + ["paragraph"]


@pytest.mark.parametrize(
    "label", ["**{}:**", "**{}**:", "*{}*:", "__{}:__", "{} {{admin}}:", "{} <b>:", "**{}** [chair]:"]
)
@pytest.mark.parametrize("name", ["Zoe", "Professor Wilhelmina Arbuthnot-Fitzgerald von Hohenlohe-Langenburg"])
def test_labels_with_marks_notes_and_long_names(label: str, name: str) -> None:
    first, second = label.format(name), label.format("Max")
    document = read(f"{first} Open it.\n\n{second} Keep it shut.\n\n{first} Why?\n\nAnd how long?\n\n{second} Years.")
    assert authors(document) == [name, "Max", name, "Max"]
    assert passages(document, "header") == [first, second, first, second]
    assert passages(document, "paragraph")[:2] == ["Open it.", "Keep it shut."]


def test_emphasis_that_opens_a_sentence_is_nobody() -> None:
    text = "*This*: one.\n\nMore.\n\n**Note:** two.\n\n**Ann said** it: three.\n\n**Bob: four** and.\n\n*This*: five."
    assert authors(read(text)) == [None]


def test_one_word_in_bold_that_comes_back_is_nobody() -> None:
    assert authors(read("**Anecdotally:** one.\n\nMore.\n\n**Anecdotally:** two.\n\nMore of it.")) == [None]


def test_questions_and_answers() -> None:
    assert authors(read("Q: What is it?\n\nA: This.\n\nQ: Why?\nA: Because.")) == ["Q", "A", "Q", "A"]


def test_two_speakers_with_one_speech_each() -> None:
    assert authors(read("Ann: I think so.\n\nBob: I do not.")) == ["Ann", "Bob"]


@pytest.mark.parametrize("names", [("Speaker 1", "Speaker 2"), ("Witness A", "Witness B")])
def test_speakers_without_a_name_may_speak_once_and_at_length(names: tuple[str, str]) -> None:
    speech = "\n\n".join(f"Paragraph {i} of it." for i in range(4))
    assert authors(read("\n\n".join(f"{name}: {speech}" for name in names))) == list(names)


def test_one_numbered_voice_is_a_heading() -> None:
    assert authors(read("Voice 1: it opens.\n\nMore.\n\nMore.\n\nAnd more.")) == [None]


def test_labels_are_nobody() -> None:
    labels = [
        "Note",
        "Edit",
        "RE 3",
        "Layer 1",
        "TLDR",
        "Context",
        "Examples",
        "Note",
        "Edit",
        "In short",
        "Context",
    ]
    assert authors(read("\n\n".join(f"{label}: some words." for label in labels))) == [None]


def test_one_label_that_comes_back_is_nobody() -> None:
    assert authors(read("Anecdotally: one.\n\nMore.\n\nAnecdotally: two.\n\nMore of it.")) == [None]


def test_a_label_among_other_labels_is_nobody() -> None:
    text = "Anecdotally: one.\n\nMore.\n\nConversely: two.\n\nMore.\n\nAnecdotally: three.\n\nMore.\n\nAnd more."
    assert authors(read(text)) == [None]


def test_a_byline_in_the_middle_of_text_is_none() -> None:
    assert authors(read("Some long paragraph of text.\n\nIt was said\nby Ann Lee\nand others.")) == [None]


@pytest.mark.parametrize(
    ("text", "expected"), [("Two Ways to Lose", True), ("Is it?", True), ("It is so.", False), ("12", False)]
)
def test_titles(text: str, expected: bool) -> None:
    assert is_title(text) is expected
