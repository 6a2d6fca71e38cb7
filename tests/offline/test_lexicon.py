"""That every phrase of the lexicon is needed, finds what it must, and leaves alone what it must."""

import re

import pytest

from pipeline.offline.lexicon import families
from pipeline.offline.lexicon.families import pattern_of

PHRASES = [(family.id, phrase) for family in families().values() for phrase in family.phrases]
HITS = [(family.id, text) for family in families().values() for text in family.hits]
MISSES = [(family.id, text) for family in families().values() for text in family.misses]


@pytest.mark.parametrize(("identifier", "phrase"), PHRASES)
def test_every_phrase_alone_is_needed_for_a_sentence(identifier: str, phrase: str) -> None:
    family = families()[identifier]
    others = [re.compile(pattern_of(other)) for other in family.phrases if other != phrase]
    own = re.compile(pattern_of(phrase))
    assert any(own.search(text) and not any(other.search(text) for other in others) for text in family.hits)


@pytest.mark.parametrize(("identifier", "text"), HITS)
def test_a_family_is_found_where_it_must_be(identifier: str, text: str) -> None:
    assert families()[identifier].find(text)


@pytest.mark.parametrize(("identifier", "text"), MISSES)
def test_a_family_is_not_found_where_it_must_not_be(identifier: str, text: str) -> None:
    assert not families()[identifier].find(text)


def test_every_family_says_what_it_signals_and_where_it_comes_from() -> None:
    assert all(family.signals and family.source and family.misses for family in families().values())


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("a (b|c) d", "x a c d y", True),
        ("a (b|c) d", "a d", False),
        ("a [b] c", "a c", True),
        ("a [b] c", "a, b c", True),
        ("a [b] c", "a bc", False),
        ("a [b|d] c", "a b c", True),
        ("a [b|d] c", "a c", True),
        ("a * c", "a b'd c", True),
        ("a * c", "a b b c", False),
        ("a ** c", "a b b b c", True),
        ("a ** c", "a b b b b c", False),
        ("a ... c", "a b, b; b b b b b c", True),
        ("a ... c", f"a {'b ' * 13}c", False),
        ("^a", '"a b', True),
        ("^a", "b a", False),
        ("a$", "b a.", True),
        ("a$", "a b", False),
        ("a", "ba", False),
    ],
)
def test_a_phrase_means_what_its_marks_say(phrase: str, text: str, found: bool) -> None:
    assert bool(re.search(pattern_of(phrase), text)) == found
