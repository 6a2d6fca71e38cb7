"""Concessions: whether a clause gives the other side something, in words that say so, and how much.

Nothing counts as granted by its tone or its place alone: there must be a phrase of the lexicon that says it, which is not
denied, doubted, limited, asked or somebody else's, and the reply must not reject it in the same breath.
"""

import re
from dataclasses import dataclass

from pipeline.models import Degree, Voice
from pipeline.offline.cues import IRONIC, plain
from pipeline.offline.lexicon import family
from pipeline.offline.similarity import terms
from pipeline.offline.spoken import Spoken

_THAT = re.compile(r"\s*that\s")
_BREAK = re.compile(r"[;:—–]\s|,\s(?=(?:but|and|yet|so|while|though|because)\b)|\s(?=(?:but|because|though|whereas)\b)")
_LINK = re.compile(r"\A[\s,;:.—–-]*(?:and|but|so|yet)?\s*")
_GRANTERS = frozenset({Voice.OWN, Voice.QUOTATION})


@dataclass(frozen=True)
class Concession:
    """What the words of a clause grant."""

    degree: Degree
    about: str
    """What follows the phrase, in small letters; empty for a mere "fair enough"."""
    opens: bool = False
    """Whether it grants only as the opening of a reply: the same words hedge or tell something elsewhere."""

    @property
    def names_its_matter(self) -> bool:
        """Whether it says what is granted rather than points back at it."""
        return len(set(terms(self.about))) > 1


def concession(clause: Spoken) -> Concession | None:
    """Return what a clause grants to whoever is answered; None where its words do not say that it does."""
    if clause.voice not in _GRANTERS or _asks(clause.text) or IRONIC.search(plain(clause.text)):
        return None
    piece, after = _around(clause)
    whole = family("concedes").find(piece)
    if whole:
        about = piece[whole.end() :].strip(" ,.;:!")
        if family("leaves open before").find(piece[: whole.start()]) or _is_limited(piece[whole.end() :], after):
            return None
        return Concession(Degree.FULL, about)
    return _opening(clause, piece) or _offer(clause)


def _opening(clause: Spoken, piece: str) -> Concession | None:
    """What a clause grants by affirming what it replies to; where it opens no reply, that is for the caller to tell."""
    if family("affirms").find(piece):
        return Concession(Degree.FULL, "", opens=True)
    part = family("grants in part").find(piece)
    return Concession(Degree.CONDITIONAL, "", opens=True) if part else None


def _offer(clause: Spoken) -> Concession | None:
    """What a whole sentence would grant under a condition."""
    text = plain(clause.text).lower()
    return Concession(Degree.CONDITIONAL, "") if clause.start < 20 and family("offers").find(text) else None


def is_for_argument(clause: Spoken) -> bool:
    """Tell whether a clause grants something only to argue from it."""
    piece, _ = _around(clause)
    return bool(family("for argument's sake").find(piece))


def _is_limited(rest: str, after: str) -> bool:
    limits, rejects = family("limits after"), family("rejects at once")
    if _THAT.match(rest):
        return bool(limits.pattern.match(rest.lstrip()) or rejects.pattern.match(after))
    return bool(limits.find(rest) or rejects.find(rest) or rejects.pattern.match(after))


def _around(clause: Spoken) -> tuple[str, str]:
    """The clause with the connectives before it, and what follows it in its sentence, both in small letters."""
    text = plain(clause.text).lower()
    start = max((found.end() for found in _BREAK.finditer(text, 0, clause.start)), default=0)
    return text[start : clause.end], _LINK.sub("", text[clause.end :], count=1)


def _asks(text: str) -> bool:
    return plain(text).rstrip(" )\"'").endswith("?")
