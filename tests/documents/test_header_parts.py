"""What stands around the name in a header line."""

import pytest

from pipeline.documents.header_parts import Tells, read_answered, read_parts, read_start


@pytest.mark.parametrize(
    ("line", "name", "tells"),
    [
        ("#1 ines_m — 21:04", "ines_m", Tells.NUMBER | Tells.TIME),
        ("From: Ines, Mill Lane", "Ines", Tells.LEAD | Tells.NOTE),
        ("On Tue, Ines wrote:", "Ines", Tells.ON_DAY | Tells.SAID),
        ("Ines Marek (posts: 412) — Tue 18:20", "Ines Marek", Tells.NOTE | Tells.TIME),
        ("Ines (moderator)", "Ines", Tells.NOTE | Tells.ROLE),
        ("Ines says (10:12):", "Ines", Tells.SAID | Tells.TIME),
    ],
)
def test_the_name_and_what_tells_it(line: str, name: str, tells: Tells) -> None:
    parts = read_parts(line)
    assert parts is not None
    assert (parts.name, parts.tells) == (name, tells)


def test_what_only_some_headers_have_is_left_out_of_the_shape() -> None:
    lines = ("Ines · 3h", "Ines (OP) · 3h", "Ines, Leeds · 3h", "Ines @ines · 3h (edited)", "Ines → Jo · 3h")
    shapes = [parts.shape for line in lines if (parts := read_parts(line))]
    assert shapes == [("when·",)] * len(lines)


@pytest.mark.parametrize(
    "line", ["The meeting — 10:12", "Ines wrote: ↑Tue 10:12", "Monday — 10:12", "Yes (10:12)", "Ines " * 30]
)
def test_lines_that_hold_more_or_no_name(line: str) -> None:
    assert read_parts(line) is None


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Ines (Sun 09:14): We should.", 17),
        ("#3 Ines: We should.", 8),
        ("Genesis 3:16: Unto", None),
        ("Ines: no", None),
    ],
)
def test_a_header_that_text_follows(line: str, end: int | None) -> None:
    found = read_start(line)
    assert (found[1] if found else None) == end


@pytest.mark.parametrize(
    ("line", "whom"), [("Replying to @ines", "@ines"), ("[In reply to Ines]", "Ines"), ("I reply to Ines", None)]
)
def test_a_line_that_only_says_who_is_answered(line: str, whom: str | None) -> None:
    assert read_answered(line) == whom
