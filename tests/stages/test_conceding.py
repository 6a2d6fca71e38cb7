"""Who grants what."""

import pytest

from pipeline.stages.conceding import granting


def test_who_grants_what_to_whom_and_how() -> None:
    assert granting("ada", "Bo", ", in part", "Trams are loud.") == "Ada grants Bo, in part: Trams are loud."
    assert granting("Ada", None, "", "Ada could live with it.") == "Ada grants: Ada could live with it."


@pytest.mark.parametrize("text", ["Ada admits that trams are loud.", "ada readily grants it."])
def test_what_says_so_itself_is_not_told_twice(text: str) -> None:
    assert granting("Ada", "Bo", "", text) == text
    assert granting("Ada", "Bo", ", in part", text) == f"Ada grants Bo, in part: {text}"
