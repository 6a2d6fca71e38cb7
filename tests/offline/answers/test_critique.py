"""Questions, in reply to the critic's prompt."""

from dataclasses import replace

from pipeline.offline.answers.critique import criticise
from pipeline.offline.clashes import Dispute
from pipeline.offline.reading import Reading, reading_of
from pipeline.offline.reading.asked import Inquiry
from pipeline.stages.critique import CritiqueReply
from pipeline.views import Text
from tests.offline.answers.harbour import HARBOUR, outline, voices


def replied(clash: Dispute) -> CritiqueReply:
    """Return the reply on the harbour, of which one question is asked about `clash`."""
    reading: Reading = replace(reading_of(HARBOUR))
    reading.__dict__["inquiries"] = (Inquiry(clash, ("How often?",)),)
    return criticise(reading, Text.whole(HARBOUR), voices(), outline(), "", "")


def test_questions_are_asked_and_nobody_is_criticised_or_spoken_for() -> None:
    (clash,) = reading_of(HARBOUR).debate.clashes
    reply = replied(clash)
    assert reply.gravest == []
    assert [(judged.issue, judged.sides, judged.questions) for judged in reply.issues] == [(1, [], ["How often?"])]


def test_what_the_outline_does_not_have_is_not_asked_about() -> None:
    (clash,) = reading_of(HARBOUR).debate.clashes
    assert replied(replace(clash, id="k9")).issues == []
