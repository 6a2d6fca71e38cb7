"""Questions that hand somebody a view: "Are you saying that …?", "Is her idea that …?", "So you think …?".

Who asks so guesses at the view, to answer it next.
"""

from pipeline.offline.imputations import SAYING
from pipeline.offline.reported.clause import THAT, ZERO_THAT
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import GUESSED, OPPONENT, SOMEBODY
from pipeline.offline.reported.phrases import NP
from pipeline.offline.reported.verbs import VIEW

_ASKED = r"(?P<clause>(?![ ,)])(?:[^.;?!\n\"]|\.(?=\w)){10,300}?)(?=\?)"
_REALLY = r"(?: (?:really|honestly|seriously|actually|now|then|just|simply|basically))?"
_THINK = r"(?:think|believe|suppose|imagine|assume|claim|maintain|mean|hold|expect)"
_LIKE = r"(?:,? (?:something|roughly|basically|more or less)(?: like)?(?: this| that)?)?(?::|,? that)"
_THAT = rf"(?:{THAT}|{ZERO_THAT})"

QUESTIONED: tuple[Frame, ...] = (
    frame(rf"\b(?:[Aa]re|[Ww]ere) you{_REALLY} {SAYING}{_THAT} {_ASKED}", GUESSED, OPPONENT, "you"),
    frame(rf"\b[Dd]o you (?:really|honestly|seriously|actually) {_THINK}{_THAT} {_ASKED}", GUESSED, OPPONENT, "you"),
    frame(rf"\b[Dd]o you mean{_THAT} {_ASKED}", GUESSED, OPPONENT, "you"),
    frame(
        rf"\b[Ss]o,? you(?:'re| are)?{_REALLY} (?:{_THINK}|{SAYING}|say|want me to believe){_THAT} {_ASKED}",
        GUESSED,
        OPPONENT,
        "you",
    ),
    frame(
        rf"\b[Ii]s (?:your|the) (?:\w+ )?{VIEW}(?: here| then)?(?: really)?(?:{THAT}|{_LIKE}) {_ASKED}",
        GUESSED,
        OPPONENT,
        "is",
    ),
    frame(
        rf"\b[Ii]s (?:(?P<who>{NP})'s?|(?P<whose>his|her|their)) (?:\w+ )?{VIEW}(?: here| then)?(?: really)?{THAT} {_ASKED}",
        GUESSED,
        SOMEBODY,
        "is",
    ),
    frame(
        rf"(?:^|(?<=[.!?] )|(?<=\n))(?:[Bb]ut |[Aa]nd |[Ss]o )?(?:[Dd]o|[Dd]oes|[Dd]id) (?!(?:you|anyone|anybody|we)\b)(?P<who>{NP}){_REALLY} {_THINK}{_THAT} {_ASKED}",
        GUESSED,
        SOMEBODY,
        "do does did",
    ),
)
"""Frames that end in a question mark."""
