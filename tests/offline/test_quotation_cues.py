"""The cues of whether a paragraph is another's words, on invented pages."""

import pytest

from pipeline.documents import parse_document
from pipeline.offline.quotation_cues import Page


def cues(*paragraphs: str, at: int = 0) -> dict[str, float]:
    return Page(parse_document("\n\n".join(paragraphs).encode(), source="page.txt")).cues(at)


QUOTED = "The harbour ferry loses money every winter."
ANSWER = "Does the ferry lose money in winter? The harbour books say otherwise."
ELSEWHERE = "Schools will open late on Friday."


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(ANSWER, True), ("And who pays?", True), ("Wow, I had no idea.", True), ("The crew is paid by the hour.", False)],
)
def test_a_first_paragraph_may_be_answered(answer: str, expected: bool) -> None:
    assert ("opens its turn and is answered" in cues(QUOTED, answer)) is expected


def test_a_first_paragraph_under_a_title_is_the_author_s() -> None:
    found = cues("On ferries", QUOTED, ANSWER)
    assert "under the page's title" in found
    assert "opens its turn and is answered" not in found


def test_what_stands_before_is_no_answer() -> None:
    found = cues(ELSEWHERE, QUOTED, ANSWER, at=1)
    assert found["takes up the words before it"] == 0
    assert found["answer takes up its words"] > 0.5
    assert cues(QUOTED, ANSWER, ELSEWHERE, at=1)["takes up the words before it"] > 0


@pytest.mark.parametrize(
    ("text", "answer", "expected"),
    [
        ("I never take the ferry.", "You said you did.", True),
        ("You never take the ferry.", "I took it on Monday.", True),
        ("I never take the ferry.", "I took it on Monday.", False),
        ("Nobody takes the ferry.", "You did.", False),
    ],
)
def test_who_is_answered_changes_from_i_to_you(text: str, answer: str, expected: bool) -> None:
    assert (cues(text, answer)["'I' and 'you' change places in the answer"] > 0) is expected


def test_one_you_in_many_words_weighs_less() -> None:
    name, short, long = "'I' and 'you' change places in the answer", "You did.", "You did " + "and the rest of us " * 9
    assert cues("I never go.", short)[name] > cues("I never go.", f"{long}.")[name] > 0


@pytest.mark.parametrize(("text", "cue"), [("Edit: spelling.", "a later note"), (":-)", "without a word")])
def test_a_form_that_nobody_quotes(text: str, cue: str) -> None:
    assert cue in cues(QUOTED, text, ANSWER, at=1)
    assert cue not in cues(QUOTED, text, ANSWER)
