"""Whose words each character is, for the gold and for us, and which participants are the same."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import product, starmap

from pipeline.evaluation.matching import best_pairs
from pipeline.gold import GoldParticipant, GoldPassage
from pipeline.models import Inline, Participant, Voice, VoicedPassage

Passages = Sequence[GoldPassage] | Sequence[VoicedPassage]
Label = tuple[Voice, str | None]
"""A voice and its holder's id."""


def units(passages: Passages) -> list[Inline]:
    """Return what has a voice of its own: each passage as a whole, then its inline parts."""
    return [unit for p in passages for unit in (Inline(span=p.span, voice=p.voice, holder=p.holder), *p.inline)]


def shared_characters(gold: Passages, ours: Passages) -> Counter[tuple[Label | None, Label | None]]:
    """Return how many characters have each label of the gold together with each label of ours.

    An inline part hides the passage around it. A character that lies in no passage has the label None.
    """
    length = max((p.span.end for passages in (gold, ours) for p in passages), default=0)
    return Counter(zip(_labels(gold, length), _labels(ours, length), strict=True))


def _labels(passages: Passages, length: int) -> list[Label | None]:
    labels: list[Label | None] = [None] * length
    for unit in units(passages):
        labels[unit.span.start : unit.span.end] = [(unit.voice, unit.holder)] * len(unit.span)
    return labels


def same_participants(
    gold: Sequence[GoldParticipant],
    ours: Sequence[Participant],
    shared: Counter[tuple[Label | None, Label | None]],
) -> dict[str, str]:
    """Return, by our participants' ids, the ids of the gold's participants they are.

    A named one is whoever in the gold bears the name: the same, or one within the other as whole words; of several
    candidates the one who bears exactly that name, then the one who holds most of the same characters. Those left over
    are paired one to one, so that they hold most of the same characters, where one of the two has no name: ours may
    bear a description in its place.
    """
    held = _held_by_both(shared)
    same: dict[str, str] = {}
    for person in ours:
        likeness = {other.id: (_likeness(person, other), held[other.id, person.id]) for other in gold}
        best = max(likeness, key=lambda other: likeness[other], default=None)
        if best is not None and likeness[best][0]:
            same[person.id] = best
    wanted = [person for person in gold if person.id not in same.values()]
    left = [person for person in ours if person.id not in same]
    overlaps = {
        (i, j): held[a.id, b.id]
        for i, a in enumerate(wanted)
        for j, b in enumerate(left)
        if a.name is None or b.name is None
    }
    return same | {left[j].id: wanted[i].id for i, j in best_pairs(overlaps)}


def _held_by_both(shared: Counter[tuple[Label | None, Label | None]]) -> Counter[tuple[str, str]]:
    held: Counter[tuple[str, str]] = Counter()
    for (gold, ours), characters in shared.items():
        if gold and ours and gold[1] is not None and ours[1] is not None:
            held[gold[1], ours[1]] += characters
    return held


def _likeness(ours: Participant, gold: GoldParticipant) -> int:
    """2 for the same name, 1 for one within the other, 0 for neither."""
    known = [_words(name) for name in (gold.name, *gold.aliases) if name is not None]
    given = [_words(name) for name in (ours.name, *ours.also_called) if name is not None]
    pairs = list(product(given, known))
    if any(a == b for a, b in pairs):
        return 2
    return int(any(starmap(_within, pairs)) or any(_within(b, a) for a, b in pairs))


def _within(part: str, whole: str) -> bool:
    return f" {part} " in f" {whole} "


def _words(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold() or name.strip()
