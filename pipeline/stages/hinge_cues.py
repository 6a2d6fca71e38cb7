"""How English says what a dispute turns on: conditions on which somebody gives in, and who is to prove what.

The patterns are for text in small letters, with straight apostrophes.
"""

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_WOULD = r"(?:'d|'ll| would| will| should| must| shall)(?: have to| gladly| happily| readily| at once| just| simply| then| be the first to)*"
_YIELD = _any(
    r"drop|abandon|withdraw|retract|concede|reconsider|rethink|apologi[sz]e|admit|agree|accept|switch|back down|come (?:round|around|over)",
    r"give (?:up|in|way|(?:\w+ ){1,3}up)|think again|lose|change (?:my|our) (?:mind|view|views|tune|vote)|stand (?:down|corrected)|sit down|shut up",
    r"keep (?:quiet|silent)|hold (?:my|our) (?:tongues?|peace)|say (?:sorry|no more|nothing more)|eat (?:my|our)|have (?:nothing|no (?:more|case|argument|objection|quarrel|leg))",
    r"take (?:it|that|this|them|all|everything|back)(?: \w+){0,4} back|take back|be (?:wrong|mistaken|convinced|persuaded|satisfied|content|with (?:you|him|her|them))|side with",
)
_BEATEN = _any(
    r"\b(?:i|we)(?:'m| am| was|'re| are| were) (?:wrong|mistaken|beaten|convinced|persuaded|with (?:you|him|her|them))\b",
    r"\b(?:i|we)(?:'ve| have| had|'d have)? (?:lose|lost|was wrong|were wrong|give up|given up)\b",
    r"\b(?:you|he|she|they|[a-z]+)(?:'s|'re|'d be| is| are| was| were| would be| will be)(?: quite| all| both| perfectly)? right\b",
    r"\b(?:you|he|she|they)(?: have|'ve| has|'s|'d have)? (?:won|a (?:case|point))\b|\byou win\b",
)
_CASE_FALLS = _any(
    r"(?:is|are|was|were|would be|will be)(?: all)? (?:gone|lost|dead|over|finished|wrong|moot|worthless|pointless|undone)\b",
    r"\b(?:falls?|collapses?)\b",
    r"\b(?:case|argument|objection|point|rest|plan|claim|worry)(?: for \w+(?: \w+)?)? (?:goes|go|fails?)\b",
)
_SUBMITS = _any(rf"\b(?:i|we){_WOULD} {_YIELD}\b", _BEATEN)
_GIVES_IN = _any(_SUBMITS, _CASE_FALLS)
_ACTS = rf"\b(?:i|we){_WOULD} \w+"
_IF = r"(?:\b(?:if|once|the day)|(?:^\W*|[,;:] (?:and |but |so )?)(?:were|should|suppose))\b"
SOMEBODY_MAY_GIVE_IN = re.compile(rf"{_GIVES_IN}|{_ACTS}|\b(?:i|we)(?:'m| am)? (?:won't|can't|cannot|\w+ not|\w+n't)\b")
"""What stands in every sentence that one of the conditions below matches; looked for first, since it is much faster."""

_LEAD = r",? (?:then |and |so |fine,? |well,? |all right,? |very well,? )*"

_EVIDENCE = _any(
    r"show(?:s|n|ed)?|prove[sdn]?|turn(?:s|ed)? out|find(?:s|ings?)?|found|demonstrate[sd]?|establish(?:es|ed)?|persuade[sd]?|convince[sd]?",
    r"measure[sd]?|confirm(?:s|ed)?|came out|comes out|comes? to|came to|is true|was true|were true|fails?|failed",
    r"(?:is|was|were|are|'s|'re) (?:right|wrong|false|correct|mistaken)|isn't so|is not so|(?:has|have|had) (?:\w+ )?(?:figures|evidence|numbers|data|proof)",
)
EVIDENTIAL = re.compile(rf"(?:\b|(?='))(?:{_EVIDENCE})\b")
"""What makes a condition one that a finding would meet."""

GIVING_IN = (
    re.compile(
        rf"{_IF}(?P<premise>[^.;]{{3,200}}?)(?:{_LEAD}(?P<fall>{_SUBMITS}.*)|, (?P<case>[^,;]{{0,80}}{_CASE_FALLS}.*))"
    ),
    re.compile(rf"(?P<fall>.*{_GIVES_IN}[^,;]{{0,80}}),? (?:if|once|as soon as|when|unless|the day)\b(?P<premise>.*)"),
    re.compile(
        rf"^\W*(?P<premise>(?:show|find|bring|give|name|get) (?:me|us)\b[^.;]{{3,200}}?),? (?:and|then) (?P<fall>(?:{_GIVES_IN}|{_ACTS}).*)"
    ),
    re.compile(rf"^\W*(?:with|without|at|above|below|given) (?P<premise>[^.;,]{{2,60}}?),? (?P<fall>{_BEATEN}.*)"),
)
"""A condition, and what its author gives up under it."""

