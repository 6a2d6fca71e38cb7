"""Invented pages and what was found on them, for tests that need a document but no reader of files."""

import hashlib
import random
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.models import (
    Claim,
    Degree,
    Document,
    Kind,
    Markup,
    Origin,
    Participant,
    Passage,
    PassageKind,
    Presence,
    Relation,
    RelationType,
    Sentence,
    Span,
    Stance,
    Turn,
    Voice,
    VoicedPassage,
)

GAP = "\n\n"
_SENTENCE = re.compile(r"\S.*?(?:[.?!](?=\s|$)|$)", re.DOTALL)


@dataclass(frozen=True)
class Said:
    """A passage to be put on a page."""

    text: str
    kind: PassageKind = PassageKind.PARAGRAPH
    quote_depth: int = 0
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Talk:
    """A turn to be put on a page."""

    author: str | None
    said: tuple[Said, ...]
    replies_to: str | None = None


def talk(author: str | None, *said: str | Said, replies_to: str | None = None) -> Talk:
    """Return a turn; plain strings are paragraphs."""
    return Talk(author, tuple(Said(s) if isinstance(s, str) else s for s in said), replies_to)


def page(*turns: Talk, markup: Markup = Markup.TEXT) -> Document:
    """Return a document of these turns; sentences end where a stop is followed by white space."""
    text = GAP.join(said.text for turn in turns for said in turn.said)
    passages = tuple(_passages(turns))
    return Document(
        id="page",
        title="An invented page",
        source="page.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        markup=markup,
        text=text,
        turns=tuple(_turn(number, turn, passages) for number, turn in enumerate(turns, start=1)),
        passages=passages,
        sentences=tuple(_sentences(text, passages)),
    )


def _passages(turns: Sequence[Talk]) -> Iterator[Passage]:
    start, number = 0, 0
    for order, turn in enumerate(turns, start=1):
        for said in turn.said:
            number += 1
            yield Passage(
                id=f"p{number}",
                turn=f"t{order}",
                span=Span(start=start, end=start + len(said.text)),
                kind=said.kind,
                quote_depth=said.quote_depth,
                flags=said.flags,
            )
            start += len(said.text) + len(GAP)


def _turn(number: int, turn: Talk, passages: Sequence[Passage]) -> Turn:
    own = [passage.span for passage in passages if passage.turn == f"t{number}"]
    span = Span(start=own[0].start, end=own[-1].end)
    return Turn(id=f"t{number}", author=turn.author, header=None, span=span, replies_to=turn.replies_to)


def _sentences(text: str, passages: Sequence[Passage]) -> Iterator[Sentence]:
    number = 0
    for passage in passages:
        for match in _SENTENCE.finditer(passage.span.cut(text)):
            number += 1
            start = passage.span.start
            span = Span(start=start + match.start(), end=start + match.end())
            yield Sentence(id=f"s{number}", passage=passage.id, span=span)


def span_of(document: Document, words: str) -> Span:
    """Return where `words` stand for the first time."""
    start = document.text.index(words)
    return Span(start=start, end=start + len(words))


def claim(
    document: Document,
    number: int,
    holder: str,
    words: str,
    *,
    voice: Voice = Voice.OWN,
    stance: Stance = Stance.ASSERTED,
    kind: Kind = Kind.EMPIRICAL,
    rank: int | None = None,
    flags: tuple[str, ...] = (),
    text: str | None = None,
) -> Claim:
    """Return the claim that `words` make, where they stand for the first time; its rank is its number unless given."""
    span = span_of(document, words)
    return Claim(
        id=f"c{number}",
        rank=rank or number,
        text=words if text is None else text,
        quote=words,
        span=span,
        sentences=tuple(_touched(document, span)),
        holder=holder,
        voice=voice,
        stance=stance,
        kind=kind,
        flags=flags,
    )


def _touched(document: Document, span: Span) -> Iterator[str]:
    first = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.end)
    for sentence in document.sentences[first:]:
        if sentence.span.start >= span.end:
            return
        yield sentence.id


def relation(
    number: int,
    source: str,
    target: str,
    kind: RelationType = RelationType.REBUTS,
    degree: Degree | None = None,
    origin: Origin = Origin.INFERRED,
) -> Relation:
    """Return an edge; an attack that is stated says outright that its target is not so."""
    return Relation(
        id=f"r{number}",
        source=source,
        target=target,
        type=kind,
        degree=degree,
        origin=origin,
        warrant=None,
    )


def participant(identifier: str, name: str | None, presence: Presence = Presence.PRESENT) -> Participant:
    """Return a person."""
    return Participant(id=identifier, name=name, also_called=(), group=False, presence=presence)


def voiced(document: Document, holders: Mapping[str, str], **reported: tuple[Voice, str]) -> tuple[VoicedPassage, ...]:
    """Return the passages, each its turn's holder's own unless `reported` gives another voice and holder."""
    return tuple(
        VoicedPassage(
            id=passage.id,
            turn=passage.turn,
            span=passage.span,
            voice=reported.get(passage.id, (Voice.OWN, ""))[0],
            holder=reported.get(passage.id, (Voice.OWN, holders[passage.turn]))[1] or None,
            to=None,
            inline=(),
            flags=passage.flags,
        )
        for passage in document.passages
    )


TRAMS = page(
    talk("Ada", "Night trams pay for themselves. Riders shift from cars after midnight."),
    talk("Bo", "The trial lost forty per cent of its cost. Nobody knows why riders shift.", replies_to="t1"),
    talk("Ada", "The trial ran in winter. A winter trial says little about a whole year.", replies_to="t2"),
)
"""Two people, three turns of one passage each, sentences s1 to s6."""


TAILS = [
    "bour",
    "ster",
    "rary",
    "sor",
    "ter",
    "tram",
    "silt",
    "phone",
    "essay",
    "lot",
    "barge",
    "gull",
    "moss",
    "kiln",
]
TOPICS = [first + second for first in ("har", "oy", "lib", "sen", "win") for second in TAILS]


def crowd(size: int) -> tuple[Document, list[Claim]]:
    """Return a page with `size` claims in turns of five by three people, about a few topics."""
    chance = random.Random(size)
    sentences = [f"Claim {n} on {' '.join(chance.sample(TOPICS, 3))}." for n in range(1, size + 1)]
    turns = [sentences[i : i + 5] for i in range(0, size, 5)]
    holders = [f"h{i % 3 + 1}" for i in range(len(turns))]
    document = page(*(talk(holder, " ".join(turn)) for holder, turn in zip(holders, turns, strict=True)))
    held = [holder for holder, turn in zip(holders, turns, strict=True) for _ in turn]
    return document, [claim(document, n, held[n - 1], s) for n, s in enumerate(sentences, start=1)]
