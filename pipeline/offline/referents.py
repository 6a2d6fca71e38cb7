"""Whom "he" or "she" means, where the page has named somebody and it can be nobody else.

The pronoun goes on about the one person of the nearest sentence that names any (the centering theory of Grosz, Joshi
and Weinstein, 1995, at its strictest): where that sentence names two, nobody is meant for certain.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage
from pipeline.offline.aliases import Person, aliases_of
from pipeline.offline.cues import plain
from pipeline.offline.descriptions import descriptions_of
from pipeline.offline.name_parts import of_one_sex, written_names
from pipeline.offline.reported.holders import can_speak, head_of, is_name, is_person
from pipeline.offline.reported.part import Part

REMEMBERED = 20
"""So many passages back the one whom a pronoun means may have been named."""
_PRONOUN = re.compile(r"(?i)\b(?:(?P<his>he|him|his)|she|her|hers)\b")
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bProf)(?<!\b[A-Z])[.!?]+[\"”)]?\s+")
_NO_SUBJECT = re.compile(r"\b(?:in|at|of|from|on|near|by|to|for|with)(?: the)? $|(?:^|[.!?:;\n\"“(*_]\s*)$")
"""What is named after these is as often a place or a thing, and what opens a sentence need not be a name."""
_DEFINITE = re.compile(r"(?i)(?:the|my|our|his|her|their|your) ")


@dataclass(frozen=True)
class Referents:
    """Whom the pronouns of one passage mean."""

    document: Document
    passage: Passage

    def __call__(self, text: str, part: Part, told: Sequence[Part]) -> str | None:
        """Return the name of whom the pronoun means that hands `part` of `text` over; None where it may be several.

        `told` are the parts before it, whose holders have been named; whom these speak of is not meant.
        """
        at, his = _pronoun_of(plain(text), part)
        own = _without(text, told)[:at]
        for start, stretch in [*reversed(list(_sentences(own))), (0, own), (0, self._before())]:
            around = range(start, start + len(stretch))
            holders = {self._full(p.holder) for p in told if p.start in around and _is_one(p.holder)}
            holders |= descriptions_of(self.document).mentioned(stretch)
            named = (holders | set(self._names(stretch, his=his))) - {self.document.turn[self.passage.turn].author}
            if named:
                name = named.pop()
                return name if not named and (name in holders or self._person(name)) else None
        return None

    def _names(self, text: str, *, his: bool) -> Iterator[str]:
        """Whom `text` names and the pronoun can mean, and names of which nothing is known."""
        for start, name in written_names(text):
            if person := self._person(name):
                if of_one_sex({*person.titles, "Mr" if his else "Mrs"}):
                    yield person.name
            elif " " not in name and can_speak(name) and not _NO_SUBJECT.search(text[:start]):
                yield name

    def _person(self, name: str) -> Person | None:
        return aliases_of(self.document).person(name, self.passage.span.end)

    def _full(self, name: str) -> str:
        person = self._person(name)
        return person.name if person else name

    def _before(self) -> str:
        """The passages of the same turn just before this one."""
        here = number(self.passage.id) - 1
        earlier = self.document.passages[max(0, here - REMEMBERED) : here]
        return "\n".join(shown(self.document, p.span) for p in earlier if p.turn == self.passage.turn)


def _is_one(holder: str) -> bool:
    """Whether a holder is one person: called by name, or as "the mayor" is."""
    return is_name(holder) or bool(_DEFINITE.match(holder) and is_person(holder) and not head_of(holder).endswith("s"))


def _pronoun_of(simple: str, part: Part) -> tuple[int, bool]:
    """Where the pronoun stands that hands `part` over, before it or after it, and whether it is a man's."""
    before = list(_PRONOUN.finditer(simple, 0, part.start))
    after = _PRONOUN.search(simple, part.end)
    near = before[-1] if before and not _SENTENCE_END.search(simple, before[-1].end(), part.start) else after
    return (near.start(), bool(near["his"])) if near else (part.start, True)


def _without(text: str, told: Sequence[Part]) -> str:
    for part in told:
        text = text[: part.start] + " " * (part.end - part.start) + text[part.end :]
    return text


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in [match.end() for match in _SENTENCE_END.finditer(text)] + [len(text)]:
        yield start, text[start:end]
        start = end
