"""Views that somebody is asked about."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"Are you saying that {WEIR}? It was built to last.", "opponent"),
        (f"Are you really suggesting {WEIR}?", "opponent"),
        (f"Do you honestly believe that {WEIR}?", "opponent"),
        (f"So you think {WEIR}?", "opponent"),
        (f"Is your idea that {WEIR}? If so, we should flee.", "opponent"),
        (f"Is your basic thought something like: {WEIR}?", "opponent"),
        (f"Is Odile's idea that {WEIR}?", "Odile"),
        (f"Does Odile suppose that {WEIR}?", "Odile"),
    ],
)
def test_what_is_asked_is_a_guess_at_their_view(text: str, holder: str) -> None:
    assert read(text) == [("guessed", holder, WEIR)]


@pytest.mark.parametrize(
    "text", [f"Do you think that {WEIR}?", f"Does anybody think that {WEIR}?", "Is the idea that old?"]
)
def test_plain_questions_give_nobody_a_view(text: str) -> None:
    assert read(text) == []
