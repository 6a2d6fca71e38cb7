"""What is asked about the main clashes."""

from dataclasses import dataclass

from pipeline.offline.clashes import Dispute
from pipeline.offline.debate import Debate
from pipeline.offline.questions import questions

MOST_ASKED_ABOUT = 12
"""About how many clashes questions are asked, the most central first."""


@dataclass(frozen=True)
class Inquiry:
    """What would have to be asked in a clash."""

    clash: Dispute
    questions: tuple[str, ...]


def inquiries_of(debate: Debate) -> tuple[Inquiry, ...]:
    """Return what is to be asked about each of the main clashes; nothing is asked twice."""
    asked: set[str] = set()
    found = []
    for clash in debate.clashes[:MOST_ASKED_ABOUT]:
        fresh = tuple(q for q in questions(debate.document, debate.opposition(clash)) if q not in asked)
        asked.update(fresh)
        found.append(Inquiry(clash, fresh))
    return tuple(found)
