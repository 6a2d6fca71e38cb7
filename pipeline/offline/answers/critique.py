"""What is to be said against the sides, in reply to `criticise`: the faults that words show, and questions."""

from collections.abc import Mapping

from pipeline.grounding import number
from pipeline.models import Severity
from pipeline.offline.answers.common import bounded, issue_numbers, numbers_of
from pipeline.offline.critique import Charge
from pipeline.offline.reading import Reading
from pipeline.offline.reading.critique import Criticism
from pipeline.stages.critique import CritiqueReply, FoundFinding, JudgedIssue
from pipeline.stages.outline import Words
from pipeline.views import Outline, Text, Voices

MOST_GRAVEST = 5
LONGEST_EXPLANATION = 900
LONGEST_QUESTION = 400


def criticise(
    reading: Reading, text: Text, voices: Voices, outline: Outline, rubric: str, question: str
) -> CritiqueReply:
    """Return the faults that survive the rules' own tests, and what each issue leaves to ask.

    The rules build nobody's strongest case: that takes understanding.
    """
    del rubric, text, question  # rules cannot read; the reading is of this text, and for this question
    issues = issue_numbers(reading, {issue.question: issue.number for issue in outline.issues})
    judged = [criticism for criticism in reading.criticisms if criticism.clash.id in issues]
    findings = _findings(judged, numbers_of(reading, voices), issues)
    return CritiqueReply(
        thoughts="",
        findings=findings,
        issues=[_judged(criticism, issues[criticism.clash.id]) for criticism in judged],
        gravest=[i for i, finding in enumerate(findings, 1) if finding.severity is not Severity.MINOR][:MOST_GRAVEST],
    )


def _findings(judged: list[Criticism], person: Mapping[str, int], issues: Mapping[str, int]) -> list[FoundFinding]:
    return [
        _finding(charge, person[charge.target.holder], issues[criticism.clash.id])
        for criticism in judged
        for charge in criticism.charges
        if charge.target.holder in person
    ]


def _finding(charge: Charge, holder: int, issue: int) -> FoundFinding:
    return FoundFinding(
        holder=holder,
        issue=issue,
        reasoning="",
        quotes=[Words(sentence=number(sentence), words=words) for sentence, words in charge.quotes],
        explanation=bounded(charge.explanation, LONGEST_EXPLANATION),
        criterion=charge.criterion,
        severity=charge.severity,
    )


def _judged(criticism: Criticism, issue: int) -> JudgedIssue:
    return JudgedIssue(issue=issue, cases=[], questions=[bounded(q, LONGEST_QUESTION) for q in criticism.questions])
