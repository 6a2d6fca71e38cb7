"""Numbers in figures and in words."""

from pipeline.offline.numerals import numbers


def test_a_number_has_one_spelling() -> None:
    assert list(numbers("Twelve of 1,300, half of 2.5 and twenty-one")) == ["12", "1300", "1/2", "2.5", "20", "1"]
