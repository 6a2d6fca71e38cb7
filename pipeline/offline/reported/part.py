"""What the grammar of reporting finds: a stretch of text in another voice."""

from dataclasses import dataclass

PARAPHRASE, ANTICIPATED, HYPOTHETICAL, QUOTATION = "paraphrase", "anticipated", "hypothetical", "quotation"
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

    def reply(self) -> dict[str, str]:
        """Return the part as the reply to the prompt holds it."""
        return {"words": self.words, "voice": self.voice, "holder": self.holder}
