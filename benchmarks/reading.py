"""Reading a text as far as its claims, by the offline engine's rules."""

from collections.abc import Iterator

from pipeline.grounding import shown
from pipeline.models import Document, Voice
from pipeline.offline.extract import puts_forward
from pipeline.offline.reading.attribute import Attribution, attribution_of
from pipeline.offline.reading.extract import Extraction, extraction_of
from pipeline.offline.spoken import Spoken, spoken
from pipeline.offline.voiced_text import VoicedText
from pipeline.views import names_of


def clauses(document: Document) -> Iterator[tuple[VoicedText, Spoken]]:
    """Yield every clause that puts something forward, each with the text it is read in."""
    attribution = attribution_of(document)
    voiced = {passage.id: passage for passage in attribution.passages}
    asked = tuple(s for s in document.sentences if voiced[s.passage].voice is not Voice.FURNITURE)
    page = VoicedText(document, asked, voiced, names_of(attribution.cast.participants))
    for sentence in asked:
        text = shown(document, sentence.span)
        yield from ((page, clause) for clause in spoken(page, sentence, text) if puts_forward(clause.words))


def extracted(document: Document) -> tuple[Attribution, Extraction]:
    """Return whose words each passage is, and the claims."""
    attribution = attribution_of(document)
    return attribution, extraction_of(document, attribution)
