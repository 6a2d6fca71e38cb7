"""Edges and pairs, as the stage has them from the rules."""

import asyncio
from dataclasses import replace

from pipeline.grounding import Ledger
from pipeline.models import Document, RelationType
from pipeline.offline import Offline
from pipeline.offline.answers.relations import relate_claims as related
from pipeline.offline.reading import reading_of
from pipeline.stages.relations import Graph, relate_claims
from pipeline.views import ClaimList
from tests.invented import page, relation, talk
from tests.offline.answers.harbour import HARBOUR, claims, outline, voices


def graph(document: Document) -> Graph:
    """Return the graph as the stage has it."""
    answers = voices(document), outline(document), claims(document)
    return asyncio.run(relate_claims(*answers, Offline(), Ledger()))


def test_the_stage_has_the_graph_that_the_rules_found() -> None:
    read, found = reading_of(HARBOUR).debate, graph(HARBOUR)
    quote = {claim.id: claim.quote for claim in claims().claims}
    assert {(quote[r.source], quote[r.target], r.type, r.degree, r.warrant) for r in found.relations} == {
        (read.claim[r.source].quote, read.claim[r.target].quote, r.type, r.degree, r.warrant) for r in read.relations
    }
    (mine,), (theirs,) = found.clashes, read.clashes
    assert (mine.question, mine.state, mine.rank) == (theirs.question, theirs.state, theirs.rank)
    assert [quote[c] for c in mine.point.claims] == [read.claim[c].quote for c in theirs.point.claims]
    assert [quote[c] for c in mine.counterpoint.claims] == [read.claim[c].quote for c in theirs.counterpoint.claims]


def listed(*quotes: str) -> ClaimList:
    """Return those claims of the harbour under its issue."""
    return ClaimList(
        HARBOUR, ((1, outline().issues[0].question, tuple(c for c in claims().claims if c.quote in quotes)),)
    )


def test_only_what_is_listed_is_related() -> None:
    reply = related(reading_of(HARBOUR), voices(), listed("The old wall leaks every spring"))
    assert (reply.edges, reply.pairs) == ([], [])


def test_an_edge_on_an_edge_points_at_its_place_in_the_list() -> None:
    reading = reading_of(HARBOUR)
    edges = (relation(1, "c3", "r2", RelationType.UNDERCUTS), relation(2, "c1", "c2", RelationType.SUPPORTS))
    changed = replace(reading, debate=replace(reading.debate, relations=edges, clashes=()))
    said = [claim.quote for claim in claims().claims]
    support, undercut = related(changed, voices(), listed(*said)).edges
    assert (support.target_edge, undercut.target, undercut.target_edge) == (None, None, 1)


def test_two_holders_of_one_clause_are_not_mixed_up() -> None:
    document = page(talk("Ada", "The old wall leaks every spring."), talk("Bo", "I agree that the old wall leaks."))
    quote = {claim.id: (claim.quote, claim.holder) for claim in claims(document).claims}
    read = reading_of(document).debate
    expected = {((c := read.claim[r.source]).quote, c.holder) for r in read.relations if r.source in read.claim}
    assert {quote[r.source] for r in graph(document).relations} <= expected
