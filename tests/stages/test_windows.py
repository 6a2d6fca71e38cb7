"""The parts in which a text is read."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.models import Document, PassageKind
from pipeline.prompt import show
from pipeline.stages.windows import CONTEXT, LARGE, TIMES_MORE, at_once, windows
from pipeline.views import Text
from tests.harbour import HARBOUR
from tests.invented import Said, page, talk
from tests.properties import repeatable


def test_a_text_that_fits_is_one_window_with_nothing_before_it() -> None:
    assert windows(HARBOUR, 10) == [Text(HARBOUR, HARBOUR.sentences)]
    assert len(windows(HARBOUR, 9)) == 2


def test_where_nothing_is_said_there_is_no_window() -> None:
    assert windows(page(talk(None, Said("Log in", kind=PassageKind.FURNITURE))), 10) == []


def test_page_text_is_in_no_window() -> None:
    document = page(talk("Ada", Said("Ada, Monday", kind=PassageKind.HEADER), "It leaks.", "It does."))
    assert [[s.id for s in text.sentences] for text in windows(document, 1)] == [["s2"], ["s3"]]


def test_paragraphs_stay_whole_unless_they_are_too_long() -> None:
    document = page(talk("Ada", "A. B. C.", "D. E.", "F. G. H. I. J. K."))
    assert [[s.id for s in text.sentences] for text in windows(document, 4)] == [
        ["s1", "s2", "s3"],
        ["s4", "s5"],
        ["s6", "s7", "s8", "s9"],
        ["s10", "s11"],
    ]


def test_a_window_shows_what_stands_before_it_without_a_number() -> None:
    first, second = windows(HARBOUR, 6)
    assert first.before == ()
    assert [s.id for s in second.before] == ["s4", "s5", "s6"]
    shown = show(second)
    assert shown.count("\n- | ") == CONTEXT
    assert "\n6 | " not in shown
    assert "\n7 | You seem" in shown


SENTENCES = st.lists(st.lists(st.integers(1, 6), min_size=1, max_size=4), min_size=1, max_size=5)


def paged(turns: list[list[int]]) -> Document:
    """Return a page of turns with paragraphs of so many sentences."""
    return page(*(talk(f"A{i}", *("So. " * n for n in paragraphs)) for i, paragraphs in enumerate(turns)))


@repeatable
@given(SENTENCES, st.integers(1, 9))
def test_windows_part_the_sentences_in_order_and_none_is_too_long(turns: list[list[int]], most: int) -> None:
    document = paged(turns)
    texts = windows(document, most)
    assert [s for text in texts for s in text.sentences] == list(document.sentences)
    assert all(1 <= len(text.sentences) <= most for text in texts)
    assert all(len(text.before) <= CONTEXT for text in texts)


def test_where_little_is_said_of_each_sentence_a_large_window_takes_in_more() -> None:
    assert at_once(LARGE) == TIMES_MORE * LARGE
    assert at_once(LARGE - 1) == LARGE - 1
