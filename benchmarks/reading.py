"""Reading a text as far as its claims, by the offline engine."""

import asyncio
from collections.abc import Iterator

from pipeline.grounding import Ledger, shown
from pipeline.models import Document, Voice
from pipeline.offline import Offline
from pipeline.offline.extract import puts_forward
from pipeline.offline.spoken import Spoken, spoken
from pipeline.stages.attribute import Attribution, attribute_voices
from pipeline.stages.extract import Extraction, extract_claims
from pipeline.views import SentenceWindow, names_of


def attributed(document: Document) -> Attribution:
    """Return whose words each passage is."""
    return asyncio.run(attribute_voices(document, Offline(), Ledger.empty()))


def clauses(document: Document) -> Iterator[tuple[SentenceWindow, Spoken]]:
    """Yield every clause that puts something forward, each with the window it is read in."""
    attribution = attributed(document)
    voiced = {passage.id: passage for passage in attribution.passages}
    asked = tuple(s for s in document.sentences if voiced[s.passage].voice is not Voice.FURNITURE)
    window = SentenceWindow(document, asked, (), voiced, names_of(attribution.cast.participants))
    for sentence in asked:
        text = shown(document, sentence.span)
        yield from ((window, clause) for clause in spoken(window, sentence, text) if puts_forward(clause.words))


def extracted(document: Document) -> tuple[Attribution, Extraction]:
    """Return whose words each passage is, and the claims."""

    async def run() -> tuple[Attribution, Extraction]:
        door, ledger = Offline(), Ledger.empty()
        attribution = await attribute_voices(document, door, ledger)
        return attribution, await extract_claims(document, attribution, door, ledger)

    return asyncio.run(run())
