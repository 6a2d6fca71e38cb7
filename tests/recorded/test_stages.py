"""Each stage on its own, over what a real small model replied."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any, TypeVar

import pytest

from pipeline.documents import parse_document
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import Document, Met, Voice
from pipeline.stages.account import AccountReply, statement, write_account
from pipeline.stages.check import check_statements
from pipeline.stages.claims import Claims, list_claims
from pipeline.stages.critique import Criticism, criticise
from pipeline.stages.outline import outline_debate
from pipeline.stages.relations import relate_claims
from pipeline.stages.testing import test_findings as put_to_the_test
from pipeline.stages.voices import read_voices
from pipeline.views import Outline, Voices
from tests.doubles import ScriptedDoor
from tests.recorded.conftest import endpoint

Result = TypeVar("Result")

EXCHANGE = """\
Mira: Night buses cost the town twice what the day buses cost per rider, and no town can afford that for long.

Jonas: I doubt that. The drivers are paid anyway, so a bus in the depot costs nearly as much as one that runs.

Jonas: Granted, the fuel is extra. But fuel is a tenth of the bill, and a full bus on Fridays probably pays for it.
"""


def quoted(sentence: int, words: str) -> list[dict[str, object]]:
    return [{"sentence": sentence, "words": words}]


TWICE = quoted(2, "Night buses cost the town twice what the day buses cost per rider")
PAID = quoted(5, "The drivers are paid anyway")
FUEL = quoted(7, "the fuel is extra")

GIVEN: dict[str, Any] = {
    "read_voices": {
        "people": [
            {"name": name, "also_called": [], "presence": "present", "group": False} for name in ("Mira", "Jonas")
        ],
        "passages": [],
        "addressed": [],
    },
    "outline_debate": {
        "about": {"text": "Whether the town can afford night buses.", "quotes": TWICE},
        "conversations": [],
        "issues": [
            {
                "question": "Do night buses cost twice as much per rider?",
                "positions": [
                    {"holder": 1, "known": "stated", "text": "They cost twice as much.", "quotes": TWICE},
                    {"holder": 2, "known": "stated", "text": "The drivers are paid anyway.", "quotes": PAID},
                ],
                "grants": [{"by": 2, "to": 1, "degree": "conditional", "text": "The fuel is extra.", "quotes": FUEL}],
                "agreements": [],
                "unanswered": [],
                "turns_on": [],
                "ended": None,
                "differences": ["opposed"],
                "weight": "central",
                "part_of": None,
            }
        ],
        "ended": None,
        "turns_on": None,
        "caveats": [],
    },
    "list_claims": {
        "claims": [
            {
                "sentences": [sentence],
                "words": words,
                "text": text,
                "holder": None,
                "stance": stance,
                "kind": "empirical",
                "issues": [1],
                "retracted": False,
            }
            for sentence, words, text, stance in (
                (2, TWICE[0]["words"], "Night buses cost twice what day buses cost per rider.", "asserted"),
                (5, PAID[0]["words"], "The drivers of night buses are paid anyway.", "asserted"),
                (7, FUEL[0]["words"], "The fuel of night buses is extra.", "conceded"),
            )
        ],
        "asides": [],
        "social": [],
    },
    "criticise": {
        "thoughts": "",
        "gravest": [
            {
                "holder": 2,
                "issue": 1,
                "weakness": {
                    "quotes": PAID,
                    "headline": "Paid anyway?",
                    "explanation": "That the drivers are paid anyway is given no reason.",
                    "criterion": "unsupported",
                    "severity": "moderate",
                },
            }
        ],
        "issues": [],
    },
}

pytestmark = [pytest.mark.vcr, pytest.mark.block_network]


@cache
def document() -> Document:
    return parse_document(EXCHANGE.encode(), source="night-buses.txt")


def played(work: Callable[[Door, Ledger], Awaitable[Result]]) -> Result:
    """What a stage comes to behind the recorded endpoint; no call may have been lost."""

    async def run() -> Result:
        door, ledger = endpoint(), Ledger()
        try:
            result = await work(door, ledger)
        finally:
            await door.close()
        assert ledger.failed == []
        return result

    return asyncio.run(run())


def as_given() -> tuple[Voices, Outline, Claims, Criticism]:
    """The stages before the one under test, as scripted, so that its recording depends on its own prompt alone."""

    async def run() -> tuple[Voices, Outline, Claims, Criticism]:
        door, ledger = ScriptedDoor(lambda name, _: GIVEN[name]), Ledger()
        voices = await read_voices(document(), door, ledger)
        outline = await outline_debate(voices, door, ledger)
        claims = await list_claims(voices, outline, door, ledger)
        return voices, outline, claims, await criticise(voices, outline, claims, door, ledger)

    return asyncio.run(run())


def test_every_passage_gets_a_voice() -> None:
    voices = played(lambda door, ledger: read_voices(document(), door, ledger))
    assert [p.id for p in voices.passages] == [p.id for p in document().passages]
    assert all(p.holder for p in voices.passages if p.voice is not Voice.FURNITURE)
    assert {"Mira", "Jonas"} <= {p.name for p in voices.participants}


def test_the_whole_is_outlined_and_what_is_copied_from_the_example_is_not_let_in() -> None:
    voices, _, _, _ = as_given()
    outline = played(lambda door, ledger: outline_debate(voices, door, ledger))
    people = {p.id for p in voices.participants}
    assert all(position.holder in people for issue in outline.issues for position in issue.positions)
    assert not any("tram" in issue.question for issue in outline.issues)


def test_every_claim_is_cut_from_the_text() -> None:
    voices, outline, _, _ = as_given()
    claims = played(lambda door, ledger: list_claims(voices, outline, door, ledger)).claims
    assert claims
    assert all(claim.quote == claim.span.cut(EXCHANGE) for claim in claims)


def test_claims_are_related() -> None:
    voices, outline, claims, _ = as_given()
    graph = played(lambda door, ledger: relate_claims(voices, outline, claims, door, ledger))
    known = {claim.id for claim in claims.claims} | {relation.id for relation in graph.relations}
    assert all({relation.source, relation.target} <= known for relation in graph.relations)


def test_the_whole_is_criticised() -> None:
    voices, outline, claims, _ = as_given()
    criticism = played(lambda door, ledger: criticise(voices, outline, claims, door, ledger))
    assert criticism.accusations
    assert all(span.cut(EXCHANGE) for a in criticism.accusations for span in a.spans)


def test_findings_are_put_to_the_test() -> None:
    voices, _, _, criticism = as_given()
    (judged,) = played(lambda door, ledger: put_to_the_test(voices, criticism, door, ledger))
    assert judged.accusation.number == 1
    assert judged.met is not Met.UNTESTED


def test_the_account_is_written() -> None:
    voices, outline, _, _ = as_given()
    account = played(lambda door, ledger: write_account(voices, outline, door, ledger))
    assert isinstance(account, AccountReply)
    assert any(statement(line, document()).sentences for line in account.brief) or account.sections


def test_statements_are_read_again() -> None:
    voices, _, _, _ = as_given()
    lines = [("in brief", "Jonas says that the drivers are paid anyway. {5}"), ("in brief", "Mira gives way. {7}")]
    checked = played(lambda door, ledger: check_statements(lines, voices, door, ledger))
    assert len(checked.lines) == len(checked.checks) == len(lines)
