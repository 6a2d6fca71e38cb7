"""A report with its source at hand: what every way of showing it looks up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.documents import source as documents
from pipeline.errors import InputError
from pipeline.markup import show
from pipeline.models import (
    Claim,
    Clash,
    ClashState,
    Critique,
    Crux,
    Degree,
    DiscardedFinding,
    DocumentInfo,
    Finding,
    Inline,
    Issue,
    Markup,
    Participant,
    Presence,
    Relation,
    RelationType,
    Report,
    Span,
    Stance,
    Voice,
    VoicedPassage,
    WouldMove,
)
from pipeline.participants import PRESENCE_OF_VOICE
from pipeline.report.ladder import Rung, ladder
from pipeline.report.repeating import says_more, told_once
from pipeline.views import names_of

_GRANTED = frozenset({Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})
_SECOND_HAND = {Voice.PARAPHRASE: "paraphrased", Voice.ANTICIPATED: "anticipated"}
"""Voices in which the words are not the holder's."""


def markup_of(report: Report, text: str) -> Markup:
    """Return how the source is written; a source whose name says nothing is taken as it stands."""
    return markup_named(report.document.source, text)


def markup_named(source: str, text: str) -> Markup:
    """Return how `text`, a file named `source`, is written."""
    try:
        return documents.markup_of(source, text)
    except InputError:
        return Markup.TEXT


def folded(text: str) -> str:
    """Return `text` as one line, everything else about it unchanged."""
    return " ".join(stripped for line in text.splitlines() if (stripped := line.strip()))


@dataclass(frozen=True)
class Place:
    """Where in the source something stands."""

    span: Span
    turn: int | None
    """The turn's number on the page; None where there is only one."""
    document: str | None = None
    """The id of the document; None where there is only one."""

    def __str__(self) -> str:
        of = f" of {self.document}" if self.document else ""
        turn = f", turn {self.turn}" if self.turn else ""
        return f"characters {self.span.start}–{self.span.end}{of}{turn}"


