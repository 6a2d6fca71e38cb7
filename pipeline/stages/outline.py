"""The debate as a whole: issues, who stands where and how that is known, what was granted, left open, turned on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, Field

from pipeline.grounding import Ground, Ledger, Ungrounded
from pipeline.llm.door import Door
from pipeline.models import Degree, Difference, Disagreement, Document, How, Known, Span, Voice, Weight
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each, ask_one, grouped
from pipeline.stages.voices import voice_at
from pipeline.stages.windows import at_once, windows
from pipeline.views import (
    Grant,
    HeldPosition,
    Hinge,
    LeftOpen,
    Outline,
    OutlinedIssue,
    Quoted,
    Talk,
    Text,
    Told,
    Voices,
)

MERGED_AT_ONCE = 60
"""So many issues of partial outlines are merged in one call."""
_Prose = Annotated[str, Field(max_length=1200)]


class Words(BaseModel):
    """Words copied from one sentence."""

    sentence: int
    words: str = Field(max_length=600)


class Saying(BaseModel):
    """Something told of the text, and the words it rests on."""

    text: _Prose
    quotes: list[Words] = Field(max_length=6)


class Position(BaseModel):
    """Where a participant stands on an issue, and how that is known."""

    holder: int
    known: Known
    text: _Prose
    quotes: list[Words] = Field(max_length=6)


class Concession(BaseModel):
    """What one grants, to whom, and how far."""

    by: int
    to: int | None
    degree: Degree
    text: _Prose
    quotes: list[Words] = Field(max_length=4)


class Open(BaseModel):
    """A point or question of `whose` that `by` does not meet on this page."""

    whose: int
    by: int | None
    how: How
    text: _Prose
    quotes: list[Words] = Field(max_length=4)


class Moves(Words):
    """Words in which somebody says what would change their mind."""

    holder: int


class TurnsOn(BaseModel):
    """A premise which, if it fell, would move the issue."""

    text: _Prose
    held_by: list[int] = Field(max_length=12)
    contested_by: list[int] = Field(max_length=12)
    would_settle: str = Field(max_length=400)
    implied: bool
    disagreement: Disagreement
    quotes: list[Words] = Field(max_length=4)
    would_move: list[Moves] = Field(default_factory=list, max_length=3)


class FoundIssue(BaseModel):
    """One issue."""

    question: str = Field(max_length=300)
    positions: list[Position] = Field(max_length=16)
    grants: list[Concession] = Field(max_length=12)
    agreements: list[Saying] = Field(max_length=8)
    unanswered: list[Open] = Field(max_length=8)
    turns_on: list[TurnsOn] = Field(max_length=4)
    ended: Saying | None
    differences: list[Difference] = Field(max_length=4)
    weight: Weight
    part_of: int | None


class FoundTalk(BaseModel):
    """Who talks with whom about what, from which sentence to which."""

    between: list[int] = Field(max_length=12)
    about: str = Field(max_length=300)
    first: int
    last: int


class OutlineReply(BaseModel):
    """The debate as a whole, after some thoughts on it, which are not kept."""

    thoughts: str = Field(default="", max_length=2000)
    about: Saying
    conversations: list[FoundTalk]
    issues: list[FoundIssue]
    ended: Saying | None
    turns_on: Saying | None
    caveats: list[Annotated[str, Field(max_length=400)]] = Field(max_length=6)


class MergedIssue(FoundIssue):
    """One issue of the whole, and the issues of the parts that went into it."""

    merges: list[int]


class MergeReply(OutlineReply):
    """The outlines of parts as one."""

    issues: list[MergedIssue]  # type: ignore[assignment]


OUTLINE = Prompt("outline_debate", OutlineReply)
MERGE = Prompt("merge_outlines", MergeReply)


async def outline_debate(voices: Voices, door: Door, ledger: Ledger, question: str | None = None) -> Outline:
    """Return the outline of the debate; an empty one where no reply came, which `ledger` names.

    A text that is too long for one call is outlined part by part, and the outlines are merged: an issue that the
    merge leaves out stays, as a minor one.
    """
    document = voices.text.document
    texts = windows(document, at_once(door.window))
    asks = [_ask(text, voices, question, _part(i, len(texts))) for i, text in enumerate(texts, 1)]
    grounding = _Grounding(voices, Ground.of(document), ledger)
    replies = await ask_each(door, OUTLINE, asks, ledger)
    found = [grounding.outline(OUTLINE.name, reply) for reply in replies if reply]
    return await _merged(found, voices, door, grounding, question) if found else _nothing(document)


def _nothing(document: Document) -> Outline:
    return Outline(document, Told(document.title, ()), (), (), None, None, ())


def _part(place: int, count: int) -> str:
    if count == 1:
        return ""
    return f"This is part {place} of {count} of the text: outline this part; what it leaves open another may answer."


def _ask(text: Text, voices: Voices, question: str | None, part: str) -> Ask:
    subject = f"the outline of sentences {text.sentences[0].id} to {text.sentences[-1].id}"
    values = {"text": text, "voices": replace(voices, text=text), "part": part, "question": focus(question)}
    return Ask(subject, values)


def focus(question: str | None) -> str:
    """Return the line that tells a reader what the run is asked about; empty where it is about the whole."""
    return f"What bears on this question comes first and is told most fully: {question.strip()}" if question else ""


async def _merged(
    parts: Sequence[Outline], voices: Voices, door: Door, grounding: "_Grounding", question: str | None
) -> Outline:
    """One outline of several, merged group by group until one is left."""
    while len(parts) > 1:
        groups = [group for group in grouped(parts, lambda o: len(o.issues), MERGED_AT_ONCE) if group]
        if len(groups) == len(parts):
            groups = [list(parts[i : i + 2]) for i in range(0, len(parts), 2)]
        parts = [await _merge(group, voices, door, grounding, question) for group in groups]
    return parts[0]


async def _merge(
    parts: list[Outline], voices: Voices, door: Door, grounding: "_Grounding", question: str | None
) -> Outline:
    if len(parts) == 1:
        return parts[0]
    numbered = _renumbered(parts)
    people = replace(voices, text=Text(voices.text.document, ()))
    ask = Ask(
        f"the outlines of {len(parts)} parts as one",
        {"voices": people, "outlines": tuple(numbered), "question": focus(question)},
    )
    reply = await ask_one(door, MERGE, ask, grounding.ledger)
    if reply is None:
        return _put_together(numbered)
    merged = grounding.outline(MERGE.name, reply)
    kept = {issue.question for issue in merged.issues}
    taken = {n for issue in reply.issues if issue.question.strip() in kept for n in issue.merges}
    left = [issue for outline in numbered for issue in outline.issues if issue.number not in taken]
    first = len(merged.issues) + 1
    added = (replace(issue, number=i, weight=Weight.MINOR, part_of=None) for i, issue in enumerate(left, first))
    talks = tuple(talk for outline in numbered for talk in outline.talks)
    return replace(merged, issues=(*merged.issues, *added), talks=merged.talks or talks)


def _renumbered(parts: Sequence[Outline]) -> list[Outline]:
    """The outlines with their issues numbered on, and with the words they rest on: the text is not shown."""
    numbered, before = [], 0
    for outline in parts:
        issues = tuple(
            replace(issue, number=issue.number + before, part_of=issue.part_of and issue.part_of + before)
            for issue in outline.issues
        )
        numbered.append(replace(outline, issues=issues, with_words=True))
        before += len(issues)
    return numbered


def _put_together(parts: Sequence[Outline]) -> Outline:
    """The parts one after the other: what is left to tell where nobody merged them."""
    first = parts[0]
    return replace(
        first,
        talks=tuple(talk for part in parts for talk in part.talks),
        issues=tuple(issue for part in parts for issue in part.issues),
        ended=parts[-1].ended,
        turns_on=None,
        caveats=tuple(dict.fromkeys(caveat for part in parts for caveat in part.caveats)),
        with_words=False,
    )


@dataclass(frozen=True)
class _Grounding:
    """Ties what a reply tells to the source; what cannot be tied is dropped and named."""

    voices: Voices
    ground: Ground
    ledger: Ledger

    @property
    def document(self) -> Document:
        return self.voices.text.document

    @cached_property
    def people(self) -> frozenset[str]:
        return frozenset(participant.id for participant in self.voices.participants)

    def outline(self, prompt: str, reply: OutlineReply) -> Outline:
        kept = [(i, issue) for i, found in enumerate(reply.issues, 1) if (issue := self._issue(prompt, i, found))]
        place = {old: new for new, (old, _) in enumerate(kept, 1)}
        issues = tuple(
            replace(issue, number=place[old], part_of=self._part_of(old, issue, place)) for old, issue in kept
        )
        return Outline(
            document=self.document,
            about=self.told(prompt, reply.about) or Told(reply.about.text.strip(), ()),
            talks=tuple(talk for found in reply.conversations if (talk := self._talk(found))),
            issues=issues,
            ended=self.told(prompt, reply.ended),
            turns_on=self.told(prompt, reply.turns_on),
            caveats=tuple(caveat.strip() for caveat in reply.caveats if caveat.strip()),
        )

    @staticmethod
    def _part_of(old: int, issue: OutlinedIssue, place: dict[int, int]) -> int | None:
        return place.get(issue.part_of) if issue.part_of is not None and issue.part_of != old else None

    def told(self, prompt: str, said: Saying | Position | Concession | Open | TurnsOn | None) -> Told | None:
        """Return what is said with the words it rests on; None where none of them stand in the text."""
        if said is None or not said.text.strip():
            return None
        quotes = tuple(quote for words in said.quotes if (quote := self._quoted(prompt, words)))
        if quotes:
            return Told(said.text.strip(), quotes)
        if not said.quotes:
            self.ledger.drop(prompt, (), said.text, "nothing in the text was pointed at")
        return None

    def _quoted(self, prompt: str, words: Words) -> Quoted | None:
        try:
            quoted = Quoted(*self.ground.near(words.sentence, words.words))
            passage = self.voices.voiced[self.document.sentence[quoted.sentences[0]].passage]
            if voice_at(passage, quoted.span)[0] is Voice.FURNITURE:
                raise Ungrounded("the words are the page's own, and nobody's in the debate")
            return quoted
        except Ungrounded as error:
            self.ledger.drop(prompt, (f"s{words.sentence}",), words.words, str(error))
            return None

    def _person(self, prompt: str, number: int | None) -> str | None:
        if number is None:
            return None
        if f"h{number}" in self.people:
            return f"h{number}"
        self.ledger.drop(prompt, (), f"P{number}", "there is no such participant")
        return None

    def _issue(self, prompt: str, number: int, found: FoundIssue) -> OutlinedIssue | None:
        issue = OutlinedIssue(
            number=number,
            question=found.question.strip(),
            weight=found.weight,
            differences=tuple(dict.fromkeys(found.differences)),
            positions=tuple(p for position in found.positions if (p := self._position(prompt, position))),
            grants=tuple(g for grant in found.grants if (g := self._grant(prompt, grant))),
            agreements=tuple(t for said in found.agreements if (t := self.told(prompt, said))),
            unanswered=tuple(u for point in found.unanswered if (u := self._open(prompt, point))),
            turns_on=tuple(h for hinge in found.turns_on if (h := self._hinge(prompt, hinge))),
            ended=self.told(prompt, found.ended),
            part_of=found.part_of,
        )
        if issue.question and (issue.positions or issue.grants or issue.agreements):
            return issue
        self.ledger.drop(prompt, (), found.question, "nothing that the issue tells of anybody stands in the text")
        return None

    def _position(self, prompt: str, found: Position) -> HeldPosition | None:
        holder, told = self._person(prompt, found.holder), self.told(prompt, found)
        return HeldPosition(holder, found.known, told) if holder and told else None

    def _grant(self, prompt: str, found: Concession) -> Grant | None:
        by, told = self._person(prompt, found.by), self.told(prompt, found)
        return Grant(by, self._person(prompt, found.to), found.degree, told) if by and told else None

    def _open(self, prompt: str, found: Open) -> LeftOpen | None:
        whose, told = self._person(prompt, found.whose), self.told(prompt, found)
        return LeftOpen(whose, self._person(prompt, found.by), found.how, told) if whose and told else None

    def _hinge(self, prompt: str, found: TurnsOn) -> Hinge | None:
        told = self.told(prompt, found)
        if told is None:
            return None
        held = tuple(h for n in found.held_by if (h := self._person(prompt, n)))
        contested = tuple(h for n in found.contested_by if (h := self._person(prompt, n)))
        moved = tuple(
            (holder, quote)
            for words in found.would_move
            if (holder := self._person(prompt, words.holder)) and (quote := self._quoted(prompt, words))
        )
        return Hinge(told, held, contested, found.disagreement, found.would_settle.strip(), found.implied, moved)

    def _talk(self, found: FoundTalk) -> Talk | None:
        first, last = self.ground.numbered.get(found.first), self.ground.numbered.get(found.last)
        between = tuple(f"h{n}" for n in found.between if f"h{n}" in self.people)
        if first is None or last is None or first.span.start > last.span.start or not between:
            return None
        return Talk(between, found.about.strip(), Span(start=first.span.start, end=last.span.end))
