"""The ledger of claims, as the stage has it from the rules."""

from pipeline.models import Stance
from pipeline.offline.answers.claims import list_claims
from pipeline.offline.reading import reading_of
from pipeline.views import Text
from tests.offline.answers.harbour import HARBOUR, claims, outline, voices


def test_the_stage_has_the_claims_that_the_rules_found() -> None:
    def told(found: object) -> tuple[object, ...]:
        names = ("span", "text", "quote", "holder", "voice", "stance", "kind", "flags")
        return tuple(getattr(found, name) for name in names)

    assert [told(claim) for claim in claims().claims] == [told(claim) for claim in reading_of(HARBOUR).debate.claims]


def test_what_takes_part_in_an_exchange_bears_on_its_issue_and_nothing_else_does() -> None:
    by_id = {claim.id: claim for claim in claims().claims}
    bearing = {by_id[identifier].quote for identifier in claims().by_issue[1]}
    assert {"The old wall leaks every spring", "The old wall does not leak in spring"} < bearing
    assert "the council has no money" not in bearing


def test_a_concession_keeps_its_stance() -> None:
    (granted,) = [claim for claim in claims().claims if claim.quote.startswith("Fair enough")]
    assert granted.stance is Stance.CONCEDED


def test_courtesies_are_listed_and_only_the_sentences_that_are_asked_about() -> None:
    assert claims().social == {"s1"}
    reply = list_claims(reading_of(HARBOUR), Text.whole(HARBOUR), voices(), outline(), "2", "2", "9", "")
    assert ([found.sentences for found in reply.claims], reply.social) == ([[2]], [])
