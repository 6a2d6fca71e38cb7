"""The outline of a debate: what a reader of the whole said of it, each thing with the words it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from pipeline.grounding import number, shown
from pipeline.models import Degree, Difference, Disagreement, Document, How, Known, Sentence, Span, Weight
from pipeline.prompt import show
from pipeline.views.lines import at, block, fenced
from pipeline.views.people import person


@dataclass(frozen=True)
class Quoted:
    """Words of the source, cut by code."""

    span: Span
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Something told of the text."""

    text: str
    quotes: tuple[Quoted, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of the sentences that it rests on, in source order, none twice."""
        return tuple(sorted({s for quote in self.quotes for s in quote.sentences}, key=number))


@dataclass(frozen=True)
class HeldPosition:
    """What one participant holds."""

    holder: str
    known: Known
    told: Told


@dataclass(frozen=True)
class Grant:
    """What one participant grants."""

    by: str
    to: str | None
    degree: Degree
    told: Told


@dataclass(frozen=True)
class LeftOpen:
    """A point that was not met."""

    whose: str
    by: str | None
    how: How
    told: Told


@dataclass(frozen=True)
class Hinge:
    """A premise on which an issue turns."""

    told: Told
    held_by: tuple[str, ...]
    contested_by: tuple[str, ...]
    disagreement: Disagreement
    would_settle: str
    implied: bool
    would_move: tuple[tuple[str, Quoted], ...] = ()
    """Who says what would change their mind, and the words."""


@dataclass(frozen=True)
class OutlinedIssue:
    """One issue as the outline has it; `number` is what models point at it with (I3)."""

    number: int
    question: str
    weight: Weight
    differences: tuple[Difference, ...]
    positions: tuple[HeldPosition, ...]
    grants: tuple[Grant, ...]
    agreements: tuple[Told, ...]
    unanswered: tuple[LeftOpen, ...]
    turns_on: tuple[Hinge, ...]
    ended: Told | None
    part_of: int | None


@dataclass(frozen=True)
class Talk:
    """Who talks with whom about what."""

    between: tuple[str, ...]
    about: str
    span: Span


@dataclass(frozen=True)
class Outline:
    """The debate as a whole."""

    document: Document
    about: Told
    talks: tuple[Talk, ...]
    issues: tuple[OutlinedIssue, ...]
    ended: Told | None
    turns_on: Told | None
    caveats: tuple[str, ...]
    with_words: bool = False
    """Whether the words are shown with their numbers: where the text itself is not."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of all sentences that it rests on: of every issue the first, then of every issue the next."""
        whole = (self.about, self.ended, self.turns_on)
        groups = [[s for told in parts if told for s in told.sentences] for parts in (whole, *map(_parts, self.issues))]
        return tuple(dict.fromkeys(s for row in zip_longest(*groups) for s in row if s))

    def beside(self, shown: Iterable[Sentence]) -> "Outline":
        """Return the outline as it is shown beside these sentences: with its words, where not all of them are there."""
        there = {sentence.id for sentence in shown}
        return replace(self, with_words=not there.issuperset(self.sentences))


@show.register
def _(outline: Outline) -> str:
    return "The outline of the debate so far:\n" + block(*_lines(outline))


def _ends(outline: Outline, talk: Talk) -> tuple[str, ...]:
    inside = [s.id for s in outline.document.sentences if talk.span.covers(s.span)]
    return (inside[0], inside[-1]) if inside else ()


def _parts(issue: OutlinedIssue) -> Iterator[Told | None]:
    yield from (p.told for p in issue.positions)
    yield from (g.told for g in issue.grants)
    yield from issue.agreements
    yield from (u.told for u in issue.unanswered)
    yield from (h.told for h in issue.turns_on)
    yield issue.ended


def _lines(outline: Outline) -> Iterator[str]:
    def told(item: Told) -> str:
        if not outline.with_words:
            return f"{fenced(item.text)}{at(item.sentences)}"
        words = "; ".join(f"{number(q.sentences[0])} “{fenced(shown(outline.document, q.span))}”" for q in item.quotes)
        return f"{fenced(item.text)} [{words}]"

    yield f"About: {told(outline.about)}"
    if outline.with_words:
        yield from (
            f"Conversation of {', '.join(map(person, talk.between))}{at(_ends(outline, talk))}: {fenced(talk.about)}"
            for talk in outline.talks
        )
    for issue in outline.issues:
        part = f", part of I{issue.part_of}" if issue.part_of else ""
        signs = "; ".join(filter(None, (f"{issue.weight}{part}", ", ".join(issue.differences))))
        yield f"I{issue.number} ({signs}): {fenced(issue.question)}"
        for position in issue.positions:
            yield f"- {person(position.holder)}, {position.known}: {told(position.told)}"
        for grant in issue.grants:
            to = f" to {person(grant.to)}" if grant.to else ""
            yield f"- {person(grant.by)} grants{to}, {grant.degree}: {told(grant.told)}"
        yield from (f"- agreed: {told(agreed)}" for agreed in issue.agreements)
        for point in issue.unanswered:
            by = f" by {person(point.by)}" if point.by else ""
            yield f"- {person(point.whose)}'s point, {point.how}{by}: {told(point.told)}"
        for hinge in issue.turns_on:
            held, contested = ", ".join(map(person, hinge.held_by)), ", ".join(map(person, hinge.contested_by))
            kind = f"{hinge.disagreement}{', implied' if hinge.implied else ''}"
            yield (
                f"- turns on ({kind}; held by {held or 'nobody'}; contested by {contested or 'nobody'}): "
                f"{told(hinge.told)} Would settle it: {fenced(hinge.would_settle) or 'not said'}"
            )
        if issue.ended:
            yield f"- ended: {told(issue.ended)}"
    if outline.ended:
        yield f"How it ended: {told(outline.ended)}"
    if outline.turns_on:
        yield f"What it turns on: {told(outline.turns_on)}"
    yield from (f"To be known: {fenced(caveat)}" for caveat in outline.caveats)
