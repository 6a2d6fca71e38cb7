"""What a report says about the source's characters, held against them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePath

from pipeline.models import Claim, Markup, Report, Span, Voice, VoicedPassage
from pipeline.report.reading import markup_of

_BARE_MARKUP = re.compile(r"(?:[>\ufeff•‣◦▪●○·*+–—-]|\(?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{2,5})[.)])+")
_TAG_OR_ENTITY = re.compile(
    r"<!--.*?(?:-->|\Z)|</?[A-Za-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|<![A-Za-z][^<>]*>"
    r"|&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);",
    re.DOTALL,
)


def text_problems(report: Report, text: str) -> Iterator[str]:
    """Yield what does not agree with `text`, the decoded source, in plain sentences."""
    spans = list(_spans(report))
    outside = [name for name, span in spans if not 0 < len(span) <= span.end <= len(text)]
    yield from (f"{name}: its span is empty or ends after the source." for name in outside)
    if outside:
        return
    yield from _quotes(report, text)
    yield from _order(report)
    yield from _nesting(report)
    yield from _holders(report)
    yield from _claim_voices(report)
    if markup_of(report, text) is Markup.HTML:
        yield from _split_markup(spans, text)
    if PurePath(report.document.source).suffix.lower() == ".txt":
        yield from _left_out(report, text)


def _spans(report: Report) -> Iterator[tuple[str, Span]]:
    yield from ((f"turn {turn.id}", turn.span) for turn in report.document.turns)
    for passage in report.passages:
        yield f"passage {passage.id}", passage.span
        yield from ((f"an inline part of passage {passage.id}", part.span) for part in passage.inline)
    yield from ((f"sentence {sentence.id}", sentence.span) for sentence in report.sentences)
    for conversation in report.conversations:
        yield from ((f"conversation {conversation.id}", span) for span in conversation.spans)
    yield from ((f"reference {reference.n}", reference.span) for reference in report.summary.references)
    yield from ((name, span) for name, span, _ in _quoted(report))


def _quoted(report: Report) -> Iterator[tuple[str, Span, str]]:
    yield from ((f"claim {claim.id}", claim.span, claim.quote) for claim in report.claims)
    for critique in report.critiques:
        for finding in (*critique.findings, *critique.discarded):
            yield from ((f"finding {finding.id}", quote.span, quote.text) for quote in finding.quotes)
    for crux in report.cruxes:
        yield from ((f"crux {crux.id}, would_move", moved.span, moved.text) for moved in crux.would_move)


def _quotes(report: Report, text: str) -> Iterator[str]:
    for name, span, quote in _quoted(report):
        if span.cut(text) != quote:
            yield f"{name}: its quote is not what characters {span.start}–{span.end} of the source say."


def _order(report: Report) -> Iterator[str]:
    for before, after in pairwise(report.passages):
        if after.span.start < before.span.end:
            yield f"passage {after.id}: it overlaps passage {before.id} or stands before it in the source."


def _nesting(report: Report) -> Iterator[str]:
    around = {passage.id: passage.span for passage in report.passages}
    for sentence in report.sentences:
        if sentence.passage in around and not around[sentence.passage].covers(sentence.span):
            yield f"sentence {sentence.id}: it lies outside its passage {sentence.passage}."
    for passage in report.passages:
        if not all(passage.span.covers(part.span) for part in passage.inline):
            yield f"passage {passage.id}: an inline part lies outside it."


def _holders(report: Report) -> Iterator[str]:
    for passage in report.passages:
        if any((voice is Voice.FURNITURE) != (holder is None) for voice, holder in _voiced(passage)):
            yield f"passage {passage.id}: page text has no holder, and everything else has one."


def _claim_voices(report: Report) -> Iterator[str]:
    starts = [passage.span.start for passage in report.passages]
    for claim in report.claims:
        before = bisect_right(starts, claim.span.start)
        passage = report.passages[before - 1] if before else None
        if passage is None or not passage.span.covers(claim.span):
            yield f"claim {claim.id}: it does not lie in one passage."
        elif (claim.voice, claim.holder) not in _possible_voices(passage, claim):
            yield f"claim {claim.id}: voice or holder is not that of its words in passage {passage.id}."


def _voiced(passage: VoicedPassage) -> list[tuple[Voice, str | None]]:
    return [(passage.voice, passage.holder), *((part.voice, part.holder) for part in passage.inline)]


def _possible_voices(passage: VoicedPassage, claim: Claim) -> set[tuple[Voice, str | None]]:
    """The inline part the claim lies in decides; a claim that lies partly in one may be either's."""
    if whole := [part for part in passage.inline if part.span.covers(claim.span)]:
        return {(part.voice, part.holder) for part in whole}
    partly = [part for part in passage.inline if part.span.overlap(claim.span)]
    return {(passage.voice, passage.holder), *((part.voice, part.holder) for part in partly)}


def _split_markup(spans: list[tuple[str, Span]], text: str) -> Iterator[str]:
    ranges = [found.span() for found in _TAG_OR_ENTITY.finditer(text)]
    starts = [start for start, _ in ranges]
    for name, span in spans:
        for edge in (span.start, span.end):
            before = bisect_right(starts, edge) - 1
            if before >= 0 and ranges[before][0] < edge < ranges[before][1]:
                yield f"{name}: its edge at character {edge} falls inside a tag or an entity."


def _left_out(report: Report, text: str) -> Iterator[str]:
    edges = [
        0,
        *(edge for passage in report.passages for edge in (passage.span.start, passage.span.end)),
        len(text),
    ]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = [word for word in text[start:end].split() if not _BARE_MARKUP.fullmatch(word)]
        if words:
            yield f"characters {start}–{end}: “{words[0][:40]}” lies in no passage."
