"""One author's passage as the steps of an argument: its clauses, each with the connective before it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.markup import show
from pipeline.models import Claim, Document
from pipeline.offline.clauses import clauses
from pipeline.offline.cues import plain
from pipeline.offline.opposition import Chain, Step, roles_of

_SUBORDINATE = re.compile(
    r"(?i)\W*(?:(?:but|and|so|still)\W+)?(?:(?:even )?though|although|even if|while|whereas|despite)\b[^,]{8,}?,\s+"
)
"""What stands before the main clause and is no clause of its own elsewhere."""


def opposed(document: Document, first: Claim, second: Claim) -> float:
    """Return the probability that two claims of one author speak for different sides; 0 where the passages differ."""
    passages = {document.sentence[claim.sentences[0]].passage for claim in (first, second)}
    if len(passages) > 1:
        return 0.0
    starts, roles = _argument(document, passages.pop())
    return roles.apart(_position(starts, first), _position(starts, second))


def _position(starts: Sequence[int], claim: Claim) -> int:
    """Where the end of `claim` lies: what a claim comes to is its main clause, and the subordinate one stands first."""
    return max(0, bisect_left(starts, claim.span.end) - 1)


@lru_cache(maxsize=8)
def _argument(document: Document, passage: str) -> tuple[tuple[int, ...], Chain]:
    """Where the steps of a passage begin, and who speaks in them."""
    steps: dict[int, Step] = {}
    for sentence in document.sentences_in[passage]:
        display = show(sentence.span.cut(document.text), document.markup)
        for start, end in _ranges(plain(display.text)):
            at = sentence.span.start + display.raw_range(start, end)[0]
            steps[at] = Step(display.text[start:end], start == 0)
    return tuple(steps), roles_of(tuple(steps.values()))


def _ranges(sentence: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, from the end of one to the end of the next, so that connectives belong to them."""
    ends = [end for _, end in clauses(sentence)][:-1]
    first = _SUBORDINATE.match(sentence)
    if first and first.end() < min([*ends, len(sentence)]):
        ends = [first.end(), *ends]
    start = 0
    for end in [*ends, len(sentence)]:
        if start < end:
            yield start, end
        start = end
