"""Views that an author shares with whoever holds them, only to turn: "I agree that …. However, …", "You're right that …, but …".

Where a page does not show what is answered, this is where the other's point stands: in the author's own sentence.
"""

import re

from pipeline.offline.cues import SAVE, plain
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import OPPONENT, PARAPHRASE
from pipeline.offline.reported.phrases import NAME
from pipeline.offline.shared_view import OFTEN, RIGHT
from pipeline.offline.turning import TURN

_TURN = (
    rf"(?:{TURN}|(?:I|we) (?:also|just|only|do not|don't|can't|cannot) (?:think|doubt|feel|agree|see|accept|believe))"
)
_TURNS = re.compile(rf"(?i)\W*(?:and )?{_TURN}\b")
_SHARED = (
    r"(?P<clause>(?![ ,)])(?:[^.;?!\n\"]|\.(?=\w)|\.(?=\w?\.)|\"[^\"\n.]{1,60}\"){10,400}?)"
    rf"(?=,? {SAVE}but\b|[.;](?:\s|$))"
)

GRANTED: tuple[Frame, ...] = (
    frame(
        rf"\b(?:I|[Ww]e){OFTEN} (?:agree|accept|grant|concede)(?: with (?:you|(?P<who>{NAME})))?,? that {_SHARED}",
        PARAPHRASE,
        OPPONENT,
        "agree accept grant concede",
    ),
    frame(rf"\b[Yy]ou{RIGHT} that {_SHARED}", PARAPHRASE, OPPONENT, "right correct"),
    frame(
        rf"\b(?P<who>(?!You\b){NAME}|[Hh]e|[Ss]he|[Tt]hey){RIGHT} that {_SHARED}", PARAPHRASE, OPPONENT, "right correct"
    ),
)
"""Frames in which a view is shared."""


def turns(after: str) -> bool:
    """Tell whether what follows a view turns from it at once."""
    return bool(_TURNS.match(plain(after)))
