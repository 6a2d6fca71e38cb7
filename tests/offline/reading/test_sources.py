"""Which turn a quotation comes from."""

from pipeline.models import PassageKind
from pipeline.offline.reading.sources import SHINGLE_WORDS, repeated_from
from tests.invented import Said, page, talk

LONG = "Night trams pay for themselves because riders shift from cars after midnight, and cars cost the city far more."
PART = "riders shift from cars after midnight, and cars cost the city"


def test_a_marked_quotation_comes_from_the_turn_that_says_it() -> None:
    document = page(talk("Ada", LONG), talk("Cy", "Trams squeak."), talk("Bo", Said(PART, quote_depth=1), "No."))
    assert repeated_from(document) == {"p3": "t1"}


def test_an_unmarked_part_of_a_longer_passage_is_a_quotation_too() -> None:
    assert repeated_from(page(talk("Ada", LONG), talk("Bo", PART, "They do not."))) == {"p2": "t1"}


def test_whoever_says_unmarked_words_first_owns_them() -> None:
    assert repeated_from(page(talk("Bo", PART, "They do not."), talk("Ada", LONG))) == {}


def test_a_marked_quotation_may_stand_before_what_it_quotes() -> None:
    assert repeated_from(page(talk("Bo", Said(PART, quote_depth=1), "No."), talk("Ada", LONG))) == {"p1": "t2"}


def test_two_equal_passages_decide_nothing() -> None:
    assert repeated_from(page(talk("Ada", PART), talk("Bo", PART))) == {}


def test_a_marked_quotation_may_be_as_long_as_its_source() -> None:
    assert repeated_from(page(talk("Ada", PART), talk("Bo", Said(PART, quote_depth=1)))) == {"p2": "t1"}


def test_nobody_quotes_their_own_turn() -> None:
    assert repeated_from(page(talk("Ada", LONG, PART), talk("Bo", "No."))) == {}
    assert repeated_from(page(talk("Ada", LONG, PART))) == {}


def test_typography_and_case_do_not_matter() -> None:
    copied = Said(f'"It\'s so": {PART.upper()}', quote_depth=1)
    document = page(talk("Ada", f"“It’s so”: {PART}, they say"), talk("Bo", copied))
    assert repeated_from(document) == {"p2": "t1"}


def test_a_few_words_between_marks_are_those_of_the_one_who_says_them() -> None:
    marked = Said(" ".join(PART.split()[: SHINGLE_WORDS - 1]), quote_depth=1)
    assert repeated_from(page(talk("Ada", LONG), talk("Bo", marked, "No."))) == {"p2": "t1"}
    assert repeated_from(page(talk("Ada", LONG), talk("Cem", LONG), talk("Bo", marked, "No."))) == {}


def test_a_few_words_in_common_are_an_accident() -> None:
    short = " ".join(PART.split()[: SHINGLE_WORDS - 1])
    assert repeated_from(page(talk("Ada", LONG), talk("Bo", short, "No."))) == {}
    assert repeated_from(page(talk("Ada", LONG), talk("Bo", Said(" ".join(PART.split()[:2]), quote_depth=1)))) == {}
    mostly_other = f"{PART} which is what I would have said had anybody asked me about buses and ferries last year"
    assert repeated_from(page(talk("Ada", LONG), talk("Bo", Said(mostly_other, quote_depth=1)))) == {}


def test_page_text_is_no_source() -> None:
    document = page(talk("Ada", Said(LONG, PassageKind.FURNITURE), "Yes."), talk("Bo", Said(PART, quote_depth=1)))
    assert repeated_from(document) == {}
