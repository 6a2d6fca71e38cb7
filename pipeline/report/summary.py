"""`summary.md`: the debate, for somebody who will not read the page."""

from collections.abc import Iterator

from pipeline.models import Clash, Crux, CruxPosition, Issue, Participant, Position, Report, WouldMove
from pipeline.report.ladder import Rung
from pipeline.report.markdown import asked, assembled, block_quote, cited, claim_quote, escaped, shortened, stated
from pipeline.report.mermaid import clash_map
from pipeline.report.reading import Reading
from pipeline.report.sources import AnyReport, Sources, reading_of
from pipeline.report.wording import (
    ALSO_GRANTED,
    DISAGREEMENT,
    NO_CRUX,
    PRESENCE,
    VOICE,
    counted,
    how_answered,
    how_covered,
    how_granted,
    how_it_stands,
    how_made,
    how_much_lost,
    losses,
    nothing_found,
    phrase,
    what_it_is,
    where_on,
)

LABEL_LENGTH = 90
"""In characters, where a claim is only named."""


def summary_markdown(report: AnyReport, text: Sources, question: str | None = None) -> str:
    """Return the debate summary as Markdown; `text` is the decoded source, or those of several documents.

    `question` is what the run was focused on, if it was.
    """
    return _summary(reading_of(report, text, question))


def _summary(reading: Reading) -> str:
    report = reading.report
    return assembled(
        [
            f"# {escaped(report.document.title)}",
            asked(reading),
            _headline(reading),
            _how(report),
            *_documents(reading),
            "## Who takes part",
            "\n".join(_participant(reading, participant) for participant in report.participants),
            *(_debate(reading) if reading.clashes else ()),
            *_claims(reading),
            *_losses(report),
        ]
    )


def _headline(reading: Reading) -> str:
    headline = reading.report.summary.headline
    return (
        stated(headline.text, headline.claims)
        if reading.clashes
        else escaped(nothing_found(reading.report, several=bool(reading.documents)))
    )


def _how(report: Report) -> str:
    made = f"*{escaped(how_made(report.provenance))} {escaped(how_covered(report.coverage))}*"
    lost = how_much_lost(report.coverage)
    return f"{made} [{lost}](#lost)" if lost else made


def _documents(reading: Reading) -> Iterator[str]:
    if reading.documents:
        yield "## What was read"
        yield "\n".join(f"- **{info.id}**: {escaped(what_it_is(info))}" for info in reading.documents)
        yield escaped(reading.unconnected)


def _participant(reading: Reading, participant: Participant) -> str:
    name = escaped(reading.names[participant.id])
    group = ", a group" if participant.group else ""
    number = counted(len(reading.claims_of(participant.id)), "claim")
    return f"- **{name}**{group}: {PRESENCE[participant.presence]}; {number}"


def _debate(reading: Reading) -> Iterator[str]:
    yield "## The issues"
    yield clash_map(reading)
    for number, issue in enumerate(reading.report.summary.issues, start=1):
        yield from _issue(reading, number, issue)
    yield from _untold(reading)
    yield from _also_granted(reading)
    yield "## What it turns on"
    if not reading.report.cruxes:
        yield NO_CRUX
    for crux in reading.report.cruxes:
        yield from _crux(reading, crux)
    yield from _unanswered(reading.report.summary.issues)


def _issue(reading: Reading, number: int, issue: Issue) -> Iterator[str]:
    yield f'<a id="issue-{number}"></a>\n\n### {number}. {escaped(issue.question)}'
    for position in issue.positions:
        yield _position(reading, position)
        yield from (claim_quote(reading, reading.claim[claim]) for claim in position.claims)
    if rungs := reading.layered(issue):
        yield "The exchange, step by step:"
        yield "\n".join(_rung(reading, rung) for rung in rungs)
    if clash := reading.clash_of(issue):
        yield stated(how_it_stands(clash.state, reading.giver(clash)), reading.given(clash))
    yield "\n".join(_outcome(issue))


