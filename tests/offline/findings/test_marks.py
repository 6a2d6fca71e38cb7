"""Which sentences are hedged, and which are careful in some way."""

import pytest

from pipeline.offline.findings.marks import CONCLUDES, UNIVERSAL, careful, doubted


@pytest.mark.parametrize(
    "text", ["Perhaps it leaks.", "It is my impression that it leaks.", "I can't prove it.", "It seems to leak."]
)
def test_doubt_is_care(text: str) -> None:
    assert doubted(text)
    assert careful(text)


@pytest.mark.parametrize("text", ["I'd mend it.", "It would leak.", "If it rains it leaks.", "On the whole it leaks."])
def test_care_is_not_always_doubt(text: str) -> None:
    assert careful(text)
    assert not doubted(text)


@pytest.mark.parametrize("text", ["It leaks.", "It leaks as if it were a sieve.", "Nobody mends it."])
def test_flat_statements_are_neither(text: str) -> None:
    assert not careful(text)


def test_words_without_exception_are_told_from_those_that_only_look_so() -> None:
    assert UNIVERSAL.search("Nobody mends it.")
    assert UNIVERSAL.search("It leaks in every spring.")
    assert not UNIVERSAL.search("It is never more than a foot deep.")
    assert not UNIVERSAL.search("It is next to nothing.")
    assert not UNIVERSAL.search("It has nothing to do with the tide.")


def test_a_conclusion_opens_the_sentence_or_its_last_clause() -> None:
    assert CONCLUDES.search("So it leaks.")
    assert CONCLUDES.search("It is old, and so it leaks.")
    assert not CONCLUDES.search("It is not so old.")
