"""The whole way of a document: read, attributed, extracted, paired, criticised, summarised, reported."""

import asyncio
import hashlib
from collections.abc import Sequence

from pipeline.account import Account, added, spent
from pipeline.debate import Debate
from pipeline.graph import semantics
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import (
    SCHEMA_VERSION,
    AccountedSentence,
    Coverage,
    Document,
    DocumentInfo,
    Outcome,
    Outcomes,
    Provenance,
    Report,
    Usage,
)
from pipeline.resources import read_text
from pipeline.schemas import digests
from pipeline.stages.attribute import ATTRIBUTE, attribute_voices
from pipeline.stages.cover import outcomes
from pipeline.stages.critique import CRITIQUE, RUBRIC, TEST, critique_clash
from pipeline.stages.crux import cruxes_of
from pipeline.stages.extract import EXTRACT, extract_claims
from pipeline.stages.pair import PAIR, pair_claims
from pipeline.stages.summarize import HEADLINE, ISSUE, summarize_debate
from pipeline.together import join_accounts, published, unlike
from pipeline.together_models import TogetherReport

PROMPTS = (ATTRIBUTE, EXTRACT, PAIR, CRITIQUE, TEST, ISSUE, HEADLINE)
"""Every prompt, in the order in which they are asked."""


async def run_pipeline(document: Document, door: Door, *, question: str | None = None) -> Report:
    """Return the report on `document`, read through `door`; `question` focuses ranking on one question.

    Raises EndpointError where the endpoint fails for good; a single failed call is named in the report's coverage.
    """
    return await judge_account(await read_account(document, door, question=question), door)


async def read_account(document: Document, door: Door, *, question: str | None = None) -> Account:
    """Return what `document` says: the first half of `run_pipeline`, which a debate of several documents shares."""
    before, ledger = door.usage, Ledger.empty()
    attribution = await attribute_voices(document, door, ledger)
    extraction = await extract_claims(document, attribution, door, ledger)
    participants = attribution.cast.participants
    pairing = await pair_claims(document, extraction.claims, participants, door, ledger, question)
    debate = Debate(document, attribution.passages, participants, pairing.claims, pairing.relations, pairing.clashes)
    return Account(debate, pairing.issues, extraction.social, ledger, spent(before, door.usage))


async def judge_account(account: Account, door: Door) -> Report:
    """Return the report on what an account holds: the second half of `run_pipeline`. The account stays as it is."""
    before, debate, ledger = door.usage, account.debate, account.ledger.copy()
    critiques = await critique_clash(debate, door, ledger)
    summary = await summarize_debate(debate, door, ledger)
    accounted = outcomes(debate, account.social)
    return Report(
        schema_version=SCHEMA_VERSION,
        document=_info(debate.document),
        participants=debate.participants,
        passages=debate.passages,
        sentences=accounted,
        claims=debate.claims,
        relations=debate.relations,
        clashes=debate.clashes,
        cruxes=cruxes_of(debate),
        critiques=critiques,
        semantics=semantics(debate.claims, debate.relations),
        summary=summary,
        coverage=_coverage(accounted, ledger),
        provenance=_provenance(door, added(account.usage, spent(before, door.usage))),
    )


async def run_together(accounts: Sequence[Account], door: Door, *, question: str | None = None) -> TogetherReport:
    """Return the report on several documents as one debate: what each says, and what answers what across them.

    `accounts` come from `read_account`. A text that comes twice is taken once; an id that comes twice is told apart as
    for report folders. Only what stands between documents is asked anew; the usage counts the accounts' calls too.
    Raises UsageError for less than two texts, and EndpointError as `run_pipeline` does.
    """
    joined = await join_accounts(unlike(accounts), door, question=question)
    return published(await judge_account(joined.account, door), joined.gathered)


def run_pipeline_sync(document: Document, door: Door, *, question: str | None = None) -> Report:
    """Do as `run_pipeline` does, from code that is not asynchronous, and close `door` afterwards."""

    async def run() -> Report:
        try:
            return await run_pipeline(document, door, question=question)
        finally:
            await door.close()

    return asyncio.run(run())


def _info(document: Document) -> DocumentInfo:
    return DocumentInfo(
        id=document.id,
        title=document.title,
        source=document.source,
        sha256=document.sha256,
        characters=len(document.text),
        words=document.words,
        turns=document.turns,
    )


def _coverage(sentences: Sequence[AccountedSentence], ledger: Ledger) -> Coverage:
    counts = {str(outcome): sum(s.outcome is outcome for s in sentences) for outcome in Outcome}
    return Coverage(
        sentences=len(sentences),
        outcomes=Outcomes(**counts),
        dropped_quotes=tuple(ledger.dropped),
        failed_calls=tuple(ledger.failed),
    )


def _provenance(door: Door, usage: Usage) -> Provenance:
    return Provenance(
        engine=door.engine,
        model=door.model,
        prompts={prompt.name: prompt.sha256 for prompt in PROMPTS}
        | {RUBRIC.removesuffix(".md"): _digest(read_text("prompts", RUBRIC))},
        schemas=digests(),
        usage=usage,
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
