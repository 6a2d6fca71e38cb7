"""To whom a clause grants something, where it says so: "Ada is right that", "I agree with Ada", "fair point, Ada"."""

import re
from collections.abc import Mapping

from pipeline.models import Document
from pipeline.offline.aliases import aliases_of
from pipeline.offline.name_parts import NAME, bare_name
from pipeline.offline.participants import name_key

_WHO = rf"(?P<who>(?!(?:I|You|He|She|It|We|They|That|This)\b){NAME})"
_FRAMES = (
    re.compile(rf"\b(?:agree|agreed|side|sympathi[sz]e|concur|'m|am|go along)(?: \w+ly)? with {_WHO}"),
    re.compile(rf"\b{_WHO}(?:'s| is| was| may be| might be| may well be)(?: \w+){{0,2}}? (?:right|correct)\b"),
    re.compile(
        rf"\b{_WHO} (?:does |certainly |surely )?(?:has|have|had|makes?|made) (?:an?|one|some) (?:\w+ )?point\b"
    ),
    re.compile(rf"\b{_WHO} (?:rightly|correctly|fairly)\b"),
    re.compile(rf"\b(?:grant|concede to|concede|give) {_WHO}\b"),
    re.compile(rf"\b(?:[Ff]air|[Gg]ood) (?:point|enough|question)\b[^.;!?]{{0,60}}, {_WHO}\W*$"),
)


def granted_to(document: Document, clause: str, names: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of those in `names` whom `clause` says that it agrees with; empty where it names none of them."""
    called = {found["who"] for frame in _FRAMES for found in frame.finditer(clause)}
    return frozenset(holder for holder, name in names.items() if any(_is(document, who, name) for who in called))


def _is(document: Document, who: str, name: str) -> bool:
    """Whether somebody who is called `who` is the participant of that name."""
    person = aliases_of(document).person(who)
    if person:
        return name_key(person.name) == name_key(name)
    words = name_key(name).split()
    return name_key(bare_name(who)) in (name_key(name), words[0], words[-1])
