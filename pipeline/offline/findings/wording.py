"""A fault that the wording of a contested claim shows by itself: what was lived through once is told, and is none."""

import re
from collections.abc import Iterator

from pipeline.models import Severity
from pipeline.offline.cues import plain
from pipeline.offline.findings.fault import Fault
from pipeline.offline.findings.lines import Line

_UNNAMED_SOURCE = re.compile(
    r"(?i)\b(?:(?:studies|research|experts|scientists|economists|the literature|the evidence|data) (?:\w+ )?(?:shows?|say|says|agree|agrees|suggests?|found|finds|proves?)|everyone knows|it is well known)\b"
)


def wording(line: Line) -> Iterator[Fault]:
    """Yield the minor fault of the claim that stands for `line`, if it leans on a source without a name."""
    if _UNNAMED_SOURCE.search(plain(line.claim.quote)):
        why = "It leans on a source that is not named, so that the other side cannot weigh it."
        yield Fault("doubtful_source", Severity.MINOR, line, why)
