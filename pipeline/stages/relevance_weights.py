"""Written by `python -m benchmarks.fit_relevance`; see relevance.py for what they weigh."""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "argues": 0.46,
    "argues, by length": -0.33,
    "cosine": 1.72,
    "cosine and argues": 0.55,
    "digits": -0.66,
    "length": 0.12,
    "long": 0.01,
    "modal": 0.12,
    "names": -0.23,
    "nearby shares": 1.22,
    "next shares": 0.30,
    "past": -0.36,
    "present": 0.25,
    "quotes": 0.16,
    "reports": 0.31,
    "share of its terms": 2.96,
    "shares": -0.31,
    "shares and values": -0.33,
    "short": -2.03,
    "that": 0.40,
    "values": 0.40,
    "values, by length": 3.09,
}
