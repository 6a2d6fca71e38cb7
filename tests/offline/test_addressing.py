"""Who is called by name."""

import pytest

from pipeline.offline.addressing import addressed, answered, asked, end_of_call
from tests.invented import Said, page, talk

PAGE = page(talk("Ada", "Odile, you seem to forget the pier. It was mended, granted. Mark my words: mark them."))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Odile, you seem to forget the pier.", "Odile"),
        ("Thanks, Odile! I had forgotten it.", "Odile"),
        ("@Zoe Stein-Quill I agree with that.", "Zoe Stein-Quill"),
        ("Granted, you mended it.", None),
        ("Notably, that was in May.", None),
        ("Mark, you said so.", None),
        ("The pier is old, Odile.", None),
    ],
)
def test_a_name_at_the_start_is_called(text: str, name: str | None) -> None:
    assert addressed(PAGE, text) == name


TALK = page(talk("Ada", "The pier is old."), talk("Bo", "It is not."), talk("Ada", "It leaks."))


def test_where_two_speak_each_answers_the_other() -> None:
    assert [answered(TALK, passage) for passage in TALK.passages] == ["Bo", "Ada", "Bo"]


def test_where_three_speak_nobody_is_sure_to_be_meant() -> None:
    document = page(talk("Ada", "The pier is old."), talk("Bo", "It is not."), talk("Cy", "It leaks."))
    assert [answered(document, passage) for passage in document.passages] == [None] * 3


def test_who_alone_writes_answers_nobody_by_name() -> None:
    document = page(talk("Ada", "The pier is old."))
    assert answered(document, document.passages[0]) is None


def test_a_reply_answers_whom_the_page_shows_but_not_oneself() -> None:
    document = page(
        talk("Ada", "The pier is old."),
        talk("Bo", "It is not.", replies_to="t1"),
        talk("Cy", "You are both wrong.", replies_to="t2"),
        talk("Ada", "You'll see.", replies_to="t1"),
    )
    assert [answered(document, passage) for passage in document.passages] == [None, "Ada", "Bo", None]


def test_no_more_is_called_than_the_name_of_an_author() -> None:
    document = page(talk("Odile Quill", "The pier is old."), talk("Bo", "@Odile Quill So you say."))
    assert addressed(document, "@Odile Quill So you say.") == "Odile Quill"


def test_who_spoke_last_is_asked() -> None:
    document = page(talk("Ada", "The pier is old."), talk("Bo", "It is not."), talk("Cy", "Are you saying it is new?"))
    assert [asked(document, passage) for passage in document.passages] == [None, "Ada", "Bo"]


def test_who_is_quoted_right_before_is_asked() -> None:
    quoted = Said("The pier is old.", quote_depth=1, flags=("quoted_from:Odile",))
    document = page(talk("Bo", "Dear all,"), talk("Ada", quoted, "Are you saying it leaks?"))
    assert asked(document, document.passages[-1]) == "Odile"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("@Odile Quill A new pier costs more.", "A new pier costs more."),
        ("@Odile Quill, a new pier costs more.", "a new pier costs more."),
        ("@odile_q: it leaks.", "it leaks."),
        ("@Bram Hay is cheap.", "Hay is cheap."),
        ("It leaks @ low tide.", "It leaks @ low tide."),
        ("@ low tide it leaks.", "@ low tide it leaks."),
    ],
)
def test_what_is_said_begins_after_the_call(text: str, words: str) -> None:
    document = page(talk("Odile Quill", "The pier is old."), talk("Bo", text))
    assert text[end_of_call(document, text) :] == words
