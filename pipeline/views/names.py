"""What to call everybody."""

from collections import Counter
from collections.abc import Sequence

from pipeline.models import Participant, Presence

SEVERAL = "several people, not told apart"
_UNNAMED = {
    Presence.PRESENT: "the author",
    Presence.QUOTED: "an opponent quoted here",
    Presence.REPORTED: "an opponent as reported",
    Presence.PREDICTED: "an opponent as anticipated",
    Presence.UNKNOWN: "nobody in particular",
}


def names_of(participants: Sequence[Participant]) -> dict[str, str]:
    """Return what to call each participant, by id; those without a name are told apart by a number."""
    several = Counter(p.presence for p in participants if p.name is None)
    counted: Counter[Presence] = Counter()
    names = {}
    for participant in participants:
        label = participant.name
        if label is None:
            counted[participant.presence] += 1
            together = participant.group and participant.presence is Presence.PRESENT
            label = SEVERAL if together else _UNNAMED[participant.presence]
            label += f" ({counted[participant.presence]})" if several[participant.presence] > 1 else ""
        names[participant.id] = label
    return names
