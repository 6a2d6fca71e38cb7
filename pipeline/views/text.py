"""The text of a document, or a part of it, with its numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage, PassageKind, Sentence
from pipeline.prompt import show
from pipeline.views.lines import block, fenced, sentence_line, turn_line

_PAGE = frozenset({PassageKind.HEADER, PassageKind.FURNITURE})
"""What the page itself prints; nobody in the debate says it."""


@dataclass(frozen=True)
class Text:
    """Sentences of a document in source order: all that somebody says in it, or those of a window or an excerpt."""

    document: Document
    sentences: tuple[Sentence, ...]
    before: tuple[Sentence, ...] = ()
    """Sentences right before a window, shown without a number: nothing can be said of them."""

    @classmethod
    def whole(cls, document: Document) -> "Text":
        """Return all that is said in `document`."""
        return cls(document, tuple(spoken(document)))

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages that the sentences stand in, in source order."""
        return tuple(self.document.passage[p] for p in dict.fromkeys(s.passage for s in self.sentences))


@dataclass(frozen=True)
class Paragraphs:
    """Every paragraph of a document by its number, for whoever is asked where turns begin: not all of long ones."""

    document: Document
    passages: tuple[Passage, ...]


LONGEST_LINE = 240
"""So many characters of a paragraph show where a turn begins."""


def spoken(document: Document) -> Iterator[Sentence]:
    """Yield the sentences of `document` that are not the page's own."""
    return (s for s in document.sentences if document.passage[s.passage].kind not in _PAGE)


def excerpt(document: Document, wanted: Iterable[str], most: int) -> Text:
    """Return the sentences with the ids `wanted`, and of their neighbours on both sides as many as fit: `most` in all.

    Those that are wanted first come first where not all can be shown; the result is in source order.
    """
    said = [s.id for s in spoken(document)]
    place = {identifier: i for i, identifier in enumerate(said)}
    chosen = [place[identifier] for identifier in dict.fromkeys(wanted) if identifier in place][:most]
    seen, edge = set(chosen), chosen
    while edge and len(chosen) < most:
        edge = [i for at in edge for i in (at + 1, at - 1) if 0 <= i < len(said)]
        edge = [i for i in dict.fromkeys(edge) if i not in seen][: most - len(chosen)]
        seen.update(edge)
        chosen += edge
    return Text(document, tuple(document.sentence[said[i]] for i in sorted(chosen)))


@show.register
def _(text: Text) -> str:
    return block(*_title(text.document), *_before(text), *_lines(text))


@show.register
def _(paragraphs: Paragraphs) -> str:
    return block(*(_paragraph(paragraphs.document, passage) for passage in paragraphs.passages))


def _title(document: Document) -> Iterator[str]:
    """The title that the page gives; the name of a file is none."""
    if has_title(document):
        yield f"Title: {fenced(document.title)}"


def has_title(document: Document) -> bool:
    """Tell whether the page gives its own title."""
    return document.title != Path(document.source).stem


def _paragraph(document: Document, passage: Passage) -> str:
    said = fenced(shown(document, passage.span))
    cut = said if len(said) <= LONGEST_LINE else f"{said[:LONGEST_LINE]} …"
    return f"¶{number(passage.id)} | {cut}"


def _before(text: Text) -> Iterator[str]:
    for sentence in text.before:
        yield f"- | {fenced(shown(text.document, sentence.span))}"


def _lines(text: Text) -> Iterator[str]:
    turn = passage = last = None
    # That every comment answers the same one is how a page is built, and says nothing of who answers whom.
    answers = len({other.replies_to for other in text.document.turns} - {None}) > 1
    for sentence in text.sentences:
        here = text.document.passage[sentence.passage]
        if last is not None and number(sentence.id) - last > 1 and here.id == passage:
            yield "…"
        if here.turn != turn:
            yield turn_line(text.document.turn[here.turn], answers=answers)
        if here.id != passage:
            marked = " · marked as a quotation" if here.quote_depth else ""
            yield f"¶{number(here.id)}{marked}"
        yield sentence_line(text.document, sentence)
        turn, passage, last = here.turn, here.id, number(sentence.id)
