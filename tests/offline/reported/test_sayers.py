"""Who says what stands between quotation marks."""

import pytest

from tests.offline.reported.cases import read


@pytest.mark.parametrize(
    ("text", "voice", "holder", "words"),
    [
        ('Mira called the weir "a toy".', "quotation", "Mira", "a toy"),
        ("The mayor promised us ‘a lake for all’.", "quotation", "The mayor", "a lake for all"),
        ("My aunt, who built it, used to say a weir was “a slow argument”.", "quotation", "My aunt", "a slow argument"),
        ('"Nonsense," said the foreman.', "quotation", "the foreman", "Nonsense,"),
        ("'It won't fall', they'll chant.", "anticipated", "somebody", "It won't fall"),
        ('"But what of the fish?" comes the cry.', "anticipated", "somebody", "But what of the fish?"),
        ('In the words of Holt, it was "needless".', "quotation", "Holt", "needless"),
        ('Holt\'s phrase for it was "slow water".', "quotation", "Holt", "slow water"),
        ('According to Mira, it is "slow water".', "quotation", "Mira", "slow water"),
        ('As Mira Holt herself wrote, "the water is slow".', "quotation", "Mira Holt", "the water is slow"),
        ('You call this "slow water".', "quotation", "opponent", "slow water"),
        ('You seem to be saying "the weir will do".', "guessed", "opponent", "the weir will do"),
        ('"It will fall!" I hear you cry.', "anticipated", "opponent", "It will fall!"),
        ('The council says it\'s "built for ever".', "quotation", "The council", "built for ever"),
    ],
)
def test_the_sayer_is_told_beside_the_words(text: str, voice: str, holder: str, words: str) -> None:
    assert read(text) == [(voice, holder, words)]


def test_one_sayer_may_be_quoted_twice() -> None:
    text = 'The surveyor finds the wall "sound enough" and the gate "passable". The "gate" is a board.'
    assert [(holder, words) for _, holder, words in read(text)] == [
        ("The surveyor", "sound enough"),
        ("The surveyor", "passable"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'The "weir" is a board.',
        'This is what people call "slow water".',
        'The word "weir" is old.',
        'Mira said that the word "weir" was old-fashioned in 1820, and I wrote "maybe".',
        'Mira never called it "slow water".',
        'I call it "slow water".',
        "The anglers' club and the rowers' club share a shed.",
    ],
)
def test_words_without_a_sayer_are_the_authors(text: str) -> None:
    assert [part for part in read(text) if part[0] == "quotation"] == []
