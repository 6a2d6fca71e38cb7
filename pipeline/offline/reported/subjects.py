"""Who is the subject of a verb of saying: read backwards from the verb, over auxiliaries and asides, to the name."""

import re
from typing import NamedTuple

from pipeline.offline.reported.holders import PLURALS, can_speak, head_of, holder_of
from pipeline.offline.reported.phrases import NAME, NP

_ADVERB = (
    r"(?:also|often|once|now|then|further|later|still|just|even|always|sometimes|usually|really|already|long|again|first|"
    r"ever|only|merely|no doubt|of course|forever|well|for (?:weeks|months|years|ages|days)|all|both|doubtless|(?!only|early|daily)\w{2,}ly)"
)
_AUXILIARY = (
    r"(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|must|should|does|do|did|'ll|"
    r"going to|bound to|about to|used to|likely to|sure to|certain to|expected to|to go on to|to|keeps?|kept|likes? to|"
    r"liked to|(?:seem|appear|continue|begin|love|prefer|want)(?:s|ed)? to|went on to|go(?:es)? on|started|starts?|"
    r"(?:wrong|right|quick|keen|happy|eager|mistaken|unwise|rash|at pains) (?:to|in)|fond of|"
    r"not|never|hardly|cannot|no longer|\w+n't|go(?:es)? around|went around|quite|very|absolutely|firmly)"
)
_APPEARS = (
    r"(?:(?: will| is going to| are going to| is bound to|'ll)(?: [\w']+){1,7}?|"
    r" (?:wrote|writes?|stood|got|gets?|came|comes?|rang|phoned|turned|stepped|leaned|popped|pops?|rose|went on record)(?: [\w']+){0,5}?) (?:to|and)"
)
"""Somebody turns up first, and then says it."""
_CHAIN = rf"(?P<chain>(?:{_APPEARS})?(?:'(?:ll|d|ve|re|s))?(?: (?:{_AUXILIARY}|{_ADVERB})){{0,5}}) "
_ASIDE = r"(?:, [^,.;\n]{2,60},)?"
_DESCRIBED = r"(?:(?: of you| of them)|(?: (?:determined|inclined|out) to be \w+)|(?: [a-z]+ing(?: [\w'-]+){1,5}?(?= would| might| could)))?"
_SUBJECT = re.compile(rf"(?<![\w'-])(?P<who>{NP}){_DESCRIBED}(?P<rel>,? who(?: [\w']+){{0,6}}?)?{_ASIDE}{_CHAIN}$")
_APPOSITION = re.compile(
    rf"\b(?:[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?) [^,.;:\n]{{2,60}}, (?P<who>{NAME}),{_CHAIN}$"
)
"""Who somebody is, and then the name: "the head of the school board, Mira Holt, says"."""
_NOT_BEFORE = re.compile(
    r"(?i)(?:^|[\s\"(])(?:of|in|at|on|by|for|with|from|to|about|than|against|between|under|over|into|like|as|how|why|"
    r"whatever|whether|if|unless|do|does|did|would|will|can|could|should|is|are|am|was|were|be|been|\w+'(?:m|re|s)|has|have|had|let|lets|make|makes|and i|"
    r"don't|doesn't|didn't|i|we|nor|no|not|neither|hardly|you|my|our|a|an|the)\s*$"
)
"""After these a noun is no subject, or the clause is no statement that it says so."""
_AS = re.compile(r"(?i)(?:^|[\s\"(])as\s*$")
"""What somebody says after "as" stands beside a statement of the author's; no part of the name is a subject either."""
_WITH = re.compile(rf"\b[Ww]ith (?P<who>{NP}) (?:\w+ly |still |now |even )?$")
_EXPECTED = re.compile(
    r"(?i)\b(?:i|we|i'd|we'd|i'll)(?: \w+ly)? (?:expect|expected|predict|wait for|'m waiting for|await)\s*$"
)
_WITHIN_NAME = re.compile(r"(?<![.?!] )(?<!^)\b[A-Z]\w+(?: of(?: the)?)? $")
_SUPPOSED = re.compile(r"(?i)\b(?:suppose|supposing|imagine|assume|say)(?: that)?\s*$")
_OPINIONS_WORDS = """
allege alleged alleges argue argued argues arguing assert asserted asserts boast boasted boasts claim claimed
claiming claims complain complained complains contend contended contends insist insisted insisting insists maintain
maintained maintains pretend pretended pretends
"""
OPINIONS = frozenset(_OPINIONS_WORDS.split())
"""What even a document does only as somebody's mouthpiece."""


_NATION = re.compile(r"[Tt]he [A-Z]\w+(?:sh|ch|ese|iss)")


class Subject(NamedTuple):
    """Who says something, and how the verb is put."""

    start: int
    who: str
    chain: str
    """The auxiliaries and adverbs between subject and verb."""
    expected: bool
    """The author expects them to say it."""
    before: str = ""
    """What stands before the subject in its sentence."""

    @property
    def supposed(self) -> bool:
        """Whether the author only supposes that they say it."""
        return bool(_SUPPOSED.search(self.before))

    @property
    def head(self) -> str:
        """The noun that the subject is about, in small letters."""
        return head_of(self.who)

    @property
    def plural(self) -> bool:
        """Whether a verb without an ending agrees with it."""
        if " and " in self.who or _NATION.fullmatch(self.who):
            return True
        return self.head in PLURALS or (self.head.endswith("s") and not self.head.endswith("ss"))

    @property
    def holder(self) -> str:
        """The name as it is written, "opponent" for the addressee, "somebody" for whom the text does not name."""
        return holder_of(self.who)


def subject_before(prefix: str) -> Subject | None:
    """Return the subject of the verb that follows `prefix`, the part of its sentence before it; None where none shows."""
    at = 0
    while match := _SUBJECT.search(prefix, at):
        at = match.start() + 1
        before, chain = prefix[: match.start()], f"{match['chain']} "
        expected = chain.startswith(" to ") and bool(_EXPECTED.search(before))
        stands = expected or match["rel"] or not (chain.startswith(" to ") or _NOT_BEFORE.search(before))
        if _AS.search(before):
            at = match.end("who")
        if stands and can_speak(match["who"]) and not (match["who"][0].isupper() and _WITHIN_NAME.search(before)):
            return Subject(match.start(), match["who"], chain, expected, before)
    named = _APPOSITION.search(prefix)
    if named and not _NOT_BEFORE.search(prefix[: named.start()]):
        return Subject(named.start(), named["who"], f"{named['chain']} ", False, prefix[: named.start()])
    return None


def accompanying(prefix: str) -> Subject | None:
    """Return the subject of a participle after "with": "with the mayor saying that"."""
    match = _WITH.search(prefix)
    return (
        Subject(match.start("who"), match["who"], " ", False, prefix[: match.start("who")])
        if match and can_speak(match["who"])
        else None
    )
