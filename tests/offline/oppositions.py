"""Clashes made of a few sentences, with all that belongs to them at hand."""

from pipeline.models import Claim, ClashState, Document, RelationType
from pipeline.offline.clashes import Opposition
from tests.invented import claim, page, talk

NAMES = {"h1": "Ada", "h2": "Bo"}


def opposition(point: tuple[str, ...], counterpoint: tuple[str, ...]) -> Opposition:
    """Return the clash of claims that are each a sentence."""
    said = " ".join(point), " ".join(counterpoint), "So it is."
    document = page(*(talk(author, text) for author, text in zip(("Ada", "Bo", "Ada"), said, strict=True)))
    held = [("h1", words) for words in point] + [("h2", words) for words in counterpoint]
    claims = [claim(document, n, holder, words.rstrip(".")) for n, (holder, words) in enumerate(held, start=1)]
    return against(document, tuple(claims[: len(point)]), tuple(claims[len(point) :]))


def against(document: Document, point: tuple[Claim, ...], counterpoint: tuple[Claim, ...]) -> Opposition:
    """Return a clash in which each of these claims is spoken against by all of the other side."""
    both = [(a, b) for a in point for b in counterpoint]
    attacks = [(a, RelationType.REBUTS, b) for a, b in both + [(b, a) for a, b in both]]
    return Opposition(
        document=document,
        question="Is it so?",
        state=ClashState.ANSWERED,
        point=point,
        counterpoint=counterpoint,
        related=(),
        exchange=tuple(attacks),
        granted=(),
        context=document.sentences,
        names=NAMES,
    )
