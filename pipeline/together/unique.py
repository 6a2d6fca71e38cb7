"""Accounts that can stand side by side: each text once, each id once."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.account import Account
from pipeline.errors import UsageError

DIGITS = 8
"""So many of the sha256 are appended to an id that another document has already, as for a report folder."""


def unlike(accounts: Sequence[Account]) -> list[Account]:
    """Return `accounts` in order, without those of bytes that were read before, and with ids of which none repeats.

    Raises UsageError where fewer than two are left.
    """
    kept: dict[str, Account] = {}
    for account in accounts:
        document = account.debate.document
        if all(document.sha256 != other.debate.document.sha256 for other in kept.values()):
            identifier = document.id if document.id not in kept else f"{document.id}-{document.sha256[:DIGITS]}"
            renamed = document.model_copy(update={"id": identifier})
            kept[identifier] = replace(account, debate=replace(account.debate, document=renamed))
    if len(kept) < 2:
        raise UsageError("A debate of several documents needs two different texts at least.")
    return list(kept.values())
