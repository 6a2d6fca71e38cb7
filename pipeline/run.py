"""The whole way of a document: read, attributed, extracted, paired, criticised, summarised, reported."""

import asyncio
import hashlib
from collections.abc import Sequence

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

PROMPTS = (ATTRIBUTE, EXTRACT, PAIR, CRITIQUE, TEST, ISSUE, HEADLINE)
"""Every prompt, in the order in which they are asked."""


async def run_pipeline(document: Document, door: Door, *, question: str | None = None) -> Report:
    """Return the report on `document`, read through `door`; `question` focuses ranking on one question.

    Raises EndpointError where the endpoint fails for good; a single failed call is named in the report's coverage.
    """
    before, ledger = door.usage, Ledger.empty()
    attribution = await attribute_voices(document, door, ledger)
    extraction = await extract_claims(document, attribution, door, ledger)
    participants = attribution.cast.participants
    pairing = await pair_claims(document, extraction.claims, participants, door, ledger, question)
    debate = Debate(document, attribution.passages, participants, pairing.claims, pairing.relations, pairing.clashes)
    critiques = await critique_clash(debate, door, ledger)
    summary = await summarize_debate(debate, door, ledger)
    accounted = outcomes(debate, extraction.social)
    return Report(
        schema_version=SCHEMA_VERSION,
        document=_info(document),
        participants=participants,
        passages=attribution.passages,
        sentences=accounted,
        claims=pairing.claims,
        relations=pairing.relations,
        clashes=pairing.clashes,
        cruxes=cruxes_of(debate),
        critiques=critiques,
        semantics=semantics(pairing.claims, pairing.relations),
        summary=summary,
        coverage=_coverage(accounted, ledger),
        provenance=_provenance(door, before),
    )


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


def _provenance(door: Door, before: Usage) -> Provenance:
    now = door.usage
    return Provenance(
        engine=door.engine,
        model=door.model,
        prompts={prompt.name: prompt.sha256 for prompt in PROMPTS}
        | {RUBRIC.removesuffix(".md"): _digest(read_text("prompts", RUBRIC))},
        schemas=digests(),
        usage=Usage(
            calls=now.calls - before.calls,
            prompt_tokens=now.prompt_tokens - before.prompt_tokens,
            completion_tokens=now.completion_tokens - before.completion_tokens,
        ),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
