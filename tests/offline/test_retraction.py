"""Which earlier statements are taken back."""

import pytest

from pipeline.models import Markup
from pipeline.offline.extract import extract_claims
from pipeline.offline.voiced_text import VoicedText
from tests.invented import Talk, page, talk, voiced

WALL = "The old wall leaks every spring."
COST = "Dredging the harbour costs 12 thousand crowns a year."
BOATS = "Most boats are moored upstream now."


def taken_back(*turns: Talk, markup: Markup = Markup.TEXT) -> list[str]:
    """Return the words of what is marked as retracted; equal authors are one holder."""
    document = page(*turns, markup=markup)
    marked = {p.id: p for p in voiced(document, {t.id: f"h{t.author}" for t in document.turns})}
    names = {f"h{t.author}": t.author or "" for t in document.turns}
    claims, _ = extract_claims(VoicedText(document, document.sentences, marked, names))
    return [claim.words for claim in claims if claim.retracted]


def after_three(text: str) -> list[str]:
    """Return what is retracted where the same person says this after three statements."""
    return taken_back(talk("Ada", f"{WALL} {COST} {BOATS}", text))


@pytest.mark.parametrize(
    "text",
    [
        "I was wrong about the old wall.",
        "I was wrong that the wall leaks.",
        "I was simply mistaken when I said that the wall leaks every spring.",
        "I was wrong to say that the old wall leaks.",
        "I stand corrected on the old wall.",
        "I take back what I said about the old wall.",
        "Now I withdraw the claim that the wall leaks.",
        "I must retract my remark about the leaking wall: the old one is dry.",
        "What I said about the old wall was wrong.",
        "My earlier claim that the wall leaks was mistaken.",
        "I said the wall leaks every spring, but that isn't true.",
        "I no longer believe that the wall leaks.",
        "I misread the report on the old wall every spring.",
        "Edit: the leak in the old wall was a mistake.",
        "Correction: the old wall is dry every spring.",
    ],
)
def test_what_a_retraction_names_is_taken_back(text: str) -> None:
    assert after_three(text) == ["The old wall leaks every spring"]


@pytest.mark.parametrize(
    "text",
    [
        "I said 12, it is 15.",
        "I wrote twelve thousand, but it is fifteen.",
        "Edit: 12 should have been 15.",
        "Correction: 15, not 12, are spent.",
        "I was wrong about the cost of dredging.",
    ],
)
def test_a_number_names_the_statement_it_stands_in(text: str) -> None:
    assert after_three(text) == ["Dredging the harbour costs 12 thousand crowns a year"]


@pytest.mark.parametrize(
    "text",
    [
        "Scratch that.",
        "No, strike that!",
        "Sorry, I take that back.",
        "I misspoke.",
        "Wait, let me put that right: few are.",
    ],
)
def test_the_statement_just_before_is_taken_back(text: str) -> None:
    assert after_three(text) == ["Most boats are moored upstream now"]


def test_a_statement_is_taken_back_within_its_own_sentence() -> None:
    assert taken_back(talk("Ada", f"{WALL} The mole was built in May; no, scratch that, it came in June.")) == [
        "The mole was built in May"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I was wrong to trust the old wall every spring.",
        "I was not wrong about the old wall.",
        "If I was wrong about the old wall, tell me.",
        "Perhaps I was wrong about the old wall.",
        "You say I was wrong about the old wall.",
        "Was I wrong about the old wall?",
        "I won't take back what I said about the old wall.",
        "I never said that I withdraw what I wrote about the old wall.",
        "I withdraw money from the old wall fund every spring.",
        "I said the wall leaks every spring, and it does.",
        "I said 12, and 12 it is.",
        "Edit: the old wall leaks every autumn too.",
        "I was wrong about the lighthouse keeper.",
        "Strike that balance and the old wall will stand.",
        "I was wrong.",
        "Oops.",
    ],
)
def test_other_words_take_nothing_back(text: str) -> None:
    assert after_three(text) == []


def test_nobody_takes_back_the_words_of_another() -> None:
    assert taken_back(talk("Ada", WALL), talk("Bo", "I was wrong about the old wall.")) == []
    assert taken_back(talk("Ada", WALL), talk("Bo", "Scratch that.")) == []


def test_what_is_said_later_is_not_taken_back() -> None:
    assert taken_back(talk("Ada", "I was wrong about the old wall.", WALL)) == []


def test_the_nearest_of_equal_statements_is_taken_back() -> None:
    again = "Every spring the old wall leaks."
    assert taken_back(talk("Ada", WALL, again, "I was wrong about the old wall.")) == [again.rstrip(".")]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (Markup.MARKDOWN, f"~~{WALL}~~"),
        (Markup.HTML, f"<del>{WALL}</del>"),
        (Markup.HTML, f'<s class="edit">{WALL}</s>'),
        (Markup.HTML, f"<strike>{WALL}</strike>"),
    ],
)
def test_what_is_struck_through_is_taken_back(markup: Markup, text: str) -> None:
    assert taken_back(talk("Ada", text, BOATS), markup=markup) == ["The old wall leaks every spring"]


def test_a_claim_struck_through_in_part_stands() -> None:
    assert taken_back(talk("Ada", "The old wall leaks ~~every spring~~ in June."), markup=Markup.MARKDOWN) == []


def test_a_line_through_words_is_only_seen_where_the_markup_has_one() -> None:
    assert taken_back(talk("Ada", f"<del>{WALL}</del>"), markup=Markup.TEXT) == []
