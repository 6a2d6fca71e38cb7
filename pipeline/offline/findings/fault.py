"""A fault that a rule finds, before anybody tests it."""

from dataclasses import dataclass

from pipeline.models import Severity
from pipeline.offline.findings.lines import Line

LONGEST = 110
"""So many characters of a sentence are repeated in an explanation."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with `line`, by which criterion; `beside` is the other sentence in which it shows."""

    criterion: str
    severity: Severity
    line: Line
    explanation: str
    beside: Line | None = None


def told(text: str) -> str:
    """Return the beginning of `text` between quotation marks, on one line."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 2].rsplit(' ', 1)[0] + ' …'}”"
