"""What is to be said against the sides, in reply to `criticise`: the faults that words show, and questions."""

from collections.abc import Mapping, Sequence

from pipeline.grounding import number
from pipeline.models import Severity
from pipeline.offline.answers.common import bounded, issue_numbers, numbers_of
from pipeline.offline.critique import Charge
from pipeline.offline.reading import Reading
from pipeline.offline.reading.critique import Criticism
from pipeline.stages.critique import CritiqueReply, Grave, JudgedIssue, JudgedSide, Weakness
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
    person = numbers_of(reading, voices)
    judged = [
        (issues[criticism.clash.id], criticism, [c for c in criticism.charges if c.target.holder in person])
        for criticism in reading.criticisms
        if criticism.clash.id in issues
    ]
    grave = [
        (issue, charge) for issue, _, charges in judged for charge in charges if charge.severity is not Severity.MINOR
    ][:MOST_GRAVEST]
    return CritiqueReply(
        thoughts="",
        gravest=[
            Grave(holder=person[charge.target.holder], issue=issue, weakness=_weakness(charge))
            for issue, charge in grave
        ],
        issues=[
            _judged(issue, criticism, [c for c in charges if (issue, c) not in grave], person)
            for issue, criticism, charges in judged
        ],
    )


def _weakness(charge: Charge) -> Weakness:
    return Weakness(
        quotes=[Words(sentence=number(sentence), words=words) for sentence, words in charge.quotes],
        headline="",
        explanation=bounded(charge.explanation, LONGEST_EXPLANATION),
        criterion=charge.criterion,
        severity=charge.severity,
    )


def _judged(issue: int, criticism: Criticism, charges: Sequence[Charge], person: Mapping[str, int]) -> JudgedIssue:
    holders = dict.fromkeys(charge.target.holder for charge in charges)
    return JudgedIssue(
        issue=issue,
        sides=[
            JudgedSide(
                holder=person[holder],
                case="",
                weaknesses=[_weakness(charge) for charge in charges if charge.target.holder == holder],
            )
            for holder in holders
        ],
        questions=[bounded(question, LONGEST_QUESTION) for question in criticism.questions],
    )
