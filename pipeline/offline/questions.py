"""The few questions that would move a clash: of all that the schemes open, the most useful, and to both sides."""

from collections.abc import Iterator, Sequence

from pipeline.grounding import shown
from pipeline.models import Claim, Document
from pipeline.offline.clashes import Opposition
from pipeline.offline.scheme_questions import Candidate, candidates, rivals
from pipeline.offline.usefulness import usefulness

MOST_ASKED = 3


def questions(document: Document, clash: Opposition) -> list[str]:
    """Return at most three questions: the best of each side, then the best of another claim and kind; best first."""
    sides = [_of_side(document, clash, side) for side in (clash.point, clash.counterpoint)]
    ranked = _ranked(clash, [*sides[0], *sides[1], *_across(document, clash)])
    chosen: list[Candidate] = []
    for side in sorted(filter(None, sides), key=lambda side: min(map(ranked.index, side))):
        chosen += _first(ranked, chosen, among=side)
    while len(chosen) < MOST_ASKED and (further := _first(ranked, chosen, among=ranked)):
        chosen += further
    return [candidate.question for candidate in chosen]


def _of_side(document: Document, clash: Opposition, claims: Sequence[Claim]) -> list[Candidate]:
    """What is spoken against is asked about; what else a side says only where that gives no question."""
    contested = {target.id for _, _, target in clash.exchange}
    found = [
        (claim.id in contested, candidate)
        for claim in claims
        for candidate in candidates(document, claim, clash.names[claim.holder])
    ]
    return [candidate for at_issue, candidate in found if at_issue] or [candidate for _, candidate in found]


def _across(document: Document, clash: Opposition) -> Iterator[Candidate]:
    members = {claim.id for claim in clash.claims}
    edges = [(source, target) for source, _, target in clash.exchange if {source.id, target.id} <= members]
    asked = (rivals(document, source, target, clash.names[target.holder]) for source, target in edges)
    return (candidate for candidate in asked if candidate)


def _ranked(clash: Opposition, found: Sequence[Candidate]) -> list[Candidate]:
    text = "\n".join(shown(clash.document, sentence.span) for sentence in clash.context)
    scores = usefulness(text, [candidate.question for candidate in found])
    order = sorted(range(len(found)), key=lambda i: (-scores[i], found[i].question))
    return [found[i] for i in order]


def _first(ranked: Sequence[Candidate], chosen: Sequence[Candidate], among: Sequence[Candidate]) -> list[Candidate]:
    """The best of `among` about a claim that was not asked about yet, of another kind if there is one."""
    schemes = {candidate.scheme for candidate in chosen}
    asked = {candidate.claims for candidate in chosen}
    free = [candidate for candidate in ranked if candidate in among and candidate.claims not in asked]
    return sorted(free, key=lambda candidate: candidate.scheme in schemes)[:1]
