"""Rules that cut a sentence into the clauses that can be denied by themselves."""

import re
from collections.abc import Iterator

from pipeline.offline.cues import NEGATION, SAVE, VERB, plain
from pipeline.offline.lexicon import family

LEAST_WORDS = 4
"""A shorter piece is no clause of its own and stays with the one before."""

_SUBJECT = r"(?:i|you|he|she|it|we|they|this|that|these|those|there|the|a|an|my|your|his|her|its|our|their|one|nobody|somebody|someone|anybody|anyone|everybody|everyone|some|most|many|no)\b"
_CUT = re.compile(
    r"(?i)(?P<semi>\s*;\s+)|(?P<colon>:\s+(?="
    + _SUBJECT
    + r"))|(?P<verdict>:\s+)|(?P<dash>\s*(?:—|–| - |--)\s*(?="
    + _SUBJECT
    + r"))|"
    r"(?P<contrast>(?:,?\s+(?:"
    + SAVE
    + r"but|whereas|although|though)|,\s+yet)\s+(?!(?:in |of |for |to |with |by )?(?:which|who|whom|whose|that)\b))|(?P<reason>,?\s+(?:because|since)\s+(?="
    + _SUBJECT
    + r"))|"
    r"(?P<result>,?\s+(?:so|which means|which implies)\s+(?:that\s+)?(?=" + _SUBJECT + r"))|"
    r"(?P<and>,\s+and\s+(?=(?:if\s|when\s|since\s)?" + _SUBJECT + r"))"
)
_CONNECTIVES = r"(?:but|and|so|yet|or|because|since|also|however|therefore|thus|hence|moreover|furthermore|besides|although|though|whereas|which means|nevertheless|nonetheless)\b[,:—–]?"
_INTERJECTIONS = (
    r"(?:then|well|still|anyway|again|now|indeed|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|similarly|likewise|instead|rather|of course|for example|for instance|in other words|that said|in addition|"
    r"on the other hand|in contrast|sure|yes|no|yeah|yep|right|true|agreed|granted|ok|okay|oh|ah|even so|imo|imho)\b[,:—–]"
)
_LEAD = re.compile(rf"(?i)^(?:[\s\-–—•*·,;:\"'(\[]*(?:(?:{_CONNECTIVES}|{_INTERJECTIONS})\s+(?=\S))?)+")
_TAIL = re.compile(r"[\s.!,;:—–\-\"'»”)\]]+$")
_NOTE_MARK = re.compile(r"(?<=\S)\s*\[\^?[\w-]{1,12}\]\Z")
"""A footnote's mark before the stop is no part of what is said."""
_SHORT_CLAUSE = re.compile(
    r"(?i)^\W*(?:(?:then|well|no|yes|but|and|so|oh),? )?(?:it|that|this|they|those|he|she|we|you|i|there)(?:(?:'s|'re|'m)(?: not)? \w+|"
    r" (?:did|does|do|is|are|was|were|has|have|had|would|will|can|could|should)(?:n't| not)?(?: \w+){0,2}| (?:\w+ed|heard|thought|said|meant|took|got) wrong)\W*$"
)
_CUT_OFF = re.compile(r"(?i)\b(?:not|also|just|only|even|still|often|always|really|never|there \w+)\W*$")
"""What so ends goes on elsewhere."""
_SAYS_NO = re.compile(
    r"(?i)\W*(?:no |but )?(?:it|that|this|they|he|she|we|you|i|there) (?:is|are|was|were|do|does|did|has|have|had|can|could|should|"
    r"would|will|must) ?not\W*"
)
"""All that somebody may answer: "It could not."."""
_ALTERNATIVE = re.compile(r"(?i)\b(?:either|neither|as though|as if|not only|whether)\b")
_OPEN_CONDITION = re.compile(
    r"(?i)\b(?:if|unless|when|while|insofar as|inasmuch as|as long as|even if|suppose)\b[^,]*$"
)


def clauses(sentence: str) -> list[tuple[int, int]]:
    """Return the half-open ranges of the clauses of `sentence`, without leading connectives and final stops."""
    simple = plain(sentence)
    ranges = [_trimmed(simple, start, end) for start, end in _pieces(simple)]
    return [(start, end) for start, end in ranges if end > start]


def _pieces(simple: str) -> Iterator[tuple[int, int]]:
    """Cut where both sides can stand alone, outside brackets and quotation marks."""
    start = 0
    for match in _CUT.finditer(simple):
        left, right = simple[start : match.start()], simple[match.end() :]
        if (
            _stands_alone(left)
            and _stands_alone(right)
            and _outside(simple, match.start())
            and not _pending(left, match)
        ):
            yield start, match.start()
            start = match.end()
    yield start, len(simple)


def _stands_alone(piece: str) -> bool:
    return (len(piece.split()) >= LEAST_WORDS and bool(VERB.search(piece))) or is_short_clause(piece)


def is_short_clause(words: str) -> bool:
    """Tell whether fewer words than LEAST_WORDS make a clause all the same: "It did", "That isn't true"."""
    return bool(_SHORT_CLAUSE.match(words)) and (not _CUT_OFF.search(words) or bool(_SAYS_NO.fullmatch(words)))


def _outside(simple: str, at: int) -> bool:
    before = simple[:at]
    return before.count("(") <= before.count(")") and before.count('"') % 2 == 0


def _pending(left: str, match: re.Match[str]) -> bool:
    """What stands under a condition, an alternative or a denial is not cut off from it: that would turn its sense."""
    if match.lastgroup == "verdict":
        return not family("concedes").find(left.lower())
    if match.lastgroup == "reason" and not match[0].startswith(","):
        return bool(NEGATION.search(left))
    return bool(_ALTERNATIVE.search(left)) or (
        match.lastgroup in ("and", "result") and bool(_OPEN_CONDITION.search(left))
    )


def _trimmed(simple: str, start: int, end: int) -> tuple[int, int]:
    piece = simple[start:end]
    lead = _LEAD.match(piece)
    start += lead.end() if lead and lead.end() < len(piece) else 0
    if start and simple[start - 1] == '"' and _closes_inside(simple[start:end]):
        start -= 1
    tail = _TAIL.search(simple[start:end])
    if tail and tail.start():
        end = start + tail.start() + _closing(simple[start : start + tail.start()], tail[0])
    while start < end and simple[start].isspace():
        start += 1
    note = _NOTE_MARK.search(simple, start, end)
    return start, note.start() if note else end


def _closes_inside(piece: str) -> bool:
    """Whether a quotation that was opened before `piece` ends inside it, and not with it."""
    closed = piece.rstrip(" .!?,;:").find('"')
    return piece.count('"') % 2 == 1 and closed < len(piece.rstrip(" .!?,;:")) - 1


def _closing(kept: str, tail: str) -> int:
    """How much of the tail closes a bracket or a quotation that was opened inside."""
    closing = [close for opening, close in ("()", "[]") if kept.count(opening) > kept.count(close)]
    quote = kept.count('"') % 2 == 1
    for length, char in enumerate(tail, start=1):
        if char in closing or (quote and char == '"'):
            return length
    return 0
