"""Formulas that were lost on the way: the holes they leave are no-break spaces where no writer would put any."""

import re

# A formula between words leaves the no-break space of either side; one before punctuation leaves one.
# After a sentence's end two of them are a typist's wide space, and before a line's end they are nothing.
_BETWEEN_WORDS = re.compile(r"(?<=[^\s.!?…:])\xa0{2,}(?=[^\s.,;:!?)])")
_BEFORE_PUNCTUATION = re.compile(r"(?<=\S)\s?\xa0[ \xa0]*(?=[,.)])")
_BEFORE_HIGH_PUNCTUATION = re.compile(r"(?<=\S)\s?\xa0[ \xa0]*(?=[;:!?])")


def holes(text: str) -> list[tuple[int, int]]:
    """Return the ranges of `text`, in order, where a formula is missing."""
    if "\xa0" not in text:
        return []
    patterns = [_BETWEEN_WORDS, _BEFORE_PUNCTUATION]
    # French sets a no-break space before ; : ! ? and inside its quotation marks.
    if "«" not in text:
        patterns.append(_BEFORE_HIGH_PUNCTUATION)
    return sorted(match.span() for pattern in patterns for match in pattern.finditer(text))
