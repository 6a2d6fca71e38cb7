"""Blocks of Markdown."""

from pipeline.documents.markdown import markdown_blocks
from pipeline.models import Markup
from tests.documents.reading import kinds, passages, read


def parts(text: str) -> list[tuple[str, str, int, int]]:
    return [
        (block.kind.value, text[block.start : block.end], block.quote_depth, block.list_depth)
        for block in markdown_blocks(text)
    ]


def test_blocks_have_exact_ranges() -> None:
    text = "# Title #\n\nText *here*\nwrapped.\n\n- one\n  - two\n\n> quoted\n> more\n>\n> > deeper\n\nSetext\n======\n"
    assert parts(text) == [
        ("heading", "Title", 0, 0),
        ("paragraph", "Text *here*\nwrapped.", 0, 0),
        ("item", "one", 0, 1),
        ("item", "two", 0, 2),
        ("paragraph", "quoted\n> more", 1, 0),
        ("paragraph", "deeper", 2, 0),
        ("heading", "Setext", 0, 0),
    ]


def test_code_is_code() -> None:
    assert parts("```py\na *b*\n\n  c\n```\n\n    indented\n") == [
        ("code", "a *b*\n\n  c", 0, 0),
        ("code", "indented", 0, 0),
    ]


def test_carriage_returns_and_byte_order_mark() -> None:
    assert parts("\ufeff# Title\r\n\r\nText\rwrapped.\r\n") == [
        ("heading", "Title", 0, 0),
        ("paragraph", "Text\rwrapped.", 0, 0),
    ]


def test_front_matter_is_furniture() -> None:
    document = read("---\ntitle: x\ntags: [a]\n---\n\n# Real\n\nText.", Markup.MARKDOWN)
    assert kinds(document) == ["furniture", "heading", "paragraph"]
    assert document.title == "Real"


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert kinds(read("---\n\nText.\n\n---\n\nMore.", Markup.MARKDOWN)) == ["paragraph", "paragraph"]


def test_definitions_of_links_are_furniture() -> None:
    assert kinds(read("See [this].\n\n[this]: http://a.b", Markup.MARKDOWN)) == ["paragraph", "furniture"]


def test_html_in_markdown_is_text_unless_it_shows_nothing() -> None:
    assert passages(read("<div>shown</div>\n\n<!-- not -->\n\n<br>\n\nText.", Markup.MARKDOWN)) == [
        "<div>shown</div>",
        "Text.",
    ]


def test_what_is_nested_too_deep_for_the_parser_is_not_lost() -> None:
    assert passages(read(">" * 300 + " deep words", Markup.MARKDOWN)) == ["deep words"]


def test_a_byte_order_mark_is_no_part_of_what_follows_it() -> None:
    assert passages(read("\ufeff -", Markup.MARKDOWN)) == ["-"]