def _rung(reading: Reading, rung: Rung) -> str:
    claim = reading.claim[rung.claim]
    told = stated(shortened(claim.text, LABEL_LENGTH), [claim.id])
    return f"{'  ' * rung.depth}- {escaped(reading.names[claim.holder])}{how_answered(rung.relation)}: {told}"


def _untold(reading: Reading) -> Iterator[str]:
    if reading.untold:
        yield "Also disputed, and less central:"
        yield "\n".join(f"- {stated(clash.issue, _claims_of(clash))}" for clash in reading.untold)


def _also_granted(reading: Reading) -> Iterator[str]:
    if reading.also_granted:
        yield ALSO_GRANTED
        yield "\n".join(
            f"- {stated(how_granted(claim, reading.names[claim.holder], reading.granted_to(claim)), [claim.id])}"
            for claim in reading.also_granted
        )


def _claims_of(clash: Clash) -> tuple[str, ...]:
    return (*clash.point.claims, *clash.counterpoint.claims)


def _position(reading: Reading, position: Position) -> str:
    name = f"**{escaped(reading.names[position.holder])}**"
    if reading.says_more(position.text, position.claims):
        return f"{name}: {stated(position.text, position.claims)}"
    return f"{name} ({cited(position.claims)})"


def _outcome(issue: Issue) -> Iterator[str]:
    yield from (f"- Agreed: {stated(statement.text, statement.claims)}" for statement in issue.agreements)
    yield from (f"- {stated(statement.text, statement.claims)}" for statement in issue.concessions)


def _crux(reading: Reading, crux: Crux) -> Iterator[str]:
    claim = reading.claim[crux.claim]
    yield f"### {escaped(claim.text)}"
    yield f"It is {DISAGREEMENT[crux.disagreement]}. In the text ({cited([claim.id])}):"
    yield claim_quote(reading, claim)
    stands = (_stand(reading, crux, position) for position in crux.positions)
    falls = (f"- With it falls: {_named(reading, fallen)}" for fallen in crux.falls_with)
    yield "\n".join([*stands, *falls])
    for moved in crux.would_move:
        yield from _would_move(reading, crux, moved)


def _would_move(reading: Reading, crux: Crux, moved: WouldMove) -> Iterator[str]:
    name = escaped(reading.names[moved.holder])
    if reading.says_itself(crux, moved):
        yield f"By their own word, this would move {name}."
    else:
        yield f"What would move {name}:"
        yield block_quote(reading, moved.span, reading.speaker_at(moved.span, moved.holder))


def _stand(reading: Reading, crux: Crux, position: CruxPosition) -> str:
    return f"- {escaped(reading.names[position.holder])} {where_on(crux, position)} ({cited(position.claims)})"


def _named(reading: Reading, claim: str) -> str:
    return stated(shortened(reading.claim[claim].text, LABEL_LENGTH), [claim])


def _unanswered(issues: tuple[Issue, ...]) -> Iterator[str]:
    points = [
        f"- {stated(statement.text, statement.claims)}: [issue {number}](#issue-{number})"
        for number, issue in enumerate(issues, start=1)
        for statement in issue.unanswered
    ]
    if points:
        yield "## Not answered, as far as was found"
        yield "\n".join(points)


def _claims(reading: Reading) -> Iterator[str]:
    if reading.report.claims:
        yield "## All claims"
    for participant in reading.report.participants:
        if claims := reading.claims_of(participant.id):
            yield f"### {escaped(reading.names[participant.id])}"
            yield "\n".join(
                f'- <a id="{claim.id}"></a>**{claim.id}** {escaped(claim.text)} '
                f"({phrase(claim.stance)}; {VOICE[claim.voice]}; {reading.place(claim.span)})"
                for claim in claims
            )


def _losses(report: Report) -> Iterator[str]:
    if lost := losses(report.coverage):
        yield '<a id="lost"></a>\n\n## What was lost'
        yield "\n".join(f"- {escaped(loss)}" for loss in lost)
