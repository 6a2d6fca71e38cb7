"""The public names."""

import pytest

import pipeline
import pipeline.evaluation
from pipeline.errors import InputError
from tests.evaluation import factories


def test_evaluate_is_public() -> None:
    assert pipeline.evaluate is pipeline.evaluation.evaluate
    assert pipeline.evaluation.__all__ == sorted(pipeline.evaluation.__all__)


def test_a_report_on_another_text_is_refused() -> None:
    gold = factories.gold()
    with pytest.raises(InputError, match=r"not about the same text .* run counterpoint on the annotated text again"):
        pipeline.evaluate(factories.perfect(gold), gold.model_copy(update={"sha256": "0" * 64}))


def test_the_time_is_the_callers() -> None:
    scores = pipeline.evaluate(factories.perfect(factories.gold()), factories.gold(), seconds=2.5)
    assert (scores.seconds, scores.documents) == (2.5, 1)
