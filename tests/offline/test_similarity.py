"""BM25 against a naive reading of its definition; nearness to the middle; cost."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.offline.similarity import COMMON_SHARE, K1, MOST_POSTINGS, B, Index, overlap, stem, terms
from tests.properties import repeatable

WORDS = [
    "harbour",
    "silt",
    "dredging",
    "oysters",
    "council",
    "tram",
    "winter",
    "riders",
    "cost",
    "sunday",
    "library",
]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), min_size=1, max_size=40)
QUERIES = st.lists(st.sampled_from([*WORDS, "the", "unheard"]), max_size=6).map(" ".join)


def bm25(texts: list[str], query: str) -> dict[int, float]:
    """Return the scores by definition, over terms that are not common to all."""
    bags = [terms(text) for text in texts]
    average = sum(map(len, bags)) / len(bags)
    scores = {}
    for position, bag in enumerate(bags):
        score = 0.0
        for term in set(terms(query)):
            holding = sum(term in other for other in bags)
            if term in bag and holding <= max(8, COMMON_SHARE * len(bags)):
                idf = math.log(1 + (len(bags) - holding + 0.5) / (holding + 0.5))
                count = bag.count(term)
                score += idf * count * (K1 + 1) / (count + K1 * (1 - B + B * len(bag) / average))
        if score:
            scores[position] = score
    return scores


@repeatable
@given(TEXTS, QUERIES)
def test_scores_are_bm25(texts: list[str], query: str) -> None:
    assert Index.of(texts).scores(query) == pytest.approx(bm25(texts, query))


@repeatable
@given(TEXTS, QUERIES, st.sets(st.integers(0, 39)))
def test_scores_of_some_are_those_of_all(texts: list[str], query: str, wanted: set[int]) -> None:
    index, positions = Index.of(texts), {position for position in wanted if position < len(texts)}
    every = index.scores(query)
    assert index.scores_of(positions, query) == pytest.approx({p: every.get(p, 0.0) for p in positions})


@repeatable
@given(TEXTS, QUERIES, st.integers(0, 50))
def test_nearest_are_the_best_in_order_and_ties_go_by_position(texts: list[str], query: str, count: int) -> None:
    index = Index.of(texts)
    every = sorted(index.scores(query).items(), key=lambda item: (-item[1], item[0]))
    assert index.nearest(query, count) == every[:count]


def test_equal_texts_tie_and_the_earlier_is_named_first() -> None:
    index = Index.of(["nothing", "harbour silt", "harbour silt", "harbour silt"])
    assert [position for position, _ in index.nearest("silt", 2)] == [1, 2]


def test_a_term_that_most_texts_hold_tells_nothing() -> None:
    assert not Index.of(["harbour wall"] * 9).scores("harbour")
    assert Index.of(["harbour wall"] * 8).scores("harbour")


def test_no_texts_are_near_to_nothing() -> None:
    index = Index.of([])
    assert (index.nearest("harbour", 3), index.centrality()) == ([], [])


def test_texts_without_content_words_have_no_place() -> None:
    index = Index.of(["", "the of and", "harbour"])
    assert index.centrality()[:2] == [0.0, 0.0]
    assert set(index.scores("harbour the")) == {2}


@repeatable
@given(st.lists(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join), max_size=30))
def test_centrality_is_a_cosine(texts: list[str]) -> None:
    centrality = Index.of(texts).centrality()
    assert len(centrality) == len(texts)
    assert all(0.0 <= value <= 1.0 + 1e-12 for value in centrality)


def test_the_text_that_shares_most_is_the_most_central() -> None:
    centrality = Index.of(["harbour silt", "harbour oysters", "harbour silt oysters", "lottery"]).centrality()
    assert centrality.index(max(centrality)) == 2
    assert centrality.index(min(centrality)) == 3


def postings_read(size: int) -> tuple[int, int]:
    """Return the postings an index of `size` texts holds, and how many texts one query for common words scores."""
    chance = random.Random(1)
    vocabulary = [f"{a}{b}" for a in WORDS for b in WORDS]
    index = Index.of([" ".join(chance.choices(vocabulary, k=10)) for _ in range(size)])
    held = sum(len(postings) for postings in index.postings.values())
    return held, len(index.scores(" ".join(vocabulary[:5])))


def test_an_index_grows_linearly_and_a_query_does_not() -> None:
    small, large = postings_read(1_000), postings_read(10_000)
    assert large[0] <= 10.5 * small[0]
    assert large[1] <= 5 * MOST_POSTINGS


@pytest.mark.parametrize(
    ("word", "same"),
    [
        ("trams", "tram"),
        ("dredging", "dredged"),
        ("glasses", "glass"),
        ("clearly", "clear"),
        ("payments", "payment"),
    ],
)
def test_forms_of_a_word_have_one_stem(word: str, same: str) -> None:
    assert stem(word) == stem(same)


def test_short_words_keep_their_endings() -> None:
    assert [stem(word) for word in ("bus", "red", "sing", "class")] == ["bus", "red", "sing", "class"]


def test_terms_are_content_words_in_lower_case() -> None:
    assert terms("The tram's RIDERS don’t pay, a_b 4 x 40 %!") == ["tram", "rider", "pay", "40"]


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ("", "", 0.0),
        ("ab", "", 0.0),
        ("ab", "abcd", 1.0),
        ("abcd", "ab", 1.0),
        ("ab", "bc", 0.5),
        ("aab", "aab", 1.0),
    ],
)
def test_overlap_is_the_share_of_the_smaller_bag(first: str, second: str, share: float) -> None:
    assert overlap(list(first), list(second)) == share
