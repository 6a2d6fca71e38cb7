"""What an attack is about, put as a heading, given the words that are attacked."""

import re

CONTESTED = "Contested: "
LONGEST = 200
"""A heading has at the most so many characters."""
LONGEST_QUOTE = 160
"""So many characters of the words are quoted."""
LONGEST_NAME = 60
"""Whoever is called by more characters than these is not named in a heading."""

_ASKS = re.compile(
    r"(?i)(?:is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|"
    r"who|whom|whose|what|which|where|when|how)\b"
)
"""What begins a question that leaves its answer open; one with "why", "isn't" or an assertion's order does not."""
_PERSONAL = re.compile(r"(?i)\b(?:i|me|my|we|us|our|you|your|yours|yourself)\b")
"""Whoever reads the heading is neither the one who asks nor the one who is asked."""
_THAT = re.compile(
    r"(?i)that (?=(?:i|he|she|it|we|they|you|there|nobody|nothing|everybody|everything|somebody|something|anybody|"
    r"the|an?|no|my|your|his|her|its|our|their|these|those|this|all|every|each|any|if|when|where|while)\b)"
)
"""The conjunction that a clause was cut out with; before anything else it may point at something."""
_MARKS = str.maketrans(dict.fromkeys("“”„«»", '"'))


def heading_on(words: str, speaker: str | None = None) -> str:
    """Return that `words` are contested; they stand in it as a quotation and so bend to no grammar.

    Words that ask something are the heading themselves where they may stand as one, else it is told that they are
    asked. Where it is given, `speaker` is named as the one whose words they are.
    """
    line = " ".join(words.split()).rstrip(".!… ")
    if speaker and len(speaker) > LONGEST_NAME:
        return heading_on(words)
    if not line.endswith("?"):
        return _with_quotation(f"{CONTESTED}{speaker}'s" if speaker else CONTESTED.strip(), line)
    if _ASKS.match(line) and not _PERSONAL.search(line) and line.count("?") == 1 and len(line) <= LONGEST_QUOTE:
        return line[0].upper() + line[1:]
    return _with_quotation(f"Asked by {speaker}:" if speaker else "Asked:", line)


def between(point: str, counterpoint: str) -> str:
    """Return what a heading ends with that stands over others elsewhere: who differ here."""
    return f" ({point} and {counterpoint})"


def _with_quotation(opening: str, line: str) -> str:
    """The heading that opens so and ends with `line` as a quotation, cut at a word where it is long."""
    room = min(LONGEST_QUOTE, LONGEST - len(f"{opening} “ …”"))
    return f"{opening} “{_quoted(line, room)}”"


def _quoted(line: str, room: int) -> str:
    """`line` with other marks for what is quoted in it, cut at a word where it is longer than `room`."""
    inside = _THAT.sub("", line.translate(_MARKS), count=1) if _THAT.match(line) else line.translate(_MARKS)
    if len(inside) <= room:
        return inside
    return inside[:room].rsplit(" ", 1)[0].rstrip(",;:") + " …"
