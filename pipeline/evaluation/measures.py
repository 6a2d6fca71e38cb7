"""How each measure is counted; docs/annotating.md tells why so."""

from collections import Counter
from collections.abc import Callable

from pipeline.evaluation.comparison import Comparison
from pipeline.evaluation.matching import best_pairs, span_pairs
from pipeline.evaluation.scores import Match, Scores, Share, Voices
from pipeline.gold import GoldClash, GoldFinding
from pipeline.models import Clash, ClashState, Finding, RelationType, Stance, Voice

CONCEDED = frozenset({Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})


def scores_of(both: Comparison, seconds: float) -> Scores:
    """Return all measures of one report, whose making took `seconds`."""
    coverage = both.report.coverage
    return Scores(
        voices=_voices(both),
        characters=_characters(both),
        holders=_holders(both),
        exact_claims=_exact_claims(both),
        claims=Match(matched=len(both.claims), gold=len(both.gold.claims), ours=len(both.report.claims)),
        stances=Share.of(gold.stance is ours.stance for gold, ours in both.claims),
        kinds=Share.of(gold.kind is ours.kind for gold, ours in both.claims),
        claim_holders=Share.of(both.same_holder(gold.holder, ours.holder) for gold, ours in both.claims),
        clashes=_clashes(both),
        concessions_found=_concessions_found(both),
        concessions_right=_concessions_right(both),
        cruxes_found=_cruxes(both),
        cruxes_given=len(both.report.cruxes),
        unanswered_found=_unanswered(both),
        unanswered_given=len(_given_as_unanswered(both)),
        findings_located=_findings(both, _located),
        findings=_findings(both, lambda gold, ours: _located(gold, ours) and gold.criterion == ours.criterion),
        statements_checked=len(both.report.checks),
        statements_mended=sum(check.mended is not None for check in both.report.checks),
        statements_struck=len(coverage.dropped_statements),
        fallbacks=Share(part=coverage.fallbacks, whole=len(both.report.claims)),
        uncovered=Share(part=coverage.outcomes.uncovered, whole=coverage.sentences),
        dropped_quotes=len(coverage.dropped_quotes),
        failed_calls=len(coverage.failed_calls),
        seconds=seconds,
        documents=1,
    )


def _voices(both: Comparison) -> Voices:
    return Voices(**{voice: _voice(both, voice) for voice in Voice})


def _voice(both: Comparison, voice: Voice) -> Match:
    gold = [unit.span for unit in both.gold_units if unit.voice is voice]
    ours = [unit.span for unit in both.units if unit.voice is voice]
    return Match(matched=len(span_pairs(gold, ours)), gold=len(gold), ours=len(ours))


def _characters(both: Comparison) -> Share:
    annotated = {(gold, ours): count for (gold, ours), count in both.shared.items() if gold}
    right = sum(count for (gold, ours), count in annotated.items() if gold and ours and gold[0] is ours[0])
    return Share(part=right, whole=sum(annotated.values()))


def _holders(both: Comparison) -> Share:
    pairs = span_pairs([unit.span for unit in both.gold_units], [unit.span for unit in both.units])
    found = [(both.gold_units[i], both.units[j]) for i, j in pairs]
    return Share.of(both.same_holder(a.holder, b.holder) for a, b in found if a.voice is not Voice.FURNITURE)


def _exact_claims(both: Comparison) -> Match:
    gold = Counter((claim.span.start, claim.span.end) for claim in both.gold.claims)
    ours = Counter((claim.span.start, claim.span.end) for claim in both.report.claims)
    return Match(matched=(gold & ours).total(), gold=gold.total(), ours=ours.total())


def _clashes(both: Comparison) -> Match:
    gold, ours = both.gold.clashes, both.report.clashes
    same = {(i, j): int(_same_clash(both, a, b)) for i, a in enumerate(gold) for j, b in enumerate(ours)}
    return Match(matched=len(best_pairs(same)), gold=len(gold), ours=len(ours))


def _same_clash(both: Comparison, gold: GoldClash, ours: Clash) -> bool:
    """Who is the point and who the counterpoint does not matter."""
    sides = (gold.point.claims, gold.counterpoint.claims)
    return any(
        both.any_close(sides[0], first.claims) and both.any_close(sides[1], second.claims)
        for first, second in ((ours.point, ours.counterpoint), (ours.counterpoint, ours.point))
    )


def _conceding(both: Comparison) -> list[str]:
    """Our claims that grant something: as an issue tells, by an edge, or by their stance."""
    told = {c for issue in both.report.issues for concession in issue.concessions for c in concession.claims}
    told.update(relation.source for relation in both.report.relations if relation.type is RelationType.CONCEDES)
    return [claim.id for claim in both.report.claims if claim.id in told or claim.stance in CONCEDED]


def _concessions_found(both: Comparison) -> Share:
    given = _conceding(both)
    return Share.of(both.any_close([concession.claim], given) for concession in both.gold.concessions)


def _concessions_right(both: Comparison) -> Share:
    """A claim that the gold has as conceded is rightly given, whether or not it is listed as a concession too."""
    listed = {concession.claim for concession in both.gold.concessions}
    granted = listed.union(claim.id for claim in both.gold.claims if claim.stance in CONCEDED)
    return Share.of(both.any_close(granted, [claim]) for claim in _conceding(both))


def _cruxes(both: Comparison) -> Share:
    given = {crux.claim for crux in both.report.cruxes if crux.claim is not None}
    given.update(claim for crux in both.report.cruxes for position in crux.positions for claim in position.claims)
    return Share.of(both.any_close(crux.claims, given) for crux in both.gold.cruxes)


def _unanswered(both: Comparison) -> Share:
    given = _given_as_unanswered(both)
    return Share.of(both.any_close([unanswered.claim], given) for unanswered in both.gold.unanswered)


def _given_as_unanswered(both: Comparison) -> set[str]:
    """In a clash left unanswered it is the counterpoint that nobody replied to."""
    stated = {c for issue in both.report.issues for unanswered in issue.unanswered for c in unanswered.claims}
    silent = [clash.counterpoint for clash in both.report.clashes if clash.state is ClashState.UNANSWERED]
    return stated.union(claim for side in silent for claim in side.claims)


def _findings(both: Comparison, same: Callable[[GoldFinding, Finding], bool]) -> Match:
    """Where no fault is annotated, nobody looked for faults, and ours are neither right nor wrong."""
    gold = both.gold.findings
    if not gold:
        return Match()
    ours = [finding for critique in both.report.critiques for finding in critique.findings]
    pairs = best_pairs({(i, j): int(same(a, b)) for i, a in enumerate(gold) for j, b in enumerate(ours)})
    return Match(matched=len(pairs), gold=len(gold), ours=len(ours))


def _located(gold: GoldFinding, ours: Finding) -> bool:
    return any(quote.span.overlap(gold.span) for quote in ours.quotes)
