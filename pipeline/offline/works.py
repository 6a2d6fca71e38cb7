"""Whose articles, papers and books a page speaks of, so that "the author" and "the paper" are somebody."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.models import Document
from pipeline.offline.aliases import Aliases
from pipeline.offline.name_parts import NAME, called

_WORK = (
    r"(?:article|essay|paper|post|piece|column|book|letter|blog|report|study|review|editorial|op-ed|speech|talk|memo|"
    r"leaflet|pamphlet|comment)"
)
_WHO = rf"(?P<who>{NAME})"
_INTRODUCED = (
    re.compile(rf"\b(?P<work>{_WORK})(?: [\w'-]+){{0,2}} (?:by|from) {_WHO}"),
    re.compile(rf"\b(?P<who>{NAME}|[a-z][\w-]+)['’]s (?:[\w-]+ ){{0,2}}?(?P<work>{_WORK})\b"),
    re.compile(rf"\b[Ii]n (?:his|her|their) (?:[\w-]+ ){{0,2}}?(?P<work>{_WORK})(?:, (?:[^,.;\n]{{2,60}}, )?| ){_WHO}"),
)
_AUTHOR = re.compile(rf"(?:author|writer|essayist|columnist|blogger|reviewer)(?: of (?:the|that|this) {_WORK})?")
_TIMES_WORDS = """
today yesterday tomorrow day week month year decade century morning evening sunday monday tuesday wednesday thursday
friday saturday it one everybody everyone nobody somebody someone other
"""
_TIMES = frozenset(_TIMES_WORDS.split())
"""What has no works, though a work may be called by it: "yesterday's paper"."""


@dataclass(frozen=True)
class Works:
    """The works that a page introduces, each by its noun, and whose they are."""

    document: Document
    aliases: Aliases

    def owner(self, label: str) -> str | None:
        """Return who is meant by `label`, a noun for an author or for a work; None where that is not one alone."""
        label = label.strip().casefold().removeprefix("the ")
        if _AUTHOR.fullmatch(label):
            return self._only({owner for owners in self._owners.values() for owner in owners if called(owner)})
        return self._only(self._owners.get(label, set()))

    @staticmethod
    def _only(owners: set[str]) -> str | None:
        return next(iter(owners)) if len(owners) == 1 else None

    @cached_property
    def _owners(self) -> dict[str, set[str]]:
        """By the noun for a work all who are said to own one, people by their full names."""
        alone = {turn.author for turn in self.document.turns}
        found: dict[str, set[str]] = defaultdict(set)
        for work, who, at in self._introduced():
            person = self.aliases.person(who, at)
            owner = person.name if person else who
            if owner.casefold() not in _TIMES and alone != {owner}:
                found[work].add(owner)
        return found

    def _introduced(self) -> Iterator[tuple[str, str, int]]:
        for pattern in _INTRODUCED:
            for match in pattern.finditer(self.document.text):
                yield match["work"].casefold(), match["who"], match.end()
