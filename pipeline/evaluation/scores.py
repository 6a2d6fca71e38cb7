"""What an engine scored: counts that can be pooled, and the figures they come to."""

from collections.abc import Iterable
from typing import Self

from pipeline.models import Noun, Voice


class Tally(Noun):
    """Counts that are pooled by adding them, field by field."""

    def __add__(self, other: Self) -> Self:
        return type(self)(**{name: getattr(self, name) + getattr(other, name) for name in type(self).model_fields})


class Share(Tally):
    """So many of so many."""

    part: int = 0
    whole: int = 0

    @classmethod
    def of(cls, outcomes: Iterable[bool]) -> "Share":
        """Return how many of `outcomes` are true."""
        found = list(outcomes)
        return cls(part=sum(found), whole=len(found))

    @property
    def figure(self) -> float | None:
        """0 to 1; None where there was nothing to count."""
        return self.part / self.whole if self.whole else None


class Match(Tally):
    """So many of the gold's and of ours, and so many of them found to be the same, one to one."""

    matched: int = 0
    gold: int = 0
    ours: int = 0

    @property
    def precision(self) -> Share:
        """How much of ours is in the gold."""
        return Share(part=self.matched, whole=self.ours)

    @property
    def recall(self) -> Share:
        """How much of the gold is in ours."""
        return Share(part=self.matched, whole=self.gold)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where there was nothing to find and nothing was given."""
        return Share(part=2 * self.matched, whole=self.gold + self.ours).figure


class Voices(Tally):
    """A match for each voice."""

    own: Match = Match()
    quotation: Match = Match()
    paraphrase: Match = Match()
    guessed: Match = Match()
    anticipated: Match = Match()
    hypothetical: Match = Match()
    furniture: Match = Match()

    @property
    def by_voice(self) -> dict[Voice, Match]:
        """The matches by voice."""
        return {voice: getattr(self, voice) for voice in Voice}

    @property
    def macro_f1(self) -> float | None:
        """The mean F1 over the voices that occur in the gold; None where none does."""
        figures = [match.f1 for match in self.by_voice.values() if match.gold]
        return sum(figure or 0.0 for figure in figures) / len(figures) if figures else None


class Scores(Tally):
    """How one report, or several pooled with `+`, compares with what people found."""

    voices: Voices = Voices()
    characters: Share = Share()
    """Characters of the gold's passages whose voice is right."""
    holders: Share = Share()
    """Passages and inline parts found by position whose holder is right."""
    exact_claims: Match = Match()
    claims: Match = Match()
    """Claims at IoU >= 0.5; the next three are over these pairs."""
    stances: Share = Share()
    kinds: Share = Share()
    claim_holders: Share = Share()
    clashes: Match = Match()
    concessions_found: Share = Share()
    concessions_right: Share = Share()
    cruxes_found: Share = Share()
    cruxes_given: int = 0
    unanswered_found: Share = Share()
    unanswered_given: int = 0
    findings_located: Match = Match()
    findings: Match = Match()
    """Findings at the right place and of the right criterion."""
    statements_checked: int = 0
    statements_mended: int = 0
    statements_struck: int = 0
    fallbacks: Share = Share()
    """Claims that stand in their own words because their rewrite was refused."""
    uncovered: Share = Share()
    dropped_quotes: int = 0
    failed_calls: int = 0
    seconds: float = 0.0
    documents: int = 0
