"""How the words of two claims stand to what surrounds them: what is about what, and where in what was said.

A reply takes up words of its point's paragraph more often than of the point itself, and answers points mostly in the
order in which they were made. Nearness is the cosine of TF-IDF vectors (Salton and Buckley, Term-weighting approaches in
automatic text retrieval, 1988), weighted over the sentences of the document.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.grounding import shown
from pipeline.models import Document
from pipeline.offline.exchange import Exchange
from pipeline.offline.salience import rarity
from pipeline.offline.similarity import terms

LONG = 100
"""A turn of so many sentences is as long as they get."""

Vector = Mapping[str, float]


@dataclass(frozen=True)
class _Place:
    """Where a sentence stands in its turn."""

    before: float
    """The share of the turn before it, 0 to 1."""
    length: float
    """How long the turn is, 0 to 1."""


def bearing(exchange: Exchange) -> dict[str, float]:
    """Return how near the claims of `exchange`, and their paragraphs, are in words and in place, each from 0 to 1."""
    return _of_words(exchange) | _of_place(exchange)


def _of_words(exchange: Exchange) -> dict[str, float]:
    around = _paragraphs(exchange.document)
    source, target = (_vector(exchange.document, words) for words in (exchange.source, exchange.target))
    reply, point = around[exchange.from_passage], around[exchange.to_passage]
    return {
        "words in common": _cosine(source, target),
        "source near the target's paragraph": _cosine(source, point),
        "target near the source's paragraph": _cosine(reply, target),
        "paragraphs near": _cosine(reply, point),
    }


def _of_place(exchange: Exchange) -> dict[str, float]:
    places = _places(exchange.document)
    source, target = places[exchange.pair.source.sentences[0]], places[exchange.pair.target.sentences[0]]
    return {
        "source's turn long": source.length,
        "target's turn long": target.length,
        "source late in its turn": source.before,
        "target late in its turn": target.before,
        "out of order": abs(source.before - target.before),
    }


@lru_cache(maxsize=8)
def _paragraphs(document: Document) -> Mapping[str, Vector]:
    """The vector of each passage: of its sentences, each as long as another."""
    return {
        passage: _sum(_vector(document, shown(document, sentence.span)) for sentence in sentences)
        for passage, sentences in document.sentences_in.items()
    }


@lru_cache(maxsize=8)
def _places(document: Document) -> Mapping[str, _Place]:
    turns: dict[str, list[str]] = defaultdict(list)
    for sentence in document.sentences:
        turns[document.passage[sentence.passage].turn].append(sentence.id)
    return {
        sentence: _Place(at / len(inside), min(1.0, math.log1p(len(inside)) / math.log1p(LONG)))
        for inside in turns.values()
        for at, sentence in enumerate(inside)
    }


def _vector(document: Document, text: str) -> Vector:
    weights = rarity(document)
    return {term: count * weights.get(term, 0.0) for term, count in Counter(terms(text)).items()}


def _sum(vectors: Iterable[Vector]) -> Vector:
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        length = _norm(vector)
        for term, weight in vector.items():
            total[term] += weight / length
    return dict(total)


def _cosine(first: Vector, second: Vector) -> float:
    lesser, greater = sorted((first, second), key=len)
    inner = sum(weight * greater[term] for term, weight in lesser.items() if term in greater)
    return inner / (_norm(first) * _norm(second))


def _norm(vector: Vector) -> float:
    return math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
