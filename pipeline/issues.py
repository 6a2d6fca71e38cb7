"""What an attack is about, put as a neutral question, given the words that are attacked."""

import re

LONGEST_QUOTE = 160
"""So many characters of the words are quoted."""

_ASKS = re.compile(
    r"(?i)(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|"
    r"who|whom|whose|what|which|where|when|how)\b"
)
"""What begins a question that leaves its answer open; one with "why", "isn't" or an assertion's order does not."""
_PERSONAL = re.compile(r"(?i)\b(?:i|me|my|we|us|our|you|your|yours|yourself)\b")
"""Whoever reads the heading is neither the one who asks nor the one who is asked."""
_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'", "„": "‚", "«": "‹", "»": "›"})


def question_on(words: str) -> str:
    """Return the question whether `words` hold, which stand in it as a quotation and so bend to no grammar.

    Words that ask something are the question themselves where they may stand as a heading, else it is asked how they
    are to be answered.
    """
    line = " ".join(words.split()).rstrip(".!… ")
    if not line.endswith("?"):
        return f"Is this right: “{_quoted(line)}”?"
    if _ASKS.match(line) and not _PERSONAL.search(line) and line.count("?") == 1 and len(line) <= LONGEST_QUOTE:
        return line[0].upper() + line[1:]
    return f"How is this to be answered: “{_quoted(line.rstrip('?! '))}”?"


def _quoted(line: str) -> str:
    """`line` with other marks for what is quoted in it, cut at a word where it is long."""
    inside = line.translate(_MARKS)
    if len(inside) <= LONGEST_QUOTE:
        return inside
    return inside[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
