"""What an attack is about, put as a neutral question, given the words that are attacked."""

import re

LONGEST = 200
"""A question has at the most so many characters."""
LONGEST_QUOTE = 160
"""So many characters of the words are quoted."""
LONGEST_NAME = 60
"""Whoever is called by more characters than these is not named in a question."""

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
_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'", "„": "‚", "«": "‹", "»": "›"})


def question_on(words: str, speaker: str | None = None) -> str:
    """Return the question whether `words` hold, which stand in it as a quotation and so bend to no grammar.

    Words that ask something are the question themselves where they may stand as a heading, else it is asked how they
    are to be answered. Where it is given, `speaker` is named as the one whose words they are.
    """
    line = " ".join(words.split()).rstrip(".!… ")
    if speaker and len(speaker) > LONGEST_NAME:
        return question_on(words)
    if not line.endswith("?"):
        return _asked(f"Is {speaker} right to say" if speaker else "Is this right:", line)
    if _ASKS.match(line) and not _PERSONAL.search(line) and line.count("?") == 1 and len(line) <= LONGEST_QUOTE:
        return line[0].upper() + line[1:]
    asked = f"what {speaker} asks" if speaker else "this"
    return _asked(f"How is {asked} to be answered:", line.rstrip("?! "))


def between(point: str, counterpoint: str) -> str:
    """Return what a question ends with that others answer differently elsewhere: who do so here."""
    return f" ({point} and {counterpoint})"


def _asked(opening: str, line: str) -> str:
    """The question that opens so and ends with `line` as a quotation, cut at a word where it is long."""
    room = min(LONGEST_QUOTE, LONGEST - len(f"{opening} “ …”?"))
    return f"{opening} “{_quoted(line, room)}”?"


def _quoted(line: str, room: int) -> str:
    """`line` with other marks for what is quoted in it, cut at a word where it is longer than `room`."""
    inside = _THAT.sub("", line.translate(_MARKS), count=1) if _THAT.match(line) else line.translate(_MARKS)
    if len(inside) <= room:
        return inside
    return inside[:room].rsplit(" ", 1)[0].rstrip(",;:") + " …"
