"""Fixed frames of reporting, as patterns that end in the reported clause."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from pipeline.offline.reported.holders import can_speak, holder_of, is_source
from pipeline.offline.reported.part import GUESSED, PARAPHRASE, Part

LEAST_WORDS = 3
"""A shorter clause is none."""

_WORD = re.compile(r"[a-z]+")
_SEEMS = re.compile(r"\b(?:seems?|appears?|sounds?|looks?)\b")
"""Who puts a view so only takes it to be the other's."""


@dataclass(frozen=True)
class Frame:
    """One way of reporting: its pattern, the voice it gives the clause, and who holds it where no name is given.

    The pattern has a group `clause` and, where the text names the holder, another group for the name.
    """

    pattern: re.Pattern[str]
    voice: str
    holder: str = ""
    needs: frozenset[str] = frozenset()
    """One of these words stands in all that it matches, in small letters: a text without any need not be searched."""
    core: re.Pattern[str] | None = None
    """What stands in all that it matches and is much faster to look for, where there is such a thing."""


def frame(pattern: str, voice: str, holder: str, needs: str = "", core: str = "") -> Frame:
    """Return a frame; one of the words that `needs` lists stands in whatever it matches, and so does `core`."""
    return Frame(re.compile(pattern), voice, holder, frozenset(needs.split()), re.compile(core) if core else None)


class Frames:
    """Frames in the order in which they decide, found by the words that they need."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._frames = tuple(frames)
        self._always = frozenset(i for i, each in enumerate(self._frames) if not each.needs)
        self._by_word: dict[str, set[int]] = defaultdict(set)
        for i, each in enumerate(self._frames):
            for word in each.needs:
                self._by_word[word].add(i)

    def possible(self, words: Set[str]) -> list[Frame]:
        """Return the frames that a text of these words, in small letters, may match."""
        numbers = self._always.union(*(self._by_word[word] for word in self._by_word.keys() & words))
        return [self._frames[i] for i in sorted(numbers)]


def framed(frames: Frames, text: str, simple: str) -> Iterator[Part]:
    """Yield the clauses that stand in one of `frames`; `simple` is the text with plain quotation marks."""
    for each in frames.possible(set(_WORD.findall(simple.lower()))):
        if each.core and not each.core.search(simple):
            continue
        for match in each.pattern.finditer(simple):
            start, end = match.span("clause")
            holder = _holder(_named(match), each.holder)
            quotes = simple[end : end + 3].lstrip().startswith('"')
            if holder and not quotes and len(match["clause"].split()) >= LEAST_WORDS:
                seems = each.voice == PARAPHRASE and _SEEMS.search(simple, match.start(), start)
                yield Part(start, end, text[start:end].strip(), GUESSED if seems else each.voice, holder)


def _named(match: re.Match[str]) -> str | None:
    """Whoever a frame names: each of its groups but the clause is a place for a name."""
    return next((text for group, text in match.groupdict().items() if text and group != "clause"), None)


def _holder(who: str | None, otherwise: str) -> str:
    """The name that a frame gives; without one whoever such a frame is of; nobody's where a thing is named."""
    if who is None:
        return otherwise
    return holder_of(who) if can_speak(who) and not is_source(who) else ""
