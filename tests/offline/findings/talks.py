"""Invented exchanges in which every sentence is a claim of who says it."""

from collections.abc import Iterator

from pipeline.models import Claim, Document
from pipeline.offline.findings.lines import Line, Transcript, lines_of
from tests.invented import claim, page, talk

REST = "Thanks to all. Tea is served. Bring a cup. Next week is about bread. Doors open at noon."
"""A few more sentences, without claims: where there are only two, no word tells one from the other."""
NAMES = {"h1": "Ada Berg", "h2": "Bo Lind"}
_HOLDER = {name: holder for holder, name in NAMES.items()}


def exchange(*turns: tuple[str, str]) -> Transcript:
    """Return the transcript of turns, each a name and what is said."""
    document = page(*(talk(name, text) for name, text in turns), talk(None, REST))
    return lines_of(document, list(_claims(document)), NAMES)


def _claims(document: Document) -> Iterator[Claim]:
    for number, sentence in enumerate(document.sentences, start=1):
        if author := document.turn[document.passage[sentence.passage].turn].author:
            yield claim(document, number, _HOLDER[author], sentence.span.cut(document.text))


def last(said: Transcript) -> Line:
    """Return the last line."""
    return said.lines[-1]
