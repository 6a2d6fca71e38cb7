"""The frames in which English reports what another says, thinks, would reply or might hold; each ends in the reported clause.

A frame is a pattern with a group `clause` and, where the text names the holder, a group `who`.
"""

import re
from dataclasses import dataclass

CLAUSE = r"(?P<clause>[^.;?!\n\"]{10,400}?)(?=\s*(?:[.;?!\n]|,? but\b|,? and (?:i|i'm|i'd)\b| – | -- |, (?:and )?(?:it isn't|that isn't|which)\b|$))"
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z][\w'-]+(?:(?: (?:of|de|van|von|the))? [A-Z][\w.'-]*){0,4}"
_GROUP = (
    r"(?:[Tt]he |[Ss]ome |[Mm]any |[Mm]ost |[Oo]ther )?(?:[Cc]ritics|[Oo]pponents|[Ss]upporters|[Pp]roponents|[Aa]dvocates|[Dd]efenders|[Ss]ceptics|[Ss]keptics|scholars|researchers|economists|scientists|experts|authors|"
    r"teachers|parents|doctors|officials|[Oo]thers|[Oo]ptimists|[Pp]essimists)"
)
_SOMEBODY = r"(?:[Ss]omebody|[Ss]omeone|[Ss]ome|[Pp]eople|[Tt]hey|[Yy]ou|[Hh]e|[Ss]he|[Ii]t)"
_ONE = r"(?:[Oo]ne|[Ss]omebody|[Ss]omeone|[Aa]nybody|[Aa]nyone)"
_SAY = (
    r"(?:argu|claim|believ|maintain|insist|contend|assert|suggest|think|hold|stat|not|point out|points out|pointed out|conclud|propos|find|found|observ|warn|admit|conced|writ|wrot|declar|explain|stress|emphasi[sz]|complain|"
    r"fear|feel|felt|say|said|report|tell|told|object|repl|answer|charg|reason|recogni[sz]|accept|agre|expect|hope|thought|held|protest|counter|respond)(?:s|es|ed|ing|e|y|ies|ied|t|ten|ts|ds|ks)?(?: in)?(?: (?:us|me|you|people|reporters))?"
)
ASIDE = r"(?:, [^,.;\n]{2,60},)?"
VIEW = r"(?:belief|view|idea|notion|claim|thought|argument|opinion|conviction|assumption|theory|thesis|objection|complaint|fear|worry|concern|suggestion|statement|position|charge|contention|point|reason|case|line|hope|intuition)s?"
_WILL = r"(?:'ll| will| is (?:bound|sure|likely|going) to| are (?:bound|sure|likely|going) to| can be expected to| would (?:probably|no doubt|then|presumably)| may well| might well| may| might)"
_MIGHT = r" (?:could|might|may)(?:, [^,.;\n]{2,40},)?"
THAT = r"(?: that|:|,)"
_SENTENCE_FOLLOWS = r"(?= (?:it|it's|there|they|they're|we|we're|i|i'm|he|she|that's|this (?:is|will)|the \w+ (?:is|are|was|were|has|have|can|will)) )"

ADVERB = r"(?:also|often|once|now|then|further|later|still|just|even|always|never|sometimes|usually|really|\w+ly)"
_OTHERS = r"[Tt]hey|[Hh]e|[Ss]he|[Ss]omebody|[Ss]omeone|[Pp]eople|[Ss]ome people|[Oo]thers|[Tt]hose people|[Ee]verybody|[Ee]veryone"
_PERSON = (
    r"(?:[Mm]y|[Oo]ur|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne) (?:\w+ )?(?:neighbou?r|friend|colleague|boss|teacher|mother|father|wife|husband|partner|brother|sister|daughter|son|aunt|uncle|doctor|nurse|landlord|tenant|manager|councillor|"
    r"councilor|member|resident|parent|reader|customer|visitor|student|pupil|opponent|critic|woman|man|boy|girl|lady|gentleman|cousin|chairman|chairwoman|chair|mayor)"
)
_SPEAK = (
    r"(?:says?|said|claims?|claimed|argues?|argued|maintains?|maintained|insists?|insisted|contends?|contended|asserts?|asserted|warns?|warned|complains?|complained|objects?|objected|"
    r"repl(?:y|ies|ied)|answers?|answered|protests?|protested|suggests?|suggested|worr(?:y|ies|ied)|fears?|feared|believes?|believed|thinks?|thought|holds?|held|tells? (?:me|us)|told (?:me|us|everybody|people))"
)


