"""Each stage on its own, over what a real small model replied."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import pytest

from pipeline.debate import Debate
from pipeline.documents import parse_document
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import Clash, Document, Voice
from pipeline.stages.attribute import Attribution, attribute_voices
from pipeline.stages.critique import critique_clash
from pipeline.stages.extract import extract_claims
from pipeline.stages.pair import Pairing, pair_claims
from pipeline.stages.summarize import summarize_debate
from tests.doubles import ScriptedDoor
from tests.recorded.conftest import endpoint

Result = TypeVar("Result")

EXCHANGE = """\
Night buses cost the town twice what the day buses cost per rider, and no town can afford that for long.

I doubt that. The drivers are paid anyway, so a bus that stands in the depot costs nearly as much as one that runs.

Granted, the fuel is extra. But fuel is a tenth of the bill, and a full night bus on Fridays probably pays for it.
"""

GIVEN: dict[str, dict[str, Any]] = {
    "attribute_voices": {
        "passages": [
            {"passage": 1, "cues": [], "voice": "quotation", "holder": "opponent", "inline": []},
            {"passage": 2, "cues": [], "voice": "own", "holder": "author", "inline": []},
            {"passage": 3, "cues": [], "voice": "own", "holder": "author", "inline": []},
        ]
    },
    "extract_claims": {
        "claims": [
            {"sentences": [s], "words": words, "text": "", "stance": stance, "kind": "empirical", "retracted": False}
            for s, words, stance in (
                (1, "Night buses cost the town twice what the day buses cost per rider", "asserted"),
                (2, "I doubt that", "denied"),
                (3, "The drivers are paid anyway", "asserted"),
                (4, "the fuel is extra", "conceded"),
                (5, "a full night bus on Fridays probably pays for it", "suspected"),
            )
        ],
        "social": [],
    },
    "pair_claims": {
        "pairs": [
            {
                "pair": pair,
                "relation": "rebuts",
                "reversed": False,
                "degree": None,
                "stated": True,
                "warrant": "Paid drivers cost the same on the road.",
                "issue": "Do night buses cost twice as much per rider?",
            }
            for pair in (1, 2)
        ]
    },
}

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


def document() -> Document:
    return parse_document(EXCHANGE.encode(), source="night-buses.txt")


def played(work: Callable[[Door], Awaitable[Result]]) -> Result:
    async def run() -> Result:
        door = endpoint()
        try:
            return await work(door)
        finally:
            await door.close()

    return asyncio.run(run())


def as_given() -> tuple[Attribution, Pairing]:
    """The stages before the one under test, as scripted, so that its recording depends on its own prompt alone."""

    async def run() -> tuple[Attribution, Pairing]:
        door, ledger = ScriptedDoor(lambda name, _: GIVEN[name]), Ledger.empty()
        attribution = await attribute_voices(document(), door, ledger)
        claims = (await extract_claims(document(), attribution, door, ledger)).claims
        return attribution, await pair_claims(document(), claims, attribution.cast.participants, door, ledger)

    return asyncio.run(run())


def test_every_passage_gets_a_voice() -> None:
    ledger = Ledger.empty()
    attribution = played(lambda door: attribute_voices(document(), door, ledger))
    assert ledger.failed == []
    assert [p.id for p in attribution.passages] == [p.id for p in document().passages]
    assert all(p.holder for p in attribution.passages if p.voice is not Voice.FURNITURE)


def test_every_claim_is_cut_from_the_text() -> None:
    attribution, _ = as_given()
    extraction = played(lambda door: extract_claims(document(), attribution, door, Ledger.empty()))
    assert extraction.claims
    assert all(claim.quote == claim.span.cut(EXCHANGE) for claim in extraction.claims)


def test_pairs_are_judged() -> None:
    attribution, pairing = as_given()
    participants = attribution.cast.participants
    ledger = Ledger.empty()
    judged = played(lambda door: pair_claims(document(), pairing.claims, participants, door, ledger))
    assert ledger.failed == []
    known = {claim.id for claim in judged.claims} | {relation.id for relation in judged.relations}
    assert all({relation.source, relation.target} <= known for relation in judged.relations)


def debate() -> Debate:
    attribution, pairing = as_given()
    clashes: tuple[Clash, ...] = pairing.clashes
    assert clashes
    return Debate(
        document(), attribution.passages, attribution.cast.participants, pairing.claims, pairing.relations, clashes
    )


def test_a_clash_is_criticised() -> None:
    given = debate()
    critiques = played(lambda door: critique_clash(given, door, Ledger.empty()))
    assert all(critique.steelman.point and critique.steelman.counterpoint for critique in critiques)


def test_the_debate_is_summarised() -> None:
    given = debate()
    summary = played(lambda door: summarize_debate(given, door, Ledger.empty()))
    assert summary.headline.claims
    assert all(position.claims for issue in summary.issues for position in issue.positions)
