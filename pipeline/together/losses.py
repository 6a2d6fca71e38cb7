"""What was lost in reading several documents, named so that it can be told which of them it was lost in."""

import re
from collections.abc import Iterable

from pipeline.account import Account
from pipeline.collection import Shift
from pipeline.grounding import Ledger
from pipeline.models import Document, DroppedQuote, FailedCall

_ID = re.compile(r"\b[tpsc]\d+\b")


def moved_losses(members: Iterable[tuple[Account, Shift]]) -> Ledger:
    """Return the losses of all of `members` with the ids of the debate; a reason may still use a document's own."""
    ledger = Ledger.empty()
    for account, move in members:
        document = account.debate.document
        ledger.dropped += [_dropped(quote, document, move) for quote in account.ledger.dropped]
        ledger.failed += [_failed(call, document, move) for call in account.ledger.failed]
    return ledger


def _dropped(quote: DroppedQuote, document: Document, move: Shift) -> DroppedQuote:
    """A model may have pointed at sentences that its document does not have: another one may have them."""
    known = move.ids(s for s in quote.sentences if s in document.sentence)
    return quote.model_copy(update={"sentences": known, "reason": f"in {document.id}: {quote.reason}"})


def _failed(call: FailedCall, document: Document, move: Shift) -> FailedCall:
    subject = _ID.sub(lambda found: move.id(found[0]), call.subject)
    return call.model_copy(update={"subject": f"{document.id}, {subject}"})
