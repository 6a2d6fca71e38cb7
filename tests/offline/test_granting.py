"""What a reply grants before it turns."""

import pytest

from pipeline.models import Document, Voice, VoicedPassage
from pipeline.offline.granting import contradicts, grants, reply_to
from tests.invented import page, talk, voiced


def granted(document: Document, clause: str, lead: str = "") -> bool:
    """Return whether `clause`, wherever it stands in `document`, grants something."""
    sentence = next(s for s in document.sentences if clause in s.span.cut(document.text))
    reply = reply_to(document, {p.id: p for p in said(document)}, sentence)
    return grants(document, reply, sentence, lead, clause)


def said(document: Document) -> tuple[VoicedPassage, ...]:
    """Return the passages as their authors' own."""
    return voiced(document, {turn.id: f"h{i}" for i, turn in enumerate(document.turns, start=1)})


def answer(text: str, to: str = "The mill has made the river warmer every summer.") -> Document:
    """Return a page on which Bo answers Ada."""
    return page(talk("Ada", to), talk("Bo", text))


@pytest.mark.parametrize(
    "opening",
    [
        "Maybe, in the upper reach",
        "Some of that is the mill",
        "In the upper reach, perhaps",
        "Over ten summers, very likely, the mill has warmed it",
        "It may be the mill",
        "For one summer it might be",
        "It has made it warmer, yes",
    ],
)
def test_a_reply_that_opens_with_a_part_grants_it(opening: str) -> None:
    assert granted(answer(f"{opening}. But the weir stands a mile above."), opening)


@pytest.mark.parametrize(
    "opening",
    [
        "Maybe nobody has measured it, and some day somebody will say how warm the river was before",
        "The weir may be the cause",
    ],
)
def test_the_same_words_grant_nothing_to_nobody(opening: str) -> None:
    assert not granted(page(talk("Ada", f"{opening}. The weir stands a mile above.")), opening)


def test_what_stands_after_the_turn_grants_nothing() -> None:
    text = "The weir stands a mile above. But the mill stopped. Maybe, in the upper reach, it did nothing."
    assert not granted(answer(text), "Maybe, in the upper reach, it did nothing")


def test_an_echo_grants_what_it_repeats() -> None:
    assert granted(answer("It has warmed it. The weir did more.", "The mill has warmed the river."), "It has warmed it")


def test_an_echo_with_a_denial_in_it_grants_nothing() -> None:
    assert not granted(
        answer("It hasn't warmed it. The weir did.", "The mill has warmed the river."), "It hasn't warmed it"
    )


@pytest.mark.parametrize(("reply", "grants_it"), [("It did", True), ("It didn't", False)])
def test_a_question_is_granted_by_a_short_yes(reply: str, grants_it: bool) -> None:
    assert granted(answer(f"{reply}. The weir too.", "Did the mill stop in May?"), reply) is grants_it


@pytest.mark.parametrize(
    "clause",
    [
        "Your gauge is more careful than mine",
        "I have no answer to the second gauge",
        "Bo has a point about the weir",
        "That is worse than I would have guessed",
        "I lose the argument from the gauge",
        "I'd give up the second gauge tomorrow",
        "I overlooked the weir",
    ],
)
def test_who_admits_something_grants_it_wherever_it_stands(clause: str) -> None:
    assert granted(answer(f"The weir stands above. So much for the mill. Now to the rest. {clause}."), clause)


def test_a_yes_before_the_clause_grants_it() -> None:
    document = answer("And yes, the mill warms the river a little. So does the weir. The rest is weather.")
    assert granted(document, "the mill warms the river a little", lead="And yes, ")


def test_a_report_inside_the_paragraph_is_answered_by_what_follows_it() -> None:
    document = page(
        talk("Ada", "Somebody will say that the mill could simply stop. For a month it might. Then it starts again.")
    )
    passage = said(document)[0]
    start = document.text.index("the mill could")
    part = {"span": {"start": start, "end": document.text.index(". For")}, "voice": Voice.ANTICIPATED, "holder": "h2"}
    reported = VoicedPassage.model_validate(passage.model_dump() | {"inline": (part,)})
    sentence = document.sentences[1]
    assert grants(document, reply_to(document, {passage.id: reported}, sentence), sentence, "", "For a month it might")
    assert reply_to(document, {passage.id: passage}, sentence) is None


@pytest.mark.parametrize(
    ("words", "opposite"),
    [
        ("Of course the mill can pay", True),
        ("Of course the council can't pay", False),
        ("You are right that the mill can pay", False),
        ("The weir is old", False),
        ("Of course", False),
    ],
)
def test_the_opposite_of_what_was_said_is_no_grant(words: str, *, opposite: bool) -> None:
    assert contradicts(words, "The weir leaks. The mill can't pay.") is opposite
