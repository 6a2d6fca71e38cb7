"""Whose words each passage is, who takes part, and to whom each speaks."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BaseModel, Field

from pipeline.grounding import Ground, Ledger, Ungrounded, number
from pipeline.llm.door import Door
from pipeline.models import (
    Document,
    Inline,
    Markup,
    Participant,
    Passage,
    PassageKind,
    Presence,
    Span,
    Turn,
    Voice,
    VoicedPassage,
)
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each
from pipeline.stages.windows import windows
from pipeline.views import Text, Voices

_PAGE = frozenset({PassageKind.FURNITURE, PassageKind.HEADER})
_PRESENCE = {
    Voice.QUOTATION: Presence.QUOTED,
    Voice.PARAPHRASE: Presence.REPORTED,
    Voice.GUESSED: Presence.REPORTED,
    Voice.ANTICIPATED: Presence.PREDICTED,
}


class Person(BaseModel):
    """Somebody who takes part; later fields point at them by their place in the list, from 1."""

    name: str = Field(max_length=120)
    also_called: list[Annotated[str, Field(max_length=120)]] = Field(max_length=8)
    presence: Presence
    group: bool


class Part(BaseModel):
    """Words inside a passage that are another's."""

    sentence: int
    words: str = Field(max_length=1500)
    voice: Voice
    holder: int | None


class Voiced(BaseModel):
    """A passage that is not simply its author's own."""

    passage: int
    cues: list[Annotated[str, Field(max_length=80)]] = Field(max_length=3)
    voice: Voice
    holder: int | None
    parts: list[Part] = Field(max_length=12)


class Writer(BaseModel):
    """Who wrote a turn of which the page names no author."""

    turn: int
    person: int


class Addressed(BaseModel):
    """Passages, from `first` to `last`, that speak to somebody."""

    first: int
    last: int
    to: int


class VoicesReply(BaseModel):
    """Who takes part; who wrote what nobody signed; whose words the listed passages are; who speaks to whom."""

    people: list[Person]
    writers: list[Writer] = Field(default_factory=list)
    passages: list[Voiced]
    addressed: list[Addressed]


VOICES = Prompt("read_voices", VoicesReply)


async def read_voices(document: Document, door: Door, ledger: Ledger) -> Voices:
    """Return the participants and every passage with its voice.

    Page text is settled by the page itself, and a marked quotation is one whatever a reader leaves unsaid. A passage of
    which nobody says anything is its turn's author's own; where no usable reply came it is flagged `unattributed`.
    """
    texts = windows(document, door.window)
    replies = await ask_each(door, VOICES, [_ask(text) for text in texts], ledger)
    casting = _Casting(document, Ground.of(document), ledger)
    for text, reply in zip(texts, replies, strict=True):
        casting.take(text, reply)
    passages = casting.passages()
    return Voices(Text.whole(document), casting.cast.participants, passages)


def voice_at(passage: VoicedPassage, span: Span) -> tuple[Voice, str | None]:
    """Return voice and holder of the words in `span`: the inline part's that most of it lies in, else the passage's."""
    for part in passage.inline:
        if 2 * part.span.overlap(span) > len(span):
            return part.voice, part.holder
    return passage.voice, passage.holder


def _ask(text: Text) -> Ask:
    subject = f"whose words sentences {text.sentences[0].id} to {text.sentences[-1].id} are"
    return Ask(subject, {"text": text}, {"passages": len(text.passages)})


def name_key(name: str) -> str:
    """Return what two ways of writing one name have in common, in any language: its letters and digits, caseless."""
    return "".join(char for char in name.casefold() if char.isalnum())


