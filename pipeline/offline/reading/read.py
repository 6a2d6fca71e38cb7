"""What the rules found in a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.offline.debate import Debate
from pipeline.offline.reading.asked import Inquiry, inquiries_of
from pipeline.offline.reading.crux import Crux, cruxes_of
from pipeline.offline.reading.places import clashes_by_claim


@dataclass(frozen=True, repr=False)
class Reading:
    """Voices, claims, relations and clashes; and what follows from them, worked out when it is asked for."""

    debate: Debate
    questions: Mapping[str, str]
    """The question that each attack is about, by the relation's id."""
    social: frozenset[str]
    """The ids of sentences that are mere courtesy."""

    @cached_property
    def cruxes(self) -> tuple[Crux, ...]:
        """What the debate turns on."""
        return cruxes_of(self.debate)

    @cached_property
    def clashes_of(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the clashes that each claim bears on."""
        return clashes_by_claim(self.debate)

    @cached_property
    def inquiries(self) -> tuple[Inquiry, ...]:
        """What is to be asked about the main clashes."""
        return inquiries_of(self.debate)
