"""The graph of the issues: which claims support, attack, grant or narrow which, and the opposed pairs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field

from pipeline.grounding import Ledger, number
from pipeline.llm.door import Door
from pipeline.models import (
    ATTACKS,
    Claim,
    Clash,
    ClashState,
    Degree,
    Document,
    Origin,
    Relation,
    RelationType,
    Side,
)
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each, grouped
from pipeline.stages.claims import Claims, numbered
from pipeline.views import ClaimList, Outline, OutlinedIssue, Text, Voices

BETWEEN_TWO = ATTACKS | {RelationType.CONCEDES, RelationType.REFRAMES}
"""What nobody does to themselves."""
CLAIMS_A_SIDE = 4


class Edge(BaseModel):
    """What one claim does to another, or, where `target_edge` is given, to an edge of this list (from 1)."""

    source: int
    target: int | None
    target_edge: int | None
    warrant: str = Field(max_length=300)
    stated: bool
    type: RelationType
    degree: Degree | None


class Pair(BaseModel):
    """Two sides opposed inside an issue."""

    issue: int
    question: str = Field(max_length=300)
    point: list[int] = Field(max_length=6)
    counterpoint: list[int] = Field(max_length=6)
    state: ClashState


class RelationsReply(BaseModel):
    """The edges that exist, and the opposed pairs."""

    edges: list[Edge]
    pairs: list[Pair]


RELATIONS = Prompt("relate_claims", RelationsReply)


@dataclass(frozen=True)
class Graph:
    """Relations, and the clashes in order of rank; a clash's issue is `i` and the number in the outline."""

    relations: tuple[Relation, ...]
    clashes: tuple[Clash, ...]


async def relate_claims(voices: Voices, outline: Outline, claims: Claims, door: Door, ledger: Ledger) -> Graph:
    """Return how the claims of each issue relate. An issue of which nobody names a pair has that of its positions."""
    document = voices.text.document
    by_id = {claim.id: claim for claim in claims.claims}
    listed = [
        (issue, tuple(by_id[c] for c in claims.by_issue[issue.number]))
        for issue in outline.issues
        if len(claims.by_issue[issue.number]) > 1
    ]
    groups = grouped(listed, lambda item: len(item[1]), max(2, door.window))
    asks = [_ask(document, voices, group) for group in groups]
    replies = [reply for reply in await ask_each(door, RELATIONS, asks, ledger) if reply]
    relations = _relations(replies, claims.claims, ledger)
    pairs = [clash for reply in replies for pair in reply.pairs if (clash := _clash(pair, claims, relations, ledger))]
    return Graph(relations, _ranked([*pairs, *positions_opposed(outline, claims, {c.issue for c in pairs})], outline))


def outlined_graph(outline: Outline, claims: Claims) -> Graph:
    """Return the opposed positions of the outline as clashes, without asking how claims relate."""
    return Graph((), _ranked(positions_opposed(outline, claims, set()), outline))


def _ask(document: Document, voices: Voices, group: Sequence[tuple[OutlinedIssue, tuple[Claim, ...]]]) -> Ask:
    listed = ClaimList(document, tuple((issue.number, issue.question, claims) for issue, claims in group))
    people = Voices(Text(document, ()), voices.participants, voices.passages)
    subject = f"how the claims of issues {group[0][0].number} to {group[-1][0].number} relate"
    return Ask(subject, {"voices": people, "claims": listed})


def _relations(replies: Sequence[RelationsReply], claims: Sequence[Claim], ledger: Ledger) -> tuple[Relation, ...]:
    by_number = numbered(claims)
    known: dict[tuple[str, str, RelationType], Relation] = {}
    for reply in replies:
        made: dict[int, Relation] = {}
        for place, edge in enumerate(reply.edges, 1):
            relation = _relation(edge, by_number, made, len(known) + 1)
            if relation is None:
                ledger.drop(RELATIONS.name, (), edge.warrant, f"there is no such edge from C{edge.source}")
            else:
                made[place] = known.setdefault((relation.source, relation.target, relation.type), relation)
    return tuple(known.values())


