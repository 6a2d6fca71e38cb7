"""Rules for the parts of a paragraph that are not its author's: quoted, paraphrased, predicted, tried on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.offline.cues import plain

LEAST_QUOTED_WORDS = 4
"""Fewer words between quotation marks are a term that is mentioned, not a statement."""
LEAST_CLAUSE_WORDS = 3

_QUOTED = re.compile(r"(?<!\w)\"([^\"\n]{8,600}?)\"(?!\w)")
_CLAUSE = r"(?P<clause>[^.;?!\n\"]{10,400}?)(?=\s*(?:[.;?!\n]|,? but\b|,? and (?:i|that)\b| – | -- |$))"
_YOU_THINK = re.compile(
    r"(?i)\b(?:you|he|she|they)(?:'ve|'re)? (?:\w+ly )?(?:seem to (?:think|believe|assume|say|suggest)|appear to (?:think|believe)|think|believe|assume|claim(?:ed)?|argued?|suggest(?:ed)?|"
    r"sa(?:y|id)|are saying|wrote|maintain(?:ed)?|insist(?:ed)?|hold|told us)(?: here| above)? that " + _CLAUSE
)
_YOUR_VIEW = re.compile(
    r"(?i)\b(?:your|his|her|their|the (?:essay|author|objection|report)'s) (?:\w+ ){0,2}(?:view|claim|thought|argument|position|idea|point|worry|suggestion) "
    r"(?:seems to be|appears to be|is|was|that)(?: that)? " + _CLAUSE
)
_SAYING = (
    r"(?:argu|claim|believ|maintain|insist|contend|assert|suggest|think|hold|stat|not|point out|points out|pointed out|conclud|propos|find|found|observ|warn|admit|conced|writ|wrot|declar|explain|stress|emphasi[sz]|"
    r"complain|fear|feel|felt|say|said|report|tell|told|object|repl|answer|charg|reason|recogni[sz]|accept|agre|expect|hope|thought|held)(?:s|es|ed|ing|e|ies|ied|t|ten|ts|ds|ks)?(?: (?:us|me|people|reporters))?"
)
_REPORTED = re.compile(
    r"(?P<who>\b(?:(?:(?:Mr|Mrs|Ms|Dr|Prof)\. )?[A-Z][\w'-]+(?:(?: (?:of|de|van|von|the))? [A-Z][\w.'-]*){0,4}|(?:[Tt]he |[Ss]ome |[Mm]any |[Mm]ost |[Oo]ther )?(?:critics|opponents|supporters|proponents|"
    r"advocates|defenders|sceptics|skeptics|scholars|researchers|economists|scientists|experts|authors|teachers|parents|doctors|officials|others)))"
    r"(?:,[^,.;\n]{2,80},)? (?:(?:has|have|had|also|often|once|now|then|further|later|rightly|wrongly|\w+ly) ){0,2}"
    + _SAYING
    + r" that "
    + _CLAUSE
)
_THE_VIEW_THAT = re.compile(
    r"(?i)\b(?:the|a|this|that|their|his|her) (?:\w+ ){0,2}(?:belief|view|idea|notion|claim|argument|opinion|conviction|assumption|theory|thesis|objection|complaint|fear|suggestion|statement|position|charge|contention)s?(?: (?:was|is))? that "
    + _CLAUSE
)
_NO_NAMES = frozenset(
    [
        "i",
        "we",
        "you",
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "there",
        "what",
        "which",
        "who",
        "the",
        "a",
        "an",
        "my",
        "our",
        "your",
        "his",
        "her",
        "its",
        "their",
        "one",
        "nobody",
        "somebody",
        "someone",
        "everybody",
        "people",
        "but",
        "and",
        "so",
        "if",
        "as",
        "in",
        "on",
        "at",
        "for",
        "when",
        "while",
        "although",
        "though",
        "because",
    ]
)
_PREDICTED = re.compile(
    r"(?i)\b(?:it|somebody|someone|some|critics|opponents|sceptics|skeptics|people|defenders|they|you)(?:'ll| will| may| might| could| can)(?: be)? (?:probably |then |now |no doubt )?"
    r"(?:say|said|object(?:ed)?|reply|replied|answer(?:ed)?|respond(?:ed)?|argue|argued|protest|tell (?:me|us|you))(?: me)?(?: that|:|,) "
    + _CLAUSE
)
_TRIED_ON = re.compile(
    r"(?i)\bone (?:perspective|view|reading|answer|position|thought|could|might)(?: here| on this)?(?: could| might| would| may)?(?: be| say| think| hold| argue)(?: that|:|,)? "
    + _CLAUSE
)
_ATTRIBUTED = re.compile(
    r"(?i)(?:\bre:?\s*(?:your [\w ]+)?|\byou(?:r [\w ]{2,40})?(?:'ve|'re)? ?(?:\w+ )?(?:say|said|write|wrote|claim|claimed|call|called|ask|asked|argue|argued|mention|mentioned|put it|told)?(?: that)?|"
    r"\b(?:says?|said|writes?|wrote|claims?|claimed|asked|argues?|argued|told|objects?|insists?|put it|quoting|the (?:claim|line|sentence|idea|argument|view)(?: that)?)),?:?\s*$"
)
_HEARSAY = re.compile(r"(?i)\b(?:i|we|i'd|i'll|let me|my|me)\b[^\"]{0,25}$")


@dataclass(frozen=True)
class Part:
    """A stretch of a paragraph in another voice."""

    start: int
    end: int
    words: str
    voice: str
    holder: str

    def reply(self) -> dict[str, str]:
        """Return the part as the reply to the prompt holds it."""
        return {"words": self.words, "voice": self.voice, "holder": self.holder}


def parts(text: str) -> list[Part]:
    """Return the parts of `text` in another voice, in order, none overlapping another."""
    simple = plain(text)
    found = sorted([*_quotations(text, simple), *_reports(text, simple)], key=lambda p: (p.start, -p.end))
    kept: list[Part] = []
    for part in found:
        if not kept or part.start >= kept[-1].end:
            kept.append(part)
    return kept


def _quotations(text: str, simple: str) -> Iterator[Part]:
    for match in _QUOTED.finditer(simple):
        start, end = match.span(1)
        if len(match[1].split()) >= LEAST_QUOTED_WORDS and _credited(simple[: match.start()]):
            yield Part(start, end, text[start:end].strip(), "quotation", "opponent")


def _credited(before: str) -> bool:
    """Whether the words just before a quotation hand it to somebody else."""
    nearby = before[-60:]
    return bool(_ATTRIBUTED.search(nearby)) and not _HEARSAY.search(nearby)


def _reports(text: str, simple: str) -> Iterator[Part]:
    for pattern, voice, holder in (
        (_YOU_THINK, "paraphrase", "opponent"),
        (_YOUR_VIEW, "paraphrase", "opponent"),
        (_PREDICTED, "anticipated", "opponent"),
        (_TRIED_ON, "hypothetical", "nobody"),
        (_THE_VIEW_THAT, "paraphrase", "somebody"),
        (_REPORTED, "paraphrase", ""),
    ):
        for match in pattern.finditer(simple):
            start, end = match.span("clause")
            who = holder or _named(match["who"])
            if who and len(match["clause"].split()) >= LEAST_CLAUSE_WORDS:
                yield Part(start, end, text[start:end].strip(), voice, who)


def _named(who: str) -> str:
    """The name that a report gives, or nothing where a pronoun stands in its place."""
    return "" if who.lower() in _NO_NAMES else who
