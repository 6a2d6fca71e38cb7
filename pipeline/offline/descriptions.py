"""Who is meant by what they are, once it stands beside a name: "our treasurer, Colm Dacey", then "the treasurer"."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.models import Document
from pipeline.offline.aliases import Aliases, aliases_of
from pipeline.offline.name_parts import NAME, PART_PLAYED

_DETERMINER = r"(?:[Tt]he|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Aa]n?)"
_WHERE = r"(?: (?:of|at|for|in|from) [\w' -]{2,30}?)?"
_SAID_BESIDE = (
    re.compile(rf"\b{_DETERMINER} (?:[a-z][\w-]+ ){{0,2}}?(?P<what>{PART_PLAYED}){_WHERE},? (?P<who>{NAME})\b"),
    re.compile(rf"\b(?P<who>{NAME}), {_DETERMINER} (?:[a-z][\w-]+ ){{0,3}}?(?P<what>{PART_PLAYED})\b"),
)
_APPOSITION = re.compile(
    rf"(?:^|[.!?] |\n)(?:The|Our|My|His|Her) (?:[a-z][\w-]+ ){{0,2}}?(?P<what>[a-z]+), (?P<who>{NAME}),"
)
"""Between commas, at the start of a sentence, any noun does: "The county vet, Dr Ada Hale, has"."""
_LABEL = re.compile(r"(?:(?:the|this|that|our) )?(?P<what>[a-z]+)")
_MENTION = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur) [a-z]+\b")
_SPELT_OUT = {"dr": "doctor", "prof": "professor", "cllr": "councillor", "rev": "reverend", "sen": "senator"}


@dataclass(frozen=True)
class Descriptions:
    """What the people of a page are said to be."""

    document: Document
    aliases: Aliases

    def person(self, label: str) -> str | None:
        """Return the name of the one person who is what `label` says: "the treasurer"; None where that is not one."""
        found = _LABEL.fullmatch(label.strip().casefold())
        names = self._who_is.get(found["what"], set()) if found else set()
        return next(iter(names)) if len(names) == 1 else None

    def mentioned(self, text: str) -> set[str]:
        """Return the names of those of whom `text` speaks by what they are."""
        return {name for match in _MENTION.finditer(text) if (name := self.person(match[0]))}

    @cached_property
    def _who_is(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for pattern in (*_SAID_BESIDE, _APPOSITION):
            for match in pattern.finditer(self.document.text):
                person = self.aliases.person(match["who"], match.end())
                found[match["what"].casefold()].add(person.name if person else match["who"])
        for person in self.aliases.people:
            for title in person.titles:
                bare = title.rstrip(".").casefold()
                found[_SPELT_OUT.get(bare, bare)].add(person.name)
        return found


@lru_cache(maxsize=8)
def descriptions_of(document: Document) -> Descriptions:
    """Return what the people of a page are said to be, found once for all who ask."""
    return Descriptions(document, aliases_of(document))
