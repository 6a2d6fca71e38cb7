"""Claims as parts of questions: as a clause after `that` where the sense survives it, else between quotation marks.

A clause may be embedded if a reader who sees nothing but the question can read it: it opens with its subject, speaks of
nobody as `I`, `we` or `you`, and points at nothing that was said before.
"""

import re
from itertools import pairwise, starmap

from pipeline.grounding import shown
from pipeline.models import Claim, Document, Stance
from pipeline.offline import clause_cues as cues
from pipeline.offline.cues import plain

FEWEST_WORDS, MOST_WORDS = 4, 32
MOST_QUOTED = 180
EARLY = 9
"""A pronoun among so many first words has nothing before it in the clause that it could stand for."""

_CALLED = re.compile(r"^(?:@[\w.-]+[,:]? )+")
_NOT_PUT_FORWARD = frozenset({Stance.ASKED, Stance.IRONIC, Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})


def wording(document: Document, claim: Claim) -> str | None:
    """Return the words of `claim` as a question may use them, or None where they are nothing to ask about."""
    said = cues.NOTE.sub("", " ".join(shown(document, claim.span).split())).rstrip(" .!;:,")
    said = _CALLED.sub("", said)
    if claim.stance in _NOT_PUT_FORWARD or "lost_math" in claim.flags:
        return None
    if len(said) > MOST_QUOTED or not FEWEST_WORDS <= len(said.split()) <= MOST_WORDS:
        return None
    simple = plain(said)
    whole = _has_finite_verb(simple) and not _lacks_subject(simple) and not cues.BROKEN.search(simple)
    return said if whole else None


def embedded(document: Document, said: str) -> str | None:
    """Return `said` as it may stand after `that`, or None where the sense would not survive it."""
    said = cues.ASIDE.sub("", said)
    simple = plain(said)
    return _uncapitalised(document, said) if _understood_alone(simple) and _opens_with_subject(simple) else None


def points_back(said: str) -> bool:
    """Tell whether a clause opens by pointing at what was said before it."""
    return bool(cues.POINTS_BACK.match(plain(said)))


def _understood_alone(simple: str) -> bool:
    early = " ".join(simple.split()[:EARLY])
    outward = (cues.SPEAKS_TO, cues.POINTS_BACK, cues.UNRESOLVED, cues.JOINED)
    return not (cues.EARLY_PRONOUN.search(early) or any(pattern.search(simple) for pattern in outward))


def _opens_with_subject(simple: str) -> bool:
    if cues.OPENS_LOOSELY.match(simple) or cues.NO_SUBJECT.match(simple):
        return False
    return _has_finite_verb(simple) and not _lacks_subject(simple)


def _lacks_subject(simple: str) -> bool:
    """Whether a clause seems to open with its verb: a command, or a piece of a sentence."""
    if cues.OPENS_WITH_VERB.match(simple):
        return True
    return not cues.OPENS_WITH_SUBJECT.match(simple) and bool(cues.COMMANDS.match(simple))


def _has_finite_verb(simple: str) -> bool:
    parts = re.findall(r"[\w'-]+", cues.IN_BRACKETS.sub("", simple))
    return any(starmap(_is_verb, pairwise(["", *parts])))


def _is_verb(before: str, part: str) -> bool:
    """Whether a word is a finite verb, as itself, by its ending, or by the person or the plural before it."""
    if cues.NO_FINITE_NEXT.match(before):
        return False
    if cues.FINITE.match(part) or (before.endswith("s") and cues.BASE_VERB.match(part)):
        return True
    if cues.PERSON.match(before):
        return not cues.NO_VERB.match(part)
    return bool(before and cues.INFLECTED.match(part)) and not cues.BEFORE_A_NOUN.match(before)


def _uncapitalised(document: Document, said: str) -> str | None:
    """A capital that only the start of a sentence gave goes; a name keeps its own. None where the text cannot tell."""
    first = re.match(r"[\w'’-]+", said)
    if first is None or not first[0][0].isupper():
        return said
    small = first[0][0].lower() + first[0][1:]
    if cues.SMALL_WORD.fullmatch(plain(small)) or _stands(document, small, r"\b"):
        return small + said[first.end() :]
    return said if _stands(document, first[0], r"(?<=[a-z,] )") else None


def _stands(document: Document, word: str, after: str) -> bool:
    return bool(re.search(rf"{after}{re.escape(word)}\b", document.text))
