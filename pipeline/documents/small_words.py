"""Words that a page writes in small letters: what is written so is rarely somebody's name."""

import re
from collections.abc import Collection, Iterable, Set

from pipeline.documents.blocks import Block
from pipeline.documents.names import PARTICLES
from pipeline.markup import show
from pipeline.models import Markup

_WORD = re.compile(r"[^\W\d_][\w-]+")


def small_words(text: str, markup: Markup, blocks: Iterable[Block]) -> frozenset[str]:
    """Return the words that stand in small letters in what a reader sees of `blocks`."""
    shown = (show(text[block.start : block.end], markup).text for block in blocks)
    return frozenset(word for each in shown for word in _WORD.findall(each) if word.islower())


def words_of(name: str) -> frozenset[str]:
    """Return the words of a name in small letters, without initials and particles such as `van`."""
    return frozenset(_WORD.findall(name.casefold())) - PARTICLES


def are_ordinary(names: Collection[str], small: Set[str]) -> bool:
    """Tell whether half of `names` at least begin with a capital and consist of words that are written small too."""
    return 2 * sum(1 for name in names if name[0].isupper() and words_of(name) and words_of(name) <= small) >= len(
        names
    )
