"""What the weights of the offline critic are fitted to, and that the fit goes where it should."""

import json

import pytest

from benchmarks.fit_faults import EXCHANGES, Example, fitted, solved
from benchmarks.spotting import FITTING


def test_every_short_exchange_has_one_faulty_sentence_of_a_known_kind() -> None:
    exchanges = json.loads(EXCHANGES.read_text(encoding="utf-8"))
    marked = ["".join(text for _, text in exchange["turns"]) for exchange in exchanges]
    assert len(exchanges) == 77
    assert {text.count("[[") for text in marked} == {text.count("]]") for text in marked} == {1}
    assert {exchange["kind"] for exchange in exchanges} <= FITTING.keys()


def test_equations_are_solved() -> None:
    assert solved([[0.0, 2.0, 4.0], [1.0, 1.0, 5.0]]) == [3.0, 2.0]


def test_what_goes_with_faults_weighs_for_them() -> None:
    bold = [Example("a", {"bold": 1.0, "any line": 1.0}, 0.0, place) for place in (0, 1, 2, None)]
    plain = [Example("a", {"calm": 1.0, "any line": 1.0}, 0.0, place) for place in (None, None, None, 3)]
    weights = fitted([*bold, *plain])
    assert weights["bold"] == pytest.approx(-weights["calm"], abs=0.01)
    assert weights["bold"] > 0.3
