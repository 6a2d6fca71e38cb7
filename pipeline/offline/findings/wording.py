"""Faults that the wording of a contested claim shows by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.models import Severity
from pipeline.offline.cues import plain
from pipeline.offline.findings.fault import Fault
from pipeline.offline.findings.lines import Line

_UNNAMED_SOURCE = re.compile(
    r"(?i)\b(?:(?:studies|research|experts|scientists|economists|the literature|the evidence|data) (?:\w+ )?(?:shows?|say|says|agree|agrees|suggests?|found|finds|proves?)|everyone knows|it is well known)\b"
)
_FEW_CASES = re.compile(
    r"(?i)\b(?:anecdotally|in my (?:own )?experience|i (?:know|knew|have) (?:a|one|two|someone|somebody|people)\b|my (?:own )?(?:friend|brother|sister|neighbour|neighbor|cousin|colleague))\b"
)


@dataclass(frozen=True)
class _Rule:
    criterion: str
    pattern: re.Pattern[str]
    explanation: str


_RULES = (
    _Rule(
        "doubtful_source",
        _UNNAMED_SOURCE,
        "It leans on a source that is not named, so that the other side cannot weigh it.",
    ),
    _Rule("hasty_generalisation", _FEW_CASES, "It rests on a single case or a few."),
)


def wording(line: Line) -> Iterator[Fault]:
    """Yield the minor faults of the claim that stands for `line`."""
    for rule in _RULES:
        if rule.pattern.search(plain(line.claim.quote)):
            yield Fault(rule.criterion, Severity.MINOR, line, rule.explanation)
