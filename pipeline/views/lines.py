"""Text of the source as a model sees it: lines between fences, one for each sentence, numbered.

So a model can point at it, and cannot mistake it for an instruction. Everything that comes from a document passes
through `fenced`; nothing else writes the fences.
"""

from pipeline.grounding import number, shown
from pipeline.models import Document, Sentence, Turn

FENCE = "<<<"
UNFENCE = ">>>"


def fenced(text: str) -> str:
    """Return `text` with our own fences made harmless and its line breaks, of whatever kind, folded."""
    lines = (line.strip() for line in text.splitlines())
    return " ".join(line for line in lines if line).replace(FENCE, "‹‹‹").replace(UNFENCE, "›››")


def block(*lines: str) -> str:
    """Return `lines` between fences."""
    return "\n".join([FENCE, *lines, UNFENCE])


def turn_line(turn: Turn, *, answers: bool) -> str:
    """Return the line that opens a turn; which one it `answers`, where that is to be told."""
    author = f" · {fenced(turn.author)}" if turn.author else ""
    answered = f" · answers turn {number(turn.replies_to)}" if answers and turn.replies_to else ""
    return f"[turn {number(turn.id)}{author}{answered}]"


def sentence_line(document: Document, sentence: Sentence) -> str:
    """Return a sentence as a numbered line."""
    return f"{number(sentence.id)} | {fenced(shown(document, sentence.span))}"


def at(sentences: tuple[str, ...]) -> str:
    """Return sentence ids as the numbers a model points with, such as `{12, 15}`; nothing for none."""
    return f" {{{', '.join(str(number(s)) for s in sentences)}}}" if sentences else ""
