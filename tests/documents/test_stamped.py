"""Exported chats."""

import pytest

from tests.documents.reading import authors, kinds, passages, read


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[14/03/2024, 19:02:11] ", "[14/03/2024, 19:03:40] "),
        ("14/03/2024, 19:02 - ", "14/03/2024, 19:03 - "),
        ("3/14/24, 7:02 PM - ", "3/14/24, 7:03 PM - "),
        ("\u200e[14.03.24, 19:02:11] ", "[14.03.24, 19:03:40] "),
        ("[2024-03-14 19:02] ", "[2024-03-14 19:03] "),
        ("[19:02] ", "[19:03] "),
        ("[7:02 PM]", "[7:03 PM]"),
    ],
)
def test_each_message_is_a_turn(first: str, second: str) -> None:
    document = read(f"{first}Mira: shall we drive?\n{second}jo: no: too dear\n{first}Mira: and slow")
    assert authors(document) == ["Mira", "jo", "Mira"]
    assert document.turns[0].header == f"{first}Mira:"
    assert passages(document, "paragraph") == ["shall we drive?", "no: too dear", "and slow"]


def test_nicks_in_angle_brackets() -> None:
    assert authors(read("[19:02] <mira> shall we?\n[19:03] <@jo_> no\n[19:03] <mira> why")) == ["mira", "jo_", "mira"]


def test_the_lines_of_a_message_are_parted() -> None:
    document = read("[19:02] Mira: shall we\nby car I mean\nor by bus\n[19:03] Jo: no, that is too dear for me\n")
    assert authors(document) == ["Mira", "Jo"]
    assert passages(document, "paragraph")[:3] == ["shall we", "by car I mean", "or by bus"]


def test_the_lines_of_a_wrapped_speech_are_not() -> None:
    speech = "[0:01] ANN LEE: We opened the hall in spring\nthat year, and nobody has come to it since,\nand so it is."
    document = read(f"{speech}\n[0:09] BOB RAY: I do not think that this is how it was, and\nnobody else does.")
    assert authors(document) == ["ANN LEE", "BOB RAY"]
    assert len(passages(document, "paragraph")) == 2


def test_notices_are_page_text() -> None:
    text = "3/4/24, 19:00 - Messages are encrypted.\n3/4/24, 19:01 - Mira changed the name to: Trip\n"
    document = read(text + "3/4/24, 19:02 - Mira: hi\n3/4/24, 19:03 - Jo: no")
    assert kinds(document) == ["furniture", "furniture", "header", "paragraph", "header", "paragraph"]


@pytest.mark.parametrize("left_out", ["<Media omitted>", "\u200eimage omitted", "This message was deleted"])
def test_what_the_export_left_out_is_no_text(left_out: str) -> None:
    document = read(f"3/4/24, 19:02 - Mira: {left_out}\n3/4/24, 19:03 - Jo: what?")
    assert passages(document, "paragraph") == ["what?"]


def test_odd_names_must_come_back_and_numbers_need_not() -> None:
    text = "[3/4/24, 19:02] Jo 🌸: hi\n[3/4/24, 19:02] +44 7700 900123: no\n[3/4/24, 19:03] Jo 🌸: why"
    assert authors(read(text)) == ["Jo 🌸", "+44 7700 900123", "Jo 🌸"]


def test_a_time_in_text_is_no_chat() -> None:
    text = (
        "The day in short.\n\n[09:00] Doors: open.\n\nWe had tea then, and it was cold.\n\n[10:00] Talk: long.\n\nEnd."
    )
    assert authors(read(text)) == [None]


def test_text_far_behind_the_header_is_no_header() -> None:
    document = read("[19:02] Mira:" + " " * 200 + "hello\n[19:03] Jo: no")
    assert passages(document, "paragraph") == ["hello", "no"]
