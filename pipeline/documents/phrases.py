"""Short phrases that state nothing: labels in a row, and what stands beside an author's name."""

import re

_STATING_WORDS = """
    am is are was were be been being has have had do does did will would can could shall should may might must cannot
    i he she it we they you
"""
_STATING = frozenset(_STATING_WORDS.split())
_ENDINGS = frozenset({"t", "m", "re", "ve", "ll", "d"})
"""What follows the apostrophe of a contracted verb or negation."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PART = re.compile(r"['’]")
_STOPS = ".,;:!?…"
_IN_A_ROW = re.compile(r"\s*[|·•]\s*")
_LABEL_WORDS = 4
_LABEL_CHARACTERS = 32


def is_phrase(text: str, most_words: int) -> bool:
    """Tell whether `text` is a few words without a stop, a pronoun or an auxiliary, as no sentence of prose is."""
    words = _WORD.findall(text.casefold())
    if not 0 < len(words) <= most_words or text[-1] in _STOPS:
        return False
    return not any(_states(_PART.split(word)) for word in words)


def _states(parts: list[str]) -> bool:
    return parts[0] in _STATING or (len(parts) > 1 and parts[1] in _ENDINGS)


def labels_in_row(line: str) -> list[str]:
    """Return the labels of a row such as `Older posts | Newer posts`; none where a part of it is no label."""
    parts = _IN_A_ROW.split(line)
    are_labels = len(parts) > 1 and all(
        len(part) <= _LABEL_CHARACTERS and is_phrase(part, _LABEL_WORDS) for part in parts
    )
    return parts if are_labels else []
