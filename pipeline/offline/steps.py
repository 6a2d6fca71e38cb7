"""One author's passage as the steps of an argument: its clauses, each with the connective before it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.markup import show
from pipeline.models import Claim, Document, Span
from pipeline.offline.clauses import clauses
from pipeline.offline.cues import plain
from pipeline.offline.opposition import Step, opposition

_SUBORDINATE = re.compile(
    r"(?i)\W*(?:(?:but|and|so|still)\W+)?(?:(?:even )?though|although|even if|while|whereas|despite)\b[^,]{8,}?,\s+"
)
"""What stands before the main clause and is no clause of its own elsewhere."""


def opposed(document: Document, first: Claim, second: Claim) -> float:
    """Return the probability that two claims of one author speak for different sides; 0 where the passages differ."""
    passages = {document.sentence[claim.sentences[0]].passage for claim in (first, second)}
    if len(passages) > 1:
        return 0.0
    placed = _steps(document, passages.pop())
    return opposition([step for _, step in placed], _position(placed, first), _position(placed, second))


def _position(placed: Sequence[tuple[Span, Step]], claim: Claim) -> int:
    """Where the end of `claim` lies: what a claim comes to is its main clause, and the subordinate one stands first."""
    return max((i for i, (span, _) in enumerate(placed) if span.start < claim.span.end), default=0)


@lru_cache(maxsize=8)
def _steps(document: Document, passage: str) -> tuple[tuple[Span, Step], ...]:
    """The steps of a passage, with where they stand."""
    found: list[tuple[Span, Step]] = []
    for sentence in document.sentences_in[passage]:
        display = show(sentence.span.cut(document.text), document.markup)
        for start, end in _ranges(plain(display.text)):
            raw = display.raw_range(start, end)
            span = Span(start=sentence.span.start + raw[0], end=sentence.span.start + raw[1])
            found.append((span, Step(display.text[start:end], start == 0)))
    return tuple(found)


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
