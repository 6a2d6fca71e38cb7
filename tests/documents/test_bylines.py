"""The line that names the author of a page by one person."""

import pytest

from pipeline.documents.bylines import read_byline
from pipeline.models import Markup
from tests.documents.reading import authors, kinds, read

PROSE = "I have kept bees on the roof for nine years, and I would not do it again."


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("by Ann Lee, for the Hill Gazette", "Ann Lee"),
        ("Posted by Ann Lee, 3 May | 12 comments | Share", "Ann Lee"),
        ("By ANN LEE", "ANN LEE"),
        ("Written by A. N. Lee on 3 May 2024", "A. N. Lee"),
        ("Posted by night_owl7 on Sat 3 May at 10:15", "night_owl7"),
        ("By Ines | 12 comments", "Ines"),
        ("An essay by Ann Lee, treasurer", "Ann Lee"),
        ("By Ann van der Berg, Staff Writer | Updated 3 May 2024 | 5 min read", "Ann van der Berg"),
        ("Author: Ann Lee", "Ann Lee"),
    ],
)
def test_what_names_an_author(line: str, name: str) -> None:
    assert read_byline(line) == [name]


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday, the council had decided",
        "By Christmas Eve, nothing had arrived",
        "By Monday, for the last time",
        "By hand, for beginners",
        "By and large, a plan",
        "By Jove",
        "By Ann Lee, Faber, £12.99",
        "By Ann Lee, who keeps bees and writes that she would do it again",
        "Letter by letter",
        "By Ann Lee. She keeps bees.",
    ],
)
def test_what_names_nobody(line: str) -> None:
    assert read_byline(line) == []


@pytest.mark.parametrize(
    "line",
    ["by Ann Lee, for the Hill Gazette", "Ann Lee · 5 min read", "Posted by Ann Lee, 3 May | 2 comments | Share"],
)
def test_the_line_is_page_text_and_names_the_author(line: str) -> None:
    document = read(f"Bees on a Roof\n\n{line}\n\n{PROSE}\n\nNobody thanks you.")
    assert (authors(document), document.turns[0].header) == (["Ann Lee"], line)
    assert kinds(document) == ["heading", "header", "paragraph", "paragraph"]
    assert document.title == "Bees on a Roof"


def test_it_may_stand_right_below_the_title_and_above_a_date() -> None:
    document = read(f"Bees on a Roof\nby Ann Lee, for the Hill Gazette\n3 May 2024\n\n{PROSE}")
    assert authors(document) == ["Ann Lee"]
    assert kinds(document)[:2] == ["heading", "header"]


def test_it_may_stand_below_a_standfirst_in_markdown() -> None:
    text = f"# Bees on a Roof\n\nNine years taught me enough.\n\n*By Ann Lee, beekeeper*\n\n{PROSE}\n\nNever again."
    assert authors(read(text, Markup.MARKDOWN)) == ["Ann Lee"]


def test_it_may_stand_in_html() -> None:
    text = f"<h1>Bees on a Roof</h1><p>By Ann Lee, for the Hill Gazette</p><p>{PROSE}</p>"
    document = read(text, Markup.HTML)
    assert (authors(document), kinds(document)) == (["Ann Lee"], ["heading", "header", "paragraph"])


def test_several_authors_are_page_text_and_no_one_person() -> None:
    document = read(f"Bees on a Roof\n\nBy Ann Lee and Bob Ray, for the Hill Gazette\n\n{PROSE}")
    assert (authors(document), kinds(document)) == ([None], ["heading", "header", "paragraph"])


def test_two_that_differ_name_nobody() -> None:
    text = f"Bees on a Roof\n\nStory by Ann Lee, Hill\n\nReviewed by Bob Ray, Dale\n\n{PROSE}"
    assert authors(read(text)) == [None]


def test_a_line_further_down_names_nobody() -> None:
    text = "\n\n".join(["On Bees", *[PROSE] * 5, "by Ann Lee, for the Hill Gazette", PROSE])
    assert authors(read(text)) == [None]


def test_the_last_line_of_a_page_is_what_it_says() -> None:
    assert authors(read(f"{PROSE}\n\nBy Ann Lee, for the Hill Gazette")) == [None]


def test_a_wrapped_sentence_that_begins_with_by_is_prose() -> None:
    document = read("On Bees\n\nBy Boxing Day, with snow\non the roof,\nI was done and went in.\n\nNo.")
    assert (authors(document), kinds(document)) == ([None], ["heading", "paragraph", "paragraph"])


def test_words_that_are_ordinary_on_the_page_are_no_author_of_a_quick_read() -> None:
    assert authors(read(f"Quick Notes · 5 min read\n\n{PROSE} My notes are quick.\n\nBees.")) == [None]
