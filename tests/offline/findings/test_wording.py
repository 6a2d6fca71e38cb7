"""A fault that wording alone shows."""

import pytest

from pipeline.offline.findings.wording import wording
from tests.offline.findings.talks import exchange, last


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("Studies show that piers sink.", ["doubtful_source"]),
        ("My neighbour saw a pier sink.", []),
        ("The harbour board counted nine piers.", []),
    ],
)
def test_an_unnamed_source_is_named_and_an_experience_is_left_alone(text: str, criteria: list[str]) -> None:
    assert [fault.criterion for fault in wording(last(exchange(("Ada Berg", text))))] == criteria
