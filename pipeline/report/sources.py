"""A report on one document or on several, with what it was read from, as one way of looking things up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.collection import Borders
from pipeline.models import DocumentInfo, Markup, Report, Span
from pipeline.report.markdown import folded
from pipeline.report.reading import Reading, markup_named
from pipeline.report.unconnected import nothing_connects
from pipeline.together import flattened
from pipeline.together_models import SourceInfo, TogetherReport
from pipeline.views import names_of

AnyReport = Report | TogetherReport
Sources = str | Mapping[str, str]
"""The decoded source, or for several documents those by the documents' ids."""


def reading_of(report: AnyReport, sources: Sources, question: str | None = None) -> Reading:
    """Return the reading of a report, which must be given the kind of sources that it was made from.

    `question` is what the run was focused on, which the report itself does not hold.
    """
    if isinstance(report, TogetherReport) and not isinstance(sources, str):
        apart = nothing_connects(report)
        return TogetherReading(*flattened(report, sources), report.documents, apart, question=question)
    if isinstance(report, Report) and isinstance(sources, str):
        return Reading(report, sources, question=question)
    raise TypeError("a report on one document goes with one text, a report on several with a mapping of texts")


@dataclass(frozen=True)
class TogetherReading(Reading):
    """A report on several documents, all of them one text, in which every place is told by its document."""

    borders: Borders
    infos: tuple[SourceInfo, ...]
    apart: str
    """What is not connected, in words."""

    @cached_property
    def names(self) -> dict[str, str]:
        """What to call each participant, by id: somebody unnamed by the document they are met in."""
        called = names_of(self.report.participants)
        unnamed = {p.id for p in self.report.participants if p.name is None}
        return {
            holder: folded(f"{name} ({self._home[holder]})" if holder in unnamed & self._home.keys() else name)
            for holder, name in called.items()
        }

    @cached_property
    def _home(self) -> dict[str, str]:
        """The document in which each participant is first met, by the participant's id."""
        home: dict[str, str] = {}
        for passage in self.report.passages:
            for holder in filter(None, (passage.holder, *(part.holder for part in passage.inline))):
                home.setdefault(holder, self.borders.inside(passage.span).document)
        return home

    @property
    def documents(self) -> Sequence[DocumentInfo]:
        """The documents, in order."""
        return self.infos

    @property
    def unconnected(self) -> str:
        """Which of the documents have nothing to do with each other, in words; an empty string where none do."""
        return self.apart

    def own(self, span: Span) -> Span:
        """Return `span` as counted in its own document."""
        return self.borders.inside(span)

    def markup_at(self, span: Span) -> Markup:
        """Return how the document that `span` lies in is written."""
        return self._markups[self.borders.at(span.start)]

    @cached_property
    def _comment(self) -> dict[str, tuple[str | None, int | None]]:
        return {
            turn.id: (info.id, i if len(info.turns) > 1 else None)
            for info in self.infos
            for i, turn in enumerate(info.turns, start=1)
        }

    @cached_property
    def _markups(self) -> list[Markup]:
        spans = (self.borders.outside(info.id, 0, info.characters) for info in self.infos)
        return [markup_named(info.source, span.cut(self.text)) for info, span in zip(self.infos, spans, strict=True)]
