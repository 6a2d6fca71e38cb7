"""Which claims of different documents are held against each other."""

from collections import Counter

from pipeline.offline.pairs import Pair
from pipeline.offline.together.candidates import MOST, candidates_across
from pipeline.offline.together.gather import Gathered, gathered

from .texts import page, readings


def proposed(found: Gathered) -> list[Pair]:
    return candidates_across(found.collection, found.passages, found.claims, found.participants)


def said(pairs: list[Pair]) -> set[tuple[str, str, frozenset[str]]]:
    return {(pair.source.text[:20], pair.target.text[:20], pair.cues) for pair in pairs}


def test_pairs_run_between_documents_and_people_each_once() -> None:
    found = gathered(readings())
    pairs = proposed(found)
    assert pairs
    for pair in pairs:
        part_at = found.collection.part_at
        assert part_at(pair.source.span.start) != part_at(pair.target.span.start)
        assert pair.source.holder != pair.target.holder
    assert len({frozenset({pair.source.id, pair.target.id}) for pair in pairs}) == len(pairs)


def test_the_reply_to_a_quotation_is_held_against_the_words_in_their_own_place() -> None:
    wanted = ("The survey asked peo", "The night boat would", frozenset({"addressed"}))
    assert wanted in said(proposed(gathered(readings())))


def test_what_is_quoted_inside_a_paragraph_is_answered_in_this_paragraph() -> None:
    post = "# One\n\n*by Mara Holt*\n\nThe night boat would pay for itself within two years.\n"
    reply = (
        "# Two\n\n*by Jon Pryce*\n\nShe says: “The night boat would pay for itself within two years.” "
        "The sum behind it is wrong by half.\n\nThe harbour has no lamps at the pier.\n"
    )
    pairs = said(proposed(gathered(readings([page(post, "a.md"), page(reply, "b.md")]))))
    cues = {source: cues for source, target, cues in pairs if target == "The night boat would"}
    assert cues["The sum behind it is"] == {"addressed"}
    assert cues["The harbour has no l"] == {"elsewhere", "named"}


def test_one_thing_under_two_names_brings_claims_together() -> None:
    pairs = said(proposed(gathered(readings())))
    assert any(pair[:2] == ("Spare capacity keeps", "Our idle hulls cost ") for pair in pairs)


def test_the_document_that_names_the_others_author_is_the_reply() -> None:
    for order in (1, -1):
        found = gathered(readings()[:2][::order])
        names = {person.id: person.name for person in found.participants}
        assert {names[pair.source.holder] for pair in proposed(found)} == {"Jon Pryce"}


def test_where_neither_speaks_of_the_other_the_later_one_is_the_reply() -> None:
    first = "# One\n\n*by Ada Berg*\n\nThe night boat would pay for itself within two years.\n"
    second = "# Two\n\n*by Bo Lund*\n\nThe night boat will not pay for itself within ten years.\n"
    found = gathered(readings([page(first, "a.md"), page(second, "b.md")]))
    (pair,) = [pair for pair in proposed(found) if "pay" in pair.source.text and "pay" in pair.target.text]
    assert (found.collection.part_at(pair.source.span.start), pair.cues) == (1, {"elsewhere"})


def test_what_is_related_already_is_not_asked_again() -> None:
    found = gathered(readings())
    known = candidates_across(found.collection, found.passages, found.claims, found.participants, found.known.relations)
    related = {frozenset({r.source, r.target}) for r in found.known.relations}
    asked = {frozenset({pair.source.id, pair.target.id}) for pair in known}
    assert not asked & related
    assert asked | related > asked


def test_pairs_grow_with_the_claims_alone() -> None:
    lines = "\n\n".join(f"The night boat number {i} would pay for itself within {i} years." for i in range(40))
    found = gathered(
        readings([page(f"# {name}\n\n*by {name} Berg*\n\n{lines}", f"{name}.md") for name in ("Ada", "Bo", "Cai")])
    )
    pairs = proposed(found)
    sources = Counter(pair.source.id for pair in pairs)
    assert len(pairs) <= MOST * len(found.claims)
    assert sources
