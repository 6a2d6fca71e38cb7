"""The written account: its pointers, its length, and the visit of every line."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.collection import Collection
from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Document
from pipeline.stages.account import (
    ACCOUNT,
    LEAST_WORDS,
    MOST_WORDS,
    SHARE,
    SHORT_TEXT,
    AccountReply,
    length,
    statement,
    visited,
    write_account,
)
from tests.harbour import DECLINED, HARBOUR, Answer, answer, asked_of, done, outline_of, reader, voices_of
from tests.invented import page, talk
from tests.properties import repeatable

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
WRITTEN = ACCOUNT.reply.model_validate(answer("write_account"))
LINES = 15
"""How many lines the good reader's account has."""


@pytest.mark.parametrize(
    ("line", "text", "numbers"),
    [
        ("It leaks. {2}", "It leaks.", [2]),
        ("It leaks. {5, 2}", "It leaks.", [2, 5]),
        ("It leaks. {3–5}", "It leaks.", [3, 4, 5]),
        ("It leaks. {3-5, 7}", "It leaks.", [3, 4, 5, 7]),
        ("It leaks {2}. Ada says so. {4}", "It leaks. Ada says so.", [2, 4]),
        ("It leaks. {2; 3}", "It leaks.", [2, 3]),
        ("It leaks. {2 , 2}", "It leaks.", [2]),
        ("It leaks. {99}", "It leaks.", []),
        ("It leaks. {9, 99}", "It leaks.", [9]),
        ("It leaks. {}", "It leaks.", []),
        ("It leaks. {5–3}", "It leaks.", []),
        ("It leaks.", "It leaks.", []),
        ("It  leaks.\n{2}", "It leaks.", [2]),
        ("A set {a, b} is no pointer. {2}", "A set {a, b} is no pointer.", [2]),
        ("It leaks. {1–99999999999}", "It leaks.", list(range(1, 11))),
    ],
)
def test_pointers_are_read_and_taken_out(line: str, text: str, numbers: list[int]) -> None:
    said = statement(line, HARBOUR)
    assert (said.text, said.sentences) == (text, tuple(f"s{n}" for n in numbers))


@repeatable
@given(st.text("ab {}0123456789,;–-\n.") | st.text())
def test_whatever_is_written_a_statement_is_one_line_that_cites_what_exists(line: str) -> None:
    said = statement(line, HARBOUR)
    assert "\n" not in said.text
    assert said.text == said.text.strip()
    assert set(said.sentences) <= set(HARBOUR.sentence)
    assert sorted(said.sentences, key=lambda s: int(s[1:])) == list(said.sentences)


def test_the_writer_is_shown_everything_and_told_how_long_to_be() -> None:
    door = reader()
    done(write_account(VOICES, OUTLINE, door, Ledger(), "Who pays?"))
    (user,) = asked_of(door, "write_account")
    for shown in ("10 | Without it", "P1 | Ada", "I1 (central", f" {LEAST_WORDS} words", "Who pays?"):
        assert shown in user


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_where_no_reply_comes_there_is_no_account(failing: Answer) -> None:
    ledger = Ledger()
    assert done(write_account(VOICES, OUTLINE, reader(write_account=failing), ledger)) is None
    assert len(ledger.failed) == (failing is not DECLINED)


def worded(words: int) -> Document:
    return page(talk("Ada", "word " * words))


def test_an_account_grows_with_its_source_and_ever_less() -> None:
    short, page_long, long, book = (length(worded(n)) for n in (50, int(SHORT_TEXT / SHARE), 20_000, 500_000))
    assert (short, page_long, book) == (LEAST_WORDS, SHORT_TEXT, MOST_WORDS)
    assert SHORT_TEXT < long < MOST_WORDS
    assert all(length(worded(n)) % 50 == 0 for n in range(1_000, 9_000, 777))


def test_the_account_of_several_documents_counts_all_of_them() -> None:
    least = int(LEAST_WORDS / SHARE)
    first, second = worded(least), worded(least + 1).model_copy(update={"id": "other"})
    assert length(Collection.of([first, second])) > length(first)


def lines_of(reply: dict[str, Any]) -> list[tuple[str, str]]:
    """Return every line that is visited and what it is about; nothing is changed."""
    seen: list[tuple[str, str]] = []

    def visit(about: str, line: str) -> str:
        seen.append((about, line))
        return line

    written = AccountReply.model_validate(reply)
    kept = visited(written, VOICES.names, visit)
    assert [row.question for row in kept.table] == [row.question for row in written.table]
    return seen


def test_visiting_alone_changes_nothing() -> None:
    assert visited(WRITTEN, VOICES.names, lambda _, line: line) == WRITTEN


def test_every_line_is_visited_once_in_the_order_of_reading() -> None:
    seen = lines_of(answer("write_account"))
    assert len(seen) == LINES
    assert seen[0] == ("in brief", WRITTEN.brief[0])
    assert seen[2][0].startswith("table")
    assert seen[2][0].endswith("Ada")
    assert seen[2][1] == "Yes, for the costs. {1, 2}"
    assert seen[6] == ("Closing the harbour — Ada", "Cars “cost the town 40,000 a year”. {2}")
    assert {line for _, line in seen} >= {*WRITTEN.smaller, *WRITTEN.granted, *WRITTEN.left_open, *WRITTEN.turns_on}


@pytest.mark.parametrize("struck", range(LINES))
def test_a_struck_line_is_gone_and_no_other(struck: int) -> None:
    seen: list[str] = []

    def visit(_: str, line: str) -> str | None:
        seen.append(line)
        return None if len(seen) == struck + 1 else line

    left: list[str] = []

    def collect(_: str, line: str) -> str:
        left.append(line)
        return line

    visited(visited(WRITTEN, VOICES.names, visit), VOICES.names, collect)
    assert left == [line for place, line in enumerate(seen) if place != struck]


def test_a_speaker_of_whom_nothing_stands_is_gone() -> None:
    kept = visited(WRITTEN, VOICES.names, lambda about, line: None if about.endswith("— Bo") else line)
    assert [speaker.who for speaker in kept.sections[0].speakers] == [[1]]


def test_empty_lines_are_not_visited() -> None:
    reply = answer("write_account")
    reply["brief"] = ["", "  ", "It leaks. {1}"]
    reply["sections"][0]["lead"] = " "
    reply["table"][0]["stands"] = ""
    seen = [line for _, line in lines_of(reply)]
    assert all(line.strip() for line in seen)
    assert len(seen) == LINES - 3


def test_people_who_are_not_there_are_not_called_anything() -> None:
    reply = answer("write_account")
    reply["sections"][0]["speakers"][0]["who"] = [1, 9, 2]
    assert "Closing the harbour — Ada and Bo" in [about for about, _ in lines_of(reply)]
