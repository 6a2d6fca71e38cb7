"""From what the stages found to the report's nouns: issues, cruxes, conversations, critiques, each with its claims."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.models import (
    Claim,
    Clash,
    Concession,
    Conversation,
    Critique,
    Crux,
    CruxPosition,
    DiscardedFinding,
    Finding,
    FindingTests,
    Issue,
    Participant,
    Position,
    Quote,
    RelationType,
    Severity,
    Stance,
    Statement,
    Steelman,
    Unanswered,
    WouldMove,
)
from pipeline.stages.claims import Claims
from pipeline.stages.critique import Criticism
from pipeline.stages.relations import Graph
from pipeline.stages.testing import Judged
from pipeline.views import Hinge, Outline, OutlinedIssue, Told, Voices

MOST_GRAVE = 5


@dataclass(frozen=True)
class Debate:
    """What was read of a document, as a report tells it."""

    voices: Voices
    outline: Outline
    claims: Claims
    graph: Graph

    def statement(self, told: Told | None) -> Statement | None:
        """Return something told in the outline with the claims it rests on."""
        return Statement(text=told.text, claims=self.claims.under(told)) if told else None

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """The issues, in the outline's order."""
        return tuple(self._issue(rank, issue) for rank, issue in enumerate(self.outline.issues, 1))

    @cached_property
    def conversations(self) -> tuple[Conversation, ...]:
        """Who talks with whom about what."""
        return tuple(
            Conversation(id=f"v{i}", participants=talk.between, about=talk.about, spans=(talk.span,))
            for i, talk in enumerate(self.outline.talks, 1)
        )

    @cached_property
    def cruxes(self) -> tuple[Crux, ...]:
        """The premises on which issues turn."""
        return tuple(
            self._crux(f"x{i}", issue, hinge)
            for i, (issue, hinge) in enumerate(
                ((issue, hinge) for issue in self.outline.issues for hinge in issue.turns_on), 1
            )
        )

    @cached_property
    def _clashes(self) -> Mapping[str, list[Clash]]:
        found: dict[str, list[Clash]] = defaultdict(list)
        for clash in self.graph.clashes:
            found[clash.issue].append(clash)
        return found

    @cached_property
    def _by_id(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.claims.claims}

    def _issue(self, rank: int, issue: OutlinedIssue) -> Issue:
        under = self.claims.under
        identifier = f"i{issue.number}"
        return Issue(
            id=identifier,
            rank=rank,
            weight=issue.weight,
            question=issue.question,
            differences=issue.differences,
            positions=tuple(self._positions(issue)),
            concessions=tuple(
                Concession(by=g.by, to=g.to, degree=g.degree, text=g.told.text, claims=under(g.told))
                for g in issue.grants
            ),
            agreements=tuple(Statement(text=told.text, claims=under(told)) for told in issue.agreements),
            unanswered=tuple(
                Unanswered(whose=u.whose, by=u.by, how=u.how, text=u.told.text, claims=under(u.told))
                for u in issue.unanswered
            ),
            cruxes=tuple(crux.id for crux in self.cruxes if crux.issue == identifier),
            clashes=tuple(clash.id for clash in self._clashes[identifier]),
            parts=tuple(f"i{other.number}" for other in self.outline.issues if other.part_of == issue.number),
            ended=self.statement(issue.ended),
        )

    def _positions(self, issue: OutlinedIssue) -> Iterator[Position]:
        """Where everybody stands; with the first position of each holder go all their claims on the issue."""
        left = [self._by_id[c] for c in self.claims.by_issue.get(issue.number, ())]
        told = {c for position in issue.positions for c in self.claims.under(position.told)}
        left = [claim for claim in left if claim.id not in told]
        for position in issue.positions:
            own = [claim.id for claim in sorted(left, key=lambda c: c.rank) if claim.holder == position.holder]
            left = [claim for claim in left if claim.holder != position.holder]
            yield Position(
                holder=position.holder,
                known=position.known,
                text=position.told.text,
                claims=(*self.claims.under(position.told), *own),
            )

    def _crux(self, identifier: str, issue: OutlinedIssue, hinge: Hinge) -> Crux:
        resting = self.claims.under(hinge.told)
        claim = None if hinge.implied else next(iter(resting), None)
        sides = [(holder, Stance.ASSERTED) for holder in hinge.held_by]
        sides += [(holder, Stance.DENIED) for holder in hinge.contested_by if holder not in hinge.held_by]
        return Crux(
            id=identifier,
            issue=f"i{issue.number}",
            text=hinge.told.text,
            claim=claim,
            positions=tuple(
                CruxPosition(
                    holder=holder,
                    stance=stance,
                    claims=tuple(c for c in resting if self._by_id[c].holder == holder),
                )
                for holder, stance in sides
            ),
            falls_with=self._resting_on(claim) if claim else (),
            disagreement=hinge.disagreement,
            would_settle=hinge.would_settle or None,
            would_move=tuple(
                WouldMove(holder=holder, span=quote.span, text=quote.span.cut(self.voices.text.document.text))
                for holder, quote in hinge.would_move
            ),
        )

    def _resting_on(self, claim: str) -> tuple[str, ...]:
        """Everything that the claim supports, straight or through others, nearest first."""
        supports: dict[str, list[str]] = defaultdict(list)
        for relation in self.graph.relations:
            if relation.type is RelationType.SUPPORTS and relation.target in self._by_id:
                supports[relation.source].append(relation.target)
        found: dict[str, None] = {}
        waiting = list(supports[claim])
        while waiting:
            target = waiting.pop(0)
            if target != claim and target not in found:
                found[target] = None
                waiting += supports[target]
        return tuple(found)

    def taking_part(self, others: Iterable[str]) -> tuple[Participant, ...]:
        """Return everybody who holds words or a position, or is in `others`: nobody who is only talked about."""
        held = {h for p in self.voices.passages for h in (p.holder, p.to, *(i.holder for i in p.inline)) if h}
        held |= {p.holder for issue in self.issues for p in issue.positions}
        held |= {c.by for issue in self.issues for c in issue.concessions}
        held |= {h for issue in self.issues for c in issue.concessions if (h := c.to)}
        held |= {h for issue in self.issues for u in issue.unanswered for h in (u.whose, u.by) if h}
        held |= {p.holder for crux in self.cruxes for p in crux.positions}
        held |= {h for talk in self.outline.talks for h in talk.between}
        held |= set(others)
        return tuple(p for p in self.voices.participants if p.id in held)


