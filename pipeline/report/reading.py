"""A report with its source at hand: what every way of showing it looks up."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from pipeline.documents import source as documents
from pipeline.errors import InputError
from pipeline.markup import show
from pipeline.models import (
    Claim,
    Critique,
    DiscardedFinding,
    DocumentInfo,
    Finding,
    Issue,
    Markup,
    Report,
    Span,
    Voice,
    VoicedPassage,
)
from pipeline.report.markdown import escaped, folded
from pipeline.views import names_of


def markup_of(report: Report, text: str) -> Markup:
    """Return how the source is written; a source whose name says nothing is taken as it stands."""
    return markup_named(report.document.source, text)


def markup_named(source: str, text: str) -> Markup:
    """Return how `text`, a file named `source`, is written."""
    try:
        return documents.markup_of(source, text)
    except InputError:
        return Markup.TEXT


@dataclass(frozen=True)
class Place:
    """Where in the source something stands, as a reader of the page finds it."""

    document: str | None
    """The document's id; None where there is only one."""
    comment: int | None
    """The turn's number on the page; None where there is only one."""
    paragraphs: tuple[int, ...]
    """Counted within the turn; none where the words belong to the page and not to a speaker."""

    def __str__(self) -> str:
        comment = f"comment {self.comment}" if self.comment else None
        return ", ".join(part for part in (self.document, comment, self.counted) if part)

    @property
    def counted(self) -> str:
        """The paragraphs in words: `¶5–6`, or `paragraph 12` where nothing divides the text."""
        if not self.paragraphs:
            return ""
        sign = "¶" if self.comment else "paragraph " if len(self.paragraphs) == 1 else "paragraphs "
        return f"{sign}{ranges(self.paragraphs)}"


def ranges(numbers: Iterable[int]) -> str:
    """Return numbers as `2, 5–7`."""
    ordered = sorted(set(numbers))
    runs = [[n for _, n in run] for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


@dataclass(frozen=True)
class Reading:
    """A report and the source it was read from."""

    report: Report
    text: str
    """The decoded source."""
    question: str | None = field(default=None, kw_only=True)
    """What the run was focused on, if it was."""

    @cached_property
    def names(self) -> dict[str, str]:
        """What to call each participant, by id."""
        return {holder: folded(name) for holder, name in names_of(self.report.participants).items()}

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def ranked(self) -> list[Claim]:
        """The claims, most central first."""
        return sorted(self.report.claims, key=lambda claim: claim.rank)

    @cached_property
    def issues(self) -> list[Issue]:
        """The issues, in the order in which they are told."""
        return sorted(self.report.issues, key=lambda issue: issue.rank)

    @cached_property
    def critique(self) -> dict[str, Critique]:
        """The critiques by the id of their issue."""
        return {critique.issue: critique for critique in self.report.critiques}

    @cached_property
    def gravest(self) -> list[Finding]:
        """The gravest findings, the gravest first."""
        known = {finding.id: finding for critique in self.report.critiques for finding in critique.findings}
        return [known[identifier] for identifier in self.report.gravest if identifier in known]

    @cached_property
    def discarded(self) -> list[DiscardedFinding]:
        """Every finding that did not survive."""
        return [finding for critique in self.report.critiques for finding in critique.discarded]

    @property
    def title(self) -> str:
        """The title as Markdown: that of the written account, else the document's."""
        heading = self._written[0]
        return heading.removeprefix("# ").strip() if heading else escaped(self.report.document.title)

    @property
    def account(self) -> str:
        """The written account as Markdown, without its title; an empty string where none was written."""
        return self._written[1].strip()

    @cached_property
    def _written(self) -> tuple[str, str]:
        text = self.report.summary.text.strip()
        heading, _, rest = text.partition("\n")
        return (heading, rest) if heading.startswith("# ") else ("", text)

    @property
    def documents(self) -> Sequence[DocumentInfo]:
        """The documents to tell apart; none where there is only one."""
        return ()

    @property
    def unconnected(self) -> str:
        """Which of several documents have nothing to do with each other, in words; an empty string where none do."""
        return ""

    def display(self, span: Span) -> str:
        """Return the characters of `span` as a reader of the rendered page sees them, on one line."""
        return folded(show(span.cut(self.text), self.markup_at(span)).text)

    def markup_at(self, span: Span) -> Markup:
        """Return how the source of `span` is written."""
        del span  # there is only one source
        return self._markup

    @cached_property
    def _markup(self) -> Markup:
        return markup_of(self.report, self.text)

    def own(self, span: Span) -> Span:
        """Return `span` as counted in its own document."""
        return span

    def place(self, span: Span) -> Place:
        """Return where `span` stands."""
        touched = list(self._touching(span))
        turn = touched[0].turn if touched else None
        document, comment = self._comment.get(turn or "", (None, None))
        return Place(document, comment, tuple(self._paragraph[p.id] for p in touched if p.id in self._paragraph))

    def turn_at(self, span: Span) -> str | None:
        """Return the id of the turn in which `span` begins; None where it lies in no passage."""
        return next((passage.turn for passage in self._touching(span)), None)

    def speaker_of(self, turn: str | None) -> str | None:
        """Return what to call whoever speaks in a turn; None where nobody can tell."""
        return self._speakers.get(turn or "")

    def holder_at(self, span: Span) -> str | None:
        """Return the id of the participant whose words begin `span`."""
        for passage in self._touching(span):
            inside = (part.holder for part in passage.inline if part.span.covers(span))
            return next(inside, None) or passage.holder
        return None

    def target_holder(self, finding: Finding) -> str | None:
        """Return who is criticised: the holder of the claim or of the step; of an issue, whose words are quoted."""
        target = self._steps.get(finding.target, finding.target)
        if claim := self.claim.get(target):
            return claim.holder
        return next(filter(None, (self.holder_at(quote.span) for quote in finding.quotes)), None)

    @cached_property
    def _steps(self) -> dict[str, str]:
        return {relation.id: relation.source for relation in self.report.relations}

    @cached_property
    def _comment(self) -> dict[str, tuple[str | None, int | None]]:
        """The document and the number of each turn, by its id."""
        turns = self.report.document.turns
        return {turn.id: (None, i if len(turns) > 1 else None) for i, turn in enumerate(turns, start=1)}

    @cached_property
    def _speakers(self) -> dict[str, str]:
        found = {turn.id: folded(turn.author) for turn in self.report.document.turns if turn.author}
        own = (p for p in reversed(self.report.passages) if p.voice is Voice.OWN and p.holder)
        return found | {passage.turn: self.names[passage.holder] for passage in own if passage.holder in self.names}

    @cached_property
    def _paragraph(self) -> dict[str, int]:
        """The number of each spoken passage within its turn, by its id."""
        counts: dict[str, int] = {}
        numbers = {}
        for passage in self.report.passages:
            if passage.voice is not Voice.FURNITURE:
                counts[passage.turn] = numbers[passage.id] = counts.get(passage.turn, 0) + 1
        return numbers

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.span.start for passage in self.report.passages]

    def _touching(self, span: Span) -> Iterator[VoicedPassage]:
        """The passages that share characters with `span`."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for passage in self.report.passages[first:]:
            if passage.span.start >= span.end:
                return
            if passage.span.overlap(span):
                yield passage
