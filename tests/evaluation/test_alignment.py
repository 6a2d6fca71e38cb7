"""Whose words each character is, and who is who."""

from collections import Counter

import pytest

from pipeline.evaluation.alignment import Label, same_participants, shared_characters, units
from pipeline.gold import GoldParticipant, GoldPassage
from pipeline.models import Inline, Participant, Presence, Span, Voice

PASSAGE = GoldPassage(
    span=Span(start=2, end=10),
    voice=Voice.OWN,
    holder="h1",
    inline=(Inline(span=Span(start=4, end=7), voice=Voice.QUOTATION, holder="h2"),),
)
OWN, QUOTED = (Voice.OWN, "h1"), (Voice.QUOTATION, "h2")


def test_a_passage_and_its_inline_parts_are_units() -> None:
    assert [(u.span.start, u.span.end, u.voice, u.holder) for u in units([PASSAGE])] == [(2, 10, *OWN), (4, 7, *QUOTED)]


def test_an_inline_part_hides_its_passage() -> None:
    plain = PASSAGE.model_copy(update={"inline": (), "span": Span(start=2, end=12)})
    assert shared_characters([PASSAGE], [plain]) == {(OWN, OWN): 5, (QUOTED, OWN): 3, (None, OWN): 2, (None, None): 2}


def gold(identifier: str, name: str | None, *aliases: str) -> GoldParticipant:
    """Return a participant of the gold."""
    return GoldParticipant(id=identifier, name=name, aliases=aliases, presence=Presence.PRESENT)


def ours(identifier: str, name: str | None, *also_called: str) -> Participant:
    """Return a participant of ours."""
    return Participant(id=identifier, name=name, also_called=also_called, group=False, presence=Presence.PRESENT)


def both_hold(*held: tuple[str, str, int]) -> Counter[tuple[Label | None, Label | None]]:
    """Return how many characters a holder of the gold and one of ours both hold."""
    return Counter({((Voice.OWN, a), (Voice.OWN, b)): count for a, b, count in held})


@pytest.mark.parametrize(
    ("name", "known", "same"),
    [
        ("Ada", ["Ada"], True),
        ("ada", ["ADA"], True),
        ("Ada", ["Ada Lund"], True),
        ("Ada Lund", ["Lund"], True),
        ("Maren", ["M. Holt", "Maren"], True),
        ("ada_lund", ["Ada Lund"], True),
        ("Ad", ["Ada"], False),
        ("Ada Holt", ["Ada Lund"], False),
        ("***", ["???"], False),
    ],
)
def test_names_are_the_same_or_one_within_the_other(name: str, known: list[str], same: bool) -> None:
    found = same_participants([gold("h1", known[0], *known[1:])], [ours("o1", name)], Counter())
    assert found == ({"o1": "h1"} if same else {})


def test_two_of_ours_may_be_one_person() -> None:
    assert same_participants([gold("h1", "Ada Lund")], [ours("o1", "Ada"), ours("o2", "Lund")], Counter()) == {
        "o1": "h1",
        "o2": "h1",
    }


def test_the_exact_name_comes_first_then_the_words_held() -> None:
    people = [gold("h1", "Ilse Brand"), gold("h2", "Ilse Holt"), gold("h3", "Ilse")]
    held = both_hold(("h1", "o1", 3), ("h2", "o1", 9))
    assert same_participants(people[:2], [ours("o1", "Ilse")], held) == {"o1": "h2"}
    assert same_participants(people, [ours("o1", "Ilse")], held) == {"o1": "h3"}


def test_unnamed_ones_are_paired_by_the_words_both_hold() -> None:
    held = both_hold(("h1", "o1", 5), ("h1", "o2", 4), ("h2", "o1", 4), ("h2", "o2", 0))
    people = [gold("h1", None), gold("h2", None)]
    assert same_participants(people, [ours("o1", None), ours("o2", None)], held) == {"o1": "h2", "o2": "h1"}
    assert same_participants(people, [ours("o1", None)], held) == {"o1": "h1"}


def test_an_unnamed_one_may_be_somebody_named_whom_nobody_else_is() -> None:
    held = both_hold(("h1", "o1", 5), ("h1", "o2", 9))
    assert same_participants([gold("h1", "Ada")], [ours("o1", None)], held) == {"o1": "h1"}
    assert same_participants([gold("h1", "Ada")], [ours("o1", None), ours("o2", "Ada")], held) == {"o2": "h1"}


def test_a_name_the_gold_does_not_know_is_nobody_that_it_names() -> None:
    held = both_hold(("h1", "o1", 9))
    assert same_participants([gold("h1", "Bo")], [ours("o1", "Ada")], held) == {}


def test_a_description_may_stand_for_somebody_without_a_name() -> None:
    held = both_hold(("h1", "o1", 9), ("h2", "o1", 4), ("h2", "o2", 3))
    people = [gold("h1", "Bo"), gold("h2", None)]
    described = [ours("o1", "a reader from the north"), ours("o2", "another reader")]
    assert same_participants(people, described, held) == {"o1": "h2"}


def test_somebody_is_known_by_another_name_too() -> None:
    found = same_participants([gold("h1", "Ada Lund")], [ours("o1", "the treasurer", "Lund")], Counter())
    assert found == {"o1": "h1"}


def test_who_holds_none_of_the_same_words_is_not_paired() -> None:
    assert same_participants([gold("h1", None)], [ours("o1", None)], Counter()) == {}
