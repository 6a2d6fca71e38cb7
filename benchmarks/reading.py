"""Reading a text as far as its claims, by the offline engine."""

import asyncio

from pipeline.grounding import Ledger
from pipeline.models import Document
from pipeline.offline import Offline
from pipeline.stages.attribute import Attribution, attribute_voices
from pipeline.stages.extract import Extraction, extract_claims


def attributed(document: Document) -> Attribution:
    """Return whose words each passage is."""
    return asyncio.run(attribute_voices(document, Offline(), Ledger.empty()))


def extracted(document: Document) -> tuple[Attribution, Extraction]:
    """Return whose words each passage is, and the claims."""

    async def run() -> tuple[Attribution, Extraction]:
        door, ledger = Offline(), Ledger.empty()
        attribution = await attribute_voices(document, door, ledger)
        return attribution, await extract_claims(document, attribution, door, ledger)

    return asyncio.run(run())
