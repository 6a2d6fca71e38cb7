"""Footnotes."""

from pipeline.models import Markup
from tests.documents.reading import kinds, read


def flags(text: str, markup: Markup = Markup.TEXT) -> list[tuple[str, ...]]:
    return [passage.flags for passage in read(text, markup).passages]


def test_marks_and_definitions_that_meet_are_not_flagged() -> None:
    assert flags("Some text[1] and more.\n\n1. ^\n\n   The note.") == [(), (), ()]


def test_an_orphan_is_flagged() -> None:
    assert flags("Some text and more.\n\n1. ^\n\n   The note.")[2] == ("orphan_footnote",)


def test_a_dangling_mark_is_flagged_once() -> None:
    assert flags("Some text[2] and[2] more.") == [("dangling_footnote",)]


def test_definitions_belong_to_the_text_before_them() -> None:
    text = "First[1] text here.\n\n[1]: One.\n\nSecond text here.\n\n[1]: Other."
    assert flags(text) == [(), (), (), ("orphan_footnote",)]


def test_numbering_may_start_again_at_once() -> None:
    text = "First[1] text[2] here.\n\n[1]: One.\n\n[2]: Two.\n\n[1]: Other."
    assert flags(text)[-1] == ("orphan_footnote",)


def test_bare_definitions_close_the_text() -> None:
    document = read("Some text[1] and[2] more.\n\n[1] One.\n\n[2] Two.\n\nLoad More")
    assert kinds(document) == ["paragraph", "footnote", "footnote", "furniture"]


def test_a_bare_number_before_more_text_is_no_definition() -> None:
    assert kinds(read("[1] is what I mean here.\n\nMore text.")) == ["paragraph", "paragraph"]


def test_markdown_footnotes() -> None:
    document = read("Some text[^a] and more.\n\n[^a]: The note.", Markup.MARKDOWN)
    assert kinds(document) == ["paragraph", "footnote"]
    assert document.passages[0].flags == ()
