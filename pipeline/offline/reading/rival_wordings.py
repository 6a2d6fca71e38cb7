"""What two sides settle each in their own way: who is to prove what, and what falls under a word.

Where two people each say who bears the burden of proof, or each say what a word means, they need not attack each
other's sentences to stand against each other there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pipeline.grounding import shown
from pipeline.models import Claim, Document, Voice
from pipeline.offline.reading.hinge_cues import BURDEN, DEFINES
from pipeline.offline.reading.hinges import Hinge, folded
from pipeline.offline.similarity import terms

_SPOKEN_FOR = frozenset({Voice.OWN, Voice.QUOTATION, Voice.PARAPHRASE, Voice.GUESSED, Voice.ANTICIPATED})
_BURDEN = "the burden of proof"


def rival_wordings(document: Document, claims: Sequence[Claim]) -> Iterator[Hinge]:
    """Yield, for each matter that two holders settle in so many words, the first claim on it and the others'."""
    matters: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.voice in _SPOKEN_FOR:
            for matter in _matters(folded(shown(document, claim.span))):
                matters[matter].append(claim)
    for told in matters.values():
        others = tuple(claim for claim in told if claim.holder != told[0].holder)
        if others:
            yield Hinge(told[0], (), against=others)


def _matters(said: str) -> Iterable[str]:
    if BURDEN.search(said):
        yield _BURDEN
    for defined in DEFINES.finditer(said):
        yield from terms(next(word for word in defined.groups() if word))