@dataclass
class _Cast:
    """The participants met so far, numbered in the order of appearance."""

    _people: dict[str, Participant] = field(default_factory=dict)
    _by_key: dict[str, str] = field(default_factory=dict)

    def meet(self, name: str, presence: Presence, *, also: Sequence[str] = (), group: bool = False) -> str:
        """Return the id of whoever has this name; without one it is somebody not met before."""
        keys = [key for called in (name, *also) if (key := name_key(called))]
        known = next((self._by_key[key] for key in keys if key in self._by_key), None)
        identifier = known or f"h{len(self._people) + 1}"
        before = self._people.get(identifier)
        called = (*before.also_called, *also) if before else tuple(also)
        called = (*called, name) if before and before.name and name else called
        main = (before.name if before else None) or name.strip() or None
        self._people[identifier] = Participant(
            id=identifier,
            name=main,
            also_called=tuple(dict.fromkeys(c for c in called if c.strip() and name_key(c) != name_key(main or ""))),
            group=before.group or group if before else group,
            presence=min(before.presence, presence, key=list(Presence).index) if before else presence,
        )
        self._by_key |= {key: identifier for key in keys if key not in self._by_key}
        return identifier

    def met(self, identifier: str, presence: Presence) -> str:
        """Note that somebody known is met so, and return their id."""
        known = self._people[identifier]
        self._people[identifier] = known.model_copy(
            update={"presence": min(known.presence, presence, key=list(Presence).index)}
        )
        return identifier

    @property
    def participants(self) -> tuple[Participant, ...]:
        return tuple(self._people.values())


