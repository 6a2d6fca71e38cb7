"""What was read of several documents, side by side."""

from dataclasses import replace

import pytest

from pipeline.models import Origin, Relation, RelationType, Voice
from pipeline.offline.together.gather import gathered

from .texts import page, readings


def test_every_claim_is_its_own_words_still() -> None:
    found = gathered(readings())
    alone = [claim for reading in readings() for claim in reading.debate.claims]
    assert [claim.id for claim in found.claims] == [f"c{i}" for i in range(1, len(alone) + 1)]
    for claim, before in zip(found.claims, alone, strict=True):
        assert claim.span.cut(found.collection.text) == claim.quote == before.quote
        assert [found.collection.sentence[s].passage for s in claim.sentences]


def test_people_are_joined_and_claims_follow_them() -> None:
    found = gathered(readings())
    assert [p.name for p in found.participants] == ["Mara Holt", "Jon Pryce", "Ines Duarte", "Moderator"]
    (mara,) = [p.id for p in found.participants if p.name == "Mara Holt"]
    held = [claim for claim in found.claims if claim.holder == mara]
    assert {found.collection.part_at(claim.span.start) for claim in held} == {0, 1, 2}
    quoted = [claim for claim in held if claim.voice is Voice.QUOTATION]
    assert [found.collection.part_at(claim.span.start) for claim in quoted] == [1]


def test_authors_are_called_by_the_debates_names() -> None:
    found = gathered(readings())
    assert [turn.author for turn in found.collection.turns][4:] == ["Mara Holt", "Ines Duarte", "Mara Holt"]


def test_unnamed_authors_are_told_apart() -> None:
    texts = ["The wall always leaks in winter.", "The wall does not leak in winter."]
    found = gathered(readings([page(text, f"{name}.txt") for name, text in zip("ab", texts, strict=True)]))
    assert [p.name for p in found.participants] == [None, None]
    assert [p.name for p in found.called] == ["the author (a)", "the author (b)"]
    assert [turn.author for turn in found.collection.turns] == ["the author (a)", "the author (b)"]


def test_relations_inside_a_document_stay_with_their_questions() -> None:
    read = readings()
    found = gathered(read)
    texts = {claim.id: claim.text for claim in found.claims}
    before = [
        (reading.debate.claim[r.source].text, r.type, reading.questions[r.id])
        for reading in read
        for r in reading.debate.relations
    ]
    after = [(texts[r.source], r.type, found.known.questions[r.id]) for r in found.known.relations]
    assert after == before
    assert [r.id for r in found.known.relations] == [f"r{i}" for i in range(1, len(after) + 1)]


@pytest.mark.parametrize(("kind", "kept"), [(RelationType.REBUTS, False), (RelationType.SUPPORTS, True)])
def test_nobody_opposes_what_turned_out_to_be_their_own(kind: RelationType, kept: bool) -> None:
    """Mara quotes herself: what the page alone takes for an opponent is her."""
    words = "The night boat would pay for itself within two years."
    post = f"# One\n\n*by Mara Holt*\n\n{words}\n"
    reply = f"# Two\n\n*by Mara Holt*\n\n> {words}\n\nI doubt it now. That boat has never paid for anything.\n"
    first, second = readings([page(post, "a.md"), page(reply, "b.md")])
    quoted = next(c for c in second.debate.claims if c.voice is Voice.QUOTATION)
    own = next(c for c in second.debate.claims if c.voice is Voice.OWN and "never" in c.text)
    assert quoted.holder != own.holder
    edge = Relation(
        id="r1", source=own.id, target=quoted.id, type=kind, degree=None, origin=Origin.STATED, warrant=None
    )
    changed = replace(second, debate=replace(second.debate, relations=(edge,)), questions={"r1": "Does it pay?"})
    known = gathered([first, changed]).known
    assert (len(known.relations), len(known.questions)) == ((1, 1) if kept else (0, 0))


def test_what_is_said_of_a_quotation_is_said_of_the_words_in_their_own_place() -> None:
    found = gathered(readings())
    text = {claim.id: claim for claim in found.claims}
    (survey,) = [r for r in found.known.relations if text[r.source].text.startswith("The survey asked")]
    target = text[survey.target]
    assert (target.voice, found.collection.part_at(target.span.start)) == (Voice.OWN, 0)
    assert target.text.startswith("The night boat would pay")


def test_a_relation_that_comes_twice_is_told_once() -> None:
    """Both documents quote a third one, in which the same relation stands."""
    read = readings()
    claims = [claim for claim in read[0].debate.claims if claim.voice is Voice.OWN][:2]
    edges = tuple(
        Relation(
            id=f"r{i}",
            source=claims[0].id,
            target=target,
            type=kind,
            degree=None,
            origin=Origin.STATED,
            warrant=None,
        )
        for i, (target, kind) in enumerate(
            [
                (claims[1].id, RelationType.SUPPORTS),
                (claims[1].id, RelationType.SUPPORTS),
                ("r2", RelationType.QUALIFIES),
            ],
            start=1,
        )
    )
    doubled = replace(read[0], debate=replace(read[0].debate, relations=edges), questions={})
    known = gathered([doubled, *read[1:]]).known.relations
    assert [(r.id, r.target) for r in known[:2]] == [("r1", claims[1].id), ("r2", "r1")]


def test_a_train_of_thought_ends_where_its_words_are_anothers() -> None:
    """What Jon answers stands in Mara's post; read alone, his reply seems to argue with itself."""
    words = "The night boat would pay for itself within two years."
    post = f"# One\n\n*by Mara Holt*\n\n{words} I am sure of it.\n"
    reply = f"# Two\n\n*by Jon Pryce*\n\nMara has hopes. {words} The crews would cost twice as much as before.\n"
    first, second = readings([page(post, "a.md"), page(reply, "b.md")])
    repeated, own = (next(c for c in second.debate.claims if start in c.text) for start in ("night boat", "crews"))
    assert repeated.holder == own.holder
    qualifies, undercuts = (
        Relation(id=i, source=source, target=target, type=kind, degree=None, origin=Origin.STATED, warrant=None)
        for i, source, target, kind in [
            ("r1", repeated.id, own.id, RelationType.QUALIFIES),
            ("r2", own.id, "r1", RelationType.UNDERCUTS),
        ]
    )
    changed = replace(second, debate=replace(second.debate, relations=(qualifies, undercuts)), questions={})
    found = gathered([replace(first, debate=replace(first.debate, relations=())), changed])
    assert found.known.relations == ()
    moved = {claim.quote: claim.holder for claim in found.claims}
    assert moved[repeated.quote] != moved[own.quote]
