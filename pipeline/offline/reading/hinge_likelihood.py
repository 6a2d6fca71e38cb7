"""How likely a sentence says what would move its author, or on what the matter turns.

Logistic regression over the skeleton of the sentence and the cues of `hinge_cues.py`, fitted by
`python -m benchmarks.fit_hinges` on paragraphs written for it.
"""

import re
from collections.abc import Iterator, Sequence, Set

from pipeline.offline.reading import hinge_cues as cues
from pipeline.offline.skeleton import grams, skeleton
from pipeline.offline.weights import likelihood, weights

LIKELY = 0.7
"""The likelihood from which a sentence counts as a hinge."""
NOT_UNLIKELY = 0.01
"""The likelihood from which it counts as one where cues show it."""

BY_CUES = "cues:"
_CONDITION = frozenset(
    ["if", "unless", "until", "once", "when", "provided", "suppose", "without", "with", "had", "were", "should"]
)
_SPEAKER = frozenset(["i", "me", "my", "we", "us", "our"])
_MODAL = frozenset(["would", "could", "might", "'d", "'ll", "will"])
_IMPERATIVES = frozenset(
    ["show", "find", "let", "give", "get", "make", "take", "keep", "put", "tell", "prove", "convince", "persuade"]
)
_AND_THEN = re.compile(r" (?:and|or) (?:i|we|you|my|the|there|it)\b")
_STATED_HALVES = frozenset({"condition, speaker", "imperative, speaker"})
_LONG = 5


def giving_in(text: str) -> re.Match[str] | None:
    """Return the condition on which an author gives in, and what falls with it, by cues; None where they show none.

    `text` is folded.
    """
    if not cues.SOMEBODY_MAY_GIVE_IN.search(text):
        return None
    stated = (pattern.search(text) for pattern in cues.GIVING_IN)
    acting = (match for pattern in cues.ACTING_ON_EVIDENCE if (match := pattern.search(text)))
    evidential = (match for match in acting if cues.EVIDENTIAL.search(match["premise"]))
    return next((match for match in stated if match), None) or next(evidential, None)


def names_what_decides(text: str) -> bool:
    """Tell whether cues show that `text` names that on which the matter turns."""
    return bool(cues.TURNS_ON.search(text)) and not cues.ONLY_PARTLY.search(text)


def folded(text: str) -> str:
    """Return `text` as the cues are written: in small letters, with straight apostrophes."""
    return text.replace("’", "'").lower()


def is_hinge(text: str) -> bool:
    """Tell whether the sentence `text`, folded, is a hinge."""
    features = hinge_features(text)
    return counts_as_hinge(features, likelihood(features, weights("pipeline.offline.reading", "hinge_weights.json")))


def counts_as_hinge(features: Set[str], likely: float) -> bool:
    """Tell whether a sentence counts as a hinge that is so `likely` one, 0 to 1, by its features."""
    by_cues = any(feature.startswith(BY_CUES) for feature in features)
    return likely >= (NOT_UNLIKELY if by_cues else LIKELY)


def hinge_features(text: str) -> set[str]:
    """Return what shows in the sentence `text`, folded."""
    tokens = skeleton(text)
    return {"any", *grams(tokens), *_structure(tokens), *_by_cues(text)}


def is_condition(text: str) -> bool:
    """Tell whether a hinge says on what condition its author would give in, rather than what the matter turns on."""
    if giving_in(text) or names_what_decides(text):
        return bool(giving_in(text))
    return not _STATED_HALVES.isdisjoint(_structure(skeleton(text)))


def _by_cues(text: str) -> Iterator[str]:
    if giving_in(text):
        yield f"{BY_CUES} gives in"
    if names_what_decides(text):
        yield f"{BY_CUES} names what decides"


def _structure(tokens: Sequence[str]) -> Iterator[str]:
    """How the halves of a condition show, however far they stand apart."""
    present = set(tokens)
    condition, speaker, modal = (bool(present & kind) for kind in (_CONDITION, _SPEAKER, _MODAL))
    opens = tokens[0] if tokens else ""
    imperative = opens in _IMPERATIVES or (opens.startswith("X") and bool(_AND_THEN.search(" ".join(tokens))))
    shown = {
        "condition, speaker": condition and speaker,
        "condition, modal": condition and modal,
        "speaker, modal": speaker and modal,
        "condition, speaker, modal": condition and speaker and modal,
        "imperative": imperative,
        "imperative, speaker": imperative and speaker,
        f"length {min(_LONG, len(tokens) // 6)}": True,
    }
    yield from (name for name, is_so in shown.items() if is_so)
