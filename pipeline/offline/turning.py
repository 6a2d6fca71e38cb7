"""Where a reply turns from what it grants: "I agree that …. However, …", "It's true that …, but …"."""

import re

from pipeline.offline.cues import AGREES
from pipeline.offline.lexicon import family

TURN = r"but|however|yet|still|nevertheless|nonetheless|all the same|even so|that said"
"""The words that turn a reply from what it grants, as alternatives of a pattern."""
_LEADS = re.compile(rf"(?i)(?:^|[.!?;:,–—\s])\s*(?:and )?(?:{TURN})\b[\s,]*(?:(?:that|also|then|again),? )?$")
_OPENS = re.compile(rf"(?i)\W*(?:and )?(?:{TURN})\b")
_CLOSES = re.compile(r"(?i), (?:though|however)\W*$")
_MAY = re.compile(
    r"(?i)^\W*(?!(?:i|we)\b)(?:[\w'-]+ ){1,4}(?:may|might)(?: well)? (?:believe|think|say|feel|be|have|want)\b"
)
"""Before a turn "may" grants: "they may think so, but …"."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
REACH = 600
"""So many characters before a clause are looked at."""
LAST = 2
"""So many sentences before the turn may do the granting."""


def is_granting(words: str) -> bool:
    """Tell whether a sentence of a reply gives the other something; `words` are in plain quotation marks."""
    return bool(AGREES.match(words) or family("concedes").find(words.lower()))


def turns_from_granting(before: str, clause: str = "") -> bool:
    """Tell whether `clause` is what a reply says first once it turns from what it grants in `before`."""
    before = before[-REACH:]
    turn = _LEADS.search(before)
    if not turn and not (_OPENS.match(clause) or _CLOSES.search(clause)):
        return False
    granted = [piece for piece in _SENTENCE.split(before[: turn.start()] if turn else before) if piece.strip()]
    last = granted[-LAST:] if turn else granted[-1:]
    return any(map(is_granting, last)) or bool(turn and last and _MAY.search(last[-1]))