@dataclass(frozen=True)
class Frame:
    """One way of reporting: its pattern, the voice it gives the clause, and who holds it where no name is given."""

    pattern: re.Pattern[str]
    voice: str
    holder: str = ""
    needs: frozenset[str] = frozenset()
    """One of these words stands in all that it matches, in small letters: a text without any need not be searched."""


def any_of(listed: str) -> frozenset[str]:
    """Return the words of `listed`, one of which stands in whatever a frame matches."""
    return frozenset(listed.split())


FRAMES = (
    Frame(
        re.compile(
            rf"\b{_ONE}{_MIGHT} (?:also |just |of course |reasonably )?(?:say|hold|argue|think|maintain|claim|insist|believe|take the (?:line|view|position)){THAT} {CLAUSE}"
        ),
        "hypothetical",
        "nobody",
        needs=any_of("one somebody someone anybody anyone"),
    ),
    Frame(
        re.compile(
            rf"\b[Oo]ne (?:other |possible |natural )?(?:perspective|view|reading|answer|position|thought|way to (?:see|look at|put) (?:it|this))(?: here| on this)? (?:could|might|would|may) be{THAT} \"?{CLAUSE}"
        ),
        "hypothetical",
        "nobody",
        needs=any_of("one"),
    ),
    Frame(
        re.compile(rf"\b[Oo]ne could (?:also )?(?:look at|see|read) [^.:;\n]{{3,80}}: {CLAUSE}"),
        "hypothetical",
        "nobody",
        needs=any_of("one"),
    ),
    Frame(
        re.compile(
            rf"\b(?P<who>{_NAME}|{_GROUP}|{_SOMEBODY}){_WILL}(?: be)? (?:probably |then |now |no doubt |always |surely )?{_SAY}{THAT} {CLAUSE}"
        ),
        "anticipated",
        "somebody",
        needs=any_of("will may might would bound sure likely going expected ll"),
    ),
    Frame(
        re.compile(
            rf"\b(?P<who>[Yy]ou|[Ss]omebody|[Ss]omeone|[Tt]hey|[Pp]eople|[Ss]ome|{_GROUP}){_WILL} (?:probably |then |now |no doubt |always |surely )?(?:(?:tell|remind) (?:me|us)|say|object|answer|reply|respond|protest|insist){_SENTENCE_FOLLOWS} {CLAUSE}"
        ),
        "anticipated",
        "somebody",
        needs=any_of("will may might would bound sure likely going expected ll"),
    ),
    Frame(
        re.compile(
            rf"\b(?:I know|I (?:can )?(?:hear|expect|anticipate|foresee|predict)) the (?:reply|objection|answer|counter-?argument|response){THAT} {CLAUSE}"
        ),
        "anticipated",
        "somebody",
        needs=any_of("know hear expect anticipate foresee predict"),
    ),
    Frame(
        re.compile(
            rf"\b[Tt]he (?:\w+ ){{0,2}}(?:reply|objection|answer|counter\S*|response|rejoinder)(?: here)? (?:will|would|may|might)(?: probably| no doubt| then)? be{THAT} {CLAUSE}"
        ),
        "anticipated",
        "somebody",
    ),
    Frame(
        re.compile(
            rf"\b[Tt]he (?:\w+ ){{0,2}}(?:counter\S*|objection|reply|response)[^.;\n]{{0,60}} (?:that )?I (?:predict|expect|anticipate)[^.;\n]{{0,20}} is(?: that)? {CLAUSE}"
        ),
        "anticipated",
        "somebody",
        needs=any_of("predict expect anticipate"),
    ),
    Frame(
        re.compile(
            rf"\b(?P<who>{_NAME}|{_GROUP}|[Tt]he (?:essay|author|article|report|post|paper))'s? (?:\w+ ){{0,2}}{VIEW}{ASIDE} (?:seems to be|appears to be|is|was)(?: that|:)? {CLAUSE}"
        ),
        "paraphrase",
        "opponent",
    ),
    Frame(
        re.compile(
            rf"(?i)(?<!make )(?<!makes )(?<!making )(?<!made )\b(?:the|a|this|that|their|his|her) (?:\w+ ){{0,2}}{VIEW}(?: (?:was|is|given is(?: always)?(?: \w+)?))?(?: that|:) {CLAUSE}"
        ),
        "paraphrase",
        "somebody",
    ),
    Frame(
        re.compile(
            rf"(?P<who>\b(?:{_NAME}|{_GROUP})){ASIDE} (?:(?:has|have|had|also|often|once|now|then|further|later|rightly|wrongly|\w+ly) ){{0,2}}{_SAY} that {CLAUSE}"
        ),
        "paraphrase",
    ),
    Frame(
        re.compile(
            rf"\b(?:{_OTHERS})(?: (?:{ADVERB}))?{ASIDE} {_SPEAK}(?: (?:to |at |in |on |about |after |before )[^,.;:\n]{{2,40}}?)?(?:, [^,.;\n]{{2,50}},)? that {CLAUSE}"
        ),
        "paraphrase",
        "somebody",
        needs=any_of("they he she somebody someone people others those everybody everyone"),
    ),
    Frame(
        re.compile(
            rf"\b(?:{_PERSON})(?: (?:{ADVERB}))?{ASIDE} {_SPEAK}(?: that|(?= (?:the|it|this|they|we|that|there|all|no|every|my|his|her|our)\b)) {CLAUSE}"
        ),
        "paraphrase",
        "somebody",
        needs=any_of(
            "neighbour neighbor friend colleague boss teacher mother father wife husband partner brother sister daughter son aunt uncle doctor nurse landlord tenant manager councillor councilor member resident parent reader customer visitor student pupil opponent critic woman man boy girl lady gentleman cousin chairman chairwoman chair mayor"
        ),
    ),
    Frame(
        re.compile(rf"\b[Aa]ccording to (?P<who>{_NAME}|{_GROUP})(?:,| and [^,.;\n]{{2,40}},) {CLAUSE}"),
        "paraphrase",
        needs=any_of("according"),
    ),
    Frame(
        re.compile(rf"\b[Tt]o hear (?P<who>{_NAME}|{_GROUP}|them|him|her|some people) (?:tell it|talk),? {CLAUSE}"),
        "paraphrase",
        "somebody",
        needs=any_of("hear"),
    ),
    Frame(
        re.compile(
            rf"\b(?:[Tt]here (?:are|is) (?:those|some|people|many|somebody|someone)(?: here| too| still)? who (?:{ADVERB} )?{_SPEAK}|[Ii]t(?: is|'s| has been| was) (?:{ADVERB} )?(?:said|claimed|argued|objected|suggested|thought|believed|held)|"
            rf"[Pp]eople (?:keep|kept) (?:telling (?:me|us)|saying)|[Ww]hat (?:they|people|the \w+)(?: are|'re)? (?:{ADVERB} )?(?:say|saying|mean|claim|claiming)(?: here)? is)(?: that|(?= (?:the|it|this|they|we|there|all|no|every|my|our)\b)) {CLAUSE}"
        ),
        "paraphrase",
        "somebody",
    ),
    Frame(
        re.compile(
            rf"\b[Tt]he (?:(?:usual|common|standard|old|stock|familiar|obvious|first|second|third|last|main|other) )?(?:complaint|objection|argument|claim|reply|worry|charge|line) (?:I|we|one|people) (?:\w+ ){{1,5}}?(?:is|was) that {CLAUSE}"
        ),
        "paraphrase",
        "somebody",
    ),
    Frame(
        re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]heir) (?:\w+ )?{VIEW}, that (?P<clause>[^,.;\n]{{10,200}}),"),
        "paraphrase",
        "somebody",
    ),
)
