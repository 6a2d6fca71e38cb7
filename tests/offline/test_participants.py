"""Who takes part: names that join, opponents that stay apart."""

import pytest

from pipeline.models import Document, Participant, PassageKind, Presence, Voice
from pipeline.offline.participants import MANY_PASSAGES, Cast
from tests.invented import Said, page, talk

OWN, QUOTED, REPORTED = Voice.OWN, Voice.QUOTATION, Voice.PARAPHRASE
THREAD = page(talk("Ada Byron", "One."), talk("Bo", "Two."), talk("ADA BYRON ", "Three."), talk(None, "Four."))


def everybody(cast: Cast) -> list[tuple[str, str | None, Presence]]:
    """Return id, name and presence of each."""
    return [(p.id, p.name, p.presence) for p in cast.participants]


def test_authors_are_one_for_each_name() -> None:
    cast = Cast(THREAD)
    assert [cast.author_of(turn) for turn in THREAD.turns] == ["h1", "h2", "h1", "h3"]
    present = Presence.PRESENT
    assert everybody(cast) == [("h1", "Ada Byron", present), ("h2", "Bo", present), ("h3", None, present)]


@pytest.mark.parametrize("name", ["ada byron", " Ada  Byron", "Ada-Byron:", "Ada", "BYRON"])
def test_a_name_joins_whoever_bears_it(name: str) -> None:
    cast = Cast(THREAD)
    author = cast.author_of(THREAD.turns[0])
    assert cast.named(name, QUOTED) == author
    assert [p.presence for p in cast.participants] == [Presence.PRESENT]


def test_a_first_name_of_two_people_is_neither() -> None:
    cast = Cast(page(talk("Ada Byron", "One."), talk("Ada Stone", "Two.")))
    authors = {cast.author_of(turn) for turn in cast.document.turns}
    assert cast.named("Ada", QUOTED) not in authors


def test_part_of_a_word_is_no_name() -> None:
    cast = Cast(THREAD)
    assert cast.author_of(THREAD.turns[0]) != cast.named("By", QUOTED)


@pytest.mark.parametrize(
    ("voice", "presence"),
    [
        (Voice.OWN, Presence.QUOTED),
        (Voice.QUOTATION, Presence.QUOTED),
        (Voice.PARAPHRASE, Presence.REPORTED),
        (Voice.GUESSED, Presence.REPORTED),
        (Voice.ANTICIPATED, Presence.PREDICTED),
        (Voice.HYPOTHETICAL, Presence.UNKNOWN),
    ],
)
def test_presence_follows_the_voice(voice: Voice, presence: Presence) -> None:
    cast = Cast(THREAD)
    cast.named("Cleo", voice)
    assert cast.participants[0].presence is presence


def test_the_most_direct_presence_is_kept() -> None:
    cast = Cast(THREAD)
    for voice in (Voice.ANTICIPATED, Voice.QUOTATION, Voice.PARAPHRASE):
        cast.named("Cleo", voice)
    assert everybody(cast) == [("h1", "Cleo", Presence.QUOTED)]


def test_unnamed_opponents_are_one_for_each_turn() -> None:
    cast = Cast(THREAD)
    first, second = THREAD.turns[0], THREAD.turns[1]
    assert cast.unnamed(first, QUOTED) == cast.unnamed(first, REPORTED) != cast.unnamed(second, QUOTED)
    assert cast.unnamed(first, Voice.HYPOTHETICAL) not in (
        cast.unnamed(first, QUOTED),
        cast.unnamed(second, QUOTED),
    )


def one_turn(passages: int) -> Document:
    """Return a page of one author with so many paragraphs, and some furniture that does not count."""
    said = [Said("Load more.", PassageKind.FURNITURE)] * 5 + [Said("Something.")] * passages
    return page(talk("Ada", *said))


def opponent(document: Document, voice: Voice) -> Participant:
    """Return the unnamed opponent of the first turn."""
    cast = Cast(document)
    cast.unnamed(document.turns[0], voice)
    return cast.participants[0]


def test_where_boundaries_are_lost_opponents_are_a_group() -> None:
    assert opponent(one_turn(MANY_PASSAGES + 1), QUOTED).group
    assert not opponent(one_turn(MANY_PASSAGES), QUOTED).group
    assert not opponent(one_turn(MANY_PASSAGES + 1), Voice.HYPOTHETICAL).group
    assert not opponent(THREAD, QUOTED).group


@pytest.mark.parametrize(
    ("name", "group"),
    [("the optimists", True), ("Many critics", True), ("Mr Allen", False), ("Ada Byron", False)],
)
def test_groups_are_known_by_their_name(name: str, group: bool) -> None:
    cast = Cast(THREAD)
    cast.named(name, REPORTED)
    assert cast.participants[0].group is group


def test_third_persons_are_not_the_opponent_who_is_answered_and_may_be_several() -> None:
    cast = Cast(THREAD)
    answered, spoken_of = (cast.unnamed(THREAD.turns[0], REPORTED, third=third) for third in (False, True))
    assert answered != spoken_of == cast.unnamed(THREAD.turns[0], QUOTED, third=True)
    assert [participant.group for participant in cast.participants] == [False, True]
    assert cast.unnamed(THREAD.turns[0], Voice.ANTICIPATED, third=True) not in (answered, spoken_of)


@pytest.mark.parametrize(
    "name", ["Dr Hale", "Hale", "Hale et al.", "Ada", "author", "article", "the economist Ada Hale"]
)
def test_one_absent_person_is_one_participant_under_every_name(name: str) -> None:
    cast = Cast(page(talk("Bo", "An article by Dr Ada Hale says that the harbour is silting up.")))
    assert cast.named("Dr Ada Hale", REPORTED) == cast.named(name, REPORTED)
    assert [p.name for p in cast.participants] == ["Ada Hale"]


def test_a_name_that_two_people_bear_is_neither_though_only_one_has_spoken() -> None:
    cast = Cast(page(talk("Bo", "Ruth Calder wants a wall.", "James Calder does not. Calder forgets the boats.")))
    ruth = cast.named("Ruth Calder", REPORTED)
    assert cast.named("Calder", REPORTED) != ruth
    assert cast.named("Calder", REPORTED, cast.document.passages[0].span.end) == ruth
