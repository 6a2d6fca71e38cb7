"""Faults in telling what somebody else said: a hedge lost, a limit dropped, a figure changed."""

import re
from collections.abc import Iterator, Sequence

from pipeline.models import Severity
from pipeline.offline.cues import CONCEDED, NEGATION
from pipeline.offline.findings.fault import Fault, told
from pipeline.offline.findings.lines import Line, Transcript
from pipeline.offline.findings.marks import UNIVERSAL, doubted

LEAST_LIKE = 0.8
"""From this weight of telling terms in common a sentence is what a report is about."""
NEARLY = 0.6
"""A hedged sentence that is like the report nearly as much counts as what it is about."""

_SAYS = (
    r"(?:say|said|tell|told|claim|argue|insist|maintain|think|believe|assume|suppose|write|put|treat|present|hold|take|ask|state|promise|assure|conclude|declare|assert|expect|want|speak|talk|suggest|imply|den[iy]|guarantee|predict|know|find|found|describe|dismiss|swear)"
    r"(?:s|es|d|ed|ies|ied)?|wrote|held|took|spoke|knew|(?:is|are|was|were|seems?|sounds?) (?:\w+ ){0,2}(?:sure|certain|convinced|confident|after|asking|proposing|saying|telling)|would have|has it"
)
_VIEW = r"(?:finding|claim|prediction|forecast|view|belief|idea|argument|case|point|promise|assurance|statement|assertion|assumption|conviction|thesis|certainty|confidence|position|plan|proposal|rule|notion|theory)s?"
_YOU = re.compile(
    rf"(?i)\b(?:(?<!whatever )you(?:'ve| have|'re| are|'d| would)? (?:\w+ly |just |now |so |very )?(?:{_SAYS}|\w+ly (?:sure|certain)|(?:so |very |quite )?(?:sure|certain|confident))|you'd have (?:us|me)|"
    rf"your (?:\w+ )?(?:{_VIEW}|\w+ (?:asks?|assumes?|says?|rests on|supposes?|requires?|needs?|means that|hangs on))|according to you|on your (?:\w+ )?(?:account|reading|terms)|as you (?:do|would))\b"
)
_NAMED = re.compile(
    rf"\b(?P<who>\w[\w-]+)(?:'s (?:\w+ )?{_VIEW}\b| (?:\w+ly )?(?:{_SAYS})\b)|\b(?:follow|agree with|join|unlike|with|as|like) (?P<whom>[A-Z][\w-]+)(?= (?:in (?:thinking|saying|believing|holding)|does|would|has it|that)\b|,)"
)
_EXTREME = re.compile(
    r"(?i)^\W*(?:but |so |and |well,? |then )?if (?:\w+ )?(?:nothing|everything|every\w*|nobody|no one|no|all|any\w*|only)\b"
)


def misreports(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of `line` as a report of what others said before it."""
    about = [o for o in transcript.earlier(line) if o.holder != line.holder and _told_of(o, line, transcript)]
    likeness = {other: transcript.likeness(line, other) for other in about}
    most = max(likeness.values(), default=0.0)
    if most < LEAST_LIKE or line.text.endswith("?") or CONCEDED.search(line.text):
        return
    alike = [other for other in about if likeness[other] >= NEARLY * most]
    hedged = next((other for other in reversed(alike) if doubted(other.text)), None)
    if hedged and not doubted(line.text):
        who, what = transcript.names[hedged.holder], told(hedged.text)
        told_so = f"It answers as a flat statement what {who} put with a hedge: {what}"
        yield Fault("lost_hedge", Severity.MODERATE, line, told_so, hedged)
    elif _goes_further(line, about, transcript):
        who, what = transcript.names[alike[-1].holder], told(alike[-1].text)
        told_so = f"It puts the other side without exception or limit; what {who} said is {what}"
        yield Fault("strawman", Severity.MODERATE, line, told_so, alike[-1])


def _told_of(other: Line, line: Line, transcript: Transcript) -> bool:
    """Whether `line` says what the holder of `other` says: addressed as you, by name, or taken to an extreme."""
    if _YOU.search(line.text) or _EXTREME.match(line.text):
        return True
    called = (found["who"] or found["whom"] for found in _NAMED.finditer(line.text))
    return any(is_called(who, transcript.names[other.holder], transcript) for who in called)


def is_called(name: str, whole: str, transcript: Transcript) -> bool:
    """Tell whether `name` is a part of somebody's name, or stands beside such a part on the page."""
    parts = [part for part in whole.split() if part[:1].isupper()] or [whole]
    beside = (f"{first} {second}" for part in parts for first, second in ((name, part), (part, name)))
    return name in parts or (name[:1].isupper() and any(both in transcript.document.text for both in beside))


def _goes_further(line: Line, about: Sequence[Line], transcript: Transcript) -> bool:
    """Whether `line` makes no exception in words that none of what it is about has."""
    limits = {found[0].lower() for found in UNIVERSAL.finditer(line.text)}
    taken_over = {found[0].lower() for other in about for found in UNIVERSAL.finditer(other.text)}
    return bool(limits - taken_over) and not any(_as_far(other, line, transcript) for other in about)


def _as_far(other: Line, line: Line, transcript: Transcript) -> bool:
    """Whether `other` is about the same and goes as far."""
    universal = UNIVERSAL.search(other.text)
    return bool(universal and not NEGATION.search(other.text)) and transcript.likeness(line, other) >= LEAST_LIKE
