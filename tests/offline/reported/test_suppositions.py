"""Views tried on."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    "text",
    [
        f"One could hold that {WEIR}.",
        f"A cynic might put it all down to the fear that {WEIR}.",
        f"There is a possible position on which {WEIR}.",
        f"On a crude reading {WEIR}.",
        f"Let us grant, for the sake of argument, that {WEIR}.",
        f"What if {WEIR}?",
        f"Perhaps, then, {WEIR}?",
        f"Were one to maintain that {WEIR}, it would have to be soon.",
        f"You could look at the bank and conclude that {WEIR}.",
        f"It could be argued that {WEIR}.",
        f"It is tempting to think that {WEIR}.",
        f"Devil's advocate: {WEIR}.",
    ],
)
def test_what_is_tried_on_is_nobodys(text: str) -> None:
    ((voice, holder, words),) = read(text)
    assert (voice, holder) == ("hypothetical", "nobody")
    assert words.endswith(WEIR)


@pytest.mark.parametrize(
    "text",
    [
        "Perhaps the weir will fall.",
        "Imagine a weir with two gates.",
        "What if we painted the weir?",
        "Let's assume a depth of two metres.",
    ],
)
def test_guesses_and_examples_are_the_authors(text: str) -> None:
    assert read(text) == []
