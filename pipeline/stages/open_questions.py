"""The questions that a critique closes with: of what the reader proposes, the most useful few, each asked once."""

from collections.abc import Sequence

from pipeline.grounding import shown
from pipeline.questions import best, usefulness
from pipeline.views import Opposition

MOST_QUESTIONS = 3


class OpenQuestions:
    """Chooses the questions of one critique after the other; what was asked of an earlier clash is not asked again."""

    def __init__(self) -> None:
        self._asked: set[str] = set()

    def of(self, opposition: Opposition, proposed: Sequence[str]) -> tuple[str, ...]:
        """Return at most MOST_QUESTIONS of `proposed`, in their order."""
        fresh = dict.fromkeys(question.strip() for question in proposed if question.strip())
        questions = [question for question in fresh if question not in self._asked]
        self._asked |= set(questions)
        if len(questions) <= MOST_QUESTIONS:
            return tuple(questions)
        text = "\n".join(shown(opposition.document, sentence.span) for sentence in opposition.context)
        chosen = best(questions, usefulness(text, questions), MOST_QUESTIONS)
        return tuple(questions[i] for i in sorted(chosen))
