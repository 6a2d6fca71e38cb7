"""The graph of the issues, in reply to `relate_claims`."""

from collections.abc import Mapping, Sequence

from pipeline.grounding import number
from pipeline.models import Claim, Origin, Relation
from pipeline.offline.answers.common import issue_numbers
from pipeline.offline.clashes import Dispute
from pipeline.offline.reading import Reading
from pipeline.stages.relations import Edge, Pair, RelationsReply
from pipeline.views import ClaimList, Voices

LONGEST_WARRANT = 300


def relate_claims(reading: Reading, voices: Voices, claims: ClaimList) -> RelationsReply:
    """Return the relations between the claims that are listed, and the opposed pairs of the issues."""
    del voices  # whose claims they are stands with the claims
    known = _numbers(reading, claims.claims)
    issues = issue_numbers(reading, {question: issue for issue, question, _ in claims.issues})
    pairs = [_pair(clash, issues[clash.id], known) for clash in reading.debate.clashes if clash.id in issues]
    return RelationsReply(edges=_edges(reading, known), pairs=[pair for pair in pairs if pair])


def _numbers(reading: Reading, listed: Sequence[Claim]) -> dict[str, int]:
    """The numbers of the listed claims by the ids that the rules gave them: the same words of the same kind of voice."""
    given = {(claim.span, claim.voice): number(claim.id) for claim in listed}
    mine = {claim.id: (claim.span, claim.voice) for claim in reading.debate.claims}
    return {identifier: given[words] for identifier, words in mine.items() if words in given}


def _edges(reading: Reading, known: Mapping[str, int]) -> list[Edge]:
    """The relations whose ends are listed; an edge that bears on another one points at its place in the list."""
    edges: list[Edge] = []
    place: dict[str, int] = {}
    for relation in sorted(reading.debate.relations, key=lambda r: r.target in reading.debate.relation):
        if relation.source in known and (relation.target in known or relation.target in place):
            edges.append(_edge(relation, known, place))
            place[relation.id] = len(edges)
    return edges


def _edge(relation: Relation, known: Mapping[str, int], place: Mapping[str, int]) -> Edge:
    return Edge(
        source=known[relation.source],
        target=known.get(relation.target),
        target_edge=place.get(relation.target),
        warrant=(relation.warrant or "")[:LONGEST_WARRANT],
        stated=relation.origin is Origin.STATED,
        type=relation.type,
        degree=relation.degree,
    )


def _pair(clash: Dispute, issue: int, known: Mapping[str, int]) -> Pair | None:
    point = [known[claim] for claim in clash.point.claims if claim in known]
    counterpoint = [known[claim] for claim in clash.counterpoint.claims if claim in known]
    if not point or not counterpoint:
        return None
    return Pair(issue=issue, question=clash.question, point=point, counterpoint=counterpoint, state=clash.state)
