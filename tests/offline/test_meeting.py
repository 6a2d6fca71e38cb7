"""Answers that their place in the reply makes answers, whatever their words."""

import pytest

from tests.offline.exchanges import exchanges, granted, read

QUOTED = "The ferry is never full on a weekday"
LIMIT = "the captain is paid whether anybody sails or not"


@pytest.mark.parametrize(
    "reply",
    [
        f"I agree that there are empty seats. However, {LIMIT}.",
        f"Granted, there are empty seats. Still, {LIMIT}.",
        f"You may be right that there are empty seats, but {LIMIT}.",
        f"Fair point. But {LIMIT}.",
        f"I see what you mean about the empty seats. All the same, {LIMIT}.",
        f"There may be some empty seats, but {LIMIT}.",
        f"What makes you think so? In January {LIMIT}.",
        f"Is it? In January {LIMIT}.",
    ],
)
def test_what_limits_or_challenges_a_quotation_answers_it(reply: str) -> None:
    found = exchanges(read(f"by Una Holm\n\n> {QUOTED}.\n\n{reply}\n"))
    assert [answer for _, point, answer in found if point == QUOTED and answer.endswith(LIMIT)]


@pytest.mark.parametrize("assent", ["Exactly.", "Yes, quite so.", "Agreed."])
def test_what_follows_an_assent_is_no_answer_against_it(assent: str) -> None:
    report = read(
        f'Una writes: "{QUOTED}." {assent} The deck stays dry and the bar stays shut.\n\nThe bar opens on Sunday.'
    )
    assert not exchanges(report)


def test_a_question_that_is_the_whole_reply_answers() -> None:
    report = read(f"by Una Holm\n\n> {QUOTED}.\n\nWhy would anybody sail on a Tuesday in the rain?\n")
    assert [a for _, point, a in exchanges(report) if point == QUOTED] == [
        "Why would anybody sail on a Tuesday in the rain?"
    ]


def test_a_question_that_only_asks_is_no_answer() -> None:
    assert not exchanges(read(f"by Una Holm\n\n> {QUOTED}.\n\nWhen did you last count the seats on it?\n"))


def test_the_view_somebody_is_asked_about_is_theirs_and_answered() -> None:
    text = (
        "Una: The ferry should go.\n\nPer: Are you saying that the island needs no doctor? The doctor comes by boat.\n"
    )
    assert ("Una", "the island needs no doctor", "The doctor comes by boat") in exchanges(read(text))


def test_a_view_put_first_as_the_topic_is_answered_in_the_same_sentence() -> None:
    text = (
        "Dear Una,\n\nAs for your claim that the ferry is slow, I have rowed across and it took three hours.\n\nPer\n"
    )
    assert [(p, a) for _, p, a in exchanges(read(text))] == [
        ("the ferry is slow", "I have rowed across and it took three hours")
    ]


def test_what_turns_from_a_granted_view_answers_what_is_not_granted() -> None:
    text = (
        "A reply to Una\n\nUna says that the ferry is too dear.\n\n"
        "She is right that the ferry loses money. But a hospital loses money too.\n"
    )
    report = read(text)
    assert exchanges(report) == {("Una", "the ferry is too dear", "a hospital loses money too")}
    assert ("She is right that the ferry loses money", "the ferry loses money") in granted(report)


def test_what_is_granted_without_a_turn_is_the_authors_alone() -> None:
    report = read("A note\n\nI agree that the ferry loses money. The harbour loses money too.\n")
    assert {claim.voice for claim in report.claims} == {"own"}
