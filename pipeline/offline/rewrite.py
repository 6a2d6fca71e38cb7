"""Whether a rewrite says what its source says: checked by words, never by whoever wrote it.

What carries a claim's force must survive: negation, hedges, quantifiers, conditions, obligations, numbers. Nothing may
enter the hole that a lost formula left, and every new content word must come from the document. Only losses and
inventions count: wording, order and resolved references are free.
"""

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass

from pipeline.documents.lost_math import holes
from pipeline.offline.force import CLASSES
from pipeline.offline.numerals import figures, numbers
from pipeline.offline.similarity import stem, terms

_APOSTROPHE = str.maketrans({"’": "'", "‘": "'", "\u00a0": " "})


_FREE_NUMBERS = frozenset({"1", "1x", "2"})
"""`one`, `first` and `second` are pronouns and connectives as often as numbers: their loss alone says little."""
_LABEL = re.compile(r"(?i)^\W*(?:\d+[.)]\s+|(?:no|yes|well|oh),\s+)")
"""A list number or an interjection at the start is no part of what is claimed."""
_POSSESSIVE = re.compile(r"'s?(?!\w)")
_GAP = frozenset({"…", "...", "[…]", "[...]", "[formula]", "[missing]", "[gap]", "_", "___", "[", "]"})
_FRAME_WORDS = """
author text say says said claim claims hold holds think thinks believe believes suspect suspects argue argues speaker
opponent writer writes write commenter view person people thing one other concede concedes grant grants agree agrees
doubt doubts ask asks according first second third fourth fifth sixth final last step point part reason way example
"""
_FRAME = frozenset(stem(word) for word in _FRAME_WORDS.split())
"""What a rewrite may add to say who holds a thing, or which of several it is."""


@dataclass(frozen=True)
class Loss:
    """Something a rewrite lost or invented."""

    kind: str
    detail: str


def as_sentence(words: str) -> str:
    """Return a clause as a sentence, on one line, with a capital and a stop: shown where no rewrite may stand."""
    line = " ".join(words.split())
    line = line[:1].upper() + line[1:]
    return line if line.endswith(("?", "!", ".", "…")) else f"{line}."


def known_terms(text: str) -> frozenset[str]:
    """Return what a rewrite of any part of `text` may draw on."""
    return frozenset(terms(_POSSESSIVE.sub("", text.translate(_APOSTROPHE)))) | frozenset(numbers(text))


def losses(span: str, rewrite: str, known: Set[str]) -> list[Loss]:
    """Return what `rewrite` lost of `span` or invented, worst first; empty where it may stand.

    `known` is what `known_terms` gives for the document and the names of its participants.
    """
    source, target = _LABEL.sub("", span.translate(_APOSTROPHE)), rewrite.translate(_APOSTROPHE)
    return [
        *_of_cues(source, target),
        *_of_numbers(source, target),
        *_filled_holes(span, rewrite),
        *_invented(source, target, known),
    ]


def _of_cues(source: str, target: str) -> Iterator[Loss]:
    for kind, pattern in CLASSES.items():
        had, has = len(pattern.findall(source)), len(pattern.findall(target))
        if has < had:
            yield Loss(kind, f"{had} in the source, {has} in the rewrite")


def _of_numbers(source: str, target: str) -> Iterator[Loss]:
    had, has = Counter(numbers(source)), Counter(numbers(target))
    lost = [n for n in had if n not in has and n not in _FREE_NUMBERS]
    if lost:
        yield Loss("number", f"{', '.join(sorted(lost))} is not in the rewrite")


def _filled_holes(span: str, rewrite: str) -> Iterator[Loss]:
    """The words on both sides of a hole must stand side by side in the rewrite, or with a mark of the gap between."""
    words = rewrite.lower().replace("\u00a0", " ").split()
    for start, end in holes(span):
        before, after = span[:start].lower().split()[-1:], re.findall(r"\w[\w'-]*", span[end:].lower())[:1]
        if before and after and _between(words, before[0], after[0]):
            yield Loss("lost_math", f"something stands between “{before[0]}” and “{after[0]}”")


def _between(words: list[str], before: str, after: str) -> bool:
    bare = [word.strip(".,;:!?()\"'") for word in words]
    starts = [i for i, word in enumerate(bare) if word == before.strip(".,;:!?()\"'")]
    for i in starts:
        ahead = next((j for j in range(i + 1, min(len(bare), i + 8)) if bare[j] == after), None)
        if ahead is not None:
            return any(word not in _GAP and bare[k] for k, word in enumerate(words[i + 1 : ahead], start=i + 1))
    return False


def _invented(source: str, target: str, known: Set[str]) -> Iterator[Loss]:
    own = set(terms(source))
    new = [
        term
        for term in terms(_POSSESSIVE.sub("", target))
        if term not in own and term not in known and term not in _FRAME and not term.isdigit()
    ]
    if new:
        yield Loss("invented", f"{', '.join(sorted(set(new)))} stands nowhere in the document")
    unknown = set(figures(target)) - set(numbers(source))
    if unknown and not unknown <= known:
        yield Loss("number", f"{', '.join(sorted(unknown))} stands nowhere in the document")
