"""Which clashes are asked about."""

from dataclasses import replace

from pipeline.offline.debate import Debate
from pipeline.offline.reading.asked import MOST_ASKED_ABOUT, inquiries_of
from tests.offline.debates import clash, trams


def many(count: int) -> Debate:
    """Return the debate on trams with the same clash many times."""
    return replace(trams(), clashes=tuple(clash(n, ["c1", "c4"], ["c2"], ["r1"]) for n in range(1, count + 1)))


def test_only_the_main_clashes_are_asked_about() -> None:
    asked = inquiries_of(many(MOST_ASKED_ABOUT + 3))
    assert [inquiry.clash.id for inquiry in asked] == [f"k{n}" for n in range(1, MOST_ASKED_ABOUT + 1)]


def test_no_question_is_asked_twice() -> None:
    first, *others = inquiries_of(many(3))
    assert first.questions
    assert all(other.questions == () for other in others)


def test_the_same_clash_seen_from_the_other_side_is_asked_about_alike() -> None:
    here, there = (inquiries_of(debate)[0] for debate in (trams(), trams(swapped=True)))
    assert set(here.questions) == set(there.questions)
