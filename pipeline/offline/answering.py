"""Which turn answers which, told by their words alone: for pages that do not show it, such as speeches in any order.

Two turns that meet share what none of the others speaks of, and most of all what either opens with. Some turns, long or
general ones, are near to everybody; so nearness counts by how near the nearest come to either (the correction for hubs
of Conneau et al., Word translation without parallel data, ICLR 2018). Nothing supposes that a turn has one partner, or
any.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from heapq import nlargest

from pipeline.grounding import shown
from pipeline.models import Document, PassageKind
from pipeline.offline.similarity import STOPWORDS

GRAM = 5
"""Words are compared by runs of so many letters, so that endings matter little (McNamee and Mayfield, 2004)."""
NEAREST = 2
"""How many of the nearest tell how near anything comes to a turn."""
LEAST = 0.01
"""A cosine that is hardly one: who shares a word or two with all the rest is nobody's answer for that."""
MOST_HOLDING = 40
"""What stands in more turns tells none apart, and would make the cost grow with the square of the turns."""
WITHIN = 0.5
"""The affinity of a turn and itself: somebody answers there what others say, who may be absent."""
FEW_SPEAKERS = 3
"""Of fewer, either answers the other."""
FEW_WORDS = 3
"""A sentence with fewer words of content opens nothing: a greeting."""

_PAGE = frozenset({PassageKind.FURNITURE, PassageKind.HEADER})
_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"(?i)(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|co\.\w\w)\b\S*")
"""Where a source is to be found is no word about the matter."""


@dataclass(frozen=True)
class Nearness:
    """How near things are to each other, addressed by their positions: above 0 for those that are near at all."""

    rows: tuple[Mapping[int, float], ...]

    def mutual(self, first: int, second: int) -> float:
        """Return how near two come, by how near the nearest come to either: about 1 for each other's nearest."""
        near = self.rows[first].get(second, 0.0)
        return near / math.sqrt(self._reach[first] * self._reach[second]) if near else 0.0

    @cached_property
    def _reach(self) -> tuple[float, ...]:
        return tuple(sum(nlargest(NEAREST, row.values())) / NEAREST + LEAST for row in self.rows)


@dataclass(frozen=True)
class TurnAffinity:
    """How surely turns answer each other, by their ids."""

    position: Mapping[str, int]
    wholes: Nearness
    openings: Nearness

    def __call__(self, first: str, second: str) -> float:
        """Return the affinity of two turns, about 1 for each other's nearest; 0 where words are not all that tells."""
        if not self.position:
            return 0.0
        if first == second:
            return WITHIN
        a, b = self.position[first], self.position[second]
        return (self.wholes.mutual(a, b) + self.openings.mutual(a, b)) / 2


@lru_cache(maxsize=8)
def turn_affinity(document: Document) -> TurnAffinity:
    """Return how surely the turns of `document` answer each other."""
    said = _said(document) if words_alone_tell(document) else {}
    wholes = [Counter(gram for sentence in sentences for gram in grams(sentence)) for sentences in said.values()]
    openings = [Counter(grams(_opening(sentences))) for sentences in said.values()]
    telling = _telling(wholes)
    spoken = [_unit(counts, telling) for counts in wholes]
    opened = [_unit(counts, telling) for counts in openings]
    return TurnAffinity(
        {turn: position for position, turn in enumerate(said)},
        Nearness(tuple(_cosines(spoken, spoken))),
        Nearness(_either_way(tuple(_cosines(opened, spoken)))),
    )


@lru_cache(maxsize=8)
def words_alone_tell(document: Document) -> bool:
    """Tell whether neither the page nor the order of speaking shows who answers whom: most speak once, to all.

    That is a matter of one page: which documents answer each other is told otherwise.
    """
    authors = {turn.author for turn in document.turns if turn.author}
    nested = any(turn.replies_to for turn in document.turns)
    alone = len(document.parts) == 1
    return alone and len(authors) >= FEW_SPEAKERS and 2 * len(authors) > len(document.turns) and not nested


def grams(text: str) -> Iterator[str]:
    """Yield the runs of letters of the content words of `text`; a mark stands at the edges of a word."""
    for word in _words(text):
        marked = f"_{word}_"
        yield from (marked[at : at + GRAM] for at in range(max(1, len(marked) - GRAM + 1)))


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(_ADDRESS.sub(" ", text).lower()) if word not in STOPWORDS]


def _said(document: Document) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {turn.id: [] for turn in document.turns}
    for sentence in document.sentences:
        passage = document.passage[sentence.passage]
        if passage.kind not in _PAGE:
            said[passage.turn].append(shown(document, sentence.span))
    return said


def _opening(sentences: Sequence[str]) -> str:
    return next((sentence for sentence in sentences if len(_words(sentence)) >= FEW_WORDS), "")


def _telling(turns: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """The inverse document frequency, over the turns alone, of what some but not all of them hold."""
    holding = Counter(gram for counts in turns for gram in counts)
    return {gram: math.log(len(turns) / n) for gram, n in holding.items() if n < len(turns) and n <= MOST_HOLDING}


def _unit(counts: Mapping[str, int], telling: Mapping[str, float]) -> dict[str, float]:
    weights = {gram: count * telling[gram] for gram, count in counts.items() if gram in telling}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {gram: weight / length for gram, weight in weights.items()}


def _cosines(
    vectors: Sequence[Mapping[str, float]], others: Sequence[Mapping[str, float]]
) -> Iterator[dict[int, float]]:
    """Yield for each of `vectors` its cosine with each of `others`, but for that of its own position."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for position, vector in enumerate(others):
        for gram, weight in vector.items():
            postings[gram].append((position, weight))
    for own, vector in enumerate(vectors):
        row: dict[int, float] = defaultdict(float)
        for gram, weight in vector.items():
            for position, other in postings[gram]:
                row[position] += weight * other
        row.pop(own, None)
        yield dict(row)


def _either_way(rows: Sequence[Mapping[int, float]]) -> tuple[dict[int, float], ...]:
    both: list[dict[int, float]] = [dict(row) for row in rows]
    for first, row in enumerate(rows):
        for second, near in row.items():
            both[second][first] = both[second].get(first, 0.0) + near
    return tuple(both)
