"""What a clash is called: one neutral question, and never the question of another clash."""

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.issues import between
from pipeline.models import Clash, Participant
from pipeline.views import names_of

_WORD = re.compile(r"\w+")


def same_question(issue: str) -> str:
    """Return what two questions have in common that differ in case, spaces and punctuation only."""
    return " ".join(_WORD.findall(issue.casefold())) or issue


def told_apart(clashes: Sequence[Clash], participants: Sequence[Participant]) -> tuple[Clash, ...]:
    """Return `clashes`; where several have one question, it names who answer it differently in each.

    No two clashes of one question may be between the same two holders.
    """
    names = names_of(participants)
    asked = Counter(same_question(clash.issue) for clash in clashes)
    return tuple(_with_names(c, names) if asked[same_question(c.issue)] > 1 else c for c in clashes)


def _with_names(clash: Clash, names: dict[str, str]) -> Clash:
    sides = between(names[clash.point.holder], names[clash.counterpoint.holder])
    return clash.model_copy(update={"issue": f"{clash.issue}{sides}"})
