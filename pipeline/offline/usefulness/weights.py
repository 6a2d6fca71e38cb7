"""Written by `python -m benchmarks.fit_questions`; see cues.py for what they weigh."""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "a figure of the text": 0.61,
    "asks for a role": -0.4,
    "asks for alternatives": -0.1,
    "asks for assumptions": -0.19,
    "asks for evidence": 0.21,
    "asks for evidence for a claim": 0.34,
    "asks for manner": -0.48,
    "asks for meaning": 0.17,
    "asks for objections": -0.33,
    "asks for position": -0.27,
    "asks for reasons": 0.31,
    "asks for relevance": -0.25,
    "asks for remedies": -0.31,
    "asks for specifics": 0.31,
    "asks for truth": 0.28,
    "length": 0.11,
    "long": -0.28,
    "more than one question": 0.45,
    "names the speaker": -0.2,
    "opens with 'is it'": 0.56,
    "opens with 'is'": 0.27,
    "opens with 'what does'": -0.65,
    "opens with 'what evidence'": 0.29,
    "opens with 'what specific'": 0.37,
    "quotes the text": 0.05,
    "quotes what is not there": -0.13,
    "share of its terms in the text": 1.01,
    "terms of one sentence": 0.26,
}
