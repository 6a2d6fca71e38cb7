"""The words by which English hedges, generalises, draws conclusions and reports; shared by the rules of criticism."""

import re
from functools import lru_cache

from pipeline.offline.cues import SUSPECTED, UNCERTAIN, words

_MORE_DOUBT = words(
    r"suspicion",
    r"impression",
    r"(?:can't|cannot|can not|couldn't) (?:prove|promise|show|be sure|say|swear|tell|rule)",
    r"guess(?:es|ing)?",
    r"not (?:proof|a proof|strong evidence|evidence)",
    r"next to nothing",
    r"nothing to show",
    r"as far as (?:i|we)",
    r"thin evidence",
    r"could",
    r"hope",
)
_MORE_CARE = words(
    r"doubt\w*",
    r"would",
    r"\w+'d",
    r"(?:i|we) (?:think|believe|expect|hope|worry|take it|find)",
    r"to me",
    r"in my (?:view|experience|opinion)",
    r"suggests?",
    r"for (?:some|most|many)",
    r"usually|often|sometimes|mostly|largely|partly|nearly|almost|about|perhaps",
    r"(?<!as )if|unless|provided",
    r"let (?:us|me)|let's",
    r"on the whole|in general|by and large",
    r"either",
)
UNIVERSAL = words(
    r"all(?! (?:that|i|we|you|it)\b)",
    r"every",
    r"every(?:one|body|thing|where)",
    r"any(?:one|body|thing|where)?",
    r"always",
    r"ever|never(?! (?:more|less|fewer))",
    r"(?<!say )(?<!said )(?<!or )(?<!next to )nothing(?! to do\b)",
    r"nobody",
    r"no one",
    r"none",
    r"whoever",
    r"whatever",
    r"wherever",
    r"by (?:it|them)(?:self|selves)",
    r"alone",
    r"only",
    r"nothing but",
    r"entire(?:ly)?",
    r"complete(?:ly)?",
    r"at all",
    r"without exception",
    r"in every case",
    r"impossible",
    r"must",
)
CONCLUDES = re.compile(
    r"(?i)(?:^\W*(?:and |but )?(?:so|therefore|thus|hence|consequently|clearly|which (?:shows|proves|means)|(?:that|this|it) (?:shows|proves|means|settles|follows)|(?:that|this)'s (?:how|why)|(?:that|this) is (?:how|why))\b"
    r"|(?:,|;|:| –| —) (?:and )?(?:so|therefore|thus|hence|which (?:shows|proves|means))\b|\bso (?:there you have|that's|it's|it is)\b)"
)
REASON = words(r"because", r"since", r"given that", r"after all")
SOURCE = words(
    r"by the|on the|according to|reports?|survey\w*|stud(?:y|ies)|review\w*|figures?|counts?|data|told|tells?|says?|said|found|measured|wrote|asked|counted|estimates?|notes?|audit\w*"
)
PAST = words(r"was|were|had|did|\w{3,}ed|went|came|saw|said|told|found|took|made|got|gave")
CASE = re.compile(
    r"(?i)\b(?:i|me|my|we|us|our)\b.{0,80}\b(?:saw|showed|told|found|noticed|learned|learnt|watched|heard|had|was|were|came|went|did|\w+ed)\b|\b(?:saw|showed|told|\w+ed) (?:me|us)\b"
)
FIGURE = re.compile(r"\d|\bper cent\b|%|\b(?:half|third|quarter|dozen|hundred|thousand|million)s?\b")


@lru_cache(maxsize=4096)
def doubted(text: str) -> bool:
    """Tell whether `text` says that it is not sure."""
    return bool(UNCERTAIN.search(text) or SUSPECTED.search(text) or _MORE_DOUBT.search(text))


@lru_cache(maxsize=4096)
def careful(text: str) -> bool:
    """Tell whether `text` hedges, limits or conditions what it says in any way."""
    return doubted(text) or bool(_MORE_CARE.search(text))
