"""Words by which an author grants a view."""

import pytest

from pipeline.offline.shared_view import shares


@pytest.mark.parametrize(
    "head", ["I agree that ", "I fully accept that ", "We agree with Odile that ", "She may be right that "]
)
def test_these_grant_what_follows(head: str) -> None:
    assert shares(head)


@pytest.mark.parametrize("head", ["She says that ", "I doubt that ", "I agree. She says that ", ""])
def test_these_grant_nothing(head: str) -> None:
    assert not shares(head)
