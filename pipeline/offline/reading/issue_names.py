"""What a clash is called: one neutral question, and never the question of another clash."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.models import Participant
from pipeline.offline.clashes import Dispute
from pipeline.offline.issues import between
from pipeline.views import names_of

_WORD = re.compile(r"\w+")


def same_question(issue: str) -> str:
    """Return what two questions have in common that differ in case, spaces and punctuation only."""
    return " ".join(_WORD.findall(issue.casefold())) or issue


def told_apart(clashes: Sequence[Dispute], participants: Sequence[Participant]) -> tuple[Dispute, ...]:
    """Return `clashes`; where several have one question, it names who answer it differently in each.

    No two clashes of one question may be between the same two holders.
    """
    names = names_of(participants)
    asked = Counter(same_question(clash.question) for clash in clashes)
    return tuple(_with_names(c, names) if asked[same_question(c.question)] > 1 else c for c in clashes)


def _with_names(clash: Dispute, names: dict[str, str]) -> Dispute:
    sides = between(names[clash.point.holder], names[clash.counterpoint.holder])
    return replace(clash, question=f"{clash.question}{sides}")
