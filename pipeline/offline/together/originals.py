"""Which claims quote which: what is said of quoted words is said of them where their author says them."""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.collection import Collection
from pipeline.grounding import shown
from pipeline.models import Claim, Voice
from pipeline.offline.together.quoted import LEAST_WORDS, words_of


def originals(collection: Collection, claims: Sequence[Claim]) -> dict[str, str]:
    """Return for each claim that quotes another document the id of its author's own claim in the same words there.

    One of the two may hold more words than the other: a clause of the sentence may have been quoted alone.
    """
    own: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    for claim in claims:
        if claim.voice is Voice.OWN:
            own[claim.holder].append((claim, _words(collection, claim)))
    quoting = [claim for claim in claims if claim.voice is Voice.QUOTATION]
    found = {claim.id: _original(collection, claim, own[claim.holder]) for claim in quoting}
    return {quotation: original for quotation, original in found.items() if original}


def _original(collection: Collection, quotation: Claim, own: Sequence[tuple[Claim, str]]) -> str | None:
    words, part = _words(collection, quotation), collection.part_at(quotation.span.start)
    same = [
        claim
        for claim, held in own
        if collection.part_at(claim.span.start) != part
        and min(words.count(" "), held.count(" ")) > LEAST_WORDS
        and (words in held or held in words)
    ]
    return min(same, key=lambda claim: abs(len(claim.span) - len(quotation.span))).id if same else None


def _words(collection: Collection, claim: Claim) -> str:
    """The words with a space on both sides, so that none is found inside a longer one."""
    return f" {' '.join(words_of(shown(collection, claim.span)))} "
