"""What the grammar of reporting finds: a stretch of text in another voice."""

from dataclasses import dataclass

PARAPHRASE, GUESSED, ANTICIPATED, HYPOTHETICAL = "paraphrase", "guessed", "anticipated", "hypothetical"
QUOTATION = "quotation"
TOLD = frozenset({PARAPHRASE, GUESSED})
"""Another's view in the author's words, as it was put or as the author takes it to be."""
SOMEBODY, NOBODY, OPPONENT = "somebody", "nobody", "opponent"
THE_ONE_BEFORE = "he"
"""Stands for whom "he" or "she" means, until the whole paragraph has been read."""


@dataclass(frozen=True)
class Part:
    """A stretch of a paragraph in another voice."""

    start: int
    end: int
    words: str
    voice: str
    holder: str
