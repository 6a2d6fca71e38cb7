"""Who is one and the same in several documents."""

import pytest

from pipeline.models import Participant, Presence, Span, Voice, VoicedPassage
from pipeline.offline.together.people import homes, join_people, labels, only_credited


def person(number: int, name: str | None, presence: Presence = Presence.PRESENT, *, group: bool = False) -> Participant:
    return Participant(id=f"h{number}", name=name, also_called=(), group=group, presence=presence)


def same(first: str, *others: str) -> bool:
    """Whether the one of the first document is one of those of the second."""
    people = join_people([[person(1, first)], [person(i, name) for i, name in enumerate(others, start=1)]])
    return people.ids[0]["h1"] in people.ids[1].values()


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("Ada Berg", ("ada  berg",)),
        ("ADA", ("Ada Berg",)),
        ("Berg", ("Ada Berg",)),
        ("Ada Berg", ("Ada", "Bo")),
        ("bo_k", ("Bo K",)),
    ],
)
def test_one_name_is_one_person(first: str, others: tuple[str, ...]) -> None:
    assert same(first, *others)


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("Ada", ("Bo",)),
        ("Ada", ("Ada Berg", "Ada Lund")),
        ("Ada", ("Berta Ada Lund",)),
        ("Ada Berg", ("Ada Lund",)),
        ("A", ("A Berg",)),
        ("ada", ("ada 1990",)),
        ("Moderator", ("Moderator",)),
        ("The essay", ("the essay",)),
        ("Speaker 2", ("Speaker 2",)),
        ("anonymous", ("Anonymous",)),
    ],
)
def test_other_names_and_mere_parts_are_nobody_else(first: str, others: tuple[str, ...]) -> None:
    assert not same(first, *others)


def test_two_whom_a_document_tells_apart_stay_two() -> None:
    people = join_people([[person(1, "Ada"), person(2, "Ada Berg")], [person(1, "Ada")]])
    assert people.ids == ({"h1": "h1", "h2": "h2"}, {"h1": "h1"})


def test_unnamed_and_groups_are_never_joined() -> None:
    casts = [[person(1, None), person(2, "critics", group=True)]] * 2
    assert len(join_people(casts).participants) == 4


def test_of_one_person_the_fullest_name_and_the_most_direct_presence_count() -> None:
    people = join_people([[person(1, "berg", Presence.REPORTED)], [person(1, "Bo"), person(2, "Ada Berg")]])
    assert people.participants == (person(1, "Ada Berg"), person(2, "Bo"))


def passage(number: int, holder: str | None) -> VoicedPassage:
    voice = Voice.OWN if holder else Voice.FURNITURE
    span = Span(start=number, end=number + 1)
    return VoicedPassage(
        id=f"p{number}", turn="t1", span=span, voice=voice, holder=holder, to=None, inline=(), flags=()
    )


def test_who_is_credited_with_nothing_is_left_out() -> None:
    people = join_people([[person(1, "Ada"), person(2, None)]])
    passages = [passage(1, None), passage(2, "h1"), passage(3, "h1")]
    assert only_credited(people, passages) == (person(1, "Ada"),)
    assert homes(passages) == {"h1": passages[1]}


def test_the_unnamed_are_called_by_their_document() -> None:
    quoted = Presence.QUOTED
    people = [person(1, "Ada"), person(2, None), person(3, None, quoted), person(4, None, quoted), person(5, None)]
    home = {"h1": "a", "h2": "a", "h3": "a", "h4": "a", "h5": "b"}
    assert labels(people, home) == {
        "h1": "Ada",
        "h2": "the author (a)",
        "h3": "an opponent quoted in a (1)",
        "h4": "an opponent quoted in a (2)",
        "h5": "the author (b)",
    }
