"""What is to be asked about each issue, in reply to `criticise`. Weaknesses are not told: finding them takes understanding."""

from pipeline.offline.answers.common import bounded, issue_numbers
from pipeline.offline.reading import Reading
from pipeline.stages.critique import CritiqueReply, JudgedIssue
from pipeline.views import Outline, Text, Voices

LONGEST_QUESTION = 400


def criticise(
    reading: Reading, text: Text, voices: Voices, outline: Outline, rubric: str, question: str
) -> CritiqueReply:
    """Return what each issue leaves to ask, and neither weaknesses nor anybody's strongest case."""
    del rubric, text, question, voices  # rules cannot read; the reading is of this text, and for this question
    issues = issue_numbers(reading, {issue.question: issue.number for issue in outline.issues})
    return CritiqueReply(
        thoughts="",
        gravest=[],
        issues=[
            JudgedIssue(
                issue=issues[inquiry.clash.id],
                sides=[],
                questions=[bounded(question, LONGEST_QUESTION) for question in inquiry.questions],
            )
            for inquiry in reading.inquiries
            if inquiry.clash.id in issues
        ],
    )
