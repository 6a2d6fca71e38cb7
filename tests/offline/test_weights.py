"""Learned weights and the likelihood they give."""

import pytest

from pipeline.offline.weights import likelihood, weights


def test_nothing_known_is_even() -> None:
    assert likelihood({"unheard of"}, {"known": 3.0}) == 0.5


def test_every_feature_counts_once() -> None:
    assert likelihood(["a", "b"], {"a": 2.0, "b": -2.0}) == 0.5
    assert likelihood(["a"], {"a": 2.0}) == pytest.approx(0.8808, abs=1e-4)


def test_weights_ship_with_the_package() -> None:
    assert "any" in weights("pipeline.offline.reading", "hinge_weights.json")