@dataclass(frozen=True)
class Verdicts:
    """The critiques, and the ids of the gravest findings."""

    critiques: tuple[Critique, ...]
    gravest: tuple[str, ...]


def verdicts(debate: Debate, criticism: Criticism, judged: Sequence[Judged]) -> Verdicts:
    """Return what the critic found, issue by issue, each finding with its tests; discarded ones stay, with reasons."""
    document = debate.voices.text.document
    ids = {item.accusation.number: f"f{i}" for i, item in enumerate(judged, 1)}

    def finding(item: Judged) -> Finding:
        accusation = item.accusation
        fields = {
            "id": ids[accusation.number],
            "criterion": accusation.criterion,
            "severity": accusation.severity,
            "target": accusation.target,
            "quotes": tuple(Quote(span=span, text=span.cut(document.text)) for span in accusation.spans),
            "explanation": accusation.explanation,
            "tests": FindingTests(
                asserted=accusation.asserted,
                outside_lost_math=accusation.outside_lost_math,
                met=item.met,
                met_in=item.met_in,
            ),
        }
        return DiscardedFinding(**fields, reason=item.discarded) if item.discarded else Finding(**fields)

    critiques: list[Critique] = []
    for issue in debate.outline.issues:
        own = [item for item in judged if item.accusation.issue == issue.number]
        critique = Critique(
            id=f"q{len(critiques) + 1}",
            issue=f"i{issue.number}",
            steelmen=tuple(
                Steelman(holder=holder, text=text, built=True)
                for n, holder, text in criticism.cases
                if n == issue.number
            ),
            findings=tuple(finding(item) for item in own if not item.discarded),
            discarded=tuple(f for item in own if isinstance(f := finding(item), DiscardedFinding)),
            questions=tuple(asked for n, asked in criticism.questions if n == issue.number),
        )
        if critique.steelmen or own or critique.questions:
            critiques.append(critique)
    return Verdicts(tuple(critiques), _gravest(criticism, judged, ids))


def _gravest(criticism: Criticism, judged: Sequence[Judged], ids: Mapping[int, str]) -> tuple[str, ...]:
    """Those that the critic names, in its order, as far as they stand; then what else is major."""
    standing = {item.accusation.number: item.accusation for item in judged if not item.discarded}
    major = [n for n, accusation in standing.items() if accusation.severity is Severity.MAJOR]
    chosen = dict.fromkeys(n for n in (*criticism.gravest, *major) if n in standing)
    return tuple(ids[n] for n in list(chosen)[:MOST_GRAVE])
