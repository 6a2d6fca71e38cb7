"""The account as Markdown: the written lines in their frame, each with one mark for the places it rests on.

The frame is the same for every account; not a sentence is written here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from pipeline import models
from pipeline.fidelity import as_heading
from pipeline.grounding import number, shown_whole
from pipeline.models import Check, Claim, Document, Reference, Span, Summary
from pipeline.report.markdown import assembled, bulleted, escaped
from pipeline.stages.account import AccountReply, Section, Short, Statement, visited
from pipeline.stages.check import Checked
from pipeline.stages.claims import Claims
from pipeline.views import Outline, Told, Voices, has_title

NOBODY_WROTE = "No account was written of this text; what was found in it stands in claims.md."
"""What stands in the account's place where nobody wrote one."""


@dataclass(frozen=True)
class Account:
    """The written account, as it stands after the second reading."""

    summary: Summary
    checks: tuple[Check, ...]


def lines_of(written: AccountReply | None, voices: Voices) -> list[tuple[str, str]]:
    """Return every line of the account that is to be read again, with what it is about."""
    lines: list[tuple[str, str]] = []

    def collected(about: str, line: str) -> str:
        lines.append((about, line))
        return line

    if written:
        visited(written, voices.names, collected)
    return lines


def composed(
    written: AccountReply | None,
    checked: Checked,
    voices: Voices,
    outline: Outline,
    claims: Claims,
) -> Account:
    """Return the account as it stands after the check; `checked` has its lines in the order of `lines_of`."""
    settled = iter(checked.lines)
    document = voices.text.document
    placed: dict[str, Statement] = {}

    def standing(_: str, line: str) -> str | None:
        kept = next(settled)
        key = f"{len(placed)}"
        if kept is None:
            return None
        placed[key] = kept
        return key

    composition = Composition(document, claims.claims, voices.names, placed)
    text = composition.markdown(visited(written, voices.names, standing)) if written else unwritten(document)
    return Account(
        Summary(
            about=models.Statement(text=outline.about.text, claims=claims.under(outline.about)),
            ended=_told(outline.ended, claims),
            turns_on=_told(outline.turns_on, claims),
            text=text,
            references=composition.references,
        ),
        checked.checks,
    )


def unwritten(document: Document) -> str:
    """Return what stands where nobody wrote an account."""
    return assembled([f"# {escaped(document.title)}", NOBODY_WROTE])


def _told(told: Told | None, claims: Claims) -> models.Statement | None:
    return models.Statement(text=told.text, claims=claims.under(told)) if told else None


