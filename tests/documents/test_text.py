"""Blocks of plain text."""

import pytest

from pipeline.documents.text import text_blocks
from tests.documents.reading import kinds, passages, read


def depths(text: str) -> list[tuple[str, int]]:
    return [(text[block.start : block.end], block.list_depth) for block in text_blocks(text)]


def test_a_wrapped_paragraph_is_one_block() -> None:
    assert depths("One line\nand the next.\n \xa0\t\nAnother.") == [
        ("One line\nand the next.", 0),
        ("Another.", 0),
    ]


@pytest.mark.parametrize("mark", ["•", "-", "*", "1.", "(a)", "b)"])
def test_list_marks_stand_outside_items(mark: str) -> None:
    assert depths(f"Intro:\n\n  {mark} first\n") == [("Intro:", 0), ("first", 1)]


def test_lists_nest_by_indentation() -> None:
    text = "• a\n  wrapped\n  • b\n    • c\n• d\n\n  more of d\n\nafter"
    expected = [("a\n  wrapped", 1), ("b", 2), ("c", 3), ("d", 1), ("more of d", 1), ("after", 0)]
    assert depths(text) == expected


def test_a_wrapped_line_that_starts_with_a_dash_is_no_item() -> None:
    text = "The year was hard and long, and everybody who was there\n- as one says - went on."
    assert len(text_blocks(text)) == 1


def test_a_number_at_a_wrapped_line_is_no_item() -> None:
    assert len(text_blocks("It was built in\n2. Later it burnt.")) == 1


def test_a_list_heading_glued_to_its_first_item_is_parted() -> None:
    assert depths("What I keep:• one\n• two") == [("What I keep:", 0), ("one", 1), ("two", 1)]


def test_quotation_marks_give_depth() -> None:
    blocks = text_blocks("> a\n> b\n> > c\n>> d\n\nown\n>50% of it")
    assert [(block.quote_depth, len(block.lines)) for block in blocks] == [(1, 2), (2, 2), (0, 2)]


@pytest.mark.parametrize("line", ["* * *", "---", "***", "⁂", "====="])
def test_separators_part_blocks_and_are_none(line: str) -> None:
    assert passages(read(f"Above it.\n{line}\nBelow it.")) == ["Above it.", "Below it."]


def test_a_footnote_mark_alone_is_furniture() -> None:
    document = read("A claim.[1] It ends here.\n\n  1. ^\n\n    The note.\n\n    More of it.\n\nAfter.")
    assert kinds(document) == ["paragraph", "furniture", "footnote", "footnote", "paragraph"]


def test_a_footnote_on_the_line_of_its_mark_is_one() -> None:
    assert kinds(read("A claim.[1] It ends here.\n\n1. ^ The note.")) == ["paragraph", "footnote"]