def _relation(edge: Edge, claims: Mapping[int, Claim], made: Mapping[int, Relation], place: int) -> Relation | None:
    """An edge whose ends exist, and that nobody draws against themselves."""
    source = claims.get(edge.source)
    target = claims.get(edge.target or 0) if edge.target_edge is None else made.get(edge.target_edge)
    if source is None or target is None or target.id == source.id:
        return None
    holder = target.holder if isinstance(target, Claim) else claims[number(target.source)].holder
    if edge.type in BETWEEN_TWO and source.holder == holder:
        return None
    return Relation(
        id=f"r{place}",
        source=source.id,
        target=target.id,
        type=edge.type,
        degree=(edge.degree or Degree.CONDITIONAL) if edge.type is RelationType.CONCEDES else None,
        origin=Origin.STATED if edge.stated else Origin.INFERRED,
        warrant=edge.warrant.strip() or None,
    )


def _clash(pair: Pair, claims: Claims, relations: Sequence[Relation], ledger: Ledger) -> Clash | None:
    by_number = numbered(claims.claims)
    point = _side([by_number[n] for n in pair.point if n in by_number])
    counterpoint = _side([by_number[n] for n in pair.counterpoint if n in by_number])
    if pair.issue not in claims.by_issue or not point or not counterpoint or point.holder == counterpoint.holder:
        ledger.drop(RELATIONS.name, (), pair.question, "it is no pair of two holders' claims under a known issue")
        return None
    members = {*point.claims, *counterpoint.claims}
    return Clash(
        id="k0",
        rank=1,
        issue=f"i{pair.issue}",
        question=pair.question.strip(),
        state=pair.state,
        point=point,
        counterpoint=counterpoint,
        exchange=tuple(r.id for r in relations if r.source in members and r.target in members and r.type in ATTACKS),
    )


def _side(claims: Sequence[Claim]) -> Side | None:
    """The claims of whoever the first of them is held by."""
    own = [claim.id for claim in claims if claim.holder == claims[0].holder]
    return Side(holder=claims[0].holder, claims=tuple(own[:CLAIMS_A_SIDE])) if own else None


def positions_opposed(outline: Outline, claims: Claims, paired: set[str]) -> list[Clash]:
    """Return a clash of the first two positions of different holders, for each issue that is not `paired` yet.

    A position that rests on nobody's own words is none to oppose, and neither is one that is only guessed.
    """
    found = []
    for issue in outline.issues:
        sides = _sides(issue, claims)
        if f"i{issue.number}" not in paired and len(sides) > 1:
            found.append(
                Clash(
                    id="k0",
                    rank=1,
                    issue=f"i{issue.number}",
                    question=issue.question,
                    state=_state(issue, sides[0].holder),
                    point=sides[0],
                    counterpoint=sides[1],
                    exchange=(),
                )
            )
    return found


def _sides(issue: OutlinedIssue, claims: Claims) -> list[Side]:
    by_id = {claim.id: claim for claim in claims.claims}
    sides: dict[str, Side] = {}
    for position in issue.positions:
        own = tuple(c for c in claims.under(position.told) if by_id[c].holder == position.holder)
        if own:
            sides.setdefault(position.holder, Side(holder=position.holder, claims=own[:CLAIMS_A_SIDE]))
    return list(sides.values())


def _state(issue: OutlinedIssue, first: str) -> ClashState:
    if any(grant.degree is Degree.FULL for grant in issue.grants):
        return ClashState.CONCEDED
    return ClashState.UNANSWERED if any(p.whose == first for p in issue.unanswered) else ClashState.ANSWERED


def _ranked(clashes: Sequence[Clash], outline: Outline) -> tuple[Clash, ...]:
    """In the order of the outline's issues; inside one as they were named."""
    place = {f"i{issue.number}": i for i, issue in enumerate(outline.issues)}
    ordered = sorted(clashes, key=lambda clash: place[clash.issue])
    return tuple(clash.model_copy(update={"id": f"k{i}", "rank": i}) for i, clash in enumerate(ordered, 1))
