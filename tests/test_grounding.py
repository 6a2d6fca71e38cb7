"""Everything about offsets: what is found is where it is said to be, and what is not there is refused."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.grounding import (
    FUZZY_FLOOR_WORDS,
    Ground,
    Ledger,
    Ungrounded,
    locate,
    locate_in,
    normalised,
    number,
)
from pipeline.models import Document, DroppedQuote, DroppedStatement, Markup, Span
from tests.invented import Said, page, talk
from tests.properties import repeatable

TRICKY = "İıßẞſΣςﬁǅé\u0301“”‘’«»–—−\u00a0\u202f\t\r\n😀中 .,aB"
PROSE = (
    "Whoever builds the harbour wall must pay for the dredging as well, because the silt that gathers behind it would "
    "otherwise be swept towards the neighbours' oyster beds. Last spring three boats ran aground there; nobody "
    "measured how deep the channel was before, and the council's own engineer warned against guessing."
)


@st.composite
def slices(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> tuple[str, int, int]:
    """A text and a range of it that is not empty."""
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@repeatable
@given(slices(st.text(min_size=1) | st.text(TRICKY, min_size=1)))
def test_an_exact_slice_is_found_as_it_stands(case: tuple[str, int, int]) -> None:
    text, start, end = case
    wanted = text[start:end]
    found = locate(wanted, text)
    if found is None:
        assert not wanted.strip().strip("….").strip()
    else:
        assert text[slice(*found)]
        assert text[slice(*found)] == text[slice(*found)].strip()
        assert text[slice(*found)] in wanted
        assert not wanted.replace(text[slice(*found)], "", 1).strip().strip("….").strip()


@repeatable
@given(st.text() | st.text(TRICKY))
def test_normalising_keeps_every_offset(text: str) -> None:
    assert len(normalised(text)) == len(text)
    assert [normalised(char) for char in text] == list(normalised(text))


@pytest.mark.parametrize(
    ("source", "copied"),
    [
        ("She said “it won’t hold” – twice", 'she said "it won\'t hold" - twice'),
        ("a fee of\u00a0four crowns", "a fee of four crowns"),
        ("one line\nand the next", "one line and the next"),
        ("the «old» rule — mostly", 'The "old" rule - mostly'),
        ("İSTANBUL pays more", "İstanbul pays more"),
        ("die STRAßE ist lang", "Die Straße ist lang"),
    ],
)
@pytest.mark.parametrize("before", ["", "İİİİ ßß ǅ ", "“\u00a0–”"])
def test_a_copy_in_other_typography_is_found_where_it_stands(source: str, copied: str, before: str) -> None:
    assert locate(copied, f"{before}{source}, and so on") == (len(before), len(before) + len(source))


def altered(words: str, edits: int, chance: random.Random) -> str:
    """Return `words` with some letters replaced, left out or put in."""
    letters = list(words)
    for _ in range(edits):
        at, letter = chance.randrange(len(letters)), chance.choice(string.ascii_lowercase)
        letters[at : at + chance.randint(0, 1)] = chance.choice(([letter], []))
    return "".join(letters)


@repeatable
@given(st.randoms(use_true_random=False), st.integers(9, 25), st.integers(1, 3))
def test_a_slip_of_copying_is_found_where_it_was_copied_from(chance: random.Random, length: int, edits: int) -> None:
    words = PROSE.split(" ")
    first = chance.randint(0, len(words) - length)
    start = len(" ".join(words[:first])) + bool(first)
    copied = " ".join(words[first : first + length])
    found = locate(altered(copied, edits, chance), PROSE)
    assert found is not None
    assert Span(start=found[0], end=found[1]).iou(Span(start=start, end=start + len(copied))) >= 0.9


@pytest.mark.parametrize(
    "invented",
    [
        "the wall was paid for by the oyster growers themselves",
        "boats should be forbidden from entering the channel",
        "it is unclear whether anybody lives near the harbour",
        "The council never asked an engineer about the silt",
    ],
)
def test_an_invented_phrase_is_refused(invented: str) -> None:
    assert locate(invented, PROSE) is None


def test_a_short_phrase_must_match_to_the_letter() -> None:
    assert locate("three boats ran", PROSE) is not None
    short = "three boots ran"
    assert len(short.split()) < FUZZY_FLOOR_WORDS
    assert locate(short, PROSE) is None
    assert locate("Last spring three boots ran aground there", PROSE) is not None


@pytest.mark.parametrize("nothing", ["", " ", "\n\t\u00a0", "…", "...", " … ", "......"])
def test_nothing_is_found_nowhere(nothing: str) -> None:
    assert locate(nothing, PROSE) is None


@pytest.mark.parametrize("text", ["", " ", "…"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert locate("the silt that gathers behind it", text) is None


def test_ellipses_at_the_ends_are_not_part_of_the_words() -> None:
    silt = PROSE.index("the silt"), PROSE.index(" behind it")
    for quoted in ("… the silt that gathers…", "...the silt that gathers...", "…the silt that gathers"):
        assert locate(quoted, PROSE) == silt


def test_words_far_longer_than_the_text_are_refused() -> None:
    assert locate(PROSE * 50, PROSE) is None


def test_words_are_found_deep_in_a_long_text() -> None:
    text = "x" * 100_000 + PROSE
    found = locate("the silt that gathered behind it would otherwise be swept", text)
    assert found is not None
    assert text[slice(*found)] == "the silt that gathers behind it would otherwise be swept"


@repeatable
@given(st.text(max_size=60) | st.text(TRICKY, max_size=60), st.text(max_size=80) | st.text(TRICKY, max_size=80))
def test_whatever_is_asked_the_answer_lies_in_the_text(words: str, text: str) -> None:
    found = locate(words, text)
    if found is not None:
        assert 0 <= found[0] < found[1] <= len(text)


HARBOUR = page(
    talk("Ada", "The wall is old. It leaks. Nobody repairs it, as everybody knows."),
    talk("Bo", "The wall is sound.", Said("It leaks at spring tide. So does mine.")),
)


def test_sentences_come_in_source_order_and_once() -> None:
    found = Ground.of(HARBOUR).sentences([2, 1, 2])
    assert [sentence.id for sentence in found] == ["s1", "s2"]


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        ([], "no sentence was pointed at"),
        ([1, 99], "sentence 99 does not exist"),
        ([0], "sentence 0 does not exist"),
        ([-1], "sentence -1 does not exist"),
        ([1, 3], "not neighbours in one passage"),
        ([3, 4], "not neighbours in one passage"),
        ([4, 5], "not neighbours in one passage"),
    ],
)
def test_sentences_that_cannot_be_meant_are_refused(numbers: list[int], reason: str) -> None:
    with pytest.raises(Ungrounded, match=reason):
        Ground.of(HARBOUR).cut(numbers, None)


@pytest.mark.parametrize("words", [None, "", "  "])
def test_without_words_the_whole_sentences_are_meant(words: str | None) -> None:
    span, sentences = Ground.of(HARBOUR).cut([1, 2], words)
    assert span.cut(HARBOUR.text) == "The wall is old. It leaks."
    assert sentences == ("s1", "s2")


def test_words_are_looked_for_in_the_asked_sentences_only() -> None:
    ground = Ground.of(HARBOUR)
    assert ground.cut([2], "It leaks")[0].start < ground.cut([5], "It leaks")[0].start
    with pytest.raises(Ungrounded, match="do not stand"):
        ground.cut([1], "It leaks")


def test_only_sentences_that_the_words_touch_are_named() -> None:
    assert Ground.of(HARBOUR).cut([1, 2, 3], "Nobody repairs it")[1] == ("s3",)


def test_exact_words_need_only_stand_in_one_of_the_runs_pointed_at() -> None:
    everything = [number(s.id) for s in HARBOUR.sentences]
    assert Ground.of(HARBOUR).cut([99, *everything], "Nobody repairs it")[1] == ("s3",)


@pytest.mark.parametrize("said", [2, 3, 4])
def test_words_one_sentence_off_are_found_where_they_stand(said: int) -> None:
    span, sentences = Ground.of(HARBOUR).near(said, "Nobody repairs it")
    assert (span.cut(HARBOUR.text), sentences) == ("Nobody repairs it", ("s3",))


@pytest.mark.parametrize(("said", "words"), [(1, "Nobody repairs it"), (5, "Nobody repairs it"), (99, " "), (99, "It")])
def test_words_further_off_and_sentences_that_do_not_exist_are_refused(said: int, words: str) -> None:
    with pytest.raises(Ungrounded):
        Ground.of(HARBOUR).near(said, words)


def test_words_that_are_only_an_ellipsis_are_refused() -> None:
    with pytest.raises(Ungrounded, match="do not stand"):
        Ground.of(HARBOUR).cut([1], "…")


@repeatable
@given(st.lists(st.integers(-1, 8), max_size=4), st.text("Thewaliskonp .…", max_size=20) | st.just("It leaks"))
def test_what_is_cut_lies_inside_the_asked_sentences(numbers: list[int], words: str) -> None:
    try:
        span, sentences = Ground.of(HARBOUR).cut(numbers, words)
    except Ungrounded:
        return
    asked = [HARBOUR.sentence[f"s{n}"].span for n in numbers if f"s{n}" in HARBOUR.sentence]
    assert min(s.start for s in asked) <= span.start < span.end <= max(s.end for s in asked)
    assert sentences
    assert {number(s) for s in sentences} <= set(numbers)


@pytest.mark.parametrize(
    ("markup", "raw", "words", "quote"),
    [
        (Markup.MARKDOWN, "It is *quite* wrong to wait.", "is quite wrong", "is *quite* wrong"),
        (
            Markup.HTML,
            "<p>Fish &amp; chips <em>matter</em> here.</p>",
            "Fish & chips matter",
            "Fish &amp; chips <em>matter</em>",
        ),
    ],
)
def test_display_words_are_found_as_the_raw_slice(markup: Markup, raw: str, words: str, quote: str) -> None:
    document = marked_up(raw, markup)
    span = locate_in(document, document.passages[0].span, words)
    assert span is not None
    assert span.cut(document.text) == quote


def marked_up(raw: str, markup: Markup) -> Document:
    """Return a page of one passage."""
    return page(talk(None, raw), markup=markup)


def test_a_ledger_notes_what_was_dropped() -> None:
    ledger = Ledger()
    ledger.drop("list_claims", ["s1"], "words", "a reason")
    entry = DroppedQuote(prompt="list_claims", sentences=("s1",), words="words", reason="a reason")
    assert (ledger.dropped, ledger.failed) == ([entry], [])


def test_a_ledger_notes_what_was_struck() -> None:
    ledger = Ledger()
    ledger.strike("Ada gives way.", "the text does not bear it out")
    assert ledger.struck == [DroppedStatement(text="Ada gives way.", reason="the text does not bear it out")]
    assert (ledger.dropped, ledger.failed, ledger.answered) == ([], [], {})


def test_ledgers_share_nothing() -> None:
    one, other = Ledger(), Ledger()
    one.strike("Ada gives way.", "the text does not bear it out")
    one.answered["list_claims"] = "0"
    assert other == Ledger()
