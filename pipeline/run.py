"""The whole way of a document: read whole, written, checked, reported."""

import asyncio
from collections.abc import Sequence

from pipeline.collection import Collection
from pipeline.composition import Account, composed, lines_of
from pipeline.debate import Debate, Verdicts, verdicts
from pipeline.errors import CallFailed
from pipeline.graph import semantics
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import (
    SCHEMA_VERSION,
    AccountedSentence,
    Coverage,
    Depth,
    Document,
    DocumentInfo,
    Outcome,
    Outcomes,
    Provenance,
    Report,
    Usage,
    Usages,
)
from pipeline.schemas import digests
from pipeline.stages.account import ACCOUNT, AccountReply, write_account
from pipeline.stages.asking import both
from pipeline.stages.check import CHECK, Checked, check_statements
from pipeline.stages.claims import CLAIMS, MEND, Claims, list_claims, outlined_claims
from pipeline.stages.cover import outcomes
from pipeline.stages.critique import CRITIQUE, Criticism, criticise
from pipeline.stages.outline import MERGE, OUTLINE, outline_debate
from pipeline.stages.relations import RELATIONS, Graph, outlined_graph, relate_claims
from pipeline.stages.testing import TEST, Judged, test_findings
from pipeline.stages.turns import TURNS, find_turns
from pipeline.stages.voices import VOICES, read_voices
from pipeline.together import published, unlike
from pipeline.together_models import TogetherReport
from pipeline.views import Outline, Voices

PROMPTS = (TURNS, VOICES, OUTLINE, MERGE, CLAIMS, MEND, RELATIONS, CRITIQUE, TEST, ACCOUNT, CHECK)
"""Every prompt, in the order in which they are asked."""

Judgement = tuple[Claims, Graph, Criticism, tuple[Judged, ...]]


async def run_pipeline(
    document: Document, door: Door, *, question: str | None = None, depth: Depth = Depth.FULL
) -> Report:
    """Return the report on `document`, read through `door`; `question` says what is to be told first and most fully.

    Raises EndpointError where the endpoint fails for good or no call brought anything; a single failed call is named
    in the report's coverage.
    """
    before, ledger = door.usage, Ledger()
    return await _read(await find_turns(document, door, ledger), door, before, ledger, question, depth)


async def _read(
    document: Document, door: Door, before: Usages, ledger: Ledger, question: str | None, depth: Depth
) -> Report:
    """The report on a document whose turns are known; `before` and `ledger` tell what that took and lost."""
    voices = await read_voices(document, door, ledger)
    outline = await outline_debate(voices, door, ledger, question)
    (claims, graph, criticism, judged), (written, checked) = await both(
        _judged(voices, outline, door, ledger, question, depth),
        _written(voices, outline, door, ledger, question),
    )
    _refuse_nothing(ledger)
    debate = Debate(voices, outline, claims, graph)
    account = composed(written, checked, voices, outline, claims)
    return _report(debate, verdicts(debate, criticism, judged), account, door, before, ledger, depth)


async def run_together(
    documents: Sequence[Document], door: Door, *, question: str | None = None, depth: Depth = Depth.FULL
) -> TogetherReport:
    """Return the report on several documents as one debate.

    A text that comes twice is taken once; an id that comes twice is told apart as for report folders. Raises UsageError
    for less than two texts, and EndpointError as `run_pipeline` does.
    """
    before, ledger = door.usage, Ledger()
    collection = Collection.of([await find_turns(document, door, ledger) for document in unlike(documents)])
    return published(await _read(collection, door, before, ledger, question, depth), collection)


def run_pipeline_sync(
    document: Document, door: Door, *, question: str | None = None, depth: Depth = Depth.FULL
) -> Report:
    """Do as `run_pipeline` does, from code that is not asynchronous, and close `door` afterwards."""

    async def run() -> Report:
        try:
            return await run_pipeline(document, door, question=question, depth=depth)
        finally:
            await door.close()

    return asyncio.run(run())


async def _judged(
    voices: Voices, outline: Outline, door: Door, ledger: Ledger, question: str | None, depth: Depth
) -> Judgement:
    """The claims and, at full depth, what they do to each other and what is to be said against them."""
    if depth is Depth.QUICK:
        claims = outlined_claims(voices, outline)
        return claims, outlined_graph(outline, claims), Criticism(), ()
    claims = await list_claims(voices, outline, door, ledger, question)
    graph, criticism = await both(
        relate_claims(voices, outline, claims, door, ledger),
        criticise(voices, outline, claims, door, ledger, question),
    )
    return claims, graph, criticism, await test_findings(voices, criticism, door, ledger)


async def _written(
    voices: Voices, outline: Outline, door: Door, ledger: Ledger, question: str | None
) -> tuple[AccountReply | None, Checked]:
    """The account, and what became of its lines when they were read again."""
    written = await write_account(voices, outline, door, ledger, question)
    return written, await check_statements(lines_of(written, voices), voices, door, ledger)


def _refuse_nothing(ledger: Ledger) -> None:
    """A run of which every call failed has read nothing, and must not look as if it had found nothing."""
    if ledger.failed and not ledger.answered:
        first = ledger.failed[0]
        raise CallFailed(
            f"Nothing was read: all {len(ledger.failed)} calls failed. The first, on {first.subject}: {first.reason}",
            reason="nothing_read",
        )


def _report(
    debate: Debate, judged: Verdicts, account: Account, door: Door, before: Usages, ledger: Ledger, depth: Depth
) -> Report:
    document = debate.voices.text.document
    accounted = outcomes(debate.voices, debate.claims)
    return Report(
        schema_version=SCHEMA_VERSION,
        document=_info(document),
        participants=debate.taking_part(
            steelman.holder for critique in judged.critiques for steelman in critique.steelmen
        ),
        conversations=debate.conversations,
        passages=debate.voices.passages,
        sentences=accounted,
        claims=debate.claims.claims,
        relations=debate.graph.relations,
        issues=debate.issues,
        clashes=debate.graph.clashes,
        cruxes=debate.cruxes,
        critiques=judged.critiques,
        gravest=judged.gravest,
        semantics=semantics(debate.claims.claims, debate.graph.relations),
        summary=account.summary,
        checks=account.checks,
        coverage=_coverage(accounted, debate.claims, ledger),
        provenance=_provenance(door, before, ledger, depth),
    )


def _info(document: Document) -> DocumentInfo:
    return DocumentInfo(
        id=document.id,
        title=document.title,
        source=document.source,
        sha256=document.sha256,
        characters=len(document.text),
        words=document.words,
        layout=document.layout,
        turns=document.turns,
    )


def _coverage(sentences: Sequence[AccountedSentence], claims: Claims, ledger: Ledger) -> Coverage:
    counts = {str(outcome): sum(s.outcome is outcome for s in sentences) for outcome in Outcome}
    return Coverage(
        sentences=len(sentences),
        outcomes=Outcomes(**counts),
        dropped_quotes=tuple(ledger.dropped),
        failed_calls=tuple(ledger.failed),
        dropped_statements=tuple(ledger.struck),
        fallbacks=claims.fallbacks,
    )


def _provenance(door: Door, before: Usages, ledger: Ledger, depth: Depth) -> Provenance:
    spent = {name: usage - before.get(name, Usage()) for name, usage in door.usage.items()}
    return Provenance(
        engine=door.engine,
        model=door.model,
        depth=depth,
        prompts=dict(sorted(ledger.answered.items())),
        schemas=digests(),
        usage={name: usage for name, usage in sorted(spent.items()) if usage.calls},
    )
