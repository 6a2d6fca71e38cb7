"""Short ways to read a source and to look at what came of it."""

from pipeline.documents import parse_document
from pipeline.models import Document, Markup, Passage
from tests.documents.invariants import check


def read(text: str, markup: Markup = Markup.TEXT) -> Document:
    """Return the document that `text` holds, after checking that nothing of it was lost."""
    data = text.encode()
    document = parse_document(data, source="page.any", markup=markup)
    check(document, data)
    return document


def words(document: Document, part: Passage) -> str:
    """Return the characters of a passage."""
    return part.span.cut(document.text)


def passages(document: Document, kind: str | None = None) -> list[str]:
    """Return the characters of all passages, or of those of one kind."""
    return [words(document, each) for each in document.passages if kind in (None, each.kind)]


def sentences(document: Document) -> list[str]:
    """Return the characters of all sentences."""
    return [each.span.cut(document.text) for each in document.sentences]


def authors(document: Document) -> list[str | None]:
    """Return the author of each turn."""
    return [turn.author for turn in document.turns]


def answers(document: Document) -> list[str | None]:
    """Return what each turn replies to."""
    return [turn.replies_to for turn in document.turns]


def kinds(document: Document) -> list[str]:
    """Return the kind of each passage."""
    return [each.kind.value for each in document.passages]
