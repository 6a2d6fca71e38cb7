"""What was read of several documents, put side by side: one numbering, one cast, quotations with their authors."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.collection import Borders, Collection, Shift, before, shifts
from pipeline.models import ATTACKS, Claim, Participant, Relation, RelationType, Voice, VoicedPassage
from pipeline.offline.reading.attribute import voice_at
from pipeline.offline.reading.pair import Known
from pipeline.offline.reading.read import Reading
from pipeline.offline.together.originals import originals
from pipeline.offline.together.people import homes, join_people, labels, only_credited
from pipeline.offline.together.quoted import credited

_BETWEEN_TWO = frozenset({*ATTACKS, RelationType.CONCEDES, RelationType.REFRAMES})
"""Relations that nobody has to themselves."""


@dataclass(frozen=True, repr=False)
class Gathered:
    """Several readings with one numbering; nothing has been judged across them yet."""

    collection: Collection
    """The documents, with authors called as the debate calls them: an unnamed one is told from those of the others."""
    passages: tuple[VoicedPassage, ...]
    participants: tuple[Participant, ...]
    called: tuple[Participant, ...]
    """The participants, each with something to be called by."""
    claims: tuple[Claim, ...]
    known: Known
    social: frozenset[str]


@dataclass(frozen=True)
class _Member:
    reading: Reading
    move: Shift
    people: Mapping[str, str]

    def passages(self) -> Iterator[VoicedPassage]:
        return (self._passage(passage) for passage in self.reading.debate.passages)

    def _passage(self, passage: VoicedPassage) -> VoicedPassage:
        inline = tuple(
            part.model_copy(update={"span": self.move.span(part.span), "holder": self._holder(part.holder)})
            for part in passage.inline
        )
        moved = {
            "id": self.move.id(passage.id),
            "turn": self.move.id(passage.turn),
            "span": self.move.span(passage.span),
            "holder": self._holder(passage.holder),
            "inline": inline,
        }
        return passage.model_copy(update=moved)

    def _holder(self, holder: str | None) -> str | None:
        return self.people[holder] if holder else None

    def claims(self) -> Iterator[Claim]:
        for claim in self.reading.debate.claims:
            moved = {
                "id": self.move.id(claim.id),
                "span": self.move.span(claim.span),
                "sentences": self.move.ids(claim.sentences),
                "holder": self.people[claim.holder],
            }
            yield claim.model_copy(update=moved)

    def relations(self) -> Iterator[Relation]:
        for relation in self.reading.debate.relations:
            ends = {name: self.move.id(getattr(relation, name)) for name in ("id", "source", "target")}
            yield relation.model_copy(update=ends)

    def questions(self) -> dict[str, str]:
        return {self.move.id(relation): question for relation, question in self.reading.questions.items()}


def gathered(readings: Sequence[Reading]) -> Gathered:
    """Return `readings`, of documents with different ids, side by side."""
    people = join_people([reading.debate.participants for reading in readings])
    members = [_Member(*each) for each in zip(readings, _moves(readings), people.ids, strict=True)]
    original = Collection.of([reading.debate.document for reading in readings])
    voiced = [passage for member in members for passage in member.passages()]
    passages = credited(original, voiced, people.participants)
    participants = only_credited(people, passages)
    called = _called(original.borders, participants, passages)
    claims = tuple(_revoiced([claim for member in members for claim in member.claims()], original, passages))
    return Gathered(
        collection=_with_authors(original, passages, called),
        passages=passages,
        participants=participants,
        called=called,
        claims=claims,
        known=_known(members, claims, originals(original, claims)),
        social=frozenset(member.move.id(sentence) for member in members for sentence in member.reading.social),
    )


def _moves(readings: Sequence[Reading]) -> list[Shift]:
    documents = [reading.debate.document for reading in readings]
    borders = Borders.of({document.id: len(document.text) for document in documents})
    claims = before(len(reading.debate.claims) for reading in readings)
    relations = before(len(reading.debate.relations) for reading in readings)
    return [
        replace(move, numbers={**move.numbers, "c": c, "r": r})
        for move, c, r in zip(shifts(documents, borders), claims, relations, strict=True)
    ]


def _called(
    borders: Borders, participants: Sequence[Participant], passages: Sequence[VoicedPassage]
) -> tuple[Participant, ...]:
    home = {holder: borders.inside(passage.span).document for holder, passage in homes(passages).items()}
    names = labels(participants, home)
    return tuple(participant.model_copy(update={"name": names[participant.id]}) for participant in participants)


def _with_authors(original: Collection, passages: Sequence[VoicedPassage], called: Sequence[Participant]) -> Collection:
    names = {participant.id: participant.name for participant in called}
    author = {p.turn: names[p.holder] for p in passages if p.voice is Voice.OWN and p.holder}
    moves = shifts(original.members, original.borders)
    documents = []
    for member, move in zip(original.members, moves, strict=True):
        turns = tuple(t.model_copy(update={"author": author.get(move.id(t.id), t.author)}) for t in member.turns)
        documents.append(member.model_copy(update={"turns": turns}))
    return Collection.of(documents)


def _revoiced(claims: Sequence[Claim], collection: Collection, passages: Sequence[VoicedPassage]) -> Iterator[Claim]:
    """The claims with the voice and holder that their words have now."""
    by_id = {passage.id: passage for passage in passages}
    for claim in claims:
        passage = by_id[collection.sentence[claim.sentences[0]].passage]
        voice, holder = voice_at(passage, claim.span, collection.text)
        yield claim.model_copy(update={"voice": voice, "holder": holder or claim.holder})


def _known(members: Sequence[_Member], claims: Sequence[Claim], original: Mapping[str, str]) -> Known:
    """The relations inside the documents, numbered on, those of quotations moved to the words in their own place.

    Those that turn out to be between one and the same, or to stand twice, are left out; so is what was judged as one
    author's train of thought, and turns out to run to words that are another's.
    """
    holder = {claim.id: claim.holder for claim in claims}
    parted = _parted(members, holder)
    read = [relation for member in members for relation in member.relations() if relation.id not in parted]
    moved = [_moved(_moved(relation, parted), original) for relation in read]
    source = {relation.id: relation.source for relation in moved}

    def sensible(relation: Relation) -> bool:
        target = source.get(relation.target, relation.target)
        alone = relation.type in _BETWEEN_TWO and holder[relation.source] == holder[target]
        return not alone and relation.source != relation.target

    kept: dict[tuple[str, str, str], Relation] = {}
    number: dict[str, str] = {}
    for relation in filter(sensible, moved):
        first = kept.setdefault((relation.source, relation.target, relation.type), relation)
        number[relation.id] = number.get(first.id, f"r{len(kept)}")
    questions = {number[r]: question for member in members for r, question in member.questions().items() if r in number}
    return Known(tuple(_moved(relation, number) for relation in kept.values()), questions)


def _parted(members: Sequence[_Member], holder: Mapping[str, str]) -> dict[str, str]:
    """The relations between claims that were read as one author's and are not, with the claim that each starts from."""
    as_read = {claim.id: claim.holder for member in members for claim in member.claims()}
    relations = {relation.id: relation for member in members for relation in member.relations()}

    def is_parted(relation: Relation) -> bool:
        target = relations[relation.target].source if relation.target in relations else relation.target
        return as_read[relation.source] == as_read[target] and holder[relation.source] != holder[target]

    return {relation.id: relation.source for relation in relations.values() if is_parted(relation)}


def _moved(relation: Relation, places: Mapping[str, str]) -> Relation:
    """A relation whose ids are what `places` makes of them, where it says so."""
    ids = {name: places.get(was := getattr(relation, name), was) for name in ("id", "source", "target")}
    return relation.model_copy(update=ids)
