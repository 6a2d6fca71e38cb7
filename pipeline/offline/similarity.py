"""Which texts are about the same: BM25 over short texts, and how near each is to the middle of them all.

BM25 as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with k1 = 1.2 and b = 0.75.
Similarity finds topic, not opposition: it only shortlists.
"""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

K1 = 1.2
B = 0.75
COMMON_SHARE = 0.25
"""A term in more texts than this share says nothing, and would make a query's cost grow with the corpus."""
MOST_POSTINGS = 200
"""At the most so many texts are scored for one term of a query."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
STOPWORDS = frozenset(
    [
        "a",
        "about",
        "above",
        "after",
        "again",
        "all",
        "also",
        "am",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "below",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "doing",
        "down",
        "during",
        "each",
        "few",
        "for",
        "from",
        "further",
        "had",
        "has",
        "have",
        "having",
        "he",
        "her",
        "here",
        "hers",
        "him",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "itself",
        "just",
        "me",
        "more",
        "most",
        "my",
        "no",
        "nor",
        "not",
        "now",
        "of",
        "off",
        "on",
        "once",
        "one",
        "only",
        "or",
        "other",
        "our",
        "ours",
        "out",
        "over",
        "own",
        "really",
        "same",
        "she",
        "should",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "theirs",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whom",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
        "yours",
        "much",
        "many",
        "well",
        "even",
        "still",
        "don't",
        "doesn't",
        "didn't",
        "isn't",
        "aren't",
        "wasn't",
        "it's",
        "that's",
        "i'm",
        "i'd",
        "i've",
        "you're",
        "we're",
        "they're",
        "can't",
        "won't",
        "wouldn't",
    ]
)


def terms(text: str) -> list[str]:
    """Return the content words of `text`, lower-cased and cut to crude stems."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return [stem(word) for word in words if word not in STOPWORDS and len(word) > 1]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return `word` without its commonest English endings; crude, but the same for both sides of a comparison."""
    for ending in (
        "ization",
        "isation",
        "ations",
        "ation",
        "ingly",
        "ments",
        "ment",
        "ness",
        "ings",
        "ing",
        "edly",
        "ies",
        "ed",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    for ending in ("'s", "es", "s", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


@dataclass(frozen=True)
class Index:
    """An inverted index over texts, addressed by their positions."""

    lengths: tuple[int, ...]
    postings: dict[str, list[tuple[int, int]]]
    average: float

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Index":
        """Return the index of `texts`."""
        postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lengths = []
        for position, text in enumerate(texts):
            counts = Counter(terms(text))
            lengths.append(counts.total())
            for term, count in counts.items():
                postings[term].append((position, count))
        return cls(tuple(lengths), dict(postings), sum(lengths) / len(lengths) if lengths else 0.0)

    def idf(self, term: str) -> float:
        """Return the inverse document frequency of `term`, never negative."""
        holding = len(self.postings.get(term, ()))
        return math.log(1 + (len(self.lengths) - holding + 0.5) / (holding + 0.5))

    def scores(self, query: str) -> dict[int, float]:
        """Return the BM25 score of each text that shares a telling term with `query`."""
        return self.scores_by(terms(query))

    def scores_by(self, query: Iterable[str]) -> dict[int, float]:
        """Return the same for the terms of a query."""
        scores: dict[int, float] = defaultdict(float)
        for term in dict.fromkeys(query):
            postings = self.postings.get(term, ())
            if len(postings) > max(8, COMMON_SHARE * len(self.lengths)):
                continue
            idf = self.idf(term)
            for position, count in postings[:MOST_POSTINGS]:
                scores[position] += idf * self._weight(position, count)
        return scores

    def scores_of(self, positions: Iterable[int], query: str) -> dict[int, float]:
        """Return the BM25 score of each of the texts at `positions`; costs nothing for all the others."""
        found = dict.fromkeys(positions, 0.0)
        for term in dict.fromkeys(terms(query)):
            postings = self.postings.get(term, [])
            if len(postings) > max(8, COMMON_SHARE * len(self.lengths)):
                continue
            for position in found:
                at = bisect_left(postings, (position, 0))
                if at < len(postings) and postings[at][0] == position:
                    found[position] += self.idf(term) * self._weight(position, postings[at][1])
        return found

    def nearest(self, query: str, count: int) -> list[tuple[int, float]]:
        """Return the `count` best texts for `query` as (position, score), best first, ties by position."""
        return nlargest(count, self.scores(query).items(), key=lambda item: (item[1], -item[0]))

    def centrality(self) -> list[float]:
        """Return for each text the cosine between its TF-IDF vector and the mean of all of them, 0 to 1.

        The centroid method of Radev et al., Centroid-based summarization (2004); linear in the length of the texts.
        """
        vectors: list[dict[str, float]] = [{} for _ in self.lengths]
        for term, postings in self.postings.items():
            for position, count in postings:
                vectors[position][term] = count * self.idf(term)
        middle: dict[str, float] = defaultdict(float)
        for vector in vectors:
            length = _norm(vector.values())
            for term, weight in vector.items():
                middle[term] += weight / length
        whole = _norm(middle.values())
        return [
            sum(weight * middle[term] for term, weight in vector.items()) / (_norm(vector.values()) * whole)
            for vector in vectors
        ]

    def _weight(self, position: int, count: int) -> float:
        norm = 1 - B + B * self.lengths[position] / self.average
        return count * (K1 + 1) / (count + K1 * norm)


def overlap(first: Sequence[str], second: Sequence[str]) -> float:
    """Return the share of the smaller bag of terms that stands in the other, 0 to 1."""
    a, b = set(first), set(second)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _norm(weights: Iterable[float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights)) or 1.0
