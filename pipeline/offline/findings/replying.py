"""Faults in answering: the burden shifted, an objection passed over, an answer claimed that was not given."""

import re
from collections.abc import Iterator

from pipeline.models import Severity
from pipeline.offline.cues import CONCEDED
from pipeline.offline.findings.fault import Fault, told
from pipeline.offline.findings.lines import Line, Transcript

_OTHERS = r"(?:you|they|he|she|we|it|somebody|someone|anybody|anyone|nobody|no one|the other side|\w+)"
_SHOW = r"(?:prove|show|demonstrate|establish|rule out|disprove|refute|name|produce|explain|exclude)"
_SHOWN = rf"(?:{_SHOW}[sn]?|shown|proved|proven|demonstrated|established|ruled out|disproved|refuted|excluded|(?:bring|brought) (?:me|us)|(?:come|came) (?:up|forward) with)"
_UNSHOWN = r"(?:(?:nobody|no one|none of \w+|not one of \w+) (?:has|have|had|can|could)|(?:you|they|the other side) (?:(?:has|have|had) not|(?:has|have|had)n't|cannot|can't|could not|couldn't))"
_WITHHELD = r"(?:(?:has|have)(?: not|n't) (?:once |yet )?(?:produced|given|brought|offered|shown|explained)|(?:given|offered|shown|brought) (?:us |me )?no (?:proof|evidence))"
_BURDEN = re.compile(
    rf"(?i)\b(?:(?:until|unless|as long as|so long as|while) {_OTHERS} (?:(?:can|could|ha(?:s|ve)|do(?:es)?|is|are)(?:n't|not|'t| not| unable to)? )?(?:\w+ )?{_SHOWN}\b|until (?:they|you|he|she) do(?:es)?\b|"
    rf"as long as {_OTHERS} (?:can't|don't|doesn't|haven't|hasn't),|{_WITHHELD} (?:\w+ ){{0,8}}?(?:\w+n't|not|else|otherwise)\b|(?:tell|show|name) (?:me|us) (?:what|who|where|how) else\b|(?:then|so) {_SHOW} (?:me|us)|{_SHOW} (?:me|us) (?:where|why|that|one|a|the)|prove (?:me wrong|otherwise|that (?:it|they) (?:isn't|doesn't|don't|won't))|"
    rf"(?:it is|it's|that is|that's) (?:for|up to) (?!me\b|us\b)(?:\w+ ){{1,8}}?to (?:bring|{_SHOW}|say|give|offer)|(?:burden|onus) (?:of proof )?(?:is|lies|rests|falls)|let (?!me\b|us\b)\w+ (?:\w+ ){{0,3}}(?:{_SHOW})|"
    rf"{_UNSHOWN} (?:ever |yet |so far )?(?:been able to )?{_SHOWN} (?:(?:\w+ ){{0,6}}?(?:not|n't|\w+n't|otherwise|wrong|false|harm|against)|that\b.+(?:,|;|:) (?:and )?(?:so|therefore|thus|hence))\b|"
    rf"can you (?:{_SHOW})|in the absence of (?:any )?(?:proof|evidence)|(?:has|have) yet to (?:\w+ )?(?:{_SHOW}|hear|see))"
)
_WAITS_FOR_A_REASON = re.compile(
    rf"(?i)(?:\b(?:not|never|cannot)\b|n't\b)[^.;]*?\b(?:until|unless) {_OTHERS} (?:\w+ )?{_SHOWN} (?:(?:to )?(?:me|us) )?that (?:(?!not\b|never\b|\w+n't)\w+(?:'s)? ){{1,5}}"
)
"""Who refuses a step until its reason is shown asks nobody to disprove anything."""
_IT = r"(?:that|this|it|them|those|your (?:point|worry|objection|question|case|concern))"
_DISMISSES = re.compile(
    rf"(?i)(?<!cannot )(?<!can't )(?<!not )(?<!n't )(?<!that )(?<!this )(?<!which )(?<!unless )(?:\b(?:takes? care of|dealt with|deals? with|disposes? of|sees? to|answers?|answered|settles?|settled|covers?|covered|meets?|met|solves?|solved|addressed|addresses) {_IT}\b"
    r"|\b(?:i|we)(?:'ve| have)? already (?:\w+ ){0,2}(?:answered|covered|met|shown|said|explained|settled|addressed|dealt|gone)\b|\bas (?:i|we)(?:'ve| have)? (?:already )?(?:showed|shown|explained)\b"
    r"|\b(?:dealt with|answered|covered|shown|explained|settled) (?:\w+ )?(?:above|already|before|earlier)\b)"
)
ALIKE = 2
"""So many telling words in common make two lines speak of one thing."""
_RECENT = 24
"""Among so many lines before it is the objection that a line says is met."""


def shifts_the_burden(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that asks the other side to disprove what is not supported."""
    if _BURDEN.search(line.text) and not _WAITS_FOR_A_REASON.search(line.text):
        why = "It asks the other side to disprove what has not been supported here."
        yield Fault("shifted_burden", Severity.MODERATE, line, why)


def claims_to_have_answered(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that says an objection is dealt with."""
    if not _DISMISSES.search(line.text) or CONCEDED.search(line.text) or line.text.endswith("?"):
        return
    objection = _last_of_others(line, transcript)
    if objection:
        why = (
            f"It says that this is dealt with, and nothing that its author said before takes up {told(objection.text)}"
        )
        yield Fault("rebuttal_ignored", Severity.MODERATE, line, why, objection)


def _is_taken_up(objection: Line, line: Line, transcript: Transcript) -> bool:
    """Whether the holder of `line` has spoken, between the two, of what the objection is about."""
    between = (other for other in transcript.before(line, _RECENT) if other.number > objection.number)
    return any(other.holder == line.holder and len(transcript.shared(other, objection)) >= ALIKE for other in between)


def _last_of_others(line: Line, transcript: Transcript) -> Line | None:
    """What others said that `line` is most about, of what its holder has not spoken of yet."""
    others = [other for other in transcript.before(line, _RECENT) if other.holder != line.holder]
    left = [other for other in others if not _is_taken_up(other, line, transcript)]
    return max(left, key=lambda other: (transcript.likeness(line, other), other.number), default=None)
