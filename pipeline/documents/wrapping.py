"""Whether the lines of a paragraph were broken by a machine at a right margin, or by somebody who meant it."""

import re
from collections.abc import Iterable
from itertools import pairwise

from pipeline.documents.blocks import Block

_FIRST_WORD = re.compile(r"\S+")
_WRAPPED = 0.75
"""The share of breaks that a margin explains from which on the text counts as wrapped."""

_WIDEST = 100
"""Characters; a longer line was not broken by anybody."""


def margin_of(blocks: Iterable[Block]) -> int:
    """Return the length of a page's longest line that may end at a margin."""
    lengths = (end - start for block in blocks for start, end in block.lines)
    return max((length for length in lengths if length <= _WIDEST), default=_WIDEST)


def is_wrapped(text: str, lines: list[tuple[int, int]], margin: int | None = None) -> bool:
    """Tell whether most lines end where the first word of the next would have passed the margin.

    Without a margin the longest line gives it.
    """
    margin = margin or max(end - start for start, end in lines)
    breaks = [end - start + 1 + _first_word(text, below) > margin for (start, end), below in pairwise(lines)]
    return sum(breaks) >= _WRAPPED * len(breaks)


def _first_word(text: str, line: tuple[int, int]) -> int:
    found = _FIRST_WORD.match(text, *line)
    return len(found[0]) if found else 0
