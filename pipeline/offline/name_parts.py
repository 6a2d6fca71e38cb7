"""How a name is written in English prose: titles, first names and initials, surname, and what is told of its bearer."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.offline.similarity import STOPWORDS

_HIS = frozenset({"mr", "sir", "lord", "father", "king", "prince"})
_HERS = frozenset({"mrs", "ms", "miss", "dame", "lady", "madam", "queen", "princess"})
_OFFICES_WORDS = """
dr doctor prof professor rev reverend judge justice councillor cllr senator representative congressman congresswoman
president minister mayor governor chancellor secretary captain colonel general major sergeant inspector officer
director chairman chairwoman editor author writer reporter columnist
"""
TITLES = _HIS | _HERS | frozenset(_OFFICES_WORDS.split())
_WITH_FIRST_NAME = frozenset({"sir", "dame", "father", "king", "prince", "queen", "princess"})
_NO_GIVEN_WORDS = """
new north south east west upper lower great greater saint st monday tuesday wednesday thursday friday saturday sunday
january february march july september october november december
"""
_NO_GIVEN = (STOPWORDS | {*_NO_GIVEN_WORDS.split()}) - {"will", "may"}
_OPENERS_WORDS = """
later earlier soon meanwhile moreover however perhaps maybe finally firstly secondly lastly still yet yesterday today
tonight recently lately sadly luckily like unlike although though unless until since despite whereas whether even
"""
_OPENERS = STOPWORDS | {*_OPENERS_WORDS.split()}
_NO_PERSON = re.compile(r"(?i:\w{2,}ists?|\w+ish)$|[A-Z\d-]{2,}$")
"""A trade, a nation or an acronym before a name: "Economist Ada Stone", "Scottish Water"."""

_CAPITALISED = r"[A-Z][\w-]*(?:['’](?!(?:s|ll|d|ve|re|m)\b)\w+)*"
_PARTICLE = r"(?:van|von|de|der|den|del|di|da|la|le|du|al|bin|ibn|el|ter|zu)"
_SHORT_TITLE = r"(?:Mrs?|Ms|Drs?|Prof|Rev|Fr|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Lt|Cllr|Hon|St|[A-Z])\."
NAME = rf"(?:(?:{_SHORT_TITLE}|{_CAPITALISED}) )*(?:{_PARTICLE} )*{_CAPITALISED}"
"""One capitalised word or several, with initials, titles and particles among them."""
_MENTION = re.compile(rf"(?<![\w'’@/-]){NAME}")
_OTHERS = re.compile(r"(?: et al\.?| and (?:others|colleagues|co-authors?))$")
PART_PLAYED = (
    r"(?:[a-z]\w+(?:er|or|ist|ian|ee|eer|man|woman|ant|ent)|son|aunt|uncle|wife|spouse|nephew|niece|cousin|friend|boss|"
    r"dean|clerk|chair|head|landlord)"
)
"""A noun for what somebody does, or is to somebody."""
_DESCRIBED = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) )?(?:[a-z][\w-]+ ){{0,3}}"
    rf"{PART_PLAYED} (?P<name>{NAME})"
)
"""Who somebody is, and then the name: "my brother Nils", "the biologist Ines Roth"."""
_OPENS = re.compile(r"(?:^|[.!?:;\n\"“‘(>*_-])\s*$")


class Called(NamedTuple):
    """A name and its parts, as they are written."""

    titles: tuple[str, ...]
    given: tuple[str, ...]
    surname: str

    @property
    def may_be_first_name(self) -> bool:
        """Whether the only name that is given may be the first: "Ada", "Sir Keir"."""
        return not self.given and (not self.titles or any(_bare(title) in _WITH_FIRST_NAME for title in self.titles))

    @property
    def is_persons(self) -> bool:
        """Whether it can be the full name of a person, and not of a place or a body."""
        given = set(map(str.casefold, self.given))
        surname = len(self.surname) > 1 and self.surname.casefold() not in STOPWORDS
        return surname and not given & _NO_GIVEN and not any(map(_NO_PERSON.fullmatch, self.given))


def bare_name(text: str) -> str:
    """Return a name without what is told of its bearer, and without co-authors: "Nils" for "my brother Nils"."""
    text = _OTHERS.sub("", text.strip())
    described = _DESCRIBED.fullmatch(text)
    return described["name"] if described else text


def called(text: str) -> Called | None:
    """Return the parts of a name; None for what is not written as one."""
    text = bare_name(text)
    if not _MENTION.fullmatch(text):
        return None
    words = text.split(" ")
    titles = []
    while len(words) > 1 and _bare(words[0]) in TITLES:
        titles.append(words.pop(0).rstrip("."))
    at = next((i for i, word in enumerate(words) if i and word[0].islower()), len(words) - 1)
    return Called(tuple(titles), tuple(words[:at]), " ".join(words[at:]))


def written_names(text: str) -> Iterator[tuple[int, str]]:
    """Yield whatever is written in `text` as names are, each with its place.

    The word of grammar that has its capital from the start of a sentence does not belong to a name, nor does a trade.
    """
    for match in _MENTION.finditer(text):
        start, name = match.start(), match[0]
        while " " in name:
            first = name.split(" ", 1)[0]
            grammar = first.casefold() in _OPENERS and _OPENS.search(text[max(0, start - 3) : start])
            if not grammar and not (name.count(" ") > 1 and _NO_PERSON.fullmatch(first)):
                break
            start, name = start + len(first) + 1, name.split(" ", 1)[1]
        yield start, name


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one is a shorter way of writing the same first names: from the start, from the end, or initials."""
    pairs = list(zip(one, other, strict=False))
    ends = list(zip(reversed(one), reversed(other), strict=False))
    return any(all(_same(a, b) for a, b in aligned) for aligned in (pairs, ends))


def fullness(given: tuple[str, ...]) -> tuple[int, int]:
    """Return how many first names are written out, and how many there are."""
    return sum(len(_bare(name)) > 1 for name in given), len(given)


def of_one_sex(titles: set[str]) -> bool:
    """Tell whether one person can bear all these titles."""
    bare = set(map(_bare, titles))
    return not (bare & _HIS and bare & _HERS)


def _same(one: str, other: str) -> bool:
    one, other = _bare(one), _bare(other)
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _bare(word: str) -> str:
    return word.rstrip(".").casefold()
