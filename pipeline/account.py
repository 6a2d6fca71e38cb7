"""What was read of a document, before anything in it is judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.debate import Debate
from pipeline.grounding import Ledger
from pipeline.models import Usage


@dataclass(frozen=True, repr=False)
class Account:
    """Voices, claims, relations and clashes; what was lost on the way to them, and what they took."""

    debate: Debate
    issues: Mapping[str, str]
    """The question that each attack is about, by the relation's id."""
    social: frozenset[str]
    """The ids of sentences that are mere courtesy."""
    ledger: Ledger
    usage: Usage


def spent(before: Usage, now: Usage) -> Usage:
    """Return what was asked between two readings of a door's meter."""
    return Usage(
        calls=now.calls - before.calls,
        prompt_tokens=now.prompt_tokens - before.prompt_tokens,
        completion_tokens=now.completion_tokens - before.completion_tokens,
    )


def added(first: Usage, second: Usage) -> Usage:
    """Return both together."""
    return Usage(
        calls=first.calls + second.calls,
        prompt_tokens=first.prompt_tokens + second.prompt_tokens,
        completion_tokens=first.completion_tokens + second.completion_tokens,
    )
