"""Who speaks where, asked only of pages whose layout leaves that open: the reader names lines, code checks them."""

from itertools import groupby

from pydantic import BaseModel, Field

from pipeline.grounding import Ledger, locate_in, normalised, number, shown
from pipeline.llm.door import Door
from pipeline.models import Document, Layout, Passage, PassageKind, Span, Turn
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each, grouped
from pipeline.views import Paragraphs

LEAST_PASSAGES = 4
"""A shorter text is one comment, whatever is in it."""
EXPLAINED = 0.5
"""The share of a page's characters under named authors from which on its layout is taken at its word."""
READ = "boundary_read"
"""The flag of a turn whose start a reader of the text found, not the layout of the page."""


class FoundTurn(BaseModel):
    """A turn: the paragraph it starts with, and the words that name who speaks, where they stand."""

    first: int
    author: str = Field(max_length=120)
    named_in: int | None
    only_names: bool
    answers: int | None


class TurnsReply(BaseModel):
    """All turns in the order of the page; `answers` is the place of an earlier or later one in this list, from 1."""

    turns: list[FoundTurn]


TURNS = Prompt("find_turns", TurnsReply)


def unexplained(document: Document) -> bool:
    """Tell whether the page's layout leaves open who speaks in most of it."""
    if document.layout is Layout.SPEAKERS or len(_said(document)) < LEAST_PASSAGES:
        return False
    named = sum(len(turn.span) for turn in document.turns if turn.author)
    return named < EXPLAINED * sum(len(turn.span) for turn in document.turns)


async def find_turns(document: Document, door: Door, ledger: Ledger) -> Document:
    """Return `document` with the turns that a reader finds in it, or as it is where its layout explains it."""
    if not unexplained(document):
        return document
    groups = grouped(_said(document), lambda p: len(document.sentences_in[p.id]), door.window)
    asks = [_ask(document, tuple(group)) for group in groups]
    found = [
        f for reply in await ask_each(door, TURNS, asks, ledger) if reply for f in _placed(document, reply, ledger)
    ]
    starts = {f.first: f for f in found}
    return _divided(document, [starts[first] for first in sorted(starts)]) if len(starts) > 1 else document


def _said(document: Document) -> list[Passage]:
    return [passage for passage in document.passages if passage.kind is not PassageKind.FURNITURE]


def _ask(document: Document, passages: tuple[Passage, ...]) -> Ask:
    subject = f"who speaks in paragraphs {passages[0].id} to {passages[-1].id}"
    return Ask(subject, {"text": Paragraphs(document, passages)}, {"turns": len(passages)})


def _placed(document: Document, reply: TurnsReply, ledger: Ledger) -> list[FoundTurn]:
    """The turns that begin at a paragraph of the document; a name that does not stand where it should is left out."""
    kept = []
    for found in reply.turns:
        if f"p{found.first}" not in document.passage:
            ledger.drop(TURNS.name, (), found.author, f"paragraph {found.first} does not exist")
            continue
        name = _name(document, found)
        if found.author.strip() and not name:
            ledger.drop(TURNS.name, (), found.author, "the name does not stand in the paragraph that was pointed at")
        kept.append(found.model_copy(update={"author": name, "answers": _answered(reply, found)}))
    return kept


def _name(document: Document, found: FoundTurn) -> str:
    passage = document.passage.get(f"p{found.named_in or found.first}")
    words = found.author.strip()
    if passage is None or not words or normalised(words) not in normalised(shown(document, passage.span)):
        return ""
    span = locate_in(document, passage.span, words)
    return shown(document, span) if span else ""


def _answered(reply: TurnsReply, found: FoundTurn) -> int | None:
    """The first paragraph of the turn that is answered: places in the list change where turns are left out."""
    place = found.answers
    return reply.turns[place - 1].first if place is not None and 0 < place <= len(reply.turns) else None


def _divided(document: Document, found: list[FoundTurn]) -> Document:
    """The document with these turns; what stands before the first belongs to it."""
    names = {f"p{f.named_in or f.first}" for f in found if f.only_names and f.author}
    place = {f.first: i for i, f in enumerate(found)}

    def turn_of(passage: Passage) -> int:
        return max((i for first, i in place.items() if first <= number(passage.id)), default=0)

    turns = []
    for at, group in groupby(document.passages, key=turn_of):
        own = list(group)
        span = Span(start=own[0].span.start, end=own[-1].span.end)
        turns.append(_turn(at, found[at], span, place))
    passages = tuple(
        p.model_copy(update={"turn": f"t{turn_of(p) + 1}", "kind": PassageKind.HEADER if p.id in names else p.kind})
        for p in document.passages
    )
    return _rebuilt(document, tuple(turns), passages)


def _turn(at: int, found: FoundTurn, span: Span, place: dict[int, int]) -> Turn:
    answered = place.get(found.answers) if found.answers is not None else None
    return Turn(
        id=f"t{at + 1}",
        author=found.author or None,
        header=found.author or None,
        span=span,
        replies_to=f"t{answered + 1}" if answered is not None and answered != at else None,
        flags=(READ,),
    )


def _rebuilt(document: Document, turns: tuple[Turn, ...], passages: tuple[Passage, ...]) -> Document:
    """A new document: a copy would keep what is cached of the old turns."""
    fields = {name: getattr(document, name) for name in Document.model_fields}
    return Document(**fields | {"turns": turns, "passages": passages})
