"""What is said of a whole kind of things, now and to come, and not of one's own affairs or of what has happened."""

import re

from pipeline.offline.cues import words

_PERSONAL = words(
    r"i|i'm|i've|i'd|i'll|me|my|mine|myself", r"we|we're|we've|we'd|we'll|us|our|ours", r"you|your|yours|\w+'d"
)
_OPENING = r"(?i:\W*(?:(?:and|but|so|still|yet|then|therefore|thus|hence|besides|anyway|simply) |(?:still|after all|in short|of course), )*)"
_BEFORE = r"(?:^\W*|[,;:–—] |\b(?:and|but|so|that|then|therefore) )"
_NOW = r"(?:is|are|can|can't|cannot|will|won't|must|ha(?:s|ve) to|do|does|don't|doesn't|never|always|comes?|makes?|takes?|gets?|gives?|keeps?|goes|go|wants?|cares?)"
_UNLIMITED = re.compile(
    r"(?i)(?:"
    rf"{_BEFORE}(?P<whole>(?:no|every) (?:\w+ ){{1,6}}?(?:will|can|must|is|are|ha(?:s|ve) ever))\b(?! \w+ing\b)"
    rf"|{_BEFORE}(?P<who>(?:nobody|no one|nothing|everyone|everybody|everything|whoever) (?:(?:\w+ ){{1,4}}?is going to|(?:will|can|must|is|ever|wants|cares|knows|agrees|has ever|makes|gives|comes)))\b(?! \w+ing\b| here\b| there\b)"
    rf"|{_BEFORE}(?P<all>all (?:the |of the |such )?\w+s (?:\w+ )?(?:will|can|must|are))\b"
    r"|(?P<time>(?:will|can|must|do|does|is|are) (?:always|never))\b(?! (?:more|less|fewer|later|been)\b)"
    r"|(?P<none>\bno \w+ (?:whatever|whatsoever)|without exception|inevitabl[ey])\b"
    r")"
)
_CLOSED = (
    r"(?!(?:the|this|that|these|it|he|she|they|there|here|some|most|many|few|several|both|his|her|its|their|what|who|which|when|where|why|how|if|as|at|by|for|from|in|of|on|to|with|"
    r"not|only|even|because|since|while|though|although|or|than|after|before|until|unless|let|please|yes|no|nor|neither|either|nothing|nobody|none|anything|anyone|now|today|then|once|"
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?|hundreds?)\b)"
)
_MANY = rf"(?:[Pp]eople|[Tt]hose|[Cc]hildren|(?i:{_CLOSED})[A-Z]?[a-z-]+(?<!s)s|(?i:{_CLOSED})[A-Z]?[a-z-]+ [a-z-]+s)"
"""A plural noun, or a word and a plural noun; a capital may begin a sentence."""
_WHO = r"(?:(?:who|that|which|whose) (?:[\w'-]+ ){1,10}?)?"
_ADVERB = r"(?:[a-z]+ly |just |simply )?"
_HOLDS = rf"(?:{_NOW}|isn't|aren't|shows?|learns?|means?|brings?|needs?|turns?|costs?)\b"
_KIND = re.compile(
    rf"^{_OPENING}(?:(?i:an?|any|every|whoever) (?:[\w'-]+ ){{1,16}}?|{_MANY} {_WHO}|(?<=[a-z] ){_CLOSED}[a-z-]+ (?:[a-z-]+ )?){_ADVERB}{_HOLDS}"
)
_CONCLUDED = re.compile(
    rf"(?:,|;|:| –| —) (?:and )?(?:so|therefore|thus|hence) (?:{_CLOSED}[a-z-]+ ){{1,3}}?{_ADVERB}{_NOW}\b"
)


_REASONING = re.compile(
    r"(?i)^\W*(?:the|their|his|her|your|that|one|another) (?:\w+ )?(?:reason|argument|answer|claim|case|objection|fear|worry|idea|theory|story|thinking)\b"
)


def tells_a_reasoning(text: str) -> bool:
    """Tell whether `text` opens by telling a reasoning, which may be another's."""
    return bool(_REASONING.search(text))


def is_personal(text: str) -> bool:
    """Tell whether `text` speaks of its author, of the one it is said to, or only of what would be."""
    return bool(_PERSONAL.search(text))


def unlimited(text: str) -> str | None:
    """Return the words by which `text` leaves no exception of a kind, for now and to come; None where it does not."""
    found = _UNLIMITED.search(text)
    return next((words for words in found.groups() if words), None) if found else None


def of_a_kind(text: str) -> bool:
    """Tell whether `text` says of a kind of things, or concludes of one, how they are."""
    return bool(_KIND.search(text) or _CONCLUDED.search(text))
