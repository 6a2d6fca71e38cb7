"""Parts of a paragraph that are somebody else's."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.offline.inline import parts
from tests.properties import repeatable

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "you say that",
                "you think that",
                "somebody will reply that",
                "one could say that",
                "your view is that",
            ),
            *(
                '"the old wall leaks"',
                "“the channel is deep enough”",
                "the silt comes back every spring",
                "RE 4:",
            ),
            *(".", ",", "but", "\n"),
        ]
    ),
    max_size=14,
).map(" ".join)


@repeatable
@given(st.text() | PIECES)
def test_parts_stand_in_the_text_in_order_and_apart(text: str) -> None:
    found = parts(text)
    assert all(text[part.start : part.end].strip() == part.words != "" for part in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("You think that the wall never leaked.", "guessed", "the wall never leaked"),
        ("You seem to believe that silt is harmless, but it is not.", "guessed", "silt is harmless"),
        ("Your main worry is that the boats will strand.", "paraphrase", "the boats will strand"),
        ("Somebody will reply that the council has no money.", "anticipated", "the council has no money"),
        ("One could say that all walls leak a little.", "hypothetical", "all walls leak a little"),
        ('You say "the wall never leaked at all".', "quotation", "the wall never leaked at all"),
        ("RE: “the wall never leaked at all” -- it did.", "quotation", "the wall never leaked at all"),
    ],
)
def test_words_of_others_are_found(text: str, voice: str, words: str) -> None:
    (part,) = parts(text)
    assert (part.voice, part.words) == (voice, words)
    assert part.holder == {"hypothetical": "nobody", "anticipated": "somebody"}.get(voice, "opponent")


@pytest.mark.parametrize(
    "text",
    [
        "The wall leaks every spring.",
        'What we call a "leak" is a loss of water.',
        'I once wrote "the wall never leaked at all".',
        "I think that the wall leaks.",
        "I'm a bit worried that the wall leaks.",
        "Suppose you own two boats. You wake up, and you think that the wall leaks.",
        "It is hard to make the case that the wall leaks.",
        "You think that it leaks.",
        'The sign reads "no boats beyond this point".',
    ],
)
def test_ones_own_words_and_mentioned_terms_are_no_parts(text: str) -> None:
    assert parts(text) == []


def test_a_quotation_inside_a_report_is_not_counted_twice() -> None:
    text = 'You claim that the report says "the wall never leaked at all" and more.'
    assert len(parts(text)) == 1


@pytest.mark.parametrize(
    ("text", "holder", "words"),
    [
        ("They said that the weir would fall.", "somebody", "the weir would fall"),
        ("They said, when it rained, that the weir would fall.", "somebody", "the weir would fall"),
        ("She said at the meeting that the weir would fall.", "somebody", "the weir would fall"),
        ("My neighbour says the weir will fall.", "My neighbour", "the weir will fall"),
        ("According to the critics, the weir will fall.", "the critics", "the weir will fall"),
        ("According to Mira Holt, the weir will fall.", "Mira Holt", "the weir will fall"),
        ("To hear Mira tell it, the weir will fall.", "Mira", "the weir will fall"),
        ("There are those who hold that the weir will fall.", "somebody", "the weir will fall"),
        ("It is often said that the weir will fall.", "somebody", "the weir will fall"),
        ("People keep telling me the weir will fall.", "somebody", "the weir will fall"),
        ("What they are really saying is that the weir will fall.", "somebody", "the weir will fall"),
        ("Your claim is that the weir will fall.", "opponent", "the weir will fall"),
        ("The objection I hear most often is that the weir will fall.", "somebody", "the weir will fall"),
        ("The usual complaint, that the weir will fall, is not borne out.", "somebody", "the weir will fall"),
        ("Most critics maintained that the weir would fall.", "critics", "the weir would fall"),
    ],
)
def test_what_others_say_is_theirs_however_it_is_reported(text: str, holder: str, words: str) -> None:
    (part,) = parts(text)
    assert (part.voice, part.holder, part.words) == ("paraphrase", holder, words)


@pytest.mark.parametrize(
    "text",
    [
        "I said that the weir would fall.",
        "According to the census of 2019, nobody lives there.",
        "The survey found that nobody lives there.",
        "We thought that the weir would fall.",
    ],
)
def test_what_the_author_says_or_relies_on_is_nobody_elses(text: str) -> None:
    assert parts(text) == []


def test_a_description_too_long_for_a_name_names_nobody() -> None:
    who = "The Ministry of Inland Harbours and Canals of the United Northern Counties"
    (part,) = parts(f"{who} says that the wall leaks in every winter.")
    assert part.holder == "somebody"
    (short,) = parts("The Ministry of Inland Harbours says that the wall leaks in every winter.")
    assert short.holder == "The Ministry of Inland Harbours"
