"""A text read by rules alone: what all the replies to prompts are made of."""

from pipeline.models import Document
from pipeline.offline.debate import Debate
from pipeline.offline.language import is_in_english
from pipeline.offline.reading.attribute import attributed, attribution_of
from pipeline.offline.reading.extract import extraction_of
from pipeline.offline.reading.pair import pairing_of
from pipeline.offline.reading.read import Reading
from pipeline.offline.together.join import joined

__all__ = ["Reading", "reading_of"]


def reading_of(document: Document, question: str | None = None) -> Reading:
    """Return what the rules find in `document`; `question` focuses ranks and pairs on itself.

    Documents that are read as one are read each by itself, and then joined; one in another language than English adds
    nothing but its authors.
    """
    if len(document.parts) > 1:
        return joined([_member(part, question) for part in document.parts], question)
    attribution = attribution_of(document)
    extraction = extraction_of(document, attribution)
    participants = attribution.cast.participants
    pairing = pairing_of(document, extraction.claims, participants, question)
    debate = Debate(document, attribution.passages, participants, pairing.claims, pairing.relations, pairing.clashes)
    return Reading(debate, pairing.questions, extraction.social)


def _member(document: Document, question: str | None) -> Reading:
    if is_in_english(document):
        return reading_of(document, question)
    unread = attributed(document, ())
    return Reading(Debate(document, unread.passages, unread.cast.participants, (), (), ()), {}, frozenset())
