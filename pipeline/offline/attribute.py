"""Rules for whose words a passage is."""

from functools import lru_cache

from pipeline.grounding import number, shown
from pipeline.models import Document, Passage
from pipeline.offline.inline import parts
from pipeline.offline.quotation import Cue, quotations
from pipeline.views import PassageWindow

MOST_CUES = 3
MOST_PARTS = 8
"""So many parts of a passage are told apart, the first ones."""


def attribute_voices(document: Document, passages: PassageWindow) -> dict[str, object]:
    """Return voice, holder and inline parts of each passage that is asked about."""
    quoted = quotations(document) if may_quote_unmarked(document) else {}
    return {
        "passages": [
            _quotation(passage, quoted[passage.id]) if passage.id in quoted else _own(document, passage)
            for passage in passages.asked
        ]
    }


@lru_cache(maxsize=8)
def may_quote_unmarked(document: Document) -> bool:
    """Tell whether others' words may stand unmarked: not where the page marks them, nor where speakers take turns."""
    if any(passage.quote_depth for passage in document.passages):
        return False
    return len({turn.author for turn in document.turns if turn.author}) < 2


def _quotation(passage: Passage, cues: tuple[Cue, ...]) -> dict[str, object]:
    names = [cue.name for cue in cues[:MOST_CUES]]
    return {"passage": number(passage.id), "cues": names, "voice": "quotation", "holder": "opponent", "inline": []}


def _own(document: Document, passage: Passage) -> dict[str, object]:
    inline = [part.reply() for part in parts(shown(document, passage.span))[:MOST_PARTS]]
    return {"passage": number(passage.id), "cues": [], "voice": "own", "holder": "author", "inline": inline}