ACTING_ON_EVIDENCE = (
    re.compile(rf"{_IF}(?P<premise>[^.;]{{3,200}}?){_LEAD}(?P<fall>{_ACTS}.*)"),
    re.compile(
        r"(?P<fall>.*\b(?:i|we) (?:won't|can't|cannot|will not|shan't|shall not|wouldn't|would not|'m not|am not)\b.*?),? (?:until|unless|before)\b(?P<premise>.*)"
    ),
)
"""A condition, and what its author would do: giving in only where a finding would meet the condition."""

_CASE = r"(?:case|argument|objection|claim|position|proposal|plan|point|complaint|reasoning)"
_STANDS_ON = r"(?:turns|hinges|hangs|rests|depends|stands or falls)(?: only| entirely| wholly)? (?:on|upon|with)\b"
TURNS_ON = re.compile(
    r"\b(?:"
    rf"(?:it|this|that|everything|all|the (?:whole )?(?:case|matter|argument|question|thing|debate|disagreement|rest))(?: all)? (?:{_STANDS_ON}|(?:comes|boils) down(?: only| entirely)? to\b)|"
    rf"(?:my|our|the|this|that|his|her|their|your)(?: whole| entire)? (?:\w+ )?{_CASE} {_STANDS_ON}|"
    r"(?:all|what|the only thing|the one thing)(?: that| really| still| now)* (?:divides|separates|splits|parts) (?:us|them|you|the two|both)\b|"
    r"(?:where|the point (?:on|at) which) (?:we|they|you|the two)(?: really| actually| still)? (?:part|differ|disagree)\b|"
    r"(?:the|our|this|their|your) (?:real |whole |actual )?(?:quarrel|dispute|disagreement|difference|crux)(?: \w+){0,4} (?:is|isn't|is not|are|lies)\b|"
    r"(?:could|might|would|will)(?: still| yet| alone)? (?:stop|sway|move|persuade|convince) (?:me|us)\b"
    r")"
)
"""What its author names as that on which the matter turns."""

POINTS_BACK = re.compile(r"^\W*(?:that|this|it|they|those|these|so|not)\b(?:'s)?(?: \w+){0,3}$")
"""A condition that is the sentence before: "if that is wrong"."""
NOT_ABOUT = re.compile(
    r"\b(?:isn't|is not|aren't|are not) (?:really |so much |only )?(?:about|over|between|whether)\b|"
    r"\b(?:don't|do not|doesn't|does not) (?:think|believe|see|mean)\b"
)
"""A sentence that tells what the matter does not turn on, and leaves it to the next one to tell on what."""

ONLY_PARTLY = re.compile(r"\b(?:half|part|some|a piece) of (?:what|where|it)\b")

_TERM = r"(?:an? |the (?:word|term) )?[\"'“‘]?(?P<term{}>[a-z][\w-]+)"
DEFINES = re.compile(
    r"\b(?:"
    rf"(?:call|calls|called|calling) (?:it|that|this|them|those|these) {_TERM.format(1)}\b|"
    rf"(?:count|counts|counted|counting) as {_TERM.format(2)}\b|"
    rf"(?:^|(?:say|says|said|think|mean|believe|that|me|and|but),? )an? (?P<term3>[a-z][\w-]+) (?:is|means) (?:an?|any|whatever|what|something|not)\b|"
    rf"(?:mean|means|meant) by {_TERM.format(4)}\b|by {_TERM.format(5)}[\"'”’]? (?:i|we|you|he|she|they) means?\b"
    r")"
)
"""A sentence that says what falls under a word, and the word."""

_MUST = r"(?:should|must|ought to|has|have|had|needs?|ha(?:s|ve) got|'s got)(?: have)?(?: to)?"
_PROVING = _any(
    r"(?:do(?: all)? the |be the one to )?(?:show|showing|prove|proving|demonstrate|justify|justifying|explaining)\b",
    r"(?:make|bring) (?:the|their|its|his|her) (?:case|proof|evidence)\b",
)
BURDEN = re.compile(
    rf"\b(?:who|whoever|those|the ones?|the side|anybody|anyone|people|whichever side)\b[^.;]{{0,80}}\b(?:{_MUST} {_PROVING}|owes?(?: \w+){{0,3}} (?:proof|evidence|explanation|answers?)\b)|"
    r"\buntil (?:you|we|they|he|she|someone|somebody)\b.{0,40}\b(?:prove|show)\b|"
    r"\bburden of (?:proof|showing|evidence|justification)\b|\bonus is on\b"
)
"""Who is to prove what."""
