"""Runs of text between block boundaries."""

from pipeline.documents.elements import Context, Post
from pipeline.documents.roles import Role
from pipeline.documents.runs import Run


def run(*pieces: tuple[str, Role | None], furniture: bool = False) -> tuple[Run, str]:
    made, text = Run(Context(Post("comment"), furniture=furniture)), ""
    for words, role in pieces:
        made.add(len(text), len(text) + len(words), len(words.split()), role)
        text += words + " "
    return made, text


def parts(*pieces: tuple[str, Role | None], furniture: bool = False) -> list[tuple[str, bool]]:
    made, text = run(*pieces, furniture=furniture)
    return [(text[start:end], is_header) for start, end, is_header in made.parts(text)]


def test_a_name_with_details_is_a_header() -> None:
    assert parts(("by", None), ("Ann", Role.AUTHOR), ("3 days ago", None)) == [("by Ann 3 days ago", True)]


def test_a_name_before_text_is_parted_from_it() -> None:
    assert parts(("Ann", Role.AUTHOR), ("I think so", None)) == [("Ann", True), ("I think so", False)]


def test_a_name_after_text_is_parted_from_it() -> None:
    assert parts(("why?", None), ("Ann", Role.AUTHOR)) == [("why?", False), ("Ann", True)]


def test_a_name_inside_text_stays() -> None:
    assert parts(("I think", None), ("Ann", Role.AUTHOR), ("is right", None)) == [("I think Ann is right", False)]


def test_where_headers_stand_a_few_other_words_belong_to_them() -> None:
    assert parts(("Ann", Role.AUTHOR), ("new here", None), furniture=True) == [("Ann new here", True)]


def test_a_date_alone_is_a_detail() -> None:
    assert run(("May 1", Role.DETAIL))[0].is_detail()
    assert not run(("May 1", Role.DETAIL), ("it rained", None))[0].is_detail()


def test_inline_tags_are_taken_whole() -> None:
    made = Run(Context(Post("comment")))
    made.open_tag(0)
    made.add(4, 7, 1, None)
    made.close_tag(0, 11)
    made.open_tag(12)
    made.close_tag(12, 20)
    assert [(piece.start, piece.end) for piece in made.pieces] == [(0, 11)]
