"""Rules for criticism: the faults that words can show, each put to the test of what its author says elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.grounding import shown
from pipeline.models import Claim, Severity, Stance, Voice
from pipeline.offline.clashes import Opposition
from pipeline.offline.cues import GIVES_REASON, SUSPECTED, UNCERTAIN, plain
from pipeline.offline.findings import Fault, faults
from pipeline.offline.findings.lines import Line
from pipeline.offline.pair import SAME_SUBJECT
from pipeline.offline.similarity import overlap, terms

FAULTS_A_SIDE = 2
OF_SUPPORT = frozenset({"unsupported", "overstated", "doubtful_source", "hasty_generalisation", "shifted_burden"})
"""Criteria that a reason given elsewhere meets."""
OF_STRENGTH = OF_SUPPORT - {"shifted_burden"} | {"doubtful_cause"}
"""Criteria that a hedge dissolves."""


LONGEST_QUOTE = 400
ANSWERS_READ = 4
"""So many reasons given elsewhere are looked at, the first ones."""
PUT_FORWARD = frozenset({Stance.ASSERTED, Stance.BELIEVED, Stance.SUSPECTED, Stance.CONDITIONAL, Stance.DENIED})


@dataclass(frozen=True)
class Charge:
    """A criticism of a claim, with the words in which the fault shows."""

    criterion: str
    severity: Severity
    target: Claim
    quotes: tuple[tuple[str, str], ...]
    """Each sentence's id, and the words in it."""
    explanation: str


def charges(clash: Opposition) -> list[Charge]:
    """Return the gravest faults of both sides, as many of either at the most."""
    found = list(faults(clash))
    both = [*_of_side(found, clash.point), *_of_side(found, clash.counterpoint)]
    return [_charge(fault) for fault in both]


def survives(charge: Charge, clash: Opposition) -> bool:
    """Tell whether a charge stands: its target is put forward, lost no formula, and the text does not meet it."""
    if charge.target.stance not in PUT_FORWARD or "lost_math" in charge.target.flags:
        return False
    return not _hedged_away(charge) and not _met(charge, clash)


def _hedged_away(charge: Charge) -> bool:
    """Only a fault of strength is dissolved by a hedge."""
    return charge.criterion in OF_STRENGTH and _is_hedged(charge.target)


def _met(charge: Charge, clash: Opposition) -> bool:
    """Only a fault of support is met by a reason of the author's."""
    if charge.criterion not in OF_SUPPORT:
        return False
    reasons = list(_reasons(clash, charge.target))[:ANSWERS_READ]
    return bool(set(reasons) - {sentence for sentence, _ in charge.quotes})


def _bounded(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


def _of_side(found: Sequence[Fault], side: Sequence[Claim]) -> list[Fault]:
    own = [fault for fault in found if fault.line.holder == side[0].holder]
    return sorted(own, key=lambda fault: fault.severity is Severity.MINOR)[:FAULTS_A_SIDE]


def _charge(fault: Fault) -> Charge:
    """Of somebody who is only reported, a part of what they said is on the page: no fault in it is more than minor."""
    target = fault.line.claim
    quoted = (fault.line, fault.beside) if fault.beside else (fault.line,)
    return Charge(
        criterion=fault.criterion,
        severity=fault.severity if target.voice is Voice.OWN else Severity.MINOR,
        target=target,
        quotes=tuple(_quote(line) for line in quoted),
        explanation=fault.explanation,
    )


def _quote(line: Line) -> tuple[str, str]:
    return line.sentence.id, _bounded(line.text, LONGEST_QUOTE)


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
