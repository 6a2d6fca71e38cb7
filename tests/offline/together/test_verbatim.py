"""Who repeats whom, where no mark shows it."""

import pytest

from pipeline.collection import Collection
from pipeline.models import Participant, Presence, Voice, VoicedPassage
from pipeline.offline.together.verbatim import Verbatim, one_way, speaking_of

from .texts import page

LONG = "The night boat would pay for itself within two years."
POST = f"The pier is lit. {LONG} What more is there to say?"
NAMES = {"mara": "Mara Holt", "jon": "Jon Pryce", "bea": "Bea Lund"}


def whole(**texts: str) -> tuple[Collection, list[VoicedPassage], list[Participant]]:
    """Documents called by their authors, all of it in their own voice, and the people."""
    collection = Collection.of([page(text, f"{name}.txt") for name, text in texts.items()])
    passages = [
        VoicedPassage(
            id=passage.id,
            turn=passage.turn,
            span=passage.span,
            voice=Voice.OWN,
            holder=list(texts)[collection.part_at(passage.span.start)],
            to=None,
            inline=(),
            flags=(),
        )
        for passage in collection.passages
    ]
    people = [
        Participant(id=name, name=NAMES[name], also_called=(), group=False, presence=Presence.PRESENT) for name in texts
    ]
    return collection, passages, people


def credited(**texts: str) -> list[tuple[str, str | None]]:
    """The words that are credited to somebody else, and to whom."""
    collection, passages, people = whole(**texts)
    verbatim = Verbatim(collection, tuple(passages))
    directions = one_way(speaking_of(collection, passages, people), verbatim.answered)
    return [(part.span.cut(collection.text), part.holder) for _, part in verbatim.credited(directions)]


WORDS = LONG.rstrip(".")


@pytest.mark.parametrize(
    "reply",
    [
        f"Mara Holt is sure. {LONG} So she writes.",
        f"Holt writes: {LONG}",
        f"I read this. {LONG} That is not so. It would sink.",
        f"{LONG}\n\nI doubt it.",
    ],
)
def test_a_name_or_a_denial_shows_who_repeats_whom(reply: str) -> None:
    assert credited(mara=POST, jon=reply) == [(WORDS, "mara")]
    assert credited(jon=reply, mara=POST) == [(WORDS, "mara")]


def test_line_breaks_and_marks_make_no_other_sentence() -> None:
    broken = "the night boat would\npay for itself — within two years"
    assert credited(mara=POST, jon=f"Mara is sure that {broken}.") == [(broken, "mara")]


@pytest.mark.parametrize(
    "reply",
    [
        f"I read this. {LONG} I shall be on it.",
        f"{LONG} But who counts?",
        "Mara Holt is sure that the night boat would pay for itself.",
        "Mara Holt is sure. The pier is lit.",
    ],
)
def test_without_a_sign_or_a_whole_sentence_the_words_stay(reply: str) -> None:
    assert credited(mara=POST, jon=reply) == []


def test_two_who_name_each_other_decide_nothing() -> None:
    assert credited(mara=f"Jon Pryce says this. {POST}", jon=f"Mara Holt says this. {LONG}") == []


def test_who_wrote_in_both_documents_is_not_spoken_of() -> None:
    collection, passages, people = whole(mara=POST, jon=f"Mara is sure. {LONG}")
    both = [*passages[:-1], passages[-1].model_copy(update={"holder": "mara"})]
    assert speaking_of(collection, both, people) == set()


def test_of_several_who_say_it_the_first_is_the_one_whom_the_others_repeat() -> None:
    told = {"mara": POST, "jon": f"Mara is sure. {LONG}", "bea": f"Jon and Mara say so. {LONG}"}
    assert credited(**told) == [(WORDS, "mara"), (WORDS, "mara")]
    apart = told | {"jon": f"I am sure. {LONG}"}
    assert credited(**apart) == []


def test_the_first_sign_that_shows_one_way_decides() -> None:
    assert one_way({(0, 1)}, {(1, 0)}) == {(0, 1)}
    assert one_way({(0, 1), (1, 0)}, {(1, 0)}, {(2, 0)}) == {(1, 0), (2, 0)}
