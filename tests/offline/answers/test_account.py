"""The account that the rules write of an outline."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from pipeline.fidelity import unquoted
from pipeline.grounding import shown
from pipeline.models import Document, How, Weight
from pipeline.offline.answers.account import MOST_NAMED, write_account
from pipeline.offline.reading import reading_of
from pipeline.stages.account import AccountReply, statement
from pipeline.views import LeftOpen, Outline, Text
from tests.invented import page, talk
from tests.offline.answers.harbour import HARBOUR, outline, voices


def written(of: Outline | None = None, document: Document = HARBOUR) -> AccountReply:
    """Return the account of an outline, the rules' own unless another is given."""
    told = of or outline(document)
    return write_account(reading_of(document), Text.whole(document), voices(document), told, "600", "")


def points(account: AccountReply) -> Iterator[str]:
    """Yield what is told of anybody."""
    yield from (short.says for row in account.table for short in row.sides)
    for section in account.sections:
        yield from (point for speaker in section.speakers for point in speaker.points)
        yield from (*section.granted, *section.left_open, *section.turns_on)
    yield from (*account.smaller, *account.granted, *account.left_open)


def test_every_point_is_a_quotation_that_stands_in_the_text_and_cites_it() -> None:
    told = [*points(written())]
    assert told
    for line in told:
        said = statement(line, HARBOUR)
        assert "“" in said.text and next(unquoted(said.text, HARBOUR.text), None) is None
        assert said.sentences


def test_the_brief_says_what_is_contested_who_takes_part_and_what_it_turns_on() -> None:
    contested, here, absent, turns_on = written().brief
    assert contested == "Contested above all: the old wall leaks every spring. {2, 5}"
    assert (here, absent) == ("Here speak: Ada, Bo.", "Others come in: Cleo (only reported).")
    assert turns_on.startswith("It turns on this: “If it were shown")


def test_who_grants_what_is_told_in_the_issue_and_of_the_whole() -> None:
    account = written()
    line = "Bo grants to Ada: “Fair enough, the new wall would be dry” {7}"
    assert line in account.granted
    assert line in account.sections[0].granted
    assert account.table[0].stands == "Open; something is granted by Bo, Ada."


def test_what_was_not_answered_is_left_open() -> None:
    (issue,) = outline().issues
    point = LeftOpen("h2", "h1", How.NOT_TAKEN_UP, issue.positions[1].told)
    account = written(replace(outline(), issues=(replace(issue, unanswered=(point,)),)))
    line = "No answer to this was found from Ada, a point of Bo: “The old wall does not leak in spring” {5}"
    assert account.left_open == account.sections[0].left_open == [line]
    assert account.table[0].stands == line


def test_a_small_exchange_has_one_line() -> None:
    small = replace(outline(), issues=(replace(outline().issues[0], weight=Weight.MINOR),))
    account = written(small)
    assert (account.sections, account.table) == ([], [])
    (line,) = account.smaller
    assert line == ("Ada: “The old wall leaks every spring” Bo: “The old wall does not leak in spring” {2, 5}")


def test_a_quotation_inside_a_quotation_has_other_marks() -> None:
    document = page(
        talk("Ada", "The old “dry” wall leaks every spring."),
        talk("Bo", "No, the old wall does not leak in spring.", replies_to="t1"),
    )
    source = shown(document, document.passages[0].span)
    said = next(point for point in points(written(document=document)) if "dry" in point and "wall" in point)
    assert said == '“The old "dry" wall leaks every spring” {1}'
    assert next(unquoted(said, source), None) is None


@pytest.mark.parametrize("count", [2, MOST_NAMED + 3])
def test_no_more_are_named_than_can_be_read(count: int) -> None:
    said = "I am the keeper of the old wall, and it leaks every spring."
    document = page(*(talk(f"Ada{n}", said) for n in range(count)))
    (line,) = [line for line in written(document=document).brief if line.startswith("Here speak")]
    assert line.count("Ada") == min(count, MOST_NAMED)
    assert ("and 3 more" in line) == (count > MOST_NAMED)
