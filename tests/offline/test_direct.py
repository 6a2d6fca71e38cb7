"""What a reply says outright of the very claim that it answers."""

import pytest

from tests.offline.exchanges import exchanges, granted, read


def reply(text: str, to: str = "The mill should be sold.") -> str:
    """Return a talk in which Bo answers Ada."""
    return f"Ada: {to}\n\nBo: {text}\n\nAda: Why?\n"


@pytest.mark.parametrize(
    ("answer", "to"),
    [
        ("No it shouldn't.", "The mill should be sold."),
        ("It could not.", "An electric boat could run at night."),
        ("It is not full.", "The garage on Weir Street is full since January."),
        ("This is not true.", "The garage on Weir Street is full since January."),
        ("The ferry runs at night.", "The ferry does not run at night."),
        ("Yes it should.", "No, the mill should not be sold."),
    ],
)
def test_what_is_denied_outright_is_contested(answer: str, to: str) -> None:
    assert any(holder == "Ada" for holder, _, _ in exchanges(read(reply(answer, to))))
    assert not granted(read(reply(answer, to)))


def test_a_verdict_is_on_what_was_said_last() -> None:
    to = "The mill is old. Nobody knows who built it. The mill should be sold. It loses nine thousand a year."
    contested = {point for _, point, _ in exchanges(read(reply("That is wrong.", to)))}
    assert "The mill is old" not in contested
    assert "It loses nine thousand a year" in contested


@pytest.mark.parametrize(
    "answer",
    ["Yes, the trains run empty. But the drivers need pay.", "They should not be free. Yes, the trains run empty."],
)
def test_what_is_repeated_after_a_yes_is_granted(answer: str) -> None:
    assert ("the trains run empty", "the trains run empty anyway") in granted(
        read(reply(answer, "Tickets should be free, because the trains run empty anyway."))
    )


def test_what_is_quoted_and_called_nonsense_is_denied() -> None:
    to = "Six cars stand there all day, and forty children walk past them."
    report = read(reply('I counted twice on Monday. And "forty children" is nonsense.', to))
    assert any("forty children walk" in point for _, point, _ in exchanges(report))


def test_what_stands_after_a_quotation_means_the_quotation() -> None:
    text = (
        "Ada: The sample is too small. There is no control port.\n\n"
        'Bo: "There is no control port." It is there.\n\nAda: The port is closed.\n'
    )
    assert not any("sample" in point for _, point, _ in exchanges(read(text)))


def test_a_verdict_is_held_against_the_one_claim_that_its_paragraph_is_about() -> None:
    to = "A third of the altos come late from work, and the hall is cold by nine."
    answer = "That is not true. I keep the list, and only two altos were late this month."
    report = read(f"Ada: {to}\n\nBo: {answer}\n\nAda: OK, I stand corrected about the altos.\n")
    denied = {point for _, point, said in exchanges(report) if said == "That is not true"}
    assert denied == {"A third of the altos come late from work"}
    assert ("I stand corrected about the altos", "That is not true") in granted(report)
