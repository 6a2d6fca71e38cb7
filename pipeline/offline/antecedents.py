"""What a pronoun that opens a clause stands for, where only one thing can be meant.

The antecedent is the subject of the clause right before, if that clause speaks of nothing else of the same number:
the strictest case of the centering theory of Grosz, Joshi and Weinstein (1995), in which a pronoun as subject goes on
about the subject before. Everything else is left alone.
"""

import re

from pipeline.offline.cues import plain
from pipeline.offline.kinds import HOLDS

MOST_WORDS = 7
"""A longer subject is not repeated."""
MOST_SAID = 10
"""A clause that says more than this of its subject may speak of something else as well."""

_DETERMINER = r"(?:the|a|an|this|that|these|those|every|each|most|some|many|all|my|your|his|her|its|our|their)"
_BE = r"(?:is|was|isn't|wasn't|has been|had been|will be|would be)"
_SINGULAR = rf"(?:{_BE}|has|hasn't|does|doesn't|did|didn't|will|won't|would|can|can't|could|should|may|might|must|went|came|fell|rose|took|had)"
_PLURAL = r"(?:are|were|aren't|weren't|have|haven't|had|do|don't|did|didn't|will|won't|would|can|can't|could|should|may|might|must|have been)"
_ONE = re.compile(
    rf"(?i)^(?P<subject>(?:the|a|an|this|that|my|your|his|her|our|their) (?:[\w'-]+ ){{1,5}}?)(?P<verb>{_SINGULAR})\b(?P<rest>.*)$"
)
_SEVERAL = re.compile(
    rf"(?i)^(?P<subject>(?:(?:the|these|those|most|some|many|all|my|your|his|her|our|their) )?(?:[\w'-]+ ){{0,4}}?[\w-]+s )(?P<verb>{_PLURAL})\b(?P<rest>.*)$"
)
_IT = re.compile(r"(?i)^it(?='s\b|'ll\b|'d\b| )")
_THEY = re.compile(r"(?i)^they(?='re\b|'ve\b|'ll\b|'d\b| )")
_EXPLETIVE = re.compile(
    r"(?i)^it(?:'s| is| was| isn't| wasn't| would be| may be| might be| will be|'d be|'ll be|'s been| has been) (?:.*\b(?:that|to|who|which|how|for|when|if|whether|why|where|what|like|as)\b|(?:\w+ly )?(?:\w+|\w+ (?:day|time|night|year))$|(?:not )?(?:because|just|only|the|a|an|their|his|her|my|our|your|about|market|too)\b)"
    r"|^it(?:'s| is| was)? ?(?:\w+ly )?(?:seems?|appears?|takes?|took|turns? out|turned out|follows?|happens?|depends|matters?|makes? (?:no|little|some) (?:sense|difference)|goes without|might (?:be|seem)|may (?:be|seem)|could be|rains?|helps?|hurts?|sounds?|looks?|feels?|means?|does make)\b"
)
_ANOTHER = re.compile(
    rf"(?i)\b{_DETERMINER}\b|\b(?:it|they|them|itself|themselves|one|ones|who|which|what|like|as|than)\b"
)
_NAME = re.compile(r"(?<!^)\b[A-Z]\w+")
_PLURAL_NOUN = re.compile(
    r"(?i)\b(?!(?:is|was|has|does|its|this|as|less|always|perhaps|us|yes|thus|plus|across|towards)\b)[a-z]{2,}s\b|\b(?:people|children|men|women|and|or)\b"
)
_VAGUE = re.compile(
    r"(?i)^(?:this|that|these|those|all|some|many|most|each|every)? ?(?:is|it|ones?|things?|others?|two|both|same|rest|reasons?|days?|years?|times?|ways?|cases?|there|here|people)s? $|\b(?:who|which|that|whose|and|or|there|here|you|i|we|they|it|he|she|as|if|than|not|what|how|when|where|why|who's)\b"
)


def opens_with_pronoun(clause: str) -> bool:
    """Tell whether `clause` opens with a pronoun that may go on about something said before."""
    simple = plain(clause)
    return bool(_THEY.match(simple) or (_IT.match(simple) and not _EXPLETIVE.search(simple)))


def antecedent(clause: str, before: str) -> str | None:
    """Return the words in `before`, the clause right before, for which the pronoun that opens `clause` stands."""
    simple, previous = plain(clause), plain(before)
    if held := HOLDS.match(previous.lower()):
        previous = previous[held.end() :]
    if not opens_with_pronoun(simple):
        return None
    if _THEY.match(simple):
        return _only_subject(_SEVERAL.match(previous), several=True)
    return _only_subject(_ONE.match(previous))


def resolved(clause: str, before: str) -> str:
    """Return `clause` with its opening pronoun put as what it stands for; unchanged where that is not certain."""
    subject = antecedent(clause, before)
    if subject is None:
        return clause
    pronoun = len("it" if clause[:2].lower() == "it" else "they")
    return subject + _written_out(plain(clause)[pronoun:], clause[pronoun:])


def _written_out(simple: str, rest: str) -> str:
    """A short verb does not lean on a long noun: "it's" is "the wall is"."""
    for short, full in (("'re", " are"), ("'ve", " have"), ("'ll", " will")):
        if simple.startswith(short):
            return full + rest[len(short) :]
    if simple.startswith(("'s ", "'d ")):
        return {"s": " is", "d": " would"}[simple[1]] + rest[2:]
    return rest


def _only_subject(match: re.Match[str] | None, *, several: bool = False) -> str | None:
    if match is None or _VAGUE.search(match["subject"]):
        return None
    subject, rest = match["subject"].strip(), match["rest"]
    if len(subject.split()) > MOST_WORDS or len(rest.split()) > MOST_SAID or subject.endswith("'s"):
        return None
    other = _ANOTHER.search(_predicate(match)) or (several and _PLURAL_NOUN.search(rest))
    return None if other or _NAME.search(rest) else subject


def _predicate(match: re.Match[str]) -> str:
    """What is said of the subject, without the article of a noun that only says what it is."""
    is_noun = re.fullmatch(_BE, match["verb"], re.IGNORECASE)
    return re.sub(r"(?i)^ (?:not |only |just |merely )?(?:a|an|the)\b", "", match["rest"]) if is_noun else match["rest"]
