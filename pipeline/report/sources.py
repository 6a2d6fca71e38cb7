"""A report on one document or on several, with what it was read from, as one way of looking things up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.collection import Borders
from pipeline.models import DocumentInfo, Markup, Report, Span
from pipeline.report.reading import Place, Reading, folded, markup_named
from pipeline.report.unconnected import nothing_connects
from pipeline.together import flattened
from pipeline.together.people import homes, labels
from pipeline.together_models import SourceInfo, TogetherReport

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
        home = {holder: self.borders.inside(p.span).document for holder, p in homes(self.report.passages).items()}
        called = labels(self.report.participants, home)
        return {holder: folded(name) for holder, name in called.items()}

    @property
    def documents(self) -> Sequence[DocumentInfo]:
        """The documents, in order."""
        return self.infos

    @property
    def unconnected(self) -> str:
        """Which of the documents have nothing to do with each other, in words; an empty string where none do."""
        return self.apart

    def markup_at(self, span: Span) -> Markup:
        """Return how the document that `span` lies in is written."""
        return self._markups[self.borders.at(span.start)]

    def place(self, span: Span) -> Place:
        """Return where `span` stands in its own document, with the number of its turn where there are several."""
        inside = self.borders.inside(span)
        turns = self.infos[self.borders.at(span.start)].turns
        found = (i for i, turn in enumerate(turns, start=1) if turn.span.covers(inside))
        return Place(inside, next(found, None) if len(turns) > 1 else None, inside.document)

    def span_at(self, start: int, end: int, document: str | None) -> Span | None:
        """Return the span that a place names; None where there is no such place."""
        if document not in self.borders.names:
            return None
        span = self.borders.outside(document, start, end)
        length = self.infos[self.borders.names.index(document)].characters
        return span if end <= length else None

    @cached_property
    def _markups(self) -> list[Markup]:
        spans = (self.borders.outside(info.id, 0, info.characters) for info in self.infos)
        return [markup_named(info.source, span.cut(self.text)) for info, span in zip(self.infos, spans, strict=True)]
