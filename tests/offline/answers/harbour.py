"""A small debate, and what the stages make of the rules' replies on it."""

import asyncio
from functools import cache

from pipeline.grounding import Ledger
from pipeline.models import Document
from pipeline.offline import Offline
from pipeline.stages.claims import Claims, list_claims
from pipeline.stages.outline import outline_debate
from pipeline.stages.voices import read_voices
from pipeline.views import Outline, Voices
from tests.invented import page, talk

HARBOUR = page(
    talk("Ada", "Thanks all! The old wall leaks every spring. I think the council should pay for the new wall."),
    talk(
        "Bo",
        "I disagree. The old wall does not leak in spring.",
        "Cleo told me that the council has no money. Fair enough, the new wall would be dry.",
        replies_to="t1",
    ),
    talk("Ada", "If it were shown that the old wall is dry in spring, I would drop the new wall.", replies_to="t2"),
)


@cache
def voices(document: Document = HARBOUR) -> Voices:
    """Return the voices as the stage has them."""
    return asyncio.run(read_voices(document, Offline(), Ledger()))


@cache
def outline(document: Document = HARBOUR) -> Outline:
    """Return the outline as the stage has it."""
    return asyncio.run(outline_debate(voices(document), Offline(), Ledger()))


@cache
def claims(document: Document = HARBOUR) -> Claims:
    """Return the claims as the stage has them."""
    return asyncio.run(list_claims(voices(document), outline(document), Offline(), Ledger()))
