"""Page text."""

import pytest

from pipeline.documents.furniture import is_bar, is_label, lead, mark_furniture, mark_site_bars
from pipeline.documents.text import text_blocks
from pipeline.models import PassageKind


@pytest.mark.parametrize(
    "text", ["Load More", "Reply", "12 comments", "20 comments sorted by score", "Load 3 more replies"]
)
def test_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    ["7 Responses to “On Bees”", "Comments are closed.", "Comments on this post are closed.", "Sent from my phone"],
)
def test_lines_around_comments_are_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["Like · Reply · 5h", "Reply Share", "Reply", "12 likes · Reply", "Like  3  Reply"])
def test_rows_of_labels(text: str) -> None:
    assert is_bar(text)


@pytest.mark.parametrize("text", ["5h", "12", "Like it", "I like · Reply", "Reply share holders"])
def test_no_rows_of_labels(text: str) -> None:
    assert not is_bar(text)


@pytest.mark.parametrize("text", ["Reply to Ann", "12 bees", "I share that"])
def test_no_labels(text: str) -> None:
    assert not is_label(text)


def test_the_top_ends_with_the_last_label() -> None:
    text = "Ann Lee\n\nKeeps bees. Likes them.\n\nWiki Contributions\n\nComments\n\nYes."
    assert lead(text, text_blocks(text)) == (4, "Ann Lee")


def test_a_label_gives_no_owner() -> None:
    text = "Sequences\n\nOn Bees\n\nComments\n\nYes."
    assert lead(text, text_blocks(text)) == (3, None)


def test_a_label_below_long_text_is_no_top() -> None:
    text = "word " * 100 + "\n\nComments\n\nYes."
    assert lead(text, text_blocks(text)) == (0, None)


def test_furniture_is_marked() -> None:
    text = "Ann\n\nComments\n\nYes.\n\nLoad More"
    blocks = text_blocks(text)
    mark_furniture(text, blocks, 2)
    assert [block.kind is PassageKind.FURNITURE for block in blocks] == [True, True, False, True]


@pytest.mark.parametrize(
    ("text", "furniture"),
    [
        ("Yes, bees.\n\nNo bees.\n\nOlder posts | Newer posts | Subscribe by email", [2]),
        ("Yes, bees.\n\nContact · Imprint\n\nLoad More", [1, 2]),
        ("Home | News | About us\n\nYes, bees.\n\nNo bees.", [0]),
        ("Bees on a Roof | Hill Gazette\n\nYes, bees.\n\nNo bees.", []),
        ("Yes, bees.\n\nOlder posts | Newer posts\n\nNo bees.", []),
        ("Yes, bees.\n\nI like bees | You don't", []),
        ("Yes, bees.\n\nHoney is good | Wax is better", []),
        ("Ann Lee · 3 May 2024 · Hill\n\nYes, bees.", []),
        ("Older posts | Newer posts", []),
    ],
)
def test_rows_of_labels_begin_or_end_a_page(text: str, furniture: list[int]) -> None:
    blocks = text_blocks(text)
    mark_furniture(text, blocks, 0)
    mark_site_bars(text, blocks)
    assert [number for number, block in enumerate(blocks) if block.kind is PassageKind.FURNITURE] == furniture
