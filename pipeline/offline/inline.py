"""Rules for the parts of a paragraph that are not its author's: quoted, paraphrased, predicted, tried on."""

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from pipeline.offline.cues import plain
from pipeline.offline.imputations import IMPUTATIONS
from pipeline.offline.quoted import Origin, quoted
from pipeline.offline.reported.adverbials import ADVERBIALS
from pipeline.offline.reported.anticipations import ANTICIPATIONS
from pipeline.offline.reported.frames import Frames, framed
from pipeline.offline.reported.granted import GRANTED, turns
from pipeline.offline.reported.holders import is_name
from pipeline.offline.reported.part import OPPONENT, SOMEBODY, THE_ONE_BEFORE, TOLD, Part
from pipeline.offline.reported.postposed import postposed
from pipeline.offline.reported.questioned import QUESTIONED
from pipeline.offline.reported.said import said
from pipeline.offline.reported.suppositions import SUPPOSITIONS
from pipeline.offline.reported.topics import TOPICS
from pipeline.offline.reported.views_of import VIEWS

LONGEST_NAME = 60
"""In characters; a longer phrase describes somebody and names nobody."""

_SCENE = re.compile(
    r"(?i)\b(?:suppose|imagine|picture|let's say|say) (?:that )?(?:you|your)\b|\b(?:here's an|plain\w*|toy|simple\w*) example\b"
)
"""From here on "you" is anybody: whoever is in the scene."""

_FRAMES = Frames((*TOPICS, *QUESTIONED, *IMPUTATIONS, *SUPPOSITIONS, *ANTICIPATIONS, *ADVERBIALS))
_VIEWS = Frames(VIEWS)
_SHARED = Frames(GRANTED)
_FIRST = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")


def parts(text: str, origin: Origin = lambda _: None) -> list[Part]:
    """Return the parts of `text` in another voice, in order, none overlapping another.

    Where several rules find the same stretch, the first of them decides whose it is.
    """
    simple = plain(text)
    scene = _SCENE.search(simple)
    kept: list[Part] = []
    for part in sorted(_found(text, simple, origin), key=lambda part: part.start):
        if scene and part.start > scene.start() and part.voice in TOLD and part.holder == OPPONENT:
            continue
        if not kept or part.start >= kept[-1].end:
            kept.append(_resolved(part, kept))
    return kept


def _resolved(part: Part, before: list[Part]) -> Part:
    """The part with its holder: the one person whose words were told before, where only "he" or "she" is said."""
    if part.holder != THE_ONE_BEFORE:
        return replace(part, holder=SOMEBODY) if len(part.holder) > LONGEST_NAME else part
    named = {each.holder for each in before if is_name(each.holder)}
    return replace(part, holder=named.pop() if len(named) == 1 else SOMEBODY)


def shared(text: str, known: Set[str]) -> list[Part]:
    """Return the views of others that `text` grants only to turn from them.

    Where the view speaks of "I", its author has put it in words of their own, which are nobody else's.
    `known` are those whose words the same author has told before: a view of "you" or "he" is that of the only one.
    """
    simple = plain(text)
    framed_so = (part for part in framed(_SHARED, text, simple) if turns(text[part.end :]))
    found = [part for part in framed_so if not _FIRST.search(simple, part.start, part.end)]
    whose = next(iter(known)) if len(known) == 1 else OPPONENT
    return [replace(part, holder=whose if part.holder in (OPPONENT, THE_ONE_BEFORE) else part.holder) for part in found]


def _found(text: str, simple: str, origin: Origin) -> Iterator[Part]:
    yield from quoted(text, simple, origin)
    yield from framed(_FRAMES, text, simple)
    yield from said(text, simple)
    yield from postposed(text, simple)
    yield from framed(_VIEWS, text, simple)
