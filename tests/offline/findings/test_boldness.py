"""What is true of a line."""

from pipeline.offline.findings.boldness import FEATURES, features
from pipeline.offline.findings.weights import WEIGHTS
from tests.offline.findings.talks import exchange


def test_a_flat_and_a_careful_line_differ_where_they_should() -> None:
    said = exchange(("Ada Berg", "Nobody will ever need a pier. I think a pier might help, by the survey of 2019."))
    flat, careful = (features(line, said) for line in said.lines)
    assert (flat["universal"], flat["careful"], flat["I"], flat["figure"]) == (1, 0, 0, 0)
    assert (careful["universal"], careful["careful"], careful["I"], careful["figure"]) == (0, 1, 1, 1)


def test_every_weight_is_of_a_feature() -> None:
    assert WEIGHTS.keys() <= FEATURES.keys()
