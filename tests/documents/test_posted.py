"""Comments and messages copied from a page."""

import pytest

from tests.documents.reading import answers, authors, kinds, passages, read


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Marta Oyel\nMarch 5, 2021 at 8:00 am", "Daniel K.\nMarch 5, 2021 at 9:00 am"),
        ("Marta Oyel\n5 Mar 2021", "Daniel K.\n6 Mar 2021"),
        ("Marta Oyel\n2 days ago", "Daniel K.\nan hour ago"),
        ("Marta Oyel\n5h", "Daniel K.\n4h"),
        ("Marta Oyel\n\n5h", "Daniel K.\n\n4h"),
        ("Marta Oyel\n•\n5h", "Daniel K.\n•\n4h"),
        ("Marta Oyel says:\nMarch 5, 2021 at 8:00 am", "Daniel K. says:\nMarch 6, 2021 at 8:00 am"),
        ("Marta Oyel • 3 days ago", "Daniel K. • 2 days ago"),
        ("Marta Oyel — Today at 7:02 PM", "Daniel K. — 14/03/2024 19:02"),
        ("Marta Oyel  7:02 PM", "Daniel K.  7:03 PM"),
        ("Marta Oyel\n  7:02 PM", "Daniel K.  7:03 PM"),
        ("Marta Oyel\n@marta · 5h", "Daniel K.\n@dan · 4h"),
    ],
)
@pytest.mark.parametrize("between", ["\nReply\n", "\n\nReply\n\n", "\n"])
def test_names_and_dates(first: str, second: str, between: str) -> None:
    document = read(f"{first}\nI like it.{between}{second}\nI do not.{between}")
    assert authors(document) == ["Marta Oyel", "Daniel K."]
    assert passages(document, "paragraph") == ["I like it.", "I do not."]


def test_a_forum_copy() -> None:
    document = read("u/heron 12 points 3 hours ago\nTrams.\nu/stork 3 points 2 hours ago\nBuses.\n\npermalink\n")
    assert authors(document) == ["u/heron", "u/stork"]
    assert kinds(document) == ["header", "paragraph", "header", "paragraph", "furniture"]


def test_names_that_are_none_elsewhere_join_in() -> None:
    comments = "Ann\n5h\nYes.\n\nmike from ohio says:\n4h\nNo.\n\nBob\n3h\nWhy?"
    assert authors(read(comments)) == ["Ann", "mike from ohio", "Bob"]


def test_labels_and_counts_are_page_text() -> None:
    document = read("3 thoughts on “Bees”\n\nAnn\n5h\nI counted.\n12\nLike · Reply\nBob\n4h\nNo.\n2\nReply\nShare")
    assert passages(document, "paragraph") == ["I counted.", "No."]
    assert document.turns[0].replies_to is None


def test_a_number_may_be_an_answer() -> None:
    assert passages(read("Ann\n5h\nHow many?\n\nBob\n4h\n12"), "paragraph") == ["How many?", "12"]


def test_comments_answer_the_text_above_them() -> None:
    document = read("On bees\n\nBees are fine, I think.\n\nAnn\n5h\nYes.\n\nBob\n4h\nNo.")
    assert answers(document) == [None, "t1", "t1"]


def test_the_lines_of_a_message_are_parted() -> None:
    document = read(
        "Ann Lee  7:02 PM\nshall we drive?\nor what\n7:04 PM\nwell?\nBob  7:05 PM\nno, it is too dear for me"
    )
    assert authors(document) == ["Ann Lee", "Bob"]
    assert kinds(document)[:5] == ["header", "paragraph", "paragraph", "furniture", "paragraph"]


def test_the_lines_of_a_wrapped_comment_are_not() -> None:
    text = "We opened the hall in spring of that\nyear, and nobody has come to it\nsince, whatever they all say."
    assert passages(read(f"Ann\n5h\n{text}\nReply\nBob\n4h\n{text}"), "paragraph") == [text, text]


@pytest.mark.parametrize(
    "text",
    [
        "Sir, I object to the wall.\nAnn Lee\n3 May 2020\n\nSir, I do not.\nBob Ray\n4 May 2020",
        "It was built by\nAnn\n3 May 1990\nand that was it.",
        "First letter\nLondon, 3 May 2020\nText.\n\nSecond letter\nParis, 4 May 2020\nText.",
        "We met Ann\nin the year that they opened it, and it\nlasted 10 years\nand then\nclosed 2 years ago\nfor good.",
    ],
)
def test_dates_in_text_open_no_turns(text: str) -> None:
    assert authors(read(text)) == [None]
