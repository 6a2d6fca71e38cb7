"""Who is said to have said what stands between quotation marks: before them, after them, or around them."""

import re
from typing import NamedTuple

from pipeline.offline.reported.holders import can_speak, holder_of
from pipeline.offline.reported.part import ANTICIPATED, OPPONENT, PARAPHRASE, QUOTATION, SOMEBODY
from pipeline.offline.reported.phrases import NP
from pipeline.offline.reported.said import REACH, affirms, voice_of
from pipeline.offline.reported.subjects import Subject, subject_before
from pipeline.offline.reported.verbs import QUOTING, Verb

BETWEEN = 60
"""So many characters may stand between a verb of saying and the words that it quotes."""

_WORD = re.compile(r"(?<![\w'-])[a-z]+(?![\w-])")
_SENTENCE = re.compile(r"[.;?!\n](?:\s|$)|\n|\"")
_MENTIONED = re.compile(
    r"(?i)\b(?:words?|terms?|phrases?|names?|titles?|labels?|so-called|called|named|entitled|in|of|from|on|per|with|by|and|or|about)\s*$"
)
"""After these the marks stand round a term, a title or a part of something else."""
_OWN_WORDS = re.compile(
    rf"\b(?:in|to use|to quote|to borrow) (?:(?P<who>{NP})'s?|(?P<your>your)|(?P<whose>his|her|their)) (?:\w+ )?(?:words?|phrase|terms|expression|formulation|language),? (?:an? |the )?$"
)
_WORDS_OF = re.compile(rf"\b[Ii]n the words of (?P<who>{NP}),? ?[^.,;:\"]{{0,30}}$")
_OWN_NOUN = re.compile(
    rf"\b(?:(?P<who>{NP})'s?|(?P<your>[Yy]our)|(?P<whose>[Hh]is|[Hh]er|[Tt]heir)) (?:\w+ ){{0,2}}(?:claim|line|promise|description|remark|slogan|motto|excuse|verdict|quip|boast|assurance|statement|reply|answer|talk|charge|phrase|comment|objection|assertion|warning|words?|message|advice|motto|conclusion)"
    r"(?: (?:of|for|about|on|is|was|were|as|that)\b[\w ',-]{0,40})?[:,]? ?$"
)
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?P<who>{NP}|them|him|her),? ?(?:[^,.;]{{0,30}} )?$")
_AS_SAID = re.compile(
    rf"\b[Aa]s (?P<who>{NP})(?: (?:himself|herself|themselves|once|rightly|also|has|have|had)){{0,2}} "
    r"(?:says?|said|writes?|wrote|written|puts? it|argue[sd]?|observe[sd]?|remark(?:s|ed)|note[sd]?|explain(?:s|ed)),? ?$"
)
_CRY = re.compile(
    r",? (?:(?P<now>comes?|goes|will come|runs)|came|went) (?:the|a|their) (?:\w+ )?(?:cry|reply|answer|retort|chorus|refrain|objection|response|shout|protest|question|complaint|argument|line)\b"
)
_HEARD = re.compile(
    r",? I (?:can )?(?:already |almost )?hear (?P<who>you|them|people|some of you) (?:say|cry|ask|object|protest|reply|shout|mutter|think)"
)
_INVERTED = re.compile(
    rf",? (?P<verb>[a-z]+) (?P<who>{NP})(?=[.,;:!?\n]|$| (?:in|on|at|of|to|when|as|with|about|after|before)\b)"
)
_NEW_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would)\b")
_OF_IT = re.compile(r" (?:\w+ )?(?:of|about|as|on)(?: an?)? ")
_AFTER = re.compile(r",? ?")


_ANYBODY = frozenset(
    [
        "people",
        "some",
        "others",
        "many",
        "most",
        "everybody",
        "everyone",
        "somebody",
        "someone",
        "those",
        "anybody",
        "anyone",
        "one",
    ]
)


_IN_EFFECT = re.compile(r"\b(?:seems?|seemed|appears?|appeared|basically|essentially|effectively|roughly|in effect)\b")
"""So qualified, what stands between quotation marks is what the author makes of it."""


class Sayer(NamedTuple):
    """Whose words are quoted, and in which voice."""

    holder: str
    voice: str = QUOTATION
    vague: bool = False
    """No one in particular is told to say it."""


def sayer(simple: str, start: int, end: int) -> Sayer | None:
    """Return who says what stands between the quotation marks at `start` and `end` of `simple`; None where nobody is told."""
    before = simple[max(0, start - REACH) : start]
    borders = [border.end() for border in _SENTENCE.finditer(before)]
    before = before[borders[-1] :] if borders else before
    ended = simple[end - 1 : end] == "." or simple[end - 2 : end - 1] == "."
    return _named(before) or _before(before) or (None if ended else _after(simple[end : end + REACH]))


def _named(before: str) -> Sayer | None:
    for pattern in (_WORDS_OF, _OWN_WORDS, _OWN_NOUN, _ACCORDING, _AS_SAID):
        if match := pattern.search(before):
            groups = match.groupdict()
            if groups.get("your"):
                return Sayer(OPPONENT)
            who = groups["who"] or groups.get("whose") or ""
            return Sayer(holder_of(who)) if can_speak(who) else None
    return None


def _before(before: str) -> Sayer | None:
    """The subject of the last verb of saying before the marks, if it is near enough."""
    for match in reversed(list(_WORD.finditer(before))):
        between = before[match.end() :]
        if len(between) > BETWEEN:
            return None
        for verb in QUOTING.get(match[0], ()):
            subject = subject_before(before[: match.start()])
            if subject and affirms(subject, verb) and not (verb.kind == "quote" and _NEW_CLAUSE.search(between)):
                return (
                    None
                    if _MENTIONED.search(between) and not _OF_IT.fullmatch(between)
                    else _told(subject, verb, match[0])
                )
    return None


def _after(after: str) -> Sayer | None:
    if heard := _HEARD.match(after):
        return Sayer(holder_of(heard["who"]), ANTICIPATED)
    if cry := _CRY.match(after):
        return Sayer(SOMEBODY, ANTICIPATED if cry["now"] else QUOTATION)
    inverted = _INVERTED.match(after)
    if inverted and any(verb.shape in ("s", "past") for verb in QUOTING.get(inverted["verb"], ())):
        return Sayer(holder_of(inverted["who"])) if can_speak(inverted["who"]) else None
    start = _AFTER.match(after)
    opening = after[start.end() if start else 0 :]
    for match in _WORD.finditer(opening):
        for verb in QUOTING.get(match[0], ()):
            subject = subject_before(opening[: match.start()])
            if subject and subject.start == 0 and affirms(subject, verb):
                return _told(subject, verb, match[0])
    return None


def _told(subject: Subject, verb: Verb, form: str) -> Sayer:
    voice, holder = voice_of(subject, verb, form)
    if _IN_EFFECT.search(subject.chain):
        return Sayer(holder, voice)
    return Sayer(holder, QUOTATION if voice == PARAPHRASE else voice, subject.who.lower() in _ANYBODY)
