"""A report beside the gold file of the same source: which of their parts are the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pipeline.evaluation.alignment import Label, same_participants, shared_characters, units
from pipeline.evaluation.matching import close_spans, span_pairs
from pipeline.gold import Gold, GoldClaim
from pipeline.models import Claim, Inline, Report


@dataclass(frozen=True)
class Comparison:
    """What the measures are counted on."""

    report: Report
    gold: Gold

    @cached_property
    def shared(self) -> Counter[tuple[Label | None, Label | None]]:
        """How many characters have each label of the gold together with each of ours."""
        return shared_characters(self.gold.passages, self.report.passages)

    @cached_property
    def gold_units(self) -> list[Inline]:
        """The gold's passages and inline parts."""
        return units(self.gold.passages)

    @cached_property
    def units(self) -> list[Inline]:
        """Our passages and inline parts."""
        return units(self.report.passages)

    @cached_property
    def participants(self) -> dict[str, str]:
        """By our participants' ids, the gold's."""
        return same_participants(self.gold.participants, self.report.participants, self.shared)

    def same_holder(self, gold: str | None, ours: str | None) -> bool:
        """Tell whether our holder is the gold's; page text, which nobody holds, is nobody's in both."""
        return gold == (self.participants.get(ours) if ours is not None else None)

    @cached_property
    def claims(self) -> list[tuple[GoldClaim, Claim]]:
        """The claims that are the same, one to one."""
        pairs = span_pairs([claim.span for claim in self.gold.claims], [claim.span for claim in self.report.claims])
        return [(self.gold.claims[i], self.report.claims[j]) for i, j in pairs]

    def any_close(self, gold: Iterable[str], ours: Iterable[str]) -> bool:
        """Tell whether any of these claims of the gold is close to any of these of ours."""
        given = set(ours)
        return any(not given.isdisjoint(self._close.get(claim, ())) for claim in gold)

    @cached_property
    def _close(self) -> dict[str, set[str]]:
        """For each claim of the gold, ours that are close to it; one claim may be close to several."""
        found: dict[str, set[str]] = {}
        spans = [claim.span for claim in self.gold.claims], [claim.span for claim in self.report.claims]
        for i, j in close_spans(*spans):
            found.setdefault(self.gold.claims[i].id, set()).add(self.report.claims[j].id)
        return found
