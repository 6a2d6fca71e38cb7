"""Rules for whose words a passage is: what answers it, how it begins and ends, and who is spoken to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, PassageKind
from pipeline.offline.cues import AGREES, ANSWERS, DISAGREES, plain
from pipeline.offline.inline import parts
from pipeline.similarity import overlap, terms
from pipeline.views import PassageWindow

QUOTED_AT = 2.0
"""The score from which a passage counts as another's words."""
LONG_WORDS = 90
"""Longer passages are hardly ever reproduced whole before a reply."""

_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.FOOTNOTE})
_FIRST = re.compile(r"(?i)\b(?:i|i'm|i've|i'd|i'll|my|me)\b")
_SECOND = re.compile(r"(?i)\b(?:you|your|you're|you've|you'd)\b")
_FINAL_STOP = re.compile(r"[.!?…:;][\"')\]]*$")


@dataclass(frozen=True)
class _Cue:
    weight: float
    name: str


def attribute_voices(document: Document, passages: PassageWindow) -> dict[str, object]:
    """Return voice, holder and inline parts of each passage that is asked about."""
    return {"passages": [_voiced(document, passage) for passage in passages.asked]}


def _voiced(document: Document, passage: Passage) -> dict[str, object]:
    text = _text(document, passage)
    cues = list(_cues(document, passage, text)) if unmarked_quotations(document) else []
    quoted = sum(cue.weight for cue in cues) >= QUOTED_AT
    if quoted:
        names = [cue.name for cue in sorted(cues, key=lambda c: -c.weight) if cue.weight > 0][:3]
        return _answer(passage, "quotation", "opponent", [], names)
    return _answer(passage, "own", "author", [part.reply() for part in parts(text)], [])


def _answer(
    passage: Passage, voice: str, holder: str, inline: list[dict[str, str]], cues: list[str]
) -> dict[str, object]:
    return {"passage": number(passage.id), "voice": voice, "holder": holder, "inline": inline, "cues": cues}


@lru_cache(maxsize=8)
def unmarked_quotations(document: Document) -> bool:
    """Tell whether others' words may stand unmarked: not where the page marks them, nor where speakers take turns."""
    if any(passage.quote_depth for passage in document.passages):
        return False
    authors = {turn.author for turn in document.turns if turn.author}
    return len(authors) < 2


def _cues(document: Document, passage: Passage, text: str) -> Iterator[_Cue]:
    following = _neighbour(document, passage, +1)
    if following is None or passage.kind is not PassageKind.PARAGRAPH:
        return
    answer = plain(_text(document, following))
    yield from _of_form(text)
    yield from _of_answer(text, answer)
    before = _neighbour(document, passage, -1)
    if before is None:
        yield _Cue(0.3, "opens the turn")
    elif plain(_text(document, before)).rstrip().endswith(":"):
        yield _Cue(0.8, "introduced by a colon")


def _of_form(text: str) -> Iterator[_Cue]:
    length = len(text.split())
    simple = plain(text)
    if length > LONG_WORDS:
        yield _Cue(-2.0, "long")
    elif length <= 40:
        yield _Cue(0.5, "short")
    if not _FINAL_STOP.search(simple.rstrip()):
        yield _Cue(1.2, "no final stop")
    if simple[:1].islower():
        yield _Cue(1.0, "lower-case start")
    if AGREES.match(simple) or DISAGREES.match(simple) or ANSWERS.match(simple):
        yield _Cue(-1.5, "opens like a reply")


def _of_answer(text: str, answer: str) -> Iterator[_Cue]:
    if AGREES.match(answer) or DISAGREES.match(answer):
        yield _Cue(1.6, "the next passage agrees or disagrees")
    elif ANSWERS.match(answer):
        yield _Cue(0.9, "the next passage opens like a reply")
    if len(answer.split()) > 1.5 * len(text.split()):
        yield _Cue(0.3, "the next passage is longer")
    if _SECOND.search(answer) and not _SECOND.search(plain(text)):
        yield _Cue(0.4, "the next passage says 'you'")
    if _FIRST.search(plain(text)) and _SECOND.search(answer):
        yield _Cue(0.3, "'I' here, 'you' there")
    if overlap(terms(text), terms(answer)) >= 0.3:
        yield _Cue(0.4, "the next passage takes up its words")


def _neighbour(document: Document, passage: Passage, step: int) -> Passage | None:
    """The next or previous passage of the same turn that somebody speaks."""
    at = number(passage.id) - 1 + step
    while 0 <= at < len(document.passages):
        other = document.passages[at]
        if other.turn != passage.turn:
            return None
        if other.kind in _SPOKEN:
            return other
        at += step
    return None


def _text(document: Document, passage: Passage) -> str:
    return shown(document, passage.span)
