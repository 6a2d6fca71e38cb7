"""Views that open a sentence as its topic: "As for your claim that …, I …", "On her point that …: …"."""

import re

from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import OPPONENT, PARAPHRASE, SOMEBODY
from pipeline.offline.reported.phrases import NP
from pipeline.offline.reported.verbs import VIEW

_OPENS = (
    r"(?:^|(?<=[.!?] )|(?<=\n))(?:[Bb]ut |[Aa]nd |[Nn]ow |[Tt]hen )?"
    r"(?:(?:[Aa]s|[Ww]ith regard|[Ii]n response) (?:for|to)|[Rr]egarding|[Cc]oncerning|[Oo]n|[Aa]bout|(?:RE|[Rr]e):?)"
)
_SAID = (
    rf"(?:{VIEW}|remarks?|statements?|questions?|comments?|proposals?|replies|reply|answers?|criticisms?|intuitions?)"
)
_TOPIC = r"(?P<clause>(?![ ,)])[^.,;:?!\n\"]{10,200}?)(?=[,:] )"

TOPICS: tuple[Frame, ...] = (
    frame(rf"{_OPENS} your (?:\w+ )?{_SAID} that {_TOPIC}", PARAPHRASE, OPPONENT, "your"),
    frame(
        rf"{_OPENS} (?:(?P<who>{NP})'s?|(?P<whose>his|her|their)) (?:\w+ )?{_SAID} that {_TOPIC}",
        PARAPHRASE,
        SOMEBODY,
        "that",
    ),
    frame(rf"{_OPENS} the (?:\w+ )?{_SAID} that {_TOPIC}", PARAPHRASE, SOMEBODY, "that"),
)
"""Frames whose clause ends at the comma or colon before what the author says to it."""

_OPENS_WITH_TOPIC = re.compile(rf"{_OPENS} (?:your|the|his|her|their|{NP}'s?) (?:\w+ )?{_SAID} that ")


def opens_with_topic(sentence: str) -> bool:
    """Tell whether a sentence opens with a view as its topic."""
    return bool(_OPENS_WITH_TOPIC.match(sentence))
