"""Whether a text is in the language that the rules are for."""

import re
from collections.abc import Iterable
from itertools import islice

from pipeline.markup import show
from pipeline.models import Document, PassageKind

ENGLISH_SHARE = 0.2
"""The least share of English function words among the first words of a text; English prose has 0.4 to 0.6."""
WORDS_READ = 2_000
FEW_WORDS = 8
"""Too few to tell; taken for English."""
A_PARAGRAPH = 40
"""In a text of fewer words English ones may be rare; it is foreign only where others' words outnumber them."""
LAST_LATIN = 0x24F
"""The last letter that a language in Latin script writes."""
_UNSPOKEN = frozenset({PassageKind.FURNITURE, PassageKind.HEADER, PassageKind.CODE})

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = """
    the of and to in a is that it for as with was on be are this by not you i have or from but at they we
    his her he she which an had if there their what so would do no can will all my your than about who when
    how me our just its been were don t s has more some them these because should only think very
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_FOREIGN_WORDS = """
    der die das und ist nicht ein eine den dem von zu le la les et est pas une des du que qui el los las es una por para
    il lo gli che non di per un det og er ikke som en att och är inte het een van niet dat o os não uma se na je i w z
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split()) - _FUNCTION
"""The commonest words of some other languages; they decide where a text is short."""


def is_english(text: str) -> bool:
    """Return whether `text` seems to be English, by its commonest words."""
    words = [match[0].lower() for match in islice(_WORD.finditer(text), WORDS_READ)]
    if len(words) < FEW_WORDS:
        return _latin(words)
    own = sum(word in _FUNCTION for word in words)
    if len(words) < A_PARAGRAPH and own < ENGLISH_SHARE * len(words):
        return own >= sum(word in _FOREIGN for word in words) and _latin(words)
    return own >= ENGLISH_SHARE * len(words)


def _latin(words: Iterable[str]) -> bool:
    return not any(ord(char) > LAST_LATIN for word in words for char in word)


def spoken(document: Document) -> str:
    """Return the beginning of what is said in `document`, as its readers see it: no markup, no page text, no code."""
    said = (
        show(passage.span.cut(document.text), document.markup_at(passage.span.start)).text
        for passage in document.passages
        if passage.kind not in _UNSPOKEN
    )
    return " ".join(islice(said, WORDS_READ))


def is_in_english(document: Document) -> bool:
    """Tell whether what is said in `document`, a single one, seems to be English."""
    return is_english(spoken(document))
