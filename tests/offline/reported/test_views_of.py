"""A noun that says whose view it is."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"Holt's complaint is that {WEIR}.", "Holt"),
        (f"The mayor's line, as of today, is that {WEIR}.", "The mayor"),
        (f"Holt stays away, the idea being that {WEIR}.", "somebody"),
        (f"Their argument boils down to this: {WEIR}.", "somebody"),
        (f"The received wisdom in the valley is that {WEIR}.", "somebody"),
        (f"Mira's claim that {WEIR} is new to me.", "Mira"),
        (f"What Mira really means is that {WEIR}.", "Mira"),
        (f"There's a school of thought, loud in the pubs, that {WEIR}.", "somebody"),
        (f"Holt's answer? The council pays, and {WEIR}.", "Holt"),
        (f"It is an article of faith among rowers that {WEIR}.", "somebody"),
        (f"The story put about by the mill is that {WEIR}.", "the mill"),
        (f"What worries Mira is that {WEIR}.", "Mira"),
        (f"Another view is that {WEIR}.", "somebody"),
        (f"The reason given is always that {WEIR}.", "somebody"),
    ],
)
def test_a_view_is_its_owners(text: str, holder: str) -> None:
    ((voice, whose, words),) = read(text)
    assert (voice, whose) == ("paraphrase", holder)
    assert WEIR in words


@pytest.mark.parametrize(
    "text",
    [
        f"The point is that {WEIR}.",
        f"The problem is that {WEIR}.",
        f"The fact that {WEIR} is known.",
        f"My view is that {WEIR}.",
        "It is a position that suits nobody.",
    ],
)
def test_the_authors_own_point_is_theirs(text: str) -> None:
    assert read(text) == []
