"""Findings and questions, in reply to the critic's prompt."""

from dataclasses import replace

from pipeline.models import Severity
from pipeline.offline.answers.critique import criticise
from pipeline.offline.clashes import Dispute
from pipeline.offline.critique import Charge
from pipeline.offline.reading import Reading, reading_of
from pipeline.offline.reading.critique import Criticism
from pipeline.stages.critique import CritiqueReply
from pipeline.views import Text
from tests.offline.answers.harbour import HARBOUR, outline, voices


def replied(reading: Reading) -> CritiqueReply:
    """Return the reply on the harbour."""
    return criticise(reading, Text.whole(HARBOUR), voices(), outline(), "", "")


def charged(clash: Dispute, severity: Severity) -> Reading:
    """Return a reading in which the first claim is at fault."""
    reading = reading_of(HARBOUR)
    target = reading.debate.claims[0]
    charge = Charge("overstated", severity, target, (("s2", target.quote),), "Too strong.")
    changed = replace(reading)
    changed.__dict__["criticisms"] = (Criticism(clash, (charge,), ("How often?",)),)
    return changed


def test_a_charge_is_told_of_its_holder_under_its_issue_once() -> None:
    (clash,) = reading_of(HARBOUR).debate.clashes
    reply = replied(charged(clash, Severity.MODERATE))
    (grave,) = reply.gravest
    assert (grave.holder, grave.issue) == (1, 1)
    assert (grave.weakness.criterion, grave.weakness.severity) == ("overstated", "moderate")
    assert [(w.sentence, w.words) for w in grave.weakness.quotes] == [(2, "The old wall leaks every spring")]
    assert [issue.sides for issue in reply.issues] == [[]]


def test_a_minor_fault_is_none_of_the_gravest() -> None:
    (clash,) = reading_of(HARBOUR).debate.clashes
    reply = replied(charged(clash, Severity.MINOR))
    assert reply.gravest == []
    ((side,),) = (issue.sides for issue in reply.issues)
    assert (side.holder, [w.criterion for w in side.weaknesses]) == (1, ["overstated"])


def test_nobodys_case_is_built_and_questions_are_asked() -> None:
    (clash,) = reading_of(HARBOUR).debate.clashes
    (judged,) = replied(charged(clash, Severity.MINOR)).issues
    assert (judged.issue, [side.case for side in judged.sides], judged.questions) == (1, [""], ["How often?"])


def test_what_the_outline_does_not_have_is_not_judged() -> None:
    (clash,) = reading_of(HARBOUR).debate.clashes
    reply = replied(charged(replace(clash, id="k9"), Severity.MAJOR))
    assert (reply.gravest, reply.issues) == ([], [])
