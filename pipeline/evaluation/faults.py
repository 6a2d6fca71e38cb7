"""What is wrong in a gold file beyond its shape: spans, quotes, ids and holders, held against the source."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from pipeline.gold import Gold, GoldClaim
from pipeline.models import Inline, Span, Voice

SHOWN = 60
"""How many characters of a text are shown."""


def faults(gold: Gold, text: str) -> Iterator[str]:
    """Yield what does not agree with `text`, the decoded source, or with itself: where, what is wrong, what to do."""
    outside = list(_outside(gold, text))
    yield from outside
    if not outside:
        yield from _quotes(gold, text)
        yield from _passages(gold)
        yield from _claims_in_passages(gold)
    yield from _holders(gold)
    yield from _mentions(gold)
    yield from _twice(gold)


def short(value: object) -> str:
    """Return `value` as Python writes it, which shows line ends and no-break spaces, cut to SHOWN characters."""
    shown = repr(value)
    return shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"


def _outside(gold: Gold, text: str) -> Iterator[str]:
    for where, span in _spans(gold):
        if not 0 < len(span) <= span.end <= len(text):
            length = f"the source, which has {len(text)} characters"
            yield f"{where}: {_range(span)} is empty or ends after {length}; correct it."


def _spans(gold: Gold) -> Iterator[tuple[str, Span]]:
    yield from ((f"{where}.span", unit.span) for where, unit in _voiced(gold))
    yield from ((f"claims[{i}].span ({claim.id})", claim.span) for i, claim in enumerate(gold.claims))
    yield from ((f"findings[{i}].span", finding.span) for i, finding in enumerate(gold.findings))


def _voiced(gold: Gold) -> Iterator[tuple[str, Inline]]:
    for i, passage in enumerate(gold.passages):
        yield f"passages[{i}]", Inline(span=passage.span, voice=passage.voice, holder=passage.holder)
        yield from ((f"passages[{i}].inline[{j}]", part) for j, part in enumerate(passage.inline))


def _range(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _quotes(gold: Gold, text: str) -> Iterator[str]:
    for i, claim in enumerate(gold.claims):
        if claim.span.cut(text) != claim.quote:
            yield f"claims[{i}].quote ({claim.id}): {_differing(claim, text)}"


def _differing(claim: GoldClaim, text: str) -> str:
    there, quote = claim.span.cut(text), claim.quote
    same = next((i for i, (a, b) in enumerate(zip(there, quote, strict=False)) if a != b), min(len(there), len(quote)))
    shown = max(0, same - SHOWN // 3)
    elsewhere = text.find(quote) if text.count(quote) == 1 else -1
    advice = f"move the span to {elsewhere}–{elsewhere + len(quote)}, where the quote stands" if elsewhere >= 0 else ""
    return (
        f"the source says {short(there[shown:])} at characters {_range(claim.span)}, the quote says "
        f"{short(quote[shown:])}; {advice or 'correct the span, or copy the characters of the source'}."
    )


def _passages(gold: Gold) -> Iterator[str]:
    spans = [passage.span for passage in gold.passages]
    yield from _overlaps("passages", spans)
    for i, passage in enumerate(gold.passages):
        parts = [part.span for part in passage.inline]
        yield from _overlaps(f"passages[{i}].inline", parts)
        for j, part in enumerate(parts):
            if not passage.span.covers(part):
                yield (
                    f"passages[{i}].inline[{j}].span: {_range(part)} leaves its passage, {_range(passage.span)}; "
                    "correct one of the two."
                )


def _overlaps(where: str, spans: Iterable[Span]) -> Iterator[str]:
    for i, (before, after) in enumerate(pairwise(spans), start=1):
        if after.start < before.end:
            yield (
                f"{where}[{i}].span: {_range(after)} overlaps {where}[{i - 1}], {_range(before)}, or belongs before "
                "it; give them in source order, without overlaps."
            )


def _claims_in_passages(gold: Gold) -> Iterator[str]:
    for i, claim in enumerate(gold.claims):
        if not any(passage.span.covers(claim.span) for passage in gold.passages):
            yield (
                f"claims[{i}].span ({claim.id}): {_range(claim.span)} does not lie in one passage; correct it, or the "
                "passages around it."
            )


def _holders(gold: Gold) -> Iterator[str]:
    for where, unit in _voiced(gold):
        if unit.voice is Voice.FURNITURE and unit.holder is not None:
            yield f"{where}.holder: page text has no holder; put null, or correct the voice."
        if unit.voice is not Voice.FURNITURE and unit.holder is None:
            yield f"{where}.holder: only furniture has none; name a participant, or correct the voice."


def _mentions(gold: Gold) -> Iterator[str]:
    participants = {participant.id for participant in gold.participants}
    for where, holder in _held(gold):
        if holder not in participants:
            yield f"{where}.holder: there is no participant {short(holder)}; add it to participants, or correct the id."
    claims = {claim.id for claim in gold.claims}
    for where, mentioned in _lists_of_claims(gold):
        yield from (
            f"{where}: there is no claim {short(claim)}; correct the id." for claim in mentioned if claim not in claims
        )


def _held(gold: Gold) -> Iterator[tuple[str, str]]:
    yield from ((where, unit.holder) for where, unit in _voiced(gold) if unit.holder is not None)
    yield from ((f"claims[{i}]", claim.holder) for i, claim in enumerate(gold.claims))
    for i, clash in enumerate(gold.clashes):
        yield f"clashes[{i}].point", clash.point.holder
        yield f"clashes[{i}].counterpoint", clash.counterpoint.holder
    yield from ((f"findings[{i}]", finding.holder) for i, finding in enumerate(gold.findings))


def _lists_of_claims(gold: Gold) -> Iterator[tuple[str, tuple[str, ...]]]:
    for i, clash in enumerate(gold.clashes):
        yield f"clashes[{i}].point.claims", clash.point.claims
        yield f"clashes[{i}].counterpoint.claims", clash.counterpoint.claims
    for i, concession in enumerate(gold.concessions):
        yield f"concessions[{i}].claim", (concession.claim,)
        yield f"concessions[{i}].to", concession.to
    yield from ((f"cruxes[{i}].claims", crux.claims) for i, crux in enumerate(gold.cruxes))
    yield from ((f"unanswered[{i}].claim", (unanswered.claim,)) for i, unanswered in enumerate(gold.unanswered))


def _twice(gold: Gold) -> Iterator[str]:
    for where, ids in (
        ("participants", [participant.id for participant in gold.participants]),
        ("claims", [claim.id for claim in gold.claims]),
    ):
        repeated = [identifier for identifier, count in Counter(ids).items() if count > 1]
        yield from (f"{where}: the id {short(identifier)} is given twice; ids are unique." for identifier in repeated)
    for where, mentioned in _lists_of_claims(gold):
        if not mentioned and not where.endswith(".to"):
            yield f"{where}: it is empty; name one to three claims."
