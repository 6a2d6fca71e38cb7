"""Written by `python -m benchmarks.fit_faults`; see weighing.py for what they weigh."""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "I": -1.52,
    "any line": -3.6,
    "as oneself": 1.51,
    "as others": 0.07,
    "careful": -0.51,
    "case before": 0.67,
    "compares": 0.47,
    "concludes": 0.83,
    "connects": 0.61,
    "decides": 0.61,
    "doubted": -1.12,
    "emphasis": 0.46,
    "figure": -0.72,
    "grants": -1.19,
    "length": 1.13,
    "modal": 0.81,
    "names another": 1.48,
    "negation": 0.73,
    "new words": 1.56,
    "opens a paragraph": -0.4,
    "past": 0.09,
    "reason": 0.9,
    "short": -1.18,
    "source": -0.36,
    "time": -0.31,
    "universal": 0.89,
    "universal twice": 0.93,
    "you": 0.87,
}