@dataclass
class Composition:
    """Puts checked lines into the frame; `lines` holds them in the order in which `visited` meets them."""

    document: Document
    claims: Sequence[Claim]
    names: Mapping[str, str]
    statements: Mapping[str, Statement]
    """The checked statements, by the line that `account` holds in their place."""
    _marks: dict[tuple[str, ...], int] = field(default_factory=dict)

    def markdown(self, account: AccountReply) -> str:
        """Return the whole account."""
        return assembled(
            [
                *self._titles(account.title.strip()),
                *self._headed("## In brief", map(self._marked, account.brief)),
                *self._table(account),
                *(block for i, section in enumerate(account.sections, 1) for block in self._section(i, section)),
                *self._headed("## Smaller exchanges", [bulleted(map(self._marked, account.smaller))]),
                *self._headed("## What it turns on", [bulleted(map(self._marked, account.turns_on))]),
                *self._whole(account),
            ]
        )

    @property
    def references(self) -> tuple[Reference, ...]:
        """What each mark stands for: one entry a place, in the order of the marks."""
        return tuple(
            Reference(n=n, span=span, claims=self._claims_in(sentences))
            for places, n in self._marks.items()
            for span, sentences in self._spans(places)
        )

    def _titles(self, written: str) -> Iterator[str]:
        """The title that the page gives; where it gives none, the one that was written."""
        given = self.document.title
        if not has_title(self.document):
            yield f"# {escaped(written or given)}"
        else:
            yield f"# {escaped(given)}"
            yield f"*{escaped(written)}*" if written and written != given else ""

    def _marked(self, line: str) -> str:
        if not line:
            return ""
        said = self.statements[line]
        if not said.sentences:
            return escaped(said.text)
        mark = self._marks.setdefault(said.sentences, len(self._marks) + 1)
        return f"{escaped(said.text)} [{mark}]"

    def _unmarked(self, line: str) -> str:
        """A line of a table or a list that tells again, in fewer words, what stands with its mark in a section."""
        return escaped(self.statements[line].text) if line else ""

    def _headed(self, heading: str, blocks: Iterable[str]) -> Iterator[str]:
        told = [block for block in blocks if block]
        if told:
            yield heading
            yield from told

    def _listed(self, name: str, lines: Sequence[str]) -> Iterator[str]:
        """Points under a name in bold: a single one on its line, several below it."""
        if len(lines) == 1:
            yield f"- **{name}**: {lines[0]}"
        elif lines:
            yield f"- **{name}**:"
            yield from (f"  - {line}" for line in lines)

    def _table(self, account: AccountReply) -> Iterator[str]:
        rows = [row for row in account.table if row.sides or row.stands]
        if not rows:
            return
        yield "## At a glance"
        yield "\n".join(
            [
                "| Issue | What is said | Where it stands |",
                "| --- | --- | --- |",
                *(
                    f"| {self._heading(row.question)} | "
                    f"{' · '.join(map(self._short, row.sides))} | {self._unmarked(row.stands)} |"
                    for row in rows
                ),
            ]
        )

    def _short(self, side: Short) -> str:
        return f"**{self._called(side.who)}**: {self._unmarked(side.says)}"

    def _section(self, place: int, section: Section) -> Iterator[str]:
        yield f"## {place}. {self._heading(section.heading)}"
        if section.lead:
            yield self._marked(section.lead)
        runs = groupby(section.speakers, key=lambda speaker: self._called(speaker.who))
        lists = [(name, [point for speaker in run for point in speaker.points]) for name, run in runs]
        yield "\n".join(line for name, points in lists for line in self._listed(name, [*map(self._marked, points)]))
        after = (("Granted", section.granted), ("Left open", section.left_open), ("It turns on", section.turns_on))
        for name, told in after:
            lines = [*map(self._marked, told)]
            if lines:
                yield f"**{name}:** {lines[0]}" if len(lines) == 1 else f"**{name}:**\n\n{bulleted(lines)}"

    def _heading(self, written: str) -> str:
        """A heading carries no quotation that nobody has checked: what does not stand in the text loses its marks."""
        return escaped(as_heading(written, self._source))

    @cached_property
    def _source(self) -> str:
        return shown_whole(self.document)

    def _whole(self, account: AccountReply) -> Iterator[str]:
        lists = (("Granted", account.granted), ("Open", account.left_open))
        lines = [line for name, told in lists for line in self._listed(name, [*map(self._unmarked, told)])]
        yield from self._headed("## What was granted, and what is open", ["\n".join(lines)])

    def _called(self, who: Sequence[int]) -> str:
        return (
            " and ".join(escaped(self.names[f"h{n}"]) for n in who if f"h{n}" in self.names) or "Nobody in particular"
        )

    def _spans(self, sentences: Sequence[str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """The sentences in runs of neighbours of one passage."""
        known = self.document.sentence
        ordered = sorted(sentences, key=number)
        runs = groupby(enumerate(ordered), key=lambda item: (known[item[1]].passage, number(item[1]) - item[0]))
        for _, run in runs:
            members = tuple(s for _, s in run)
            yield Span(start=known[members[0]].span.start, end=known[members[-1]].span.end), members

    def _claims_in(self, sentences: Sequence[str]) -> tuple[str, ...]:
        wanted = set(sentences)
        return tuple(claim.id for claim in self.claims if wanted & set(claim.sentences))
