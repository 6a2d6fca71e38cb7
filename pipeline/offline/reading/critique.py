"""The main clashes judged: the charges that survive, and the questions that are open."""

from dataclasses import dataclass

from pipeline.offline.clashes import Dispute
from pipeline.offline.critique import Charge, charges, survives
from pipeline.offline.debate import Debate
from pipeline.offline.questions import questions

MOST_CRITIQUED = 12
"""How many clashes are judged, the most central first."""


@dataclass(frozen=True)
class Criticism:
    """What is held against the two sides of a clash, and what would have to be asked."""

    clash: Dispute
    charges: tuple[Charge, ...]
    questions: tuple[str, ...]


def criticisms_of(debate: Debate) -> tuple[Criticism, ...]:
    """Return what is to be said of each of the main clashes; no question is asked twice."""
    asked: set[str] = set()
    judged = []
    for clash in debate.clashes[:MOST_CRITIQUED]:
        opposition = debate.opposition(clash)
        kept = tuple(charge for charge in charges(opposition) if survives(charge, opposition))
        fresh = tuple(q for q in questions(debate.document, opposition) if q not in asked)
        asked.update(fresh)
        judged.append(Criticism(clash, kept, fresh))
    return tuple(judged)
