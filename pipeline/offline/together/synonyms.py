"""Two names of one thing in different documents, where the texts themselves show it.

Either a text says so ("slack, or idle capacity", "what she calls wasteful computations is the speed argument"), or two
names share their head noun and stand among the same words. Few are found, and they only help to propose pairs of
claims: nothing is ever said to be the same because of them.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from pipeline.collection import Collection
from pipeline.grounding import normalised, shown
from pipeline.offline.similarity import terms

LONGEST = 3
"""So many words a name has at the most."""
LEAST_LETTERS = 4
"""A shorter word alone names too much."""
SAME_COMPANY = 0.4
"""The least cosine of the words around two names with one head noun."""
LEAST_COMPANY = 3
"""How many words they must share at least."""

NEAR = 60
"""How many characters before the words that set two names equal the first one may take."""

_WHO = r"(?:[\w.']+ ){1,3}?"
_CALLS = r"(?:calls?|called|terms?|termed|dubs|dubbed|labels?|labelled|names?|named)"
_LINKS = (
    rf"(?:, | \()?(?:or )?(?:what|which) {_WHO}{_CALLS}",
    rf",? (?:is|are|was|were) what {_WHO}{_CALLS}",
    r"(?:,| \(|,? or)? (?:also|otherwise|sometimes|better) (?:called|known as)",
    r"(?:, | \()(?:that is(?: to say)?|in other words|namely|i\.e\.),?",
    r",? (?:is|are) (?:another|a different) (?:word|name|term) for",
    r",? (?:is|are) defined as",
    r",? (?:stands?|is short) for",
)
_MERELY = r"(?:just |only |really |simply |merely |nothing but |no more than )?"
_BETWEEN = re.compile(rf"(?:{'|'.join(_LINKS)}) ")
"""What stands between two names that are set equal."""
_AROUND = (
    re.compile(rf"\bwhat {_WHO}{_CALLS} (?P<left>[^.,;:!?]{{1,60}}?) (?:is|are|was|were) {_MERELY}"),
    re.compile(r"\bby (?P<left>[^.,;:!?]{1,60}?),? [\w.']+ (?:means?|meant) "),
)
"""What stands around the first name and before the second."""
_NEXT = re.compile(r"[^.,;:!?()]{1,80}")
_STOP = re.compile(r"[.,;:!?()]")
_OR = re.compile(r"(?:, |\()or (?P<right>[^.,;:!?()]{1,60})[,)]")
"""A name between commas or brackets: "slack, or idle capacity, …"; a list of two has no comma after it."""
_NAMED = re.compile(
    r"\b(?:the|an?|this|that|these|those|my|your|his|her|its|our|their) ([a-z][\w'-]*) ([a-z][\w'-]{2,})\b"
)

Name = tuple[str, ...]
"""The terms of a name, in order."""


@dataclass(frozen=True)
class Synonyms:
    """Pairs of names for one thing."""

    pairs: tuple[tuple[Name, Name], ...]

    @classmethod
    def of(cls, collection: Collection) -> "Synonyms":
        """Return the names that different documents of `collection` have for one thing."""
        sentences = [_sentences(collection, part) for part in range(len(collection.parts))]
        said = _said(sentences)
        return cls(tuple(dict.fromkeys((*said, *_alike(sentences)))))

    def with_synonyms(self, held: Sequence[str]) -> list[str]:
        """Return the terms of a text, followed by those of the other names of what it names."""
        own = set(held)
        other = [b for pair in self.pairs for a, b in (pair, pair[::-1]) if own.issuperset(a)]
        return [*held, *(term for name in other for term in name)]


def _sentences(collection: Collection, part: int) -> list[str]:
    return [
        normalised(shown(collection, sentence.span))
        for sentence in collection.sentences
        if collection.part_at(sentence.span.start) == part
    ]


def _said(sentences: Sequence[Sequence[str]]) -> Iterator[tuple[Name, Name]]:
    """Names that a sentence sets equal, of which one is used elsewhere in one document and the other in another."""
    used = [Counter(name for sentence in own for name in _names(sentence)) for own in sentences]
    for part, own in enumerate(sentences):
        for sentence in own:
            for left, right in _equations(sentence):
                here = Counter(_names(sentence))
                where = {
                    name: {i for i, counts in enumerate(used) if counts[name] > (here[name] if i == part else 0)}
                    for name in (*left, *right)
                }
                yield from _used_apart(left, right, where)


def _names(sentence: str) -> list[Name]:
    """Whatever may be a name: every run of a few terms."""
    held = terms(sentence)
    return [tuple(held[i : i + n]) for n in range(1, LONGEST + 1) for i in range(len(held) - n + 1)]


def _equations(sentence: str) -> Iterator[tuple[list[Name], list[Name]]]:
    """The names that a sentence may set equal: what ends right before the words that do so, and what starts after."""
    found = [(_just_before(sentence, m), m.end()) for m in _BETWEEN.finditer(sentence)]
    found += [(m["left"], m.end()) for pattern in _AROUND for m in pattern.finditer(sentence)]
    for before, end in found:
        following = _NEXT.match(sentence, end)
        right = terms(following[0] if following else "")[:LONGEST]
        yield _ends(before), [tuple(right[:n]) for n in range(len(right), 0, -1)]
    for match in _OR.finditer(sentence):
        yield _ends(_just_before(sentence, match)), [tuple(terms(match["right"]))]


def _just_before(sentence: str, match: re.Match[str]) -> str:
    return sentence[max(0, match.start() - NEAR) : match.start()]


def _ends(text: str) -> list[Name]:
    last = terms(_STOP.split(text.rstrip(" ,("))[-1])[-LONGEST:]
    return [tuple(last[i:]) for i in range(len(last))]


def _used_apart(
    left: Iterable[Name], right: Iterable[Name], where: Mapping[Name, Set[int]]
) -> Iterator[tuple[Name, Name]]:
    """The longest two names of which one is used in one document and the other in another one."""
    for a, b in product(left, right):
        apart = any(i != j for i in where[a] for j in where[b])
        if apart and not set(a) & set(b) and _tell(a, b):
            yield a, b
            return


def _tell(first: Name, second: Name) -> bool:
    """Whether two names tell enough: one of them is of several words, and the other of a long word at least."""
    return len(first) + len(second) > 2 and all(len(n) > 1 or len(n[0]) >= LEAST_LETTERS for n in (first, second))


def _alike(sentences: Sequence[Sequence[str]]) -> Iterator[tuple[Name, Name]]:
    """Names with one head noun that stand among the same words in different documents."""
    company = [_company(own) for own in sentences]
    weights = _rarity(sentences)
    for i, first in enumerate(company):
        for second in company[i + 1 :]:
            for a, b in product(first, second):
                if a[1] == b[1] and a not in second and b not in first and _near(first[a], second[b], weights):
                    yield a, b


def _company(sentences: Iterable[str]) -> dict[Name, Counter[str]]:
    """For each name that stands twice or more, the words of its sentences."""
    found: dict[Name, list[str]] = defaultdict(list)
    for sentence in sentences:
        for match in _NAMED.finditer(sentence):
            if len(name := tuple(terms(match[0]))) == 2:
                found[name].append(sentence)
    return {
        name: Counter(term for sentence in held for term in set(terms(sentence)) - set(name))
        for name, held in found.items()
        if len(held) > 1
    }


def _rarity(sentences: Sequence[Sequence[str]]) -> Mapping[str, float]:
    held = [set(terms(sentence)) for own in sentences for sentence in own]
    counts = Counter(term for own in held for term in own)
    return {term: math.log((1 + len(held)) / count) for term, count in counts.items()}


def _near(first: Counter[str], second: Counter[str], weights: Mapping[str, float]) -> bool:
    shared = first.keys() & second.keys()
    lengths = _length(first, weights) * _length(second, weights)
    if len(shared) < LEAST_COMPANY or not lengths:
        return False
    return sum(first[t] * second[t] * weights[t] ** 2 for t in shared) / lengths >= SAME_COMPANY


def _length(counts: Counter[str], weights: Mapping[str, float]) -> float:
    return math.sqrt(sum((count * weights[term]) ** 2 for term, count in counts.items()))
