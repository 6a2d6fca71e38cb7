"""Which turn answers which, where only their words tell."""

from string import ascii_lowercase

import pytest

from pipeline.models import Document
from pipeline.offline.answering import MOST_HOLDING, WITHIN, grams, turn_affinity, words_alone_tell
from tests.invented import page, talk

WALL = "The sea wall leaks every spring. The old sea wall should be raised before it floods the lower town."
NO_WALL = "Raising a wall only moves the water. A higher sea wall sends every flood to the next bay."
TRAMS = "Night trams pay for themselves. Riders leave their cars at home after midnight."
NO_TRAMS = "Nobody rides a tram at night. Midnight trams ran empty and the riders kept their cars."
SPEECHES = page(talk("Ada", WALL), talk("Bo", NO_TRAMS), talk("Cem", NO_WALL), talk("Dee", TRAMS))


def test_turns_about_the_same_are_nearer_than_the_rest() -> None:
    affinity = turn_affinity(SPEECHES)
    walls, trams = affinity("t1", "t3"), affinity("t2", "t4")
    others = [affinity(a, b) for a, b in (("t1", "t2"), ("t1", "t4"), ("t2", "t3"), ("t3", "t4"))]
    assert min(walls, trams) > 2 * max(others)


def test_affinity_has_no_direction() -> None:
    affinity = turn_affinity(SPEECHES)
    assert affinity("t1", "t3") == pytest.approx(affinity("t3", "t1"))


def test_what_a_turn_opens_with_counts_more_than_what_it_says_later() -> None:
    first, rest = "Trams rattle windows.", "Boats are quiet. Herons like boats. Fares went up."
    answer = "The rattle of trams is in the mind."
    others = [talk("Cem", "Fares are fair."), talk("Dee", "Walls leak.")]
    opens = page(talk("Ada", f"{first} {rest}"), talk("Bo", answer), *others)
    ends = page(talk("Ada", f"{rest} {first}"), talk("Bo", answer), *others)
    assert turn_affinity(opens)("t1", "t2") > turn_affinity(ends)("t1", "t2")


def test_a_greeting_opens_nothing() -> None:
    greeted = page(talk("Ada", f"Good evening. {WALL}"), *(talk(n, w) for n, w in (("Bo", NO_WALL), ("Cem", TRAMS))))
    plain = page(talk("Ada", WALL), *(talk(n, w) for n, w in (("Bo", NO_WALL), ("Cem", TRAMS))))
    near, far = (turn_affinity(document)("t1", "t2") for document in (plain, greeted))
    assert far == pytest.approx(near, rel=0.1)


def test_who_is_near_to_everybody_is_less_near_to_each() -> None:
    """Bo says as much of what Ada says either time; only the second time he does so of all others too."""
    others = [talk("Cem", "Herons fish at dawn."), talk("Dee", "Boats hum at noon.")]
    alone = page(talk("Ada", "Trams rattle loudly."), talk("Bo", "Trams rattle; gulls, kites."), *others)
    hub = page(talk("Ada", "Trams rattle loudly."), talk("Bo", "Trams rattle; herons fish; boats hum."), *others)
    assert turn_affinity(hub)("t1", "t2") < turn_affinity(alone)("t1", "t2")


def test_a_turn_and_itself_are_neither_near_nor_far() -> None:
    assert turn_affinity(SPEECHES)("t2", "t2") == WITHIN


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (SPEECHES, True),
        (page(talk("Ada", WALL), talk("Bo", NO_WALL)), False),
        (page(talk(None, WALL), talk(None, NO_WALL), talk(None, TRAMS)), False),
        (page(*(talk(name, WALL) for name in ("Ada", "Bo", "Cem", "Ada", "Bo", "Cem"))), False),
        (page(talk("Ada", WALL), talk("Bo", NO_WALL, replies_to="t1"), talk("Cem", TRAMS)), False),
    ],
    ids=["speeches", "two", "nameless", "a conversation", "a thread"],
)
def test_words_tell_alone_where_many_speak_once(document: Document, expected: bool) -> None:
    assert words_alone_tell(document) is expected


def test_where_the_page_tells_words_count_nothing() -> None:
    thread = page(talk("Ada", WALL), talk("Bo", NO_WALL, replies_to="t1"), talk("Cem", TRAMS))
    assert turn_affinity(thread)("t1", "t2") == 0


def test_what_very_many_turns_hold_is_not_followed() -> None:
    own = [first * 3 + second * 3 for first in ascii_lowercase for second in "yz"][: MOST_HOLDING + 1]
    crowd = page(*(talk(f"Ada {word.title()}", f"Trams again, {word}.") for word in own))
    affinity = turn_affinity(crowd)
    assert affinity("t1", "t2") == 0
    assert all(not row for row in affinity.wholes.rows)


def test_grams_forgive_endings() -> None:
    ran, runs = set(grams("The quarrels")), set(grams("quarrelling"))
    assert "_quar" in ran & runs
    assert not {gram for gram in ran if "the" in gram}
    assert list(grams("so is it")) == []
    assert list(grams("old")) == ["_old_"]


def test_the_address_of_a_source_says_nothing() -> None:
    assert list(grams("See www.trams.org/night and https://trams.net, trams.co.uk/page.html")) == list(grams("See"))
    assert list(grams("Trams stop.Nobody rides")) == list(grams("Trams stop nobody rides"))
