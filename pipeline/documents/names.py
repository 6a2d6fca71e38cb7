"""What can be somebody's name, and what is a label that only looks like one."""

import re

_WORD = r"[^\W\d_][\w.'’-]*"
_NAME = re.compile(rf"{_WORD}(?:\ {_WORD}){{0,4}}")
_LONG_NAME = re.compile(rf"{_WORD}(?:\ {_WORD}){{1,11}}")
_HANDLE = re.compile(r"(?:/?u/|@)?[^\W_][\w.-]{1,38}")
_VERSION = re.compile(r"v?\d+(?:\.\d+)+", re.IGNORECASE)
_NUMBERED_SPEAKER = re.compile(
    r"(?:speaker|participant|witness|voice|caller|juror)(?:\s?\d{1,2}|\s[a-z])", re.IGNORECASE
)
_PARTICLE_WORDS = "al and ap ben bin da de del den der di dos du el ibn la le of ter the van von y zu"
PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""What may stand in small letters within a name."""

_LONGEST_NAME = 40
_LONGEST_WITH_TITLES = 80

_LABEL_WORDS = """
    absent agenda also anecdote answers apologies argument aside assumption assumptions attendance attendees author
    background because but case category caveat cc chapter claim clarification con conclusion cons context
    correction counter counterargument counterpoint date definition disclaimer edit epistemic evidence example
    examples fact finally first footnote from further fyi goal hence hint however hypothesis i if in issue key
    lemma link links location main me meta method methods minor minutes motivation my myth nb note notes objection on
    option or our overall p.s part place point pop prediction premise premises present presenter presenters pro problem
    proof proposal pros ps purpose question questions quote re reason reasons rebuttal reference references related
    reply response result results revised sample second section sequences slides so solution source sources spoiler
    status step subject suggestion summary tags that the then theorem therefore thesis third this time tip title
    tl;dr tldr to topic translation trigger unless update upshot version warning we what when where who why yes
    you your
"""
_LABELS = frozenset(_LABEL_WORDS.split())


def looks_like_name(text: str) -> bool:
    """Tell whether `text` can be a person's name: one to five words, written as names are."""
    if len(text) > _LONGEST_NAME or not _NAME.fullmatch(text):
        return is_numbered_speaker(text)
    return _is_written_as_name(text)


def looks_like_long_name(text: str) -> bool:
    """Tell whether `text` can be a name with titles and several surnames: up to twelve words, none of them a label's.

    A heading of that length is rarely without one, so where a name is not surely expected, `looks_like_name` is safer.
    """
    if len(text) > _LONGEST_WITH_TITLES or not _LONG_NAME.fullmatch(text):
        return False
    return _is_written_as_name(text) and not any(is_label(word) for word in text.split(" ") if word not in PARTICLES)


def _is_written_as_name(text: str) -> bool:
    words = text.split(" ")
    if is_label(text) or not words[0][0].isupper() or words[-1] in PARTICLES:
        return False
    return all(word[0].isupper() or not word[0].isascii() or word in PARTICLES for word in words)


def is_numbered_speaker(text: str) -> bool:
    """Tell whether `text` stands for a speaker whose name is not known, such as `Speaker 3` or `Voice A`."""
    return bool(_NUMBERED_SPEAKER.fullmatch(text))


def looks_like_handle(text: str) -> bool:
    """Tell whether `text` can be a user name: one token, such as `night_owl7` or `u/heron`."""
    return bool(_HANDLE.fullmatch(text)) and not is_label(text) and not _VERSION.fullmatch(text)


def looks_like_author(text: str) -> bool:
    """Tell whether `text` can be a name or a user name."""
    return looks_like_name(text) or looks_like_handle(text)


def is_label(text: str) -> bool:
    """Tell whether `text` starts with a word that introduces text rather than a speaker, such as `Note` or `RE`."""
    words = text.split(maxsplit=1)
    return bool(words) and words[0].rstrip(".,:").casefold() in _LABELS
