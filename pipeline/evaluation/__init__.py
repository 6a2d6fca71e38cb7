"""Evaluation: how a report compares with what careful human readers found in the same source."""

from pipeline.errors import InputError
from pipeline.evaluation.comparison import Comparison
from pipeline.evaluation.measures import scores_of
from pipeline.evaluation.scores import Scores
from pipeline.gold import Gold
from pipeline.models import Report

__all__ = ["Scores", "evaluate"]


def evaluate(report: Report, gold: Gold, *, seconds: float = 0.0) -> Scores:
    """Return how `report`, whose making took `seconds`, compares with `gold`; scores are pooled with `+`.

    Raises InputError where the two are not about the same source.
    """
    if report.document.sha256 != gold.sha256:
        raise InputError(
            f"The report on {report.document.source} and the gold file for {gold.source} cannot be compared: they are "
            "not about the same text (the sha256 differs); run counterpoint on the annotated text again."
        )
    return scores_of(Comparison(report, gold), seconds)