@dataclass
class _Casting:
    """Turns replies into voices and holders that are in the cast."""

    document: Document
    ground: Ground
    ledger: Ledger
    cast: _Cast = field(default_factory=_Cast)
    _voiced: dict[str, VoicedPassage] = field(default_factory=dict)
    _to: dict[str, str] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)
    _writers: list[str] = field(default_factory=list)
    """Those who write on the page under no name of a turn."""
    _strangers: dict[Presence, str] = field(default_factory=dict)
    _wrote: dict[str, str] = field(default_factory=dict)
    """Who wrote a turn without a name, as a reader found."""

    def take(self, text: Text, reply: VoicesReply | None) -> None:
        if reply is None:
            return
        people = [self._meet(person) for person in reply.people]
        self._read |= {passage.id for passage in text.passages}
        for writer in reply.writers:
            if person := self._person(writer.person, people):
                self._wrote[f"t{writer.turn}"] = self.cast.met(person, Presence.PRESENT)
        for voiced in reply.passages:
            self._take_passage(text, voiced, people)
        for addressed in reply.addressed:
            to = self._person(addressed.to, people)
            for passage in text.passages:
                if to and addressed.first <= number(passage.id) <= addressed.last:
                    self._to[passage.id] = to

    def passages(self) -> tuple[VoicedPassage, ...]:
        found = [self._voiced.get(passage.id) or self._unsaid(passage) for passage in self.document.passages]
        return tuple(passage.model_copy(update={"to": self._speaks_to(passage)}) for passage in found)

    def _meet(self, person: Person) -> str:
        """Whoever wrote a turn is present, and nobody else is where every turn has its author.

        They keep the turn's name, unless the reader gives a better one and says that the turn's is another of theirs.
        """
        keys = {name_key(called) for called in (person.name, *person.also_called)}
        turns = [turn for turn in self.document.turns if turn.author and name_key(turn.author) in keys]
        presence = Presence.PRESENT if turns else person.presence
        named = all(turn.author for turn in self.document.turns)
        if named and not turns and presence is Presence.PRESENT:
            presence = Presence.QUOTED
        label = next((turn.author for turn in turns if turn.author), None)
        better = label and name_key(label) != name_key(person.name) and person.name.strip()
        name = person.name if better or not label else label
        also = [called for called in (person.name, *person.also_called) if called != name]
        identifier = self.cast.meet(name, presence, also=also, group=person.group)
        if not turns and presence is Presence.PRESENT and identifier not in self._writers:
            self._writers.append(identifier)
        return identifier

    def _person(self, place: int | None, people: Sequence[str]) -> str | None:
        return people[place - 1] if place is not None and 0 < place <= len(people) else None

    def _take_passage(self, text: Text, voiced: Voiced, people: Sequence[str]) -> None:
        passage = next((p for p in text.passages if number(p.id) == voiced.passage), None)
        if passage is None:
            self.ledger.drop(VOICES.name, (), "", f"paragraph {voiced.passage} was not asked about")
            return
        holder = self._holder(passage, voiced.voice, self._person(voiced.holder, people))
        parts = tuple(part for item in voiced.parts if (part := self._part(passage, item, people)))
        self._voiced[passage.id] = as_voiced(passage, voiced.voice, holder, *voiced.cues, inline=disjoint(parts))

    def _holder(self, passage: Passage, voice: Voice, said: str | None) -> str | None:
        if voice is Voice.FURNITURE:
            return None
        turn = self.document.turn[passage.turn]
        if voice is Voice.OWN and not turn.author and said:
            self._wrote.setdefault(turn.id, self.cast.met(said, Presence.PRESENT))
        if voice is Voice.OWN:
            return self._author(turn)
        return said or self._unknown(_PRESENCE.get(voice, Presence.UNKNOWN))

    def _unknown(self, presence: Presence) -> str:
        """Those of whom nobody can tell who they are: one group, so that a page of them is not a crowd."""
        if presence not in self._strangers:
            self._strangers[presence] = self.cast.meet("", presence, group=True)
        return self._strangers[presence]

    def _part(self, passage: Passage, part: Part, people: Sequence[str]) -> Inline | None:
        said = self._person(part.holder, people)
        try:
            if part.holder is not None and said is None:
                raise Ungrounded(f"it is credited to participant {part.holder}, who is not in the list")
            span, _ = self.ground.near(part.sentence, part.words)
            if not passage.span.covers(span):
                raise Ungrounded(f"the words do not stand in paragraph {number(passage.id)}")
        except Ungrounded as error:
            self.ledger.drop(VOICES.name, (f"s{part.sentence}",), part.words, str(error))
            return None
        holder = said if said and part.voice is not Voice.FURNITURE else self._holder(passage, part.voice, None)
        return Inline(span=span, voice=part.voice, holder=holder)

    def _unsaid(self, passage: Passage) -> VoicedPassage:
        """What a passage is where the reader left it unsaid."""
        turn = self.document.turn[passage.turn]
        if passage.kind in _PAGE or self._is_page_title(passage):
            return as_voiced(passage, Voice.FURNITURE, None)
        if passage.quote_depth:
            return as_voiced(passage, Voice.QUOTATION, self._quoted(passage, turn), "marked_quotation")
        flags = () if passage.id in self._read else ("unattributed",)
        return as_voiced(passage, Voice.OWN, self._author(turn), *flags)

    def _is_page_title(self, passage: Passage) -> bool:
        """In plain text nothing shows whose words a title is, so nobody is credited with it."""
        in_text = self.document.markup_at(passage.span.start) is Markup.TEXT
        return passage.kind is PassageKind.HEADING and in_text

    def _quoted(self, passage: Passage, turn: Turn) -> str:
        answered = self.document.turn[turn.replies_to] if turn.replies_to else None
        if answered and answered.author and passage.quote_depth == 1:
            return self._author(answered)
        return self.cast.meet("", Presence.QUOTED)

    def _author(self, turn: Turn) -> str:
        if turn.author:
            return self.cast.meet(turn.author, Presence.PRESENT)
        if turn.id in self._wrote:
            return self._wrote[turn.id]
        if not self._writers:
            self._writers.append(self.cast.meet("", Presence.PRESENT, group="speakers_unknown" in turn.flags))
        return self._writers[0]

    def _speaks_to(self, passage: VoicedPassage) -> str | None:
        if passage.voice is Voice.FURNITURE:
            return None
        answered = self.document.turn[passage.turn].replies_to
        known = self._author(self.document.turn[answered]) if answered else None
        to = self._to.get(passage.id) or known
        return to if to != passage.holder else None


def as_voiced(
    passage: Passage, voice: Voice, holder: str | None, *flags: str, inline: tuple[Inline, ...] = ()
) -> VoicedPassage:
    """Return a passage with its voice, holder and parts; `flags` are added to its own."""
    return VoicedPassage(
        id=passage.id,
        turn=passage.turn,
        span=passage.span,
        voice=voice,
        holder=holder,
        to=None,
        inline=inline,
        flags=(*passage.flags, *flags),
    )


def disjoint(parts: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return `parts` in source order, without those that begin inside another."""
    kept: list[Inline] = []
    for part in sorted(parts, key=lambda p: (p.span.start, -p.span.end)):
        if not kept or part.span.start >= kept[-1].span.end:
            kept.append(part)
    return tuple(kept)
