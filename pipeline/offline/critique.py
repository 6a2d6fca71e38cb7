"""Rules for criticism: the faults that words can show, each put to the same tests as any other."""

from collections.abc import Iterator, Sequence

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document, Severity, Stance
from pipeline.offline.cues import GIVES_REASON, SUSPECTED, UNCERTAIN, plain
from pipeline.offline.findings import Fault, faults
from pipeline.offline.pair import SAME_SUBJECT
from pipeline.offline.questions import questions
from pipeline.similarity import overlap, terms
from pipeline.views import Charge, Opposition, Steelmen

FAULTS_A_SIDE = 2
OF_SUPPORT = frozenset({"unsupported", "overstated", "doubtful_source", "hasty_generalisation", "shifted_burden"})
"""Criteria that a reason given elsewhere meets."""
OF_STRENGTH = OF_SUPPORT - {"shifted_burden"} | {"doubtful_cause"}
"""Criteria that a hedge dissolves."""


def critique_clash(document: Document, clash: Opposition, rubric: str) -> dict[str, object]:
    """Return both sides in their own words, the faults that words show, and the questions the clash leaves open."""
    del rubric  # the rules are written after it, and cannot read it
    return {
        "steelman_point": _steelman(clash.point),
        "steelman_counterpoint": _steelman(clash.counterpoint),
        "findings": [_told(fault) for fault in _of_both(clash)],
        "questions": questions(document, clash),
    }


def test_findings(
    document: Document, clash: Opposition, steelmen: Steelmen, findings: Sequence[Charge]
) -> dict[str, object]:
    """Return for each finding where the text already meets it, and whether a hedge dissolves it."""
    del document, steelmen  # the clash knows its document; the steelmen are made of the claims looked at here
    return {"tests": [_tested(clash, charge) for charge in findings]}


def _steelman(claims: Sequence[Claim]) -> str:
    return _bounded(" ".join(claim.text for claim in sorted(claims, key=lambda c: c.rank)), 500)


def _bounded(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


def _of_both(clash: Opposition) -> list[Fault]:
    """The gravest faults of both sides; as many of either at the most."""
    found = list(faults(clash))
    return [*_of_side(found, clash.point), *_of_side(found, clash.counterpoint)]


def _of_side(found: Sequence[Fault], side: Sequence[Claim]) -> list[Fault]:
    own = [fault for fault in found if fault.line.holder == side[0].holder]
    return sorted(own, key=lambda fault: fault.severity is Severity.MINOR)[:FAULTS_A_SIDE]


def _told(fault: Fault) -> dict[str, object]:
    quoted = (fault.line, fault.beside) if fault.beside else (fault.line,)
    return {
        "criterion": fault.criterion,
        "severity": fault.severity,
        "target": number(fault.line.claim.id),
        "quotes": [{"sentence": line.number, "words": _bounded(line.text, 400)} for line in quoted],
        "explanation": fault.explanation,
    }


def _tested(clash: Opposition, charge: Charge) -> dict[str, object]:
    """Only a fault of strength is dissolved by a hedge, and only one of support is met by a reason of the author's."""
    hedged = charge.criterion in OF_STRENGTH and _is_hedged(charge.target)
    met = [number(sentence) for sentence in _reasons(clash, charge.target)] if charge.criterion in OF_SUPPORT else []
    why = (
        "The author hedges it in the same clause."
        if hedged
        else "A reason or a figure on the same matter stands there."
        if met
        else ""
    )
    return {"finding": charge.number, "answered_in": met[:4], "dissolved_by_steelman": hedged, "why": why}


def _is_hedged(claim: Claim) -> bool:
    own = plain(claim.quote)
    return claim.stance is not Stance.ASSERTED or bool(SUSPECTED.search(own) or UNCERTAIN.search(own))


def _reasons(clash: Opposition, claim: Claim) -> Iterator[str]:
    """The sentences in which the holder of `claim` gives a reason on the same matter."""
    about = terms(plain(claim.quote))
    others = {sentence for other in clash.said if other.holder != claim.holder for sentence in other.sentences}
    for sentence in clash.context:
        text = plain(shown(clash.document, sentence.span))
        is_on_it = GIVES_REASON.search(text) and overlap(about, terms(text)) >= SAME_SUBJECT
        if is_on_it and sentence.id not in others | {*claim.sentences}:
            yield sentence.id
