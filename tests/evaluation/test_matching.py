"""Matching, held against every matching there is."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluation.matching import LEAST_IOU, Pair, best_pairs, close_spans, span_pairs
from pipeline.models import Span
from tests.properties import repeatable

SMALL = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(-2, 9), max_size=10)
SPANS = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 8)).map(lambda s: Span(start=s[0], end=sum(s))), max_size=5
)


def matchings(pairs: list[Pair]) -> Iterator[list[Pair]]:
    """Yield every set of pairs that is one to one."""
    if not pairs:
        yield []
        return
    (left, right), rest = pairs[0], pairs[1:]
    yield from matchings(rest)
    for others in matchings([(i, j) for i, j in rest if i != left and j != right]):
        yield [(left, right), *others]


def is_one_to_one(pairs: list[Pair]) -> bool:
    """Tell whether nothing is paired twice."""
    return len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def total(weights: Mapping[Pair, int], pairs: list[Pair]) -> int:
    """Return the weight of `pairs`."""
    return sum(weights[pair] for pair in pairs)


@repeatable
@given(SMALL)
def test_no_matching_weighs_more(weights: dict[Pair, int]) -> None:
    found = best_pairs(weights)
    assert is_one_to_one(found)
    assert all(weights[pair] > 0 for pair in found)
    assert total(weights, found) == max(total(weights, pairs) for pairs in matchings(list(weights)))


@repeatable
@given(SPANS, SPANS)
def test_no_matching_of_spans_has_more_pairs_or_fits_better(gold: list[Span], ours: list[Span]) -> None:
    found, close = span_pairs(gold, ours), close_spans(gold, ours)
    assert is_one_to_one(found)
    assert all(gold[i].iou(ours[j]) >= LEAST_IOU for i, j in found)
    best = max((len(pairs), sum(close[p] for p in pairs)) for pairs in matchings(list(close)))
    assert (len(found), round(sum(close[p] for p in found), 5)) == (best[0], round(best[1], 5))


@repeatable
@given(SPANS, SPANS)
def test_who_is_compared_with_whom_does_not_change_how_many_match(gold: list[Span], ours: list[Span]) -> None:
    assert len(span_pairs(gold, ours)) == len(span_pairs(ours, gold)) == len(span_pairs(gold[::-1], ours))


@repeatable
@given(st.lists(st.integers(1, 6), max_size=6))
def test_spans_match_themselves(lengths: list[int]) -> None:
    edges = [sum(lengths[:i]) for i in range(len(lengths) + 1)]
    spans = [Span(start=a, end=b) for a, b in pairwise(edges)]
    assert span_pairs(spans, spans) == [(i, i) for i in range(len(spans))]


def test_half_is_enough_and_less_is_not() -> None:
    whole = [Span(start=0, end=10)]
    assert span_pairs(whole, [Span(start=0, end=5)]) == [(0, 0)]
    assert span_pairs(whole, [Span(start=0, end=4)]) == []
    assert span_pairs(whole, [Span(start=10, end=20)]) == []


def test_a_pair_is_given_up_for_two() -> None:
    assert best_pairs({(0, 0): 5, (0, 1): 4, (1, 0): 4}) == [(0, 1), (1, 0)]


def test_a_pair_is_kept_where_it_outweighs_two() -> None:
    assert best_pairs({(0, 0): 9, (0, 1): 4, (1, 0): 4}) == [(0, 0)]
