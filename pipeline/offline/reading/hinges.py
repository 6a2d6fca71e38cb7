"""Where the text says itself what it turns on: "if it were shown that …, I'd drop it", "all that divides us is …".

Such a sentence names the premise and, in its other half, what falls with it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document, Sentence, Span, Voice
from pipeline.offline.reading import hinge_cues as cues
from pipeline.offline.similarity import terms


@dataclass(frozen=True)
class Hinge:
    """A premise that its author says decides the matter, and the claims that the author lets fall with it."""

    premise: Claim
    falls: tuple[str, ...]
    said: Span | None = None
    """Where its author says on what condition they would give in; None where they only say that it divides the sides,
    so that less is needed to show who is on the other."""


def hinges(document: Document, claims: Sequence[Claim]) -> Iterator[Hinge]:
    """Yield what the text says it turns on, in source order; only where an author speaks in their own voice."""
    by_sentence: dict[str, list[Claim]] = {}
    for claim in claims:
        for identifier in claim.sentences:
            by_sentence.setdefault(identifier, []).append(claim)
    for sentence in document.sentences:
        if own := [c for c in by_sentence.get(sentence.id, ()) if c.voice is Voice.OWN]:
            yield from _hinge(document, sentence, own, by_sentence)


def _hinge(
    document: Document, sentence: Sentence, own: list[Claim], by_sentence: dict[str, list[Claim]]
) -> Iterator[Hinge]:
    text = folded(shown(document, sentence.span))
    if stated := giving_in(text):
        yield from _condition(sentence, own, by_sentence, stated)
    elif names_what_decides(text) and (
        other := _after(document, sentence, by_sentence) if cues.NOT_ABOUT.search(text) else own[-1]
    ):
        yield Hinge(other, ())


def _condition(
    sentence: Sentence,
    own: list[Claim],
    by_sentence: dict[str, list[Claim]],
    stated: re.Match[str],
) -> Iterator[Hinge]:
    """A sentence in which its author says when they would give in."""
    premise: Claim | None = _nearest(own, stated["premise"])
    if premise and cues.POINTS_BACK.match(stated["premise"]):
        premise = _before(sentence, premise, by_sentence)
    if premise:
        yield Hinge(premise, _named(premise, _fall(stated), by_sentence), sentence.span)


def _fall(stated: re.Match[str]) -> str:
    """What is given up: somebody's word, or a case as such."""
    said = stated.groupdict()
    return said["fall"] or said["case"]


def _nearest(own: list[Claim], said: str) -> Claim:
    """The claim of a sentence that has most words in common with `said`, a part of it."""
    words = set(terms(said))
    return max(own, key=lambda claim: len(words & set(terms(claim.quote))))


def _before(sentence: Sentence, own: Claim, by_sentence: dict[str, list[Claim]]) -> Claim | None:
    """The claim that "if that is wrong" points back to: the last one its author made in the sentence before."""
    earlier = by_sentence.get(f"s{number(sentence.id) - 1}", ())
    return next((c for c in reversed(earlier) if c.holder == own.holder), None)


def _after(document: Document, sentence: Sentence, by_sentence: dict[str, list[Claim]]) -> Claim | None:
    """The claim that says what the dispute is about, where this sentence says only what it is not about."""
    following = f"s{number(sentence.id) + 1}"
    same = following in document.sentence and document.sentence[following].passage == sentence.passage
    return next(iter(by_sentence.get(following, ())), None) if same else None


def _named(premise: Claim, fall: str, by_sentence: dict[str, list[Claim]]) -> tuple[str, ...]:
    """The author's claims, other than the premise, that the words of the falling half name by at least two terms."""
    wanted = set(terms(fall))
    own = {c.id: c for held in by_sentence.values() for c in held if c.holder == premise.holder and c.id != premise.id}
    shared = {c.id: len(wanted & set(terms(c.text))) for c in own.values()}
    best = max(shared.values(), default=0)
    return tuple(sorted((c for c, n in shared.items() if n == best >= 2), key=number))


def giving_in(text: str) -> re.Match[str] | None:
    """Return the condition on which an author gives in, and what falls with it; None where no cue shows one.

    `text` is folded.
    """
    if not cues.SOMEBODY_MAY_GIVE_IN.search(text):
        return None
    stated = (pattern.search(text) for pattern in cues.GIVING_IN)
    acting = (match for pattern in cues.ACTING_ON_EVIDENCE if (match := pattern.search(text)))
    evidential = (match for match in acting if cues.EVIDENTIAL.search(match["premise"]))
    return next((match for match in stated if match), None) or next(evidential, None)


def names_what_decides(text: str) -> bool:
    """Tell whether cues show that `text` names that on which the matter turns."""
    return bool(cues.TURNS_ON.search(text)) and not cues.ONLY_PARTLY.search(text)


def folded(text: str) -> str:
    """Return `text` as the cues are written: in small letters, with straight apostrophes."""
    return text.replace("’", "'").lower()