@dataclass(frozen=True)
class Reading:
    """A report and the source it was read from."""

    report: Report
    text: str
    """The decoded source."""
    question: str | None = field(default=None, kw_only=True)
    """What the run was focused on, if it was."""

    @cached_property
    def names(self) -> dict[str, str]:
        """What to call each participant, by id."""
        return {holder: folded(name) for holder, name in names_of(self.report.participants).items()}

    @cached_property
    def _participant(self) -> dict[str, Participant]:
        return {participant.id: participant for participant in self.report.participants}

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def relation(self) -> dict[str, Relation]:
        """The relations by id."""
        return {relation.id: relation for relation in self.report.relations}

    @cached_property
    def critique(self) -> dict[str, Critique]:
        """The critiques by the id of their clash."""
        return {critique.clash: critique for critique in self.report.critiques}

    @cached_property
    def clashes(self) -> list[Clash]:
        """The clashes, most central first."""
        return sorted(self.report.clashes, key=lambda clash: clash.rank)

    @cached_property
    def untold(self) -> list[Clash]:
        """The clashes that no issue of the summary is about, most central first."""
        told = {clash.id for issue in self.report.summary.issues if (clash := self.clash_of(issue))}
        return [clash for clash in self.clashes if clash.id not in told]

    @cached_property
    def also_granted(self) -> list[Claim]:
        """What somebody grants and no issue of the summary tells, in source order."""
        told = {c for issue in self.report.summary.issues for s in issue.concessions for c in s.claims}
        told |= {claim.id for claim in self.report.claims if self._says_what_would_move_it(claim)}
        granted = (c for c in self.report.claims if c.stance in _GRANTED or c.id in self._granted_to)
        return sorted((c for c in granted if c.id not in told and self._speaks(c)), key=lambda claim: claim.span.start)

    def _says_what_would_move_it(self, claim: Claim) -> bool:
        """Whether it stands under a crux already as what would change its holder's mind."""
        moves = (move for crux in self.report.cruxes for move in crux.would_move)
        return any(move.holder == claim.holder and move.span.overlap(claim.span) for move in moves)

    def _speaks(self, claim: Claim) -> bool:
        """Whether somebody says this themselves, or is named as saying it: a guess at another's view grants nothing."""
        named = self._participant[claim.holder].presence is not Presence.UNKNOWN
        return named or claim.voice in (Voice.OWN, Voice.QUOTATION)

    def granted_to(self, claim: Claim) -> str | None:
        """Return the name of whoever is granted something by `claim`; None where the text does not show it."""
        target = self._granted_to.get(claim.id)
        holder = self._participant[self.target_holder(target)] if target else None
        return self.names[holder.id] if holder and holder.presence is not Presence.UNKNOWN else None

    @cached_property
    def _granted_to(self) -> dict[str, str]:
        return {edge.source: edge.target for edge in self.report.relations if edge.type is RelationType.CONCEDES}

    @cached_property
    def not_judged(self) -> list[Clash]:
        """The clashes without a critique, most central first."""
        return [clash for clash in self.clashes if clash.id not in self.critique]

    @cached_property
    def discarded(self) -> list[DiscardedFinding]:
        """Every finding that did not survive its tests."""
        return [finding for critique in self.report.critiques for finding in critique.discarded]

    @cached_property
    def _markup(self) -> Markup:
        return markup_of(self.report, self.text)

    def display(self, span: Span) -> str:
        """Return the characters of `span` as a reader of the rendered page sees them, on one line."""
        return folded(show(span.cut(self.text), self.markup_at(span)).text)

    def markup_at(self, span: Span) -> Markup:
        """Return how the source of `span` is written."""
        del span  # there is only one source
        return self._markup

    @property
    def documents(self) -> Sequence[DocumentInfo]:
        """The documents to tell apart; none where there is only one."""
        return ()

    @property
    def unconnected(self) -> str:
        """Which of several documents have nothing to do with each other, in words; an empty string where none do."""
        return ""

    def span_at(self, start: int, end: int, document: str | None) -> Span | None:
        """Return the span that a place names; None where there is no such place."""
        return Span(start=start, end=end) if document is None and start <= end <= len(self.text) else None

    def place(self, span: Span) -> Place:
        """Return where `span` stands, with the number of its turn where there are several."""
        turns = self.report.document.turns
        inside = (i for i, turn in enumerate(turns, start=1) if turn.span.covers(span))
        return Place(span, next(inside, None) if len(turns) > 1 else None)

    def speaker(self, holder: str, voice: Voice) -> str:
        """Return whom words are credited to, and that somebody else chose the words where that is so."""
        participant = self._participant[holder]
        says_so = participant.name is None and participant.presence is PRESENCE_OF_VOICE.get(voice)
        how = None if says_so else _SECOND_HAND.get(voice)
        return f"{self.names[holder]} ({how})" if how else self.names[holder]

    def speaker_at(self, span: Span, otherwise: str) -> str:
        """Return whom the words in `span` are credited to: `otherwise`, a holder, where they are page text."""
        part = self._part_at(span)
        return self.speaker(part.holder or otherwise, part.voice) if part else self.names[otherwise]

    def _part_at(self, span: Span) -> Inline | VoicedPassage | None:
        for passage in self.report.passages:
            if passage.span.covers(span):
                return next((part for part in passage.inline if part.span.covers(span)), None) or passage
        return None

    def target_holder(self, target: str) -> str:
        """Return who is criticised: the holder of a claim, or of the claim from which a relation sets out."""
        relation = self.relation.get(target)
        return self.claim[relation.source if relation else target].holder

    def claims_of(self, holder: str) -> list[Claim]:
        """Return the claims of one participant, most central first."""
        return sorted((c for c in self.report.claims if c.holder == holder), key=lambda claim: claim.rank)

    def clash_of(self, issue: Issue) -> Clash | None:
        """Return the clash that `issue` is about: the one that shares most claims with its positions."""
        told = {claim for position in issue.positions for claim in position.claims}

        def shared(clash: Clash) -> int:
            return len(told & {*clash.point.claims, *clash.counterpoint.claims})

        return max(filter(shared, self.clashes), key=shared, default=None)

    def giver(self, clash: Clash) -> str | None:
        """Return the name of whoever gives way in `clash`; None where nobody does, or both do."""
        names = {self.names[self.claim[claim].holder] for claim in self.given(clash)}
        return names.pop() if len(names) == 1 else None

    def given(self, clash: Clash) -> list[str]:
        """Return the claims by which a side of `clash` grants in full what the other rests on, if it ends so."""
        main = {clash.counterpoint.holder: clash.point.claims[0], clash.point.holder: clash.counterpoint.claims[0]}
        ends = clash.state is ClashState.CONCEDED
        return [edge.source for edge in self.report.relations if ends and self._gives(edge, main)]

    def _gives(self, edge: Relation, main: Mapping[str, str]) -> bool:
        full = edge.type is RelationType.CONCEDES and edge.degree is Degree.FULL
        return full and main.get(self.claim[edge.source].holder) == edge.target

    def layered(self, issue: Issue) -> list[Rung]:
        """Return the exchange of `issue` as a ladder, where it has answers to answers; nothing where it has none."""
        clash = self.clash_of(issue)
        rungs = ladder([self.relation[identifier] for identifier in clash.exchange], self._aimed_at) if clash else []
        return rungs if any(rung.depth > 1 for rung in rungs) else []

    def _aimed_at(self, relation: Relation) -> str:
        """The claim an edge bears on: that of the edge it undercuts, where it undercuts one."""
        target = self.relation.get(relation.target)
        return target.source if target else relation.target

    def says_itself(self, crux: Crux, moved: WouldMove) -> bool:
        """Tell whether the words that say what would move somebody are those of the crux."""
        return moved.span.covers(self.claim[crux.claim].span)

    def says_more(self, text: str, claims: Sequence[str]) -> bool:
        """Tell whether `text` says anything but what the quotes of `claims` say in the same words."""
        cited = [self.claim[claim] for claim in claims]
        quotes = [self.display(claim.span) for claim in cited]
        return says_more(text, quotes, self.names[cited[0].holder]) if cited else bool(text.strip())

    def findings(self, critique: Critique) -> list[Finding]:
        """Return what is held against either side, each charge once."""
        return told_once(critique.findings)
