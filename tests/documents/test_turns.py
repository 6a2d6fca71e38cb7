"""Turns of plain text and Markdown."""

from pipeline.models import Markup
from tests.documents.reading import answers, authors, kinds, read


def test_one_text_is_one_turn() -> None:
    document = read("Just a paragraph of text.\n\nAnd another.")
    assert (authors(document), document.turns[0].flags) == ([None], ())


def test_a_page_of_one_person_says_that_boundaries_are_unknown() -> None:
    document = read("Ann Lee\n\nKeeps bees.\n\nWiki Contributions\n\nYes, I think so.\n\nNo, not that.\n\nLoad More")
    assert (authors(document), document.turns[0].flags) == (["Ann Lee"], ("boundaries_unknown",))
    assert kinds(document) == ["furniture"] * 3 + ["paragraph"] * 2 + ["furniture"]
    assert document.title == "page"


def test_leading_furniture_belongs_to_the_first_turn() -> None:
    document = read("Sequences\n\nOn Bees\n\nComments\n\nAnn12\n\nOne.\n\nAnn3\n\nTwo.")
    assert {passage.turn for passage in document.passages[:3]} == {"t1"}


def test_text_before_the_first_header_is_a_turn_without_author() -> None:
    assert authors(read("Here is the question that I ask.\n\nAnn12\n\nOne.\n\nAnn3\n\nTwo.")) == [
        None,
        "Ann",
        "Ann",
    ]


def test_title_date_and_speakers() -> None:
    document = read("Should bees be taxed?\nCorn Hall, 4 May 2020\n\nANN: Yes.\n\nBOB: No.\n\nANN: Yes.")
    assert kinds(document)[:3] == ["heading", "furniture", "header"]
    assert document.title == "Should bees be taxed?"
    assert len(document.turns) == 3


def test_an_essay_and_its_reply() -> None:
    text = "On Bees\nby Ann Lee\n\nBees are fine.\n\n* * *\n\nOn Wasps\n\nA reply by Bob Ray\n\nWasps are too."
    document = read(text)
    assert (authors(document), answers(document)) == (["Ann Lee", "Bob Ray"], [None, "t1"])
    assert kinds(document) == ["heading", "header", "paragraph"] * 2


def test_two_essays_do_not_answer_each_other() -> None:
    text = "On Bees\nby Ann Lee\n\nBees are fine.\n\n---\n\nOn Wasps\nby Bob Ray\n\nWasps are too."
    assert answers(read(text)) == [None, None]


def test_sections_of_one_essay_stay_one_turn() -> None:
    assert authors(read("On Bees\nby Ann Lee\n\nBees are fine.\n\n* * *\n\nThey are.")) == ["Ann Lee"]


def test_comments_answer_the_post() -> None:
    text = "On bees\n\nAnn · 3 days ago\n\nBees.\n\nBob · 2 days ago\n\nNo.\n\nCy · 1 day ago\n\nYes."
    assert answers(read(text)) == [None, "t1", "t1"]


def test_nesting_by_heading_level() -> None:
    text = "# Post\n\nPost text.\n\n## Ann\n\nHi.\n\n### Bob\n\nYo.\n\n## Cy\n\nHm.\n\n### Ann\n\nOk."
    document = read(text, Markup.MARKDOWN)
    assert authors(document) == [None, "Ann", "Bob", "Cy", "Ann"]
    assert answers(document) == [None, "t1", "t2", "t1", "t4"]


def test_nesting_by_quotation() -> None:
    text = "*u/ann (12 points)*\n\nHi.\n\n> *u/bob (3 points)*\n>\n> Yo.\n>\n> > hi\n\n*u/cy (1 point)*\n\nHm."
    document = read(text, Markup.MARKDOWN)
    assert (authors(document), answers(document)) == (["u/ann", "u/bob", "u/cy"], [None, "t1", None])
    assert [passage.quote_depth for passage in document.passages if passage.turn == "t2"] == [0, 0, 1]


def test_nesting_by_lists_leaves_no_items() -> None:
    text = "- **Ann** · 3 days ago\n\n  Hi.\n\n  1. one\n\n  - **Bob** · 2 days ago\n\n    Yo.\n"
    document = read(text, Markup.MARKDOWN)
    assert answers(document) == [None, "t1"]
    assert kinds(document) == ["header", "paragraph", "item", "header", "paragraph"]


def test_text_below_a_nested_answer_goes_on_in_the_outer_turn() -> None:
    text = "- **Ann** · 3 days ago\n\n  Hi.\n\n  - **Bob** · 2 days ago\n\n    Yo.\n\n  As I was saying.\n"
    document = read(text, Markup.MARKDOWN)
    assert authors(document) == ["Ann", "Bob", "Ann"]
    assert document.turns[2].flags == ("continued",)


def test_a_bold_tag_takes_its_marks_along() -> None:
    document = read("**Ann:** I *do*. Yes.\n\n**Bob:** No.\n\n**Ann:** Ok.", Markup.MARKDOWN)
    assert [turn.header for turn in document.turns] == ["**Ann:**", "**Bob:**", "**Ann:**"]


def test_a_name_that_wrote_opens_a_turn_above_a_quotation_too_where_it_does_above_text() -> None:
    text = "**Ann** wrote:\n\nBees are fine.\n\n**Bob** wrote:\n\n> Bees are fine.\n\nThey are not.\n"
    document = read(text, Markup.MARKDOWN)
    assert authors(document) == ["Ann", "Bob"]
    assert [(p.turn, p.quote_depth) for p in document.passages if p.kind == "paragraph"] == [
        ("t1", 0),
        ("t2", 1),
        ("t2", 0),
    ]
