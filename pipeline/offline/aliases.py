"""Which names on a page are one person's, by the conventions of English prose.

Somebody is introduced by a full name and from then on called by the surname, with a title or without, or by the first
name. Where two people bear the name that is left, it is nobody's but for the place: before the second was introduced,
it can only mean the first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pipeline.models import Document
from pipeline.offline.name_parts import Called, alike, called, fullness, of_one_sex, written_names


@dataclass
class Person:
    """Somebody whom the page calls by a full name or with a title."""

    surname: str
    first: int
    """The code point from which on the page knows them; -1 for whoever wrote a turn."""
    given: set[tuple[str, ...]] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    author: str | None = None

    @property
    def name(self) -> str:
        """What to call them: as the page heads their words, else by the fullest name in the text."""
        fullest = max(sorted(self.given), key=fullness, default=())
        title = sorted(self.titles)[:1] if not fullest else []
        return self.author or " ".join((*title, *fullest, self.surname))

    def may_be(self, parts: Called) -> bool:
        """Tell whether first names, or the initials of such, and titles can be theirs."""
        if parts.given and not all(alike(parts.given, own) for own in self.given):
            return False
        return of_one_sex({*self.titles, *parts.titles})


@dataclass(frozen=True)
class Aliases:
    """Everybody whom a page calls by a full name or with a title, and who is meant by less."""

    document: Document

    def candidates(self, name: str, at: int | None = None) -> list[Person]:
        """Return whom `name` can mean, who is known before the code point `at`, if anybody is by then."""
        parts = called(name)
        if parts is None:
            return []
        found = [person for person in self._bearing(parts) if person.may_be(parts)]
        known = [person for person in found if at is None or person.first < at]
        return known or found

    def person(self, name: str, at: int | None = None) -> Person | None:
        """Return the one person whom `name` means; None where it may be several, or is nobody's known name."""
        found = self.candidates(name, at)
        return found[0] if len(found) == 1 else None

    def mentioned(self, text: str, at: int) -> Iterator[tuple[int, Person]]:
        """Yield each person whom `text` names, with the place in it; `at` is where in the document `text` ends."""
        for start, name in written_names(text):
            if person := self.person(name, at):
                yield start, person

    @property
    def people(self) -> Iterator[Person]:
        """Everybody, by surname in order of appearance."""
        return (person for persons in self._by_surname.values() for person in persons)

    def _bearing(self, parts: Called) -> list[Person]:
        word = parts.surname.casefold()
        first = self._by_first_name.get(word, []) if parts.may_be_first_name else []
        return [*self._by_surname.get(word, []), *first]

    @cached_property
    def _by_first_name(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            for first in sorted({given[0].casefold() for given in person.given}):
                found[first].append(person)
        return found

    @cached_property
    def _by_surname(self) -> dict[str, list[Person]]:
        met: dict[str, list[_Mention]] = defaultdict(list)
        for mention in self._mentions():
            met[mention[0].surname.casefold()].append(mention)
        return {surname: _persons(mentions) for surname, mentions in met.items()}

    def _mentions(self) -> Iterator["_Mention"]:
        for author in dict.fromkeys(turn.author for turn in self.document.turns if turn.author):
            if parts := called(author):
                yield parts, -1, author
        text = self.document.text
        for start, name in written_names(text):
            if " " in name and text[max(0, start - 4) : start].casefold() != "the ":
                parts = called(name)
                if parts and parts.is_persons:
                    yield parts, start, None


@lru_cache(maxsize=8)
def aliases_of(document: Document) -> Aliases:
    """Return everybody on a page, found once for all who ask."""
    return Aliases(document)


_Mention = tuple[Called, int, str | None]
"""A full or titled name or an author of a turn, its place, and the author who bears it."""


def _persons(mentions: Iterable[_Mention]) -> list[Person]:
    """Who bears one surname: full names first, then whoever is only called by a title, if that tells them apart."""
    known: list[Person] = []
    for parts, start, author in sorted(mentions, key=lambda mention: fullness(mention[0].given), reverse=True):
        fitting = [person for person in known if person.may_be(parts)]
        if len(fitting) > 1 and not (parts.given or author):
            continue
        if len(fitting) != 1:
            known.append(Person(parts.surname, start))
        person = fitting[0] if len(fitting) == 1 else known[-1]
        person.first = min(person.first, start)
        person.given |= {parts.given} - {()}
        person.titles |= set(parts.titles)
        person.author = person.author or author
    return known
