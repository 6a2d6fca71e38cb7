"""Which lines of a debate are faulted, and for what: rules propose, learned weights decide."""

import re
from collections.abc import Callable, Iterator, Mapping

from pipeline.models import Severity, Voice
from pipeline.offline.clashes import Opposition
from pipeline.offline.findings.boldness import features
from pipeline.offline.findings.fault import Fault
from pipeline.offline.findings.general import is_personal, of_a_kind, tells_a_reasoning, unlimited
from pipeline.offline.findings.imputing import widens_a_wish
from pipeline.offline.findings.leaping import (
    concludes_without_limit,
    leaps_from_a_case,
    leaps_in_a_sentence,
    rests_on_nothing,
    takes_sequence_for_cause,
)
from pipeline.offline.findings.lines import Line, Transcript, transcript
from pipeline.offline.findings.marks import FIGURE, REASON, SOURCE, careful
from pipeline.offline.findings.replying import claims_to_have_answered, shifts_the_burden
from pipeline.offline.findings.reporting import misreports
from pipeline.offline.findings.resting import likens_from_afar, reasons_in_a_circle
from pipeline.offline.findings.standing import contradicts_itself, shifts_a_term, takes_back_a_concession
from pipeline.offline.findings.weights import WEIGHTS
from pipeline.offline.findings.wording import wording

_IMPUTES = re.compile(
    r"(?i)\b(?:you(?:'re| are)?|he|she|they(?:'re| are)?) (?:\w+ly )?(?:seems?|appears?)(?: to)?(?: be)? (?:say|claim|argu|think|assum|suggest)\w*\b|\bwhat you(?:'re| are)? (?:\w+ly )?(?:seem|say|claim|argu|suggest)\w*"
)
"""What imputes a view to somebody asserts it no more than a quotation does."""
_TELLS_A_SCENE = re.compile(
    r"(?i)^\W*(?:suppose|imagine|say,|picture|consider a case|you (?:prepare|walk|realize|realise|love|wake|open|see|hear|decide|find yourself)\b)"
)
"""What happens in a scene is put forward by nobody."""
Rule = Callable[[Line, Transcript], Iterator[Fault]]
CLEAR: tuple[Rule, ...] = (
    misreports,
    widens_a_wish,
    shifts_the_burden,
    claims_to_have_answered,
    takes_sequence_for_cause,
    leaps_in_a_sentence,
)
"""Rules that find words which say themselves what is wrong."""
HINTS: tuple[Rule, ...] = (
    likens_from_afar,
    takes_back_a_concession,
    contradicts_itself,
    shifts_a_term,
    reasons_in_a_circle,
    concludes_without_limit,
    rests_on_nothing,
    leaps_from_a_case,
)
"""Rules that hold of many a line without fault; the most specific first."""
TRUST: Mapping[Rule, float] = {**dict.fromkeys(CLEAR, 3.0), **dict.fromkeys(HINTS, 1.0)}
"""What it counts that a rule finds a fault; set and not learned, since the rules were written on what could teach it."""
THRESHOLD = 0.25
"""The strength from which a line is faulted."""
MOST_OF_IT = 0.7
"""A clause that is less of its sentence may have been qualified by the rest: its wording alone shows no fault."""


def faults(clash: Opposition) -> Iterator[Fault]:
    """Yield the faults in what both sides say where `clash` answers for it, one for a line, in source order.

    Where only one side speaks for itself, the other stands there in fragments that show no fault: hints, which would then
    strike one side alone, count for nothing.
    """
    said = transcript(clash)
    both_speak = len({claim.holder for claim in clash.said if claim.voice is Voice.OWN}) > 1
    judged = {claim.id for claim in clash.judged}
    contested = {target.id for _, _, target in clash.exchange}
    for line in said.lines:
        if line.claim.id in judged and (fault := _found(line, said, contested, both_speak)):
            yield fault


def _found(line: Line, said: Transcript, contested: set[str], both_speak: bool) -> Fault | None:
    if _IMPUTES.search(line.text) or _TELLS_A_SCENE.search(line.text):
        return next(misreports(line, said), None)
    if both_speak:
        return _fault(line, said) or _worded(line, contested)
    return next((fault for rule in CLEAR for fault in rule(line, said)), None)


def strength(true: Mapping[str, float], trust: float, weights: Mapping[str, float] = WEIGHTS) -> float:
    """Return how much speaks for a fault, as log-odds: what is true of a line, and the trust in a rule that finds one."""
    return sum(weights.get(name, 0.0) * value for name, value in true.items()) + trust


def found(line: Line, said: Transcript) -> tuple[Fault | None, float]:
    """Return the first fault that a rule finds in `line`, and the trust in that rule."""
    return next(((fault, trust) for rule, trust in TRUST.items() for fault in rule(line, said)), (None, 0.0))


def _fault(line: Line, said: Transcript) -> Fault | None:
    fault, trust = found(line, said)
    return (fault or _flat(line)) if strength(features(line, said), trust) >= THRESHOLD else None


def _flat(line: Line) -> Fault | None:
    """The fault of a line that is put boldly and has no particular one: only what is said of a whole kind, flatly.

    Of their own affairs, and of what happened, authors may know what they say without giving a source.
    """
    text = line.text
    if careful(text) or is_personal(text) or tells_a_reasoning(text) or text.endswith("?") or '"' in text:
        return None
    if beyond := unlimited(text):
        why = f"It is put without exception (“{beyond} …”), and nothing here shows that there is none."
        return Fault("overstated", Severity.MINOR, line, why)
    if not of_a_kind(text) or REASON.search(text) or SOURCE.search(text) or FIGURE.search(text):
        return None
    why = "It is put as a general truth, and neither a source nor an example is given for it here."
    return Fault("unsupported", Severity.MINOR, line, why)


def _worded(line: Line, contested: set[str]) -> Fault | None:
    whole = len(line.claim.span) >= MOST_OF_IT * len(line.text)
    return next(wording(line), None) if whole and line.claim.id in contested else None
