"""A layout into a Document: ids, spans, sentences and flags."""

import hashlib
from collections.abc import Iterator
from itertools import count, pairwise

from pipeline.documents.blocks import Block, Layout, Opening
from pipeline.documents.called import answering_whom_they_call
from pipeline.documents.footnotes import flag_footnotes
from pipeline.documents.lost_math import holes
from pipeline.documents.sentences import sentence_spans
from pipeline.markup import show
from pipeline.models import Document, Markup, Passage, PassageKind, Sentence, Span, Turn

LOST_MATH = "lost_math"


def assemble(
    layout: Layout, *, text: str, data: bytes, markup: Markup, document_id: str, title: str, source: str
) -> Document:
    """Return the document that `layout` describes; `title` stands where the source has none of its own."""
    turn_of = _turn_ids(layout)
    flag_footnotes(text, layout.blocks)
    passages = [
        _passage(number, block, turn, text, markup)
        for number, (block, turn) in enumerate(zip(layout.blocks, turn_of, strict=True), start=1)
    ]
    return Document(
        id=document_id,
        title=layout.title or title,
        source=source,
        sha256=hashlib.sha256(data).hexdigest(),
        markup=markup,
        text=text,
        turns=tuple(answering_whom_they_call(text, list(_turns(layout)), passages)),
        passages=tuple(passages),
        sentences=tuple(_sentences(passages, text, markup)),
    )


def _bounds(layout: Layout) -> list[int]:
    """Return the number of the first block of each turn, then the number of blocks."""
    return [0, *(opening.block for opening in layout.openings[1:]), len(layout.blocks)]


def _turn_ids(layout: Layout) -> list[str]:
    bounds = _bounds(layout)
    return [f"t{number}" for number, (first, end) in enumerate(pairwise(bounds), start=1) for _ in range(first, end)]


def _turns(layout: Layout) -> Iterator[Turn]:
    bounds = _bounds(layout)
    for number, opening in enumerate(layout.openings):
        first, last = layout.blocks[bounds[number]], layout.blocks[bounds[number + 1] - 1]
        yield _turn(number, opening, Span(start=first.start, end=last.end))


def _turn(number: int, opening: Opening, span: Span) -> Turn:
    return Turn(
        id=f"t{number + 1}",
        author=opening.author,
        header=opening.header,
        span=span,
        replies_to=None if opening.replies_to is None else f"t{opening.replies_to + 1}",
        karma_readings=opening.karma_readings,
        flags=opening.flags,
    )


def _passage(number: int, block: Block, turn: str, text: str, markup: Markup) -> Passage:
    flags = block.flags
    if block.kind is not PassageKind.FURNITURE and _has_holes(text[block.start : block.end], markup):
        flags = [*flags, LOST_MATH]
    return Passage(
        id=f"p{number}",
        turn=turn,
        span=Span(start=block.start, end=block.end),
        kind=block.kind,
        quote_depth=block.quote_depth,
        list_depth=block.list_depth,
        flags=tuple(flags),
    )


def _has_holes(raw: str, markup: Markup) -> bool:
    # Without a no-break space, or an entity that may be one, there is no need to make the display text.
    return ("\xa0" in raw or "&" in raw) and bool(holes(show(raw, markup).text))


def _sentences(passages: list[Passage], text: str, markup: Markup) -> Iterator[Sentence]:
    numbers = count(1)
    for passage in passages:
        start = passage.span.start
        for begin, end in sentence_spans(passage.span.cut(text), markup):
            span = Span(start=start + begin, end=start + end)
            yield Sentence(id=f"s{next(numbers)}", passage=passage.id, span=span)
