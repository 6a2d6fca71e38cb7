"""`critique.md`: the gravest weaknesses, then each issue: every side at its strongest and what is held against it."""

from collections.abc import Iterator

from pipeline.models import Critique, Finding, Issue, Quote, Steelman
from pipeline.report.markdown import assembled, bulleted, escaped, folded, quoted
from pipeline.report.placing import LEDGER
from pipeline.report.reading import Reading
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.wording import MET, counted, how_focused, no_finding, phrase

BUILT = "The strongest cases are built here; they may give reasons that nobody on the page gave."


def critique_markdown(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the critique report as Markdown; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    reading = reading_of(report, text, question)
    return assembled([f"# Critique: {reading.title}", *_intro(reading), *_gravest(reading), *_issues(reading)])


def _intro(reading: Reading) -> Iterator[str]:
    critiques = reading.report.critiques
    if reading.question:
        yield escaped(how_focused(reading.question))
    if any(steelman.built for critique in critiques for steelman in critique.steelmen):
        yield BUILT
    if not any(critique.findings for critique in critiques):
        yield f"**{no_finding(reading.report)}**"


def _gravest(reading: Reading) -> Iterator[str]:
    if reading.gravest:
        yield "## The gravest weaknesses"
        yield "\n".join(
            f"{number}. {_finding(reading, finding, whose=_holder(reading, finding), indent=3)}"
            for number, finding in enumerate(reading.gravest, start=1)
        )


def _issues(reading: Reading) -> Iterator[str]:
    for issue in reading.issues:
        critique = reading.critique.get(issue.id)
        if critique and (critique.steelmen or critique.findings or critique.questions):
            yield from _issue(reading, issue, critique)
    if reading.discarded:
        yield f"*{counted(len(reading.discarded), 'further criticism')} considered and discarded: {LEDGER} says why.*"


def _issue(reading: Reading, issue: Issue, critique: Critique) -> Iterator[str]:
    yield f"## {escaped(issue.question)}"
    cases = {steelman.holder: steelman for steelman in critique.steelmen}
    against: dict[str | None, list[Finding]] = {}
    for finding in critique.findings:
        against.setdefault(reading.target_holder(finding), []).append(finding)
    for side in dict.fromkeys([*cases, *against]):
        if side in cases:
            yield _case(reading, cases[side])
        if side in against:
            yield f"**Weaknesses of {_name(reading, side)}**"
            yield bulleted(_told(reading, finding) for finding in against[side])
    if critique.questions:
        yield "**Questions**"
        yield bulleted(escaped(question) for question in critique.questions)


def _case(reading: Reading, steelman: Steelman) -> str:
    told = "" if steelman.built else ", in their own words"
    return f"**The strongest case for {_name(reading, steelman.holder)}{told}.** {escaped(steelman.text)}"


def _told(reading: Reading, finding: Finding) -> str:
    """A weakness; of one that stands at the top already, where."""
    if finding in reading.gravest:
        headline, parted, _ = finding.explanation.partition("\n")
        told = f": {escaped(headline)}" if parted else f" (*{phrase(finding.criterion)}*)."
        return f"No. {reading.gravest.index(finding) + 1} of the gravest above{told}"
    return _finding(reading, finding)


def _finding(reading: Reading, finding: Finding, *, whose: str = "", indent: int = 2) -> str:
    """A weakness under its headline, else with its criterion, and on a line of its own the words that it concerns."""
    headline, parted, rest = finding.explanation.partition("\n")
    bold = f"**{': '.join(filter(None, (whose, escaped(headline))))}**" if parted else f"**{whose}**:" if whose else ""
    signs = "; ".join(filter(None, ("" if parted else phrase(finding.criterion), MET[finding.tests.met])))
    told = (bold, escaped(rest if parted else headline), f"*({signs})*" if signs else "")
    line = " ".join(filter(None, told))
    return f"{line}  \n{' ' * indent}{' · '.join(_quotes(reading, finding))}"


def _quotes(reading: Reading, finding: Finding) -> Iterator[str]:
    """The words with their places; first, as one, the places of those that the explanation quotes itself."""
    told = folded(finding.explanation)
    inside = [quote for quote in finding.quotes if reading.display(quote.span) in told]
    if inside:
        places = dict.fromkeys(_place(reading, quote) for quote in inside)
        yield f"Quoted from {'; '.join(places)}"
    for quote in finding.quotes:
        if quote not in inside:
            yield f"{quoted(reading.display(quote.span))} ({_place(reading, quote)})"


def _place(reading: Reading, quote: Quote) -> str:
    return escaped(str(reading.place(quote.span)))


def _holder(reading: Reading, finding: Finding) -> str:
    return _name(reading, reading.target_holder(finding))


def _name(reading: Reading, side: str | None) -> str:
    return escaped(reading.names[side]) if side else "all sides"
