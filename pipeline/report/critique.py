"""`critique.md`: each side at its strongest, and what can still be held against it."""

from collections.abc import Iterator

from pipeline.models import Clash, Critique, DiscardedFinding, Finding
from pipeline.report.markdown import asked, assembled, block_quote, cited, escaped
from pipeline.report.reading import Reading
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.wording import (
    HOW_TO_READ,
    SEVERITY,
    how_made,
    no_finding,
    nothing_found,
    phrase,
    survived,
)

CLAIMS_PAGE = "summary.md"
"""The file in which the claims are listed."""


def critique_markdown(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the critique report as Markdown; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    return _critique_report(reading_of(report, text, question))


def _critique_report(reading: Reading) -> str:
    report = reading.report
    return assembled(
        [
            f"# Critique: {escaped(report.document.title)}",
            asked(reading),
            f"*{escaped(how_made(report.provenance))}*",
            *(
                _critiques(reading)
                if reading.clashes
                else [escaped(nothing_found(reading.report, several=bool(reading.documents)))]
            ),
        ]
    )


def _critiques(reading: Reading) -> Iterator[str]:
    yield HOW_TO_READ
    if not any(critique.findings for critique in reading.report.critiques):
        yield f"**{no_finding(reading.discarded)}**"
    for number, clash in enumerate(reading.clashes, start=1):
        if critique := reading.critique.get(clash.id):
            yield from _critique(reading, number, clash, critique)
    yield from _not_judged(reading)
    yield from _discarded(reading)


def _critique(reading: Reading, number: int, clash: Clash, critique: Critique) -> Iterator[str]:
    yield f"## {number}. {escaped(clash.issue)}"
    yield _steelman(reading, "Point", clash.point.holder, critique.steelman.point)
    yield _steelman(reading, "Counterpoint", clash.counterpoint.holder, critique.steelman.counterpoint)
    for finding in reading.findings(critique):
        yield from _finding(reading, finding)
    if critique.questions:
        yield "Questions worth asking:"
        yield "\n".join(f"- {escaped(question)}" for question in critique.questions)


def _steelman(reading: Reading, side: str, holder: str, text: str) -> str:
    return f"**{side}, {escaped(reading.names[holder])}, at its strongest:** {escaped(text)}"


def _finding(reading: Reading, finding: Finding) -> Iterator[str]:
    yield f"### {SEVERITY[finding.severity]}: {_charge(reading, finding)}"
    target = reading.target_holder(finding.target)
    for quote in finding.quotes:
        yield block_quote(reading, quote.span, reading.speaker_at(quote.span, target))
    yield f"{escaped(finding.explanation)} *{survived(finding)}*"


def _charge(reading: Reading, finding: Finding) -> str:
    relation = reading.relation.get(finding.target)
    step = f"the step from {_link(relation.source)} to {_link(relation.target)}" if relation else ""
    name = escaped(reading.names[reading.target_holder(finding.target)])
    return f"{escaped(phrase(finding.criterion))}, against {name} ({step or _link(finding.target)})"


def _link(target: str) -> str:
    return cited([target], CLAIMS_PAGE)


def _not_judged(reading: Reading) -> Iterator[str]:
    if reading.not_judged:
        yield "Not criticised here:"
        yield "\n".join(f"- {escaped(clash.issue)}" for clash in reading.not_judged)


def _discarded(reading: Reading) -> Iterator[str]:
    if reading.discarded:
        yield "## Considered and discarded"
        yield "\n".join(f"- {_discard(reading, finding)}" for finding in reading.discarded)


def _discard(reading: Reading, finding: DiscardedFinding) -> str:
    charge = _charge(reading, finding)
    return f"{charge}: {escaped(finding.explanation)} *Discarded: {escaped(finding.reason)}*"
