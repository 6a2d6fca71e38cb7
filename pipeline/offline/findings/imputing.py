"""A fault in telling what others are after: a wish without limit, laid to somebody who set one."""

import re
from collections.abc import Iterator

from pipeline.models import Severity
from pipeline.offline.cues import CONCEDED
from pipeline.offline.findings.fault import Fault, told
from pipeline.offline.findings.lines import Line, Transcript
from pipeline.offline.findings.marks import UNIVERSAL
from pipeline.offline.findings.replying import ALIKE
from pipeline.offline.findings.reporting import is_called

_WISHES = re.compile(
    r"\b(?P<who>[Yy]ou|[A-Z][\w-]+)(?:'d| would| is| are|'s|'re)? (?:really |simply |just |clearly |apparently |now )?"
    r"(?:like to|love to|rather|have us|have me|have everyone|have the|wants?|asks us to|asking us to|proposes?|proposing|in favour of|after)\b"
)
_TENTATIVE = re.compile(r"(?i)\b(?:if|whether|unless|do|did|does)\b[^,]*$")
_RECENT = 24
"""Among so many lines before it stands what the other is said to be after."""


def widens_a_wish(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that has somebody want without exception what that person put with less."""
    found = _WISHES.search(line.text)
    if (
        not found
        or line.text.endswith("?")
        or CONCEDED.search(line.text)
        or _TENTATIVE.search(line.text[: found.start()])
    ):
        return
    meant = _meant(found["who"], line, transcript)
    limits = _limits(line.text[found.end() :]) - {limit for other in meant for limit in _limits(other.text)}
    if (
        meant
        and limits
        and not any(_limits(other.text) and len(transcript.shared(line, other)) >= ALIKE for other in meant)
    ):
        nearest = max(meant, key=lambda other: (transcript.likeness(line, other), -other.number))
        who, what = transcript.names[nearest.holder], told(nearest.text)
        why = f"It has {who} want this without exception (“{_first(limits, line.text)}”); what comes nearest to it in {who}'s own words is {what}"
        yield Fault("strawman", Severity.MODERATE, line, why, nearest)


def _limits(text: str) -> set[str]:
    return {found[0].lower() for found in UNIVERSAL.finditer(text)}


def _first(limits: set[str], text: str) -> str:
    return min(limits, key=text.lower().find)


def _meant(who: str, line: Line, transcript: Transcript) -> list[Line]:
    """What the one called `who` said before; as you, whoever of the others spoke last."""
    others = [other for other in transcript.before(line, _RECENT) if other.holder != line.holder]
    if who.lower() == "you":
        return [other for other in others if other.holder == others[-1].holder]
    return [other for other in others if is_called(who, transcript.names[other.holder], transcript)]
