"""The parts in which a text is read: the whole while it fits into one call, else windows of whole passages."""

from itertools import groupby

from pipeline.grounding import number
from pipeline.models import Document, Sentence
from pipeline.stages.asking import grouped
from pipeline.views import Text, spoken

CONTEXT = 3
"""How many sentences before a window are shown with it."""
LARGE = 40
"""From so many sentences on, a window is chosen for what a reply can hold, not for what its reader can take in."""
TIMES_MORE = 8
"""So many windows at once are read where the reply does not grow with the text."""


def at_once(window: int) -> int:
    """Return how many sentences a reader of such windows is shown where it says little of each: all of most texts."""
    return window * TIMES_MORE if window >= LARGE else window


def windows(document: Document, most: int) -> list[Text]:
    """Return what is said in `document` in texts of at most `most` sentences, in order; none where nothing is said.

    A passage longer than that is cut.
    """
    said = list(spoken(document))
    if len(said) <= most:
        return [Text(document, tuple(said))] if said else []
    passages = [list(group) for _, group in groupby(said, key=lambda s: s.passage)]
    pieces = [passage[i : i + most] for passage in passages for i in range(0, len(passage), most)]
    groups = grouped(pieces, len, most)
    return [_window(document, [s for piece in group for s in piece]) for group in groups]


def _window(document: Document, sentences: list[Sentence]) -> Text:
    first = number(sentences[0].id) - 1
    return Text(document, tuple(sentences), document.sentences[max(0, first - CONTEXT) : first])
