"""Text of the source as a model sees it: numbered lines between fences, one line each.

So a model can point at it, and cannot mistake it for an instruction.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document, Passage, Sentence
from pipeline.prompt import show

FENCE = "<<<"
UNFENCE = ">>>"


def fenced(text: str) -> str:
    """Return `text` with our own fences made harmless and its line breaks, of whatever kind, folded."""
    lines = (line.strip() for line in text.splitlines())
    return " ".join(line for line in lines if line).replace(FENCE, "‹‹‹").replace(UNFENCE, "›››")


def block(*lines: str) -> str:
    """Return `lines` between fences."""
    return "\n".join([FENCE, *lines, UNFENCE])


def turn_line(document: Document, turn: str) -> str:
    """Return the line that introduces a turn."""
    author = document.turn[turn].author or "the author of the page"
    return f"[turn {number(turn)} by {fenced(author)}]"


def passage_lines(document: Document, passages: Iterable[Passage], *, numbered: bool = True) -> list[str]:
    """Return passages as lines, each turn introduced by its author; only numbered ones can be pointed at."""
    lines: list[str] = []
    for turn, group in groupby(passages, key=lambda p: p.turn):
        lines.append(turn_line(document, turn))
        lines += [f"{number(p.id) if numbered else '-'} | {fenced(shown(document, p.span))}" for p in group]
    return lines or ["(none)"]


def sentence_line(document: Document, sentence: Sentence) -> str:
    """Return a sentence as a numbered line."""
    return f"{number(sentence.id)} | {fenced(shown(document, sentence.span))}"


def sentence_lines(document: Document, sentences: Iterable[Sentence]) -> list[str]:
    """Return sentences as numbered lines, each turn introduced by its author."""
    lines: list[str] = []
    for turn, group in groupby(sentences, key=lambda s: document.passage[s.passage].turn):
        lines.append(turn_line(document, turn))
        lines += [sentence_line(document, sentence) for sentence in group]
    return lines or ["(none)"]


def claim_line(claim: Claim, names: Mapping[str, str]) -> str:
    """Return one claim as a prompt shows it."""
    holder = fenced(names[claim.holder])
    return f"c{number(claim.id)} | {holder}, {claim.stance} ({claim.voice}) | {fenced(claim.text)}"


@show.register
def _(document: Document) -> str:
    authors = list(dict.fromkeys(turn.author for turn in document.turns if turn.author))
    by = ", ".join(authors) or "not named on the page"
    return f"{fenced(document.title)} ({len(document.turns)} turn(s); author(s): {fenced(by)})"
