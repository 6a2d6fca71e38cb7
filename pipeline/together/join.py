"""From what was read of each document to one debate."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.account import Account, added, spent
from pipeline.debate import Debate
from pipeline.llm.door import Door
from pipeline.stages.pair import judge_pairs
from pipeline.together.candidates import candidates_across
from pipeline.together.gather import Gathered, gathered


@dataclass(frozen=True, repr=False)
class Joined:
    """Several accounts as one, and the way back to each."""

    account: Account
    """Its document is a collection, and everybody in it has something to be called by."""
    gathered: Gathered


async def join_accounts(accounts: Sequence[Account], door: Door, *, question: str | None = None) -> Joined:
    """Return `accounts`, of documents with different ids, as one.

    Relations inside a document stay as they were judged there; those between documents are asked through `door`.
    """
    before, all_of = door.usage, gathered(accounts)
    pairs = candidates_across(
        all_of.collection, all_of.passages, all_of.claims, all_of.participants, all_of.known.relations
    )
    pairing = await judge_pairs(
        all_of.collection,
        all_of.claims,
        pairs,
        all_of.called,
        door,
        all_of.ledger,
        question=question,
        known=all_of.known,
    )
    debate = Debate(
        all_of.collection, all_of.passages, all_of.called, pairing.claims, pairing.relations, pairing.clashes
    )
    usage = added(all_of.usage, spent(before, door.usage))
    return Joined(Account(debate, pairing.issues, all_of.social, all_of.ledger, usage), all_of)
