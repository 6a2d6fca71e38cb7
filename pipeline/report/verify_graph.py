"""What a report says about itself: ids, references, ranks, counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.models import Issue, Outcome, Report

_KINDS = {
    "turn": "a turn",
    "participant": "a participant",
    "passage": "a passage",
    "sentence": "a sentence",
    "claim": "a claim",
    "relation": "a relation",
    "issue": "an issue",
    "clash": "a clash",
    "crux": "a crux",
    "finding": "a standing finding",
}
_LISTED = {"crux": "cruxes", "clash": "clashes"}

Reference = tuple[str, str, tuple[str, ...]]
"""Who refers, to which id, and of which kinds that may be."""


def graph_problems(report: Report) -> Iterator[str]:
    """Yield what does not agree within `report`, in plain sentences."""
    yield from _repeated(report)
    yield from _dangling(report)
    yield from _belonging(report)
    yield from _sides(report)
    yield from _ranks("claims", [claim.rank for claim in report.claims])
    yield from _ranks("issues", [issue.rank for issue in report.issues])
    yield from _ranks("clashes", [clash.rank for clash in report.clashes])
    yield from _counts(report)
    yield from _uncited(report)


def _ids(report: Report) -> dict[str, list[str]]:
    return {
        "turn": [turn.id for turn in report.document.turns],
        "participant": [participant.id for participant in report.participants],
        "conversation": [conversation.id for conversation in report.conversations],
        "passage": [passage.id for passage in report.passages],
        "sentence": [sentence.id for sentence in report.sentences],
        "claim": [claim.id for claim in report.claims],
        "relation": [relation.id for relation in report.relations],
        "issue": [issue.id for issue in report.issues],
        "clash": [clash.id for clash in report.clashes],
        "crux": [crux.id for crux in report.cruxes],
        "critique": [critique.id for critique in report.critiques],
        "finding": [finding.id for critique in report.critiques for finding in critique.findings],
        "discarded": [finding.id for critique in report.critiques for finding in critique.discarded],
    }


def _repeated(report: Report) -> Iterator[str]:
    named = Counter(report.gravest)
    yield from (f"the gravest: {identifier} is named {n} times." for identifier, n in named.items() if n > 1)
    counts = Counter(identifier for group in _ids(report).values() for identifier in group)
    yield from (f"the id {identifier} is used {n} times." for identifier, n in counts.items() if n > 1)


def _dangling(report: Report) -> Iterator[str]:
    known = {kind: set(identifiers) for kind, identifiers in _ids(report).items()}
    for name, identifier, kinds in _references(report):
        if not any(identifier in known[kind] for kind in kinds):
            yield f"{name}: {identifier} is not {' or '.join(_KINDS[kind] for kind in kinds)} of this report."


def _references(report: Report) -> Iterator[Reference]:
    yield from _source_references(report)
    yield from _claim_references(report)
    yield from _clash_references(report)
    yield from _crux_references(report)
    yield from _issue_references(report)
    yield from _critique_references(report)
    yield from _summary_references(report)


def _to(name: str, kind: str, identifiers: Iterable[str | None]) -> Iterator[Reference]:
    yield from ((name, identifier, (kind,)) for identifier in identifiers if identifier is not None)


def _source_references(report: Report) -> Iterator[Reference]:
    for turn in report.document.turns:
        yield from _to(f"turn {turn.id}", "turn", [turn.replies_to])
    for passage in report.passages:
        yield from _to(f"passage {passage.id}", "turn", [passage.turn])
        holders = [passage.holder, passage.to, *(part.holder for part in passage.inline)]
        yield from _to(f"passage {passage.id}", "participant", holders)
    for conversation in report.conversations:
        yield from _to(f"conversation {conversation.id}", "participant", conversation.participants)
    for sentence in report.sentences:
        yield from _to(f"sentence {sentence.id}", "passage", [sentence.passage])


def _claim_references(report: Report) -> Iterator[Reference]:
    for claim in report.claims:
        yield from _to(f"claim {claim.id}", "participant", [claim.holder])
        yield from _to(f"claim {claim.id}", "sentence", claim.sentences)
    for relation in report.relations:
        yield from _to(f"relation {relation.id}", "claim", [relation.source])
        yield f"relation {relation.id}", relation.target, ("claim", "relation")
    weighed = {*report.semantics.grounded, *report.semantics.h_categorizer, *report.semantics.df_quad}
    yield from _to("semantics", "claim", sorted(weighed))


def _clash_references(report: Report) -> Iterator[Reference]:
    for clash in report.clashes:
        yield from _to(f"clash {clash.id}", "issue", [clash.issue])
        for side in (clash.point, clash.counterpoint):
            yield from _to(f"clash {clash.id}", "participant", [side.holder])
            yield from _to(f"clash {clash.id}", "claim", side.claims)
        yield from _to(f"clash {clash.id}", "relation", clash.exchange)


def _issue_references(report: Report) -> Iterator[Reference]:
    for issue in report.issues:
        name = f"issue {issue.id}"
        for what, people, claims in _told(issue):
            yield from _to(f"{what} in {name}", "participant", people)
            yield from _to(f"{what} in {name}", "claim", claims)
        yield from _to(name, "crux", issue.cruxes)
        yield from _to(name, "clash", issue.clashes)
        yield from _to(name, "issue", issue.parts)


def _told(issue: Issue) -> Iterator[tuple[str, tuple[str | None, ...], tuple[str, ...]]]:
    """What an issue tells: how to call it, whom it names, which claims it rests on."""
    yield from (("a position", (each.holder,), each.claims) for each in issue.positions)
    yield from (("a concession", (each.by, each.to), each.claims) for each in issue.concessions)
    yield from (("an agreement", (), each.claims) for each in issue.agreements)
    yield from (("an unanswered point", (each.whose, each.by), each.claims) for each in issue.unanswered)
    if issue.ended:
        yield "how it ended", (), issue.ended.claims


def _critique_references(report: Report) -> Iterator[Reference]:
    for critique in report.critiques:
        yield from _to(f"critique {critique.id}", "issue", [critique.issue])
        yield from _to(f"critique {critique.id}", "participant", [side.holder for side in critique.steelmen])
        for finding in (*critique.findings, *critique.discarded):
            yield f"finding {finding.id}", finding.target, ("claim", "relation", "issue")
            yield from _to(f"finding {finding.id}", "sentence", finding.tests.met_in)
    yield from _to("the gravest", "finding", report.gravest)


def _summary_references(report: Report) -> Iterator[Reference]:
    summary = report.summary
    for name, statement in (("about", summary.about), ("ended", summary.ended), ("turns_on", summary.turns_on)):
        yield from _to(f"summary, {name}", "claim", statement.claims if statement else ())
    for reference in summary.references:
        yield from _to(f"reference {reference.n}", "claim", reference.claims)


def _crux_references(report: Report) -> Iterator[Reference]:
    for crux in report.cruxes:
        name = f"crux {crux.id}"
        yield from _to(name, "issue", [crux.issue])
        holders = [position.holder for position in crux.positions] + [moved.holder for moved in crux.would_move]
        yield from _to(name, "participant", holders)
        claims = [claim for position in crux.positions for claim in position.claims]
        yield from _to(name, "claim", [crux.claim, *crux.falls_with, *claims])


def _belonging(report: Report) -> Iterator[str]:
    """An issue and what is fought in it must name each other."""
    for kind, items in (("crux", report.cruxes), ("clash", report.clashes)):
        listed = {(issue.id, item) for issue in report.issues for item in getattr(issue, _LISTED[kind])}
        named = {(item.issue, item.id) for item in items}
        yield from (f"issue {i} and {kind} {item} do not name each other." for i, item in sorted(listed ^ named))
    for issue in report.issues:
        if issue.id in issue.parts:
            yield f"issue {issue.id} is a part of itself."


def _sides(report: Report) -> Iterator[str]:
    holder = {claim.id: claim.holder for claim in report.claims}
    for clash in report.clashes:
        for side in (clash.point, clash.counterpoint):
            if not side.claims:
                yield f"clash {clash.id}: a side has no claims."
            for claim in side.claims:
                if holder.get(claim, side.holder) != side.holder:
                    yield f"clash {clash.id}: claim {claim} is held by {holder[claim]}, not by {side.holder}."


def _ranks(name: str, ranks: Sequence[int]) -> Iterator[str]:
    if sorted(ranks) != list(range(1, len(ranks) + 1)):
        yield f"the ranks of the {name} are not 1 to {len(ranks)}, each once."


def _counts(report: Report) -> Iterator[str]:
    if report.coverage.sentences != len(report.sentences):
        yield f"coverage counts {report.coverage.sentences} sentences; the report has {len(report.sentences)}."
    for outcome in Outcome:
        counted = getattr(report.coverage.outcomes, outcome)
        if counted != (found := sum(s.outcome is outcome for s in report.sentences)):
            yield f"coverage counts {counted} sentences as {outcome}; the report has {found}."


def _uncited(report: Report) -> Iterator[str]:
    """Where there is no claim at all, there is none to cite."""
    for issue in report.issues if report.claims else ():
        yield from (f"{what} in issue {issue.id} cites no claim." for what, _, claims in _told(issue) if not claims)
