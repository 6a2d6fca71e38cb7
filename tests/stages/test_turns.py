"""Who speaks where, on pages whose layout does not tell."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Document, Layout, PassageKind
from pipeline.stages.turns import LEAST_PASSAGES, READ, find_turns, unexplained
from tests.harbour import DECLINED, HARBOUR, Answer, asked_of, done, reader
from tests.invented import Said, page, talk
from tests.properties import repeatable

LETTERS = page(
    talk(None, "Re: the quay", "Ada Quist", "The quay is too loud.", "Bo wrote back at once. It is not.", "Ada: It is.")
)


def turn(first: int, author: str = "", named_in: int | None = None, **more: Any) -> dict[str, Any]:
    return {"first": first, "author": author, "named_in": named_in, "only_names": False, "answers": None, **more}


def found(document: Document, *turns: dict[str, Any], ledger: Ledger | None = None) -> Document:
    return done(find_turns(document, reader(find_turns={"turns": list(turns)}), ledger or Ledger()))


def test_a_page_whose_turns_have_authors_is_not_asked_about() -> None:
    door = reader()
    assert done(find_turns(HARBOUR, door, Ledger())) is HARBOUR
    assert door.asked == []


@pytest.mark.parametrize("passages", [LEAST_PASSAGES - 1, LEAST_PASSAGES])
def test_a_short_text_is_one_comment(passages: int) -> None:
    assert unexplained(page(talk(None, *["It is loud."] * passages))) is (passages >= LEAST_PASSAGES)


def test_page_text_does_not_make_a_text_long() -> None:
    page_text = [Said("Log in", kind=PassageKind.FURNITURE)] * LEAST_PASSAGES
    assert not unexplained(page(talk(None, "It is loud.", *page_text)))


def test_a_page_is_explained_where_half_of_its_characters_have_an_author() -> None:
    said = ["It is loud here.", "It is not.", "It is."]
    assert not unexplained(page(talk("Ada", *said), talk(None, "No.")))
    assert unexplained(page(talk("Ada", "No."), talk(None, *said)))


def test_turns_start_where_the_reader_says_and_have_the_name_on_the_page() -> None:
    read = found(LETTERS, turn(1, "ada quist", 2), turn(4, "Bo", 4, answers=1), turn(5, "Ada", 5, answers=2))
    assert [(t.id, t.author, t.replies_to) for t in read.turns] == [
        ("t1", "Ada Quist", None),
        ("t2", "Bo", "t1"),
        ("t3", "Ada", "t2"),
    ]
    assert [p.turn for p in read.passages] == ["t1", "t1", "t1", "t2", "t3"]
    assert all(READ in t.flags for t in read.turns)
    assert read.layout is Layout.SPEAKERS


def test_what_stands_before_the_first_turn_belongs_to_it() -> None:
    read = found(LETTERS, turn(3), turn(5, "Ada", 5))
    assert [p.turn for p in read.passages] == ["t1", "t1", "t1", "t1", "t2"]
    assert read.turns[0].span.start == 0


def test_a_paragraph_that_only_names_is_a_header_and_no_other_is() -> None:
    read = found(LETTERS, turn(2, "Ada Quist", 2, only_names=True), turn(4, "Bo", 4))
    assert [p.kind is PassageKind.HEADER for p in read.passages] == [False, True, False, False, False]


def test_a_name_that_does_not_stand_where_it_should_is_left_out_and_named() -> None:
    ledger = Ledger()
    read = found(LETTERS, turn(1, "Cy", 2), turn(4, "Bo", 4), ledger=ledger)
    assert [t.author for t in read.turns] == [None, "Bo"]
    (dropped,) = ledger.dropped
    assert (dropped.prompt, dropped.words) == ("find_turns", "Cy")
    assert "does not stand" in dropped.reason


def test_a_paragraph_that_does_not_exist_starts_no_turn() -> None:
    ledger = Ledger()
    read = found(LETTERS, turn(1), turn(4), turn(40), ledger=ledger)
    assert len(read.turns) == 2
    assert ledger.dropped[0].reason == "paragraph 40 does not exist"


@pytest.mark.parametrize("answers", [0, 2, 9, -1])
def test_an_answer_to_itself_or_to_nothing_is_none(answers: int) -> None:
    assert found(LETTERS, turn(1), turn(4, answers=answers)).turns[1].replies_to is None


def test_an_answer_to_a_turn_that_was_left_out_does_not_move_to_another() -> None:
    read = found(LETTERS, turn(40), turn(1), turn(3, answers=1), turn(4, answers=2))
    assert [t.replies_to for t in read.turns] == [None, None, "t1"]


@pytest.mark.parametrize("turns", [[], [turn(1, "Ada Quist", 2)]])
def test_a_page_of_fewer_than_two_turns_stays_as_it_was(turns: list[dict[str, Any]]) -> None:
    assert found(LETTERS, *turns) is LETTERS


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_a_page_stays_as_it_was_where_no_reply_comes(failing: Answer) -> None:
    ledger = Ledger()
    assert done(find_turns(LETTERS, reader(find_turns=failing), ledger)) is LETTERS
    assert [f.reason for f in ledger.failed] == ([] if failing is DECLINED else ["Cut off."])


def test_the_reader_is_shown_the_beginning_of_every_paragraph() -> None:
    long = page(talk(None, "Loud " * 100, "Ada", "It is.", "Bo"))
    door = reader()
    done(find_turns(long, door, Ledger()))
    (user,) = asked_of(door, "find_turns")
    assert "¶2 | Ada\n" in user
    assert "¶1 | Loud Loud" in user
    assert user.count("Loud") < 60


def test_a_long_page_is_asked_about_part_by_part() -> None:
    long = page(talk(None, *[f"Speaker {n} says so." for n in range(1, 11)]))
    door = reader(
        window=5,
        find_turns=lambda rendered: {"turns": [turn(1 if "¶1 |" in rendered.user else 6)]},
    )
    read = done(find_turns(long, door, Ledger()))
    assert len(asked_of(door, "find_turns")) == 2
    assert [p.turn for p in read.passages] == ["t1"] * 5 + ["t2"] * 5


NUMBERS = st.integers(-1, 8)
FOUND = st.builds(
    turn,
    NUMBERS,
    st.sampled_from(["", "Ada", "Ada Quist", "Bo", "bo", "Cy", "quay"]),
    st.none() | NUMBERS,
    only_names=st.booleans(),
    answers=st.none() | NUMBERS,
)


@repeatable
@given(st.lists(FOUND, max_size=6))
def test_whatever_is_found_the_turns_part_the_page_and_nothing_else_changes(turns: list[dict[str, Any]]) -> None:
    read = found(LETTERS, *turns)
    assert (read.text, read.sentences) == (LETTERS.text, LETTERS.sentences)
    assert [p.span for p in read.passages] == [p.span for p in LETTERS.passages]
    order = [int(p.turn[1:]) for p in read.passages]
    assert order == sorted(order)
    assert {p.turn for p in read.passages} == {t.id for t in read.turns}
    for t in read.turns:
        assert all(t.span.covers(p.span) for p in read.passages if p.turn == t.id)
        assert t.replies_to != t.id
        assert t.replies_to is None or t.replies_to in read.turn
        assert t.author is None or t.author in LETTERS.text
