"""Whether a text is in the language that the rules are for."""

import re
from itertools import islice

ENGLISH_SHARE = 0.2
"""The least share of English function words among the first words of a text; English prose has 0.4 to 0.6."""
WORDS_READ = 2_000
FEW_WORDS = 8
"""Too few to tell; taken for English."""

_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "it",
        "for",
        "as",
        "with",
        "was",
        "on",
        "be",
        "are",
        "this",
        "by",
        "not",
        "you",
        "i",
        "have",
        "or",
        "from",
        "but",
        "at",
        "they",
        "we",
        "his",
        "her",
        "he",
        "she",
        "which",
        "an",
        "had",
        "if",
        "there",
        "their",
        "what",
        "so",
        "would",
        "do",
        "no",
        "can",
        "will",
        "all",
        "my",
        "your",
        "than",
        "about",
        "who",
        "when",
        "how",
        "me",
        "our",
        "just",
        "its",
        "been",
        "were",
        "don",
        "t",
        "s",
        "has",
        "more",
        "some",
        "them",
        "these",
        "because",
        "should",
        "only",
        "think",
        "very",
    ]
)


def is_english(text: str) -> bool:
    """Return whether `text` seems to be English, by its commonest words."""
    words = [match[0].lower() for match in islice(_WORD.finditer(text), WORDS_READ)]
    if len(words) < FEW_WORDS:
        return not any(ord(char) > 0x24F for word in words for char in word)
    return sum(word in _FUNCTION for word in words) >= ENGLISH_SHARE * len(words)
