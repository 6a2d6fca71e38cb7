"""`claims.md`: the ledger. Everything by its id, in its own words and with its characters; and all that was lost."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pipeline.models import (
    Check,
    CheckedBy,
    Claim,
    Clash,
    Crux,
    DiscardedFinding,
    Issue,
    Outcome,
    Reference,
    Report,
    Span,
)
from pipeline.report.markdown import assembled, bulleted, escaped, folded, quoted
from pipeline.report.reading import Reading
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.wording import OUTCOME, VERDICT, VOICE, counted, losses, mended, phrase, struck


def claims_markdown(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the ledger as Markdown; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    reading = reading_of(report, text, question)
    return assembled(
        [
            f"# Claims: {reading.title}",
            "Every quote is the source's own; characters are counted from the start of the file.",
            *_issues(reading),
            *_references(reading),
            *_lost(reading.report),
            *_discarded(reading),
            *_checks(reading.report),
            *_sentences(reading.report),
        ]
    )


def _issues(reading: Reading) -> Iterator[str]:
    told: set[str] = set()
    for issue in reading.issues:
        yield f"## {issue.rank}. {escaped(issue.question)}"
        cited = set(_cited(reading.report, issue))
        yield bulleted(_claim(reading, claim) for claim in reading.ranked if claim.id in cited - told)
        if again := [claim.id for claim in reading.ranked if claim.id in cited & told]:
            yield f"Listed above: {', '.join(again)}."
        told |= cited
    if left := [claim for claim in reading.ranked if claim.id not in told]:
        yield "## Claims that bear on no issue"
        yield bulleted(_claim(reading, claim) for claim in left)


def _cited(report: Report, issue: Issue) -> Iterator[str]:
    """The ids of the claims that an issue rests on, wherever in it they are named."""
    for told in (issue.positions, issue.concessions, issue.agreements, issue.unanswered):
        yield from chain.from_iterable(each.claims for each in told)
    yield from issue.ended.claims if issue.ended else ()
    yield from chain.from_iterable(_of_crux(crux) for crux in report.cruxes if crux.issue == issue.id)
    yield from chain.from_iterable(_of_clash(clash) for clash in report.clashes if clash.issue == issue.id)


def _of_crux(crux: Crux) -> Iterator[str]:
    yield from (crux.claim,) if crux.claim else ()
    yield from chain(crux.falls_with, *(position.claims for position in crux.positions))


def _of_clash(clash: Clash) -> Iterator[str]:
    return chain(clash.point.claims, clash.counterpoint.claims)


def _claim(reading: Reading, claim: Claim) -> str:
    manner = "; ".join([phrase(claim.stance), VOICE[claim.voice], *map(phrase, claim.flags)])
    whose = f"{_name(reading, claim.holder)} ({escaped(manner)})"
    verbatim = folded(claim.text).rstrip(".") == reading.display(claim.span).rstrip(".")
    told = "" if verbatim else f"{escaped(claim.text)} "
    return f"**{claim.id}** {whose}: {told}{_words(reading, claim.span)}"


def _words(reading: Reading, span: Span) -> str:
    """The one form in which words of the source stand here: the quote, its place, its characters."""
    return f"{quoted(reading.display(span))} {_where(reading, span)}"


def _where(reading: Reading, span: Span) -> str:
    own, place = reading.own(span), str(reading.place(span))
    characters = f"characters {own.start}–{own.end}"
    return f"({', '.join(filter(None, (escaped(place), characters)))})"


def _references(reading: Reading) -> Iterator[str]:
    first: dict[Span, int] = {}
    told: dict[int, list[str]] = {}
    for reference in sorted(reading.report.summary.references, key=lambda reference: reference.n):
        n = first.setdefault(reference.span, reference.n)
        told.setdefault(reference.n, []).append(_referred(reading, reference, n))
    if told:
        yield "## References of the summary"
        yield bulleted(f"[{n}] {'; '.join(places)}" for n, places in told.items())


def _referred(reading: Reading, reference: Reference, first: int) -> str:
    """What a mark stands for; words that stand here already, as claims or under the mark `first`, are not repeated."""
    if claims := _whole(reading, reference):
        return f"{', '.join(claims)} {_where(reading, reference.span)}"
    if first != reference.n:
        return f"as {escaped(f'[{first}]')} {_where(reading, reference.span)}"
    return f"{_words(reading, reference.span)}{_ids(reference.claims)}"


def _whole(reading: Reading, reference: Reference) -> list[str]:
    """The ids of the claims that hold all the words of a reference; none where some words are in no claim."""
    span = reference.span
    known = (reading.claim[identifier] for identifier in reference.claims if identifier in reading.claim)
    held = [claim for claim in known if span.covers(claim.span)]
    left = set(range(span.start, span.end)).difference(*(range(c.span.start, c.span.end) for c in held))
    return [] if any(reading.text[at].isalnum() for at in left) else [claim.id for claim in held]


def _lost(report: Report) -> Iterator[str]:
    found = losses(report.coverage)
    if report.coverage.fallbacks:
        rewrites = counted(report.coverage.fallbacks, "claim")
        found.append(f"{rewrites} told in the source's own words, because a rewrite was refused twice.")
    discarded = sum(len(critique.discarded) for critique in report.critiques)
    if discarded:
        found.append(f"{counted(discarded, 'finding')} discarded, for the reasons below.")
    yield "## What was lost"
    yield bulleted(map(escaped, found)) or "Nothing."


def _discarded(reading: Reading) -> Iterator[str]:
    if reading.discarded:
        yield "## Criticisms considered and discarded"
        yield bulleted(_refused(reading, finding) for finding in reading.discarded)


def _refused(reading: Reading, finding: DiscardedFinding) -> str:
    holder = reading.target_holder(finding)
    whose = escaped(reading.names[holder]) if holder else "all sides"
    words = "; ".join(_words(reading, quote.span) for quote in finding.quotes)
    charge = f"{whose}, {phrase(finding.criterion)}: {escaped(finding.explanation)}"
    return f"{charge} {words} *Discarded: {escaped(finding.reason)}*"


def _checks(report: Report) -> Iterator[str]:
    if not report.checks:
        return
    changed, gone = mended(report.checks), struck(report.checks)
    stand = len(report.checks) - len(changed) - len(gone)
    yield "## The second reading"
    yield (
        f"{counted(len(report.checks), 'statement')} of the account read again: {stand} stand as written, "
        f"{len(changed)} mended, {len(gone)} struck."
    )
    yield bulleted(_check(check) for check in (*changed, *gone))


def _check(check: Check) -> str:
    became = quoted(check.mended) if check.mended is not None else "struck"
    by = "code" if check.by is CheckedBy.CODE else "a reader"
    return f"{VERDICT[check.verdict]}, found by {by}: {quoted(check.statement)} → {became}"


def _sentences(report: Report) -> Iterator[str]:
    yield "## What became of the sentences"
    counts = ((outcome, getattr(report.coverage.outcomes, outcome)) for outcome in Outcome)
    yield bulleted(f"{OUTCOME[outcome]}: {number}" for outcome, number in counts if number)


def _ids(claims: Iterable[str]) -> str:
    named = ", ".join(claims)
    return f" ({named})" if named else ""


def _name(reading: Reading, holder: str) -> str:
    return escaped(reading.names[holder])
