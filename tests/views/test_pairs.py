"""Pairs of claims to judge in one call."""

from pipeline.prompt import show
from pipeline.views import Pair, PairBatch
from tests.invented import TRAMS, trams

ONE, OTHER, THIRD = trams().claims[:3]
BATCH = PairBatch(TRAMS, (Pair(THIRD, OTHER, frozenset()), Pair(OTHER, ONE, frozenset())), {"h1": "Ada", "h2": "Bo"})


def test_each_claim_is_shown_once_in_source_order() -> None:
    assert [claim.id for claim in BATCH.claims] == ["c1", "c2", "c3"]
    numbers = [line.split(" | ")[0] for line in show(BATCH).splitlines() if " | " in line]
    assert numbers == ["c1", "c2", "c3"]


def test_a_claim_is_shown_with_the_sentences_it_stands_in() -> None:
    assert BATCH.in_text(OTHER) == "turn 2: “The trial lost forty per cent of its cost.”"
    assert BATCH.in_text(OTHER) in show(BATCH)


def test_pairs_are_numbered_from_one() -> None:
    pairs = [line for line in show(BATCH).splitlines() if line.startswith("Pair ")]
    assert pairs == ["Pair 1: source c3, target c2", "Pair 2: source c2, target c1"]
