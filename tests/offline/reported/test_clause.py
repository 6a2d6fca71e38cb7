"""Where a reported clause ends."""

import pytest

from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    "rest",
    [
        ", but it stands.",
        ", which is wrong.",
        " — a bold thing to say.",
        " - it won't.",
        ", yet nobody measures it.",
        ", and I doubt it.",
        ", a claim that nobody checked.",
        "; it stands.",
        ", even though it stands.",
        ", and she is right about that.",
        " and it may be wrong.",
    ],
)
def test_it_ends_where_the_author_takes_the_word_back(rest: str) -> None:
    assert read(f"Mira says that {WEIR}{rest}") == [("paraphrase", "Mira", WEIR)]


def test_a_number_and_a_mentioned_word_do_not_end_it() -> None:
    assert read('Mira says that the "weir" is 2.5 metres high.')[0][2] == 'the "weir" is 2.5 metres high'
