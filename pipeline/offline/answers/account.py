"""The account, in reply to `write_account`: the outline put into its frame, in the words of the text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Degree, Document, How, Presence, Weight
from pipeline.offline.answers.common import bounded
from pipeline.offline.reading import Reading
from pipeline.stages.account import AccountReply, Row, Section, Short, Speaker
from pipeline.views import Grant, HeldPosition, LeftOpen, Outline, OutlinedIssue, Quoted, Text, Told, Voices

LONGEST_TITLE = 200
LONGEST_QUOTE = 480
LONGEST_SHORT = 140
"""So many characters of a side's words stand in the table."""
MOST_SECTIONS = 8
MOST_ROWS = 10
MOST_SMALLER = 16
MOST_IN_ALL = 10
"""So many concessions, and so many open points, are told of the whole."""
MOST_POINTS = 8
MOST_HINGES = 4
MOST_NAMED = 8
"""So many participants are named in a line."""

_ABSENT = {
    Presence.QUOTED: "only quoted",
    Presence.REPORTED: "only reported",
    Presence.PREDICTED: "only predicted to object",
}
_DEGREES = {Degree.FULL: "grants", Degree.CONDITIONAL: "grants in part", Degree.TACTICAL: "grants for argument's sake"}
_OPEN = {
    How.NOT_TAKEN_UP: "No answer to this was found",
    How.IN_PART: "Answered in part",
    How.BESIDE_THE_POINT: "Answered beside the point",
}
_DOUBLE = str.maketrans(dict.fromkeys("“”„«»", '"'))
"""A quotation inside a quotation: other marks than those around it, and still the same ones to a reader of the source."""


def write_account(
    reading: Reading, text: Text, voices: Voices, outline: Outline, length: str, question: str
) -> AccountReply:
    """Return the account of `outline`: its issues in order, every point a quotation with its sentences."""
    del reading, length, question  # all that the rules know of the whole stands in the outline, in its order
    return _Writing(text.document, voices, outline).reply()


@dataclass(frozen=True)
class _Writing:
    document: Document
    voices: Voices
    outline: Outline

    def reply(self) -> AccountReply:
        main = [issue for issue in self.outline.issues if issue.weight is not Weight.MINOR][:MOST_SECTIONS]
        rest = [issue for issue in self.outline.issues if issue not in main]
        return AccountReply(
            title=bounded(self.document.title, LONGEST_TITLE),
            brief=list(self._brief()),
            table=[self._row(issue) for issue in main[:MOST_ROWS]],
            sections=[self._section(issue) for issue in main],
            smaller=[self._exchange(issue) for issue in rest[:MOST_SMALLER] if issue.positions],
            turns_on=[],
            granted=_first(self._grant(grant) for issue in main for grant in issue.grants),
            left_open=_first(self._open(point) for issue in main for point in issue.unanswered),
        )

    def _brief(self) -> Iterator[str]:
        yield _cited(self.outline.about.text, self.outline.about.quotes)
        yield from self._people()
        if self.outline.turns_on:
            yield self._line("It turns on this", self.outline.turns_on)

    def _people(self) -> Iterator[str]:
        """Who takes part, and how each is known."""
        names = self.voices.names
        here = [names[p.id] for p in self.voices.participants if p.presence is Presence.PRESENT]
        absent = [p for p in self.voices.participants if p.presence in _ABSENT]
        if here:
            yield f"Here speak: {_listed(here)}."
        if absent:
            known = [f"{names[p.id]} ({_ABSENT[p.presence]})" if p.name else names[p.id] for p in absent]
            yield f"Others come in: {_listed(known)}."

    def _row(self, issue: OutlinedIssue) -> Row:
        sides = [
            Short(who=[number(p.holder)], says=_cited(self._quoted(p.told.quotes[0], LONGEST_SHORT), p.told.quotes[:1]))
            for p in issue.positions
        ]
        return Row(question=bounded(issue.question, LONGEST_TITLE), sides=sides, stands=self._stands(issue))

    def _stands(self, issue: OutlinedIssue) -> str:
        if issue.ended:
            return self._line("Granted", issue.ended)
        if issue.unanswered:
            return self._open(issue.unanswered[0])
        granting = dict.fromkeys(self.voices.names[grant.by] for grant in issue.grants)
        return (
            f"Open; something is granted by {_listed(list(granting))}."
            if granting
            else "Open; no concession was found."
        )

    def _section(self, issue: OutlinedIssue) -> Section:
        return Section(
            issues=[issue.number],
            heading=bounded(issue.question, LONGEST_TITLE),
            lead="",
            speakers=[self._speaker(position) for position in issue.positions],
            granted=[self._grant(grant) for grant in issue.grants][:MOST_POINTS],
            left_open=[self._open(point) for point in issue.unanswered][:MOST_POINTS],
            turns_on=[self._line("", hinge.told) for hinge in issue.turns_on][:MOST_HINGES],
        )

    def _speaker(self, position: HeldPosition) -> Speaker:
        points = [_cited(self._quoted(quote), [quote]) for quote in position.told.quotes]
        return Speaker(who=[number(position.holder)], points=points[:MOST_POINTS])

    def _exchange(self, issue: OutlinedIssue) -> str:
        """A smaller issue in one line: what either side says."""
        quotes = [position.told.quotes[0] for position in issue.positions]
        said = [
            f"{self._called(position.holder)}: {self._quoted(quote, LONGEST_SHORT)}"
            for position, quote in zip(issue.positions, quotes, strict=True)
        ]
        return _cited(" ".join(said), quotes)

    def _grant(self, grant: Grant) -> str:
        to = f" to {self.voices.names[grant.to]}" if grant.to else ""
        return self._line(f"{self._called(grant.by)} {_DEGREES[grant.degree]}{to}", grant.told)

    def _open(self, point: LeftOpen) -> str:
        by = f" from {self.voices.names[point.by]}" if point.by else ""
        whose = f"a point of {self.voices.names[point.whose]}"
        return self._line(f"{_OPEN[point.how]}{by}, {whose}", point.told)

    def _called(self, holder: str) -> str:
        """A name as it is written; whoever has none is called by what they are, which opens a line with a capital."""
        name = self.voices.names[holder]
        return f"{name[:1].upper()}{name[1:]}" if name.startswith(("an ", "the ", "nobody ", "several ")) else name

    def _line(self, opening: str, told: Told) -> str:
        """What something told rests on, in the text's own words."""
        quote = self._quoted(told.quotes[0])
        return _cited(f"{opening}: {quote}" if opening else quote, told.quotes[:1])

    def _quoted(self, quote: Quoted, most: int = LONGEST_QUOTE) -> str:
        words = " ".join(shown(self.document, quote.span).split()).translate(_DOUBLE)
        return f"“{bounded(words, most)}”"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


def _first(lines: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(lines))[:MOST_IN_ALL]


def _cited(text: str, quotes: Sequence[Quoted]) -> str:
    """A line with the numbers of the sentences that it rests on at its end."""
    numbers = sorted({number(sentence) for quote in quotes for sentence in quote.sentences})
    return f"{text} {{{', '.join(map(str, numbers))}}}" if numbers else text
