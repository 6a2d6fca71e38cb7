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
    Report,
    Span,
    Statement,
    WouldMove,
)
from pipeline.report.markdown import assembled, bulleted, escaped, quoted
from pipeline.report.reading import Reading
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.wording import (
    DIFFERENCE,
    DISAGREEMENT,
    HOW,
    KNOWN,
    OUTCOME,
    STANCE,
    STATE,
    VERDICT,
    VOICE,
    WEIGHT,
    counted,
    listed,
    losses,
    mended,
    phrase,
    struck,
)


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
        yield from _issue(reading, issue, told)
    if left := [claim for claim in reading.ranked if claim.id not in told]:
        yield "## Claims that bear on no issue"
        yield bulleted(_claim(reading, claim) for claim in left)


def _issue(reading: Reading, issue: Issue, told: set[str]) -> Iterator[str]:
    """All about an issue; claims that are not among those `told` already, to which they are added."""
    cruxes = [crux for crux in reading.report.cruxes if crux.issue == issue.id]
    clashes = [clash for clash in reading.report.clashes if clash.issue == issue.id]
    yield f"## {issue.rank}. {escaped(issue.question)}"
    yield f"*{'; '.join([WEIGHT[issue.weight], *(DIFFERENCE[difference] for difference in issue.differences)])}*"
    yield bulleted(_stands(reading, issue))
    for crux in cruxes:
        yield from _crux(reading, crux)
    if clashes:
        yield "**Opposed**"
        yield bulleted(_clash(reading, issue, clash) for clash in sorted(clashes, key=lambda clash: clash.rank))
    yield from _claims(reading, set(_cited(issue, cruxes, clashes)), told)


def _claims(reading: Reading, cited: set[str], told: set[str]) -> Iterator[str]:
    ranked = [claim for claim in reading.ranked if claim.id in cited]
    if ranked:
        yield "**Claims**"
        again = [claim.id for claim in ranked if claim.id in told]
        new = [_claim(reading, claim) for claim in ranked if claim.id not in told]
        yield bulleted([*new, *([f"told above: {', '.join(again)}"] if again else [])])
    told |= cited


def _cited(issue: Issue, cruxes: Iterable[Crux], clashes: Iterable[Clash]) -> Iterator[str]:
    for told in (issue.positions, issue.concessions, issue.agreements, issue.unanswered):
        yield from chain.from_iterable(each.claims for each in told)
    yield from issue.ended.claims if issue.ended else ()
    for crux in cruxes:
        yield from (crux.claim,) if crux.claim else ()
        yield from chain(crux.falls_with, *(position.claims for position in crux.positions))
    yield from chain.from_iterable((*clash.point.claims, *clash.counterpoint.claims) for clash in clashes)


def _stands(reading: Reading, issue: Issue) -> Iterator[str]:
    for position in issue.positions:
        yield f"{_name(reading, position.holder)}, {KNOWN[position.known]}: {_stated(position.text, position.claims)}"
    for granted in issue.concessions:
        to = f" to {_name(reading, granted.to)}" if granted.to else ""
        yield f"Granted by {_name(reading, granted.by)}{to}, {granted.degree}: {_stated(granted.text, granted.claims)}"
    yield from (f"Agreed: {_told(agreed)}" for agreed in issue.agreements)
    for point in issue.unanswered:
        by = f" by {_name(reading, point.by)}" if point.by else ""
        yield f"{_name(reading, point.whose)}'s point, {HOW[point.how]}{by}: {_stated(point.text, point.claims)}"
    if issue.ended:
        yield f"Ended: {_told(issue.ended)}"
    if issue.parts:
        ranks = sorted(part.rank for part in reading.issues if part.id in issue.parts)
        yield f"Fought inside it: {listed([str(rank) for rank in ranks])}"


def _crux(reading: Reading, crux: Crux) -> Iterator[str]:
    sides = (f"{_name(reading, position.holder)} {STANCE[position.stance]}" for position in crux.positions)
    falls = [f"With it falls: {', '.join(crux.falls_with)}"] if crux.falls_with else []
    settle = [f"What would settle it: {escaped(crux.would_settle)}"] if crux.would_settle else []
    stated = _stated(crux.text, (crux.claim,)) if crux.claim else f"{escaped(crux.text)} (implied)"
    yield f"**It turns on:** {stated} It is {DISAGREEMENT[crux.disagreement]}."
    yield bulleted([*sides, *falls, *settle, *(_moved(reading, moved) for moved in crux.would_move)])


def _moved(reading: Reading, moved: WouldMove) -> str:
    return f"What would move {_name(reading, moved.holder)}: {_words(reading, moved.span)}"


def _clash(reading: Reading, issue: Issue, clash: Clash) -> str:
    point, counterpoint = (
        f"{_name(reading, side.holder)}{_ids(side.claims)}" for side in (clash.point, clash.counterpoint)
    )
    asked = "" if clash.question == issue.question else f" {escaped(clash.question)}"
    return f"{clash.id}: {point} against {counterpoint}; {STATE[clash.state]}.{asked}"


def _claim(reading: Reading, claim: Claim) -> str:
    manner = "; ".join([phrase(claim.stance), VOICE[claim.voice], *map(phrase, claim.flags)])
    whose = f"{_name(reading, claim.holder)} ({escaped(manner)})"
    return f"**{claim.id}** {whose}: {escaped(claim.text)} {_words(reading, claim.span)}"


def _words(reading: Reading, span: Span) -> str:
    """The one form in which words of the source stand here: the quote, its place, its characters."""
    own, place = reading.own(span), str(reading.place(span))
    characters = f"characters {own.start}–{own.end}"
    return f"{quoted(reading.display(span))} ({', '.join(filter(None, (escaped(place), characters)))})"


def _references(reading: Reading) -> Iterator[str]:
    places: dict[int, list[str]] = {}
    for reference in reading.report.summary.references:
        words = f"{_words(reading, reference.span)}{_ids(reference.claims)}"
        places.setdefault(reference.n, []).append(words)
    if places:
        yield "## References of the summary"
        yield bulleted(f"[{n}] {'; '.join(places[n])}" for n in sorted(places))


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


def _told(statement: Statement) -> str:
    return _stated(statement.text, statement.claims)


def _stated(text: str, claims: Iterable[str]) -> str:
    return f"{escaped(text)}{_ids(claims)}"


def _ids(claims: Iterable[str]) -> str:
    named = ", ".join(claims)
    return f" ({named})" if named else ""


def _name(reading: Reading, holder: str) -> str:
    return escaped(reading.names[holder])
