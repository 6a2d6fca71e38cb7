"""What was lost in reading several documents."""

from dataclasses import replace

from pipeline.grounding import Ledger
from pipeline.models import DroppedQuote, FailedCall
from pipeline.together.gather import gathered

from .texts import accounts


def test_losses_carry_the_ids_of_the_debate_and_the_name_of_their_document() -> None:
    first, second, third = accounts()
    before = len(first.debate.document.sentences)
    dropped = DroppedQuote(prompt="extract_claims", sentences=("s1", "s999"), words="x", reason="s999 does not exist")
    failed = FailedCall(prompt="extract_claims", subject="the claims in sentences s1 to s2", reason="Cut off.")
    lossy = replace(second, ledger=Ledger([dropped], [failed]))
    ledger = gathered([first, lossy, third]).ledger
    (quote,), (call,) = ledger.dropped, ledger.failed
    assert quote.sentences == (f"s{before + 1}",)
    assert quote.reason == "in reply-essay: s999 does not exist"
    assert call.subject == f"reply-essay, the claims in sentences s{before + 1} to s{before + 2}"
    assert second.ledger == Ledger.empty()
