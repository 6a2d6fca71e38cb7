"""The fit of the weights of attacks."""

import pytest

from benchmarks.fit_attacks import Debate, Example, examples, fitted, likelihood, mean_precision
from pipeline.documents import parse_document
from pipeline.models import Span

PAIRS = [
    *[Example({"any": 1.0, "next": 1.0}, attacks=True)] * 6,
    *[Example({"any": 1.0, "far": 1.0}, attacks=False)] * 12,
]


def test_what_tells_attacks_apart_gets_its_weight() -> None:
    weights = fitted(PAIRS)
    assert weights["next"] > 0 > weights["far"]
    assert likelihood(PAIRS[0], weights) > 0.5 > likelihood(PAIRS[-1], weights)
    assert mean_precision(PAIRS, weights) == 1


def test_mean_precision_is_that_of_the_ranks_of_attacks() -> None:
    weights = {"next": 1.0, "far": 2.0}
    assert mean_precision(PAIRS[:1] + PAIRS[-1:], weights) == pytest.approx(0.5)
    assert mean_precision(PAIRS[-1:], weights) == 0


def test_pairs_are_positive_across_a_clash_and_tell_nothing_beside_it() -> None:
    text = (
        "ANNA: The trams pay for themselves every year. The depot is old and the roof leaks.\n\n"
        "BERT: No tram pays for itself in any year. It rains a lot in the north."
    )
    document = parse_document(text.encode(), source="debate.txt")
    sides = ("The trams pay for themselves every year", "No tram pays for itself in any year")
    point, counter = ([Span(start=text.index(words), end=text.index(words) + len(words))] for words in sides)
    assert {example.attacks for example in examples(Debate(document, [(point, counter)]))} == {True}
    assert {example.attacks for example in examples(Debate(document, []))} == {False}
