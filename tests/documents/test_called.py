"""Comments that open by calling whom they answer."""

import pytest

from pipeline.documents import parse_document

FIRST = (
    "Ann Lee\n3 March, 10:14\nThe pier should go. It leaks.\n\nBo Dahl\n3 March, 11:02\nIt does not leak at all.\n\n"
)


@pytest.mark.parametrize(
    ("opening", "answered"),
    [
        ("@Ann Lee So you want no pier.", "t1"),
        ("@Bo Dahl: it does.", "t2"),
        ("@Ann Leeson has gone.", None),
        ("@Cy Mott myself again.", None),
        ("Ann Lee has a point.", None),
    ],
)
def test_an_at_and_an_authors_name_tell_whom_a_comment_answers(opening: str, answered: str | None) -> None:
    text = f"{FIRST}Cy Mott\n3 March, 11:40\n{opening}\n"
    turns = parse_document(text.encode(), source="page.txt").turns
    assert [turn.author for turn in turns] == ["Ann Lee", "Bo Dahl", "Cy Mott"]
    assert turns[2].replies_to == answered
