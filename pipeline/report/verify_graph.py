"""What a report says about itself: ids, references, ranks, counts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.models import Outcome, Report, Statement

_KINDS = {
    "turn": "a turn",
    "participant": "a participant",
    "passage": "a passage",
    "sentence": "a sentence",
    "claim": "a claim",
    "relation": "a relation",
    "clash": "a clash",
}

Reference = tuple[str, str, tuple[str, ...]]
"""Who refers, to which id, and of which kinds that may be."""


def graph_problems(report: Report) -> Iterator[str]:
    """Yield what does not agree within `report`, in plain sentences."""
    yield from _repeated(report)
    yield from _dangling(report)
    yield from _sides(report)
    yield from _ranks("claims", [claim.rank for claim in report.claims])
    yield from _ranks("clashes", [clash.rank for clash in report.clashes])
    yield from _counts(report)
    yield from _uncited(report)


def _ids(report: Report) -> dict[str, list[str]]:
    findings = [f for critique in report.critiques for f in (*critique.findings, *critique.discarded)]
    return {
        "turn": [turn.id for turn in report.document.turns],
        "participant": [participant.id for participant in report.participants],
        "passage": [passage.id for passage in report.passages],
        "sentence": [sentence.id for sentence in report.sentences],
        "claim": [claim.id for claim in report.claims],
        "relation": [relation.id for relation in report.relations],
        "clash": [clash.id for clash in report.clashes],
        "crux": [crux.id for crux in report.cruxes],
        "critique": [critique.id for critique in report.critiques],
        "finding": [finding.id for finding in findings],
    }


def _repeated(report: Report) -> Iterator[str]:
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
    for name, statement in _statements(report):
        yield from _to(name, "claim", statement.claims)
    for number, issue in enumerate(report.summary.issues, start=1):
        holders = [position.holder for position in issue.positions]
        yield from _to(f"a position on issue {number}", "participant", holders)


def _to(name: str, kind: str, identifiers: Iterable[str | None]) -> Iterator[Reference]:
    yield from ((name, identifier, (kind,)) for identifier in identifiers if identifier is not None)


def _source_references(report: Report) -> Iterator[Reference]:
    for turn in report.document.turns:
        yield from _to(f"turn {turn.id}", "turn", [turn.replies_to])
    for passage in report.passages:
        yield from _to(f"passage {passage.id}", "turn", [passage.turn])
        holders = [passage.holder, *(part.holder for part in passage.inline)]
        yield from _to(f"passage {passage.id}", "participant", holders)
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
        for side in (clash.point, clash.counterpoint):
            yield from _to(f"clash {clash.id}", "participant", [side.holder])
            yield from _to(f"clash {clash.id}", "claim", side.claims)
        yield from _to(f"clash {clash.id}", "relation", clash.exchange)
    for critique in report.critiques:
        yield from _to(f"critique {critique.id}", "clash", [critique.clash])
        for finding in (*critique.findings, *critique.discarded):
            yield f"finding {finding.id}", finding.target, ("claim", "relation")


def _crux_references(report: Report) -> Iterator[Reference]:
    for crux in report.cruxes:
        name = f"crux {crux.id}"
        holders = [position.holder for position in crux.positions] + [moved.holder for moved in crux.would_move]
        yield from _to(name, "participant", holders)
        claims = [claim for position in crux.positions for claim in position.claims]
        yield from _to(name, "claim", [crux.claim, *crux.falls_with, *claims])


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
    for name, statement in _statements(report) if report.claims else ():
        if not statement.claims:
            yield f"{name} cites no claim."


def _statements(report: Report) -> Iterator[tuple[str, Statement]]:
    yield "the headline", report.summary.headline
    for number, issue in enumerate(report.summary.issues, start=1):
        for position in issue.positions:
            yield f"a position on issue {number}", Statement(text=position.text, claims=position.claims)
        for statement in (*issue.agreements, *issue.concessions, *issue.unanswered):
            yield f"the statement “{statement.text[:60]}” on issue {number}", statement
