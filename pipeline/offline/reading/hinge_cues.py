"""How English says what a dispute turns on: conditions on which somebody gives in, and what is named as deciding.

The patterns are for text in small letters, with straight apostrophes.
"""

import re


def _any(*alternatives: str) -> str:
    return "(?:" + "|".join(alternatives) + ")"


_WOULD = r"(?:'d|'ll|'m|'re| would| will| should| must| shall| might| could| can| am| are)(?: have to| have| be| gladly| happily| readily| cheerfully| at once| just| simply| then| the first to| perfectly| quite)*"
_YIELD = _any(
    r"drop|abandon|withdraw|retract|recant|concede|reconsider|rethink|apologi[sz]e|admit|agree|accept|switch|back down|back off|come (?:round|around|over|along|out for)|rewrite|resign",
    r"give (?:up|in|way|(?:\w+ ){1,3}up|you)|think again|think (?:differently|otherwise)|lose|chang(?:e|ed) (?:my|our) (?:mind|view|views|tune|vote|answer)|stand (?:down|corrected)|sit down|shut (?:up|it|my)",
    r"keep (?:quiet|silent|my mouth)|hold (?:my|our) (?:tongues?|peace|fire)|say (?:sorry|so|no more|nothing more)|eat (?:my|our)|have (?:nothing|no (?:more|case|argument|objection|quarrel|leg|complaint))|see your point",
    r"take (?:it|that|this|them|all|everything|back)(?: \w+){0,4} (?:back|down|at face value)|take back|tear (?:it |this |that |mine )?up|wrong|mistaken|convinced|persuaded|satisfied|content|with (?:you|him|her|them)|side with|walk with",
    r"(?:sold|in|on board|all for (?:it|that|this)|for it|off your back|your (?:man|woman)|yours|out of your hair|first in line)(?=\W*$|[,;.])|vote (?:for|with|yes)|support|back (?:it|you|him|her|them|the|this|that)|sign|live with|stomach|swallow|believe|trust|stop",
    r"delete (?:my|this|the)|cancel|hush|pipe down|join (?:you|them|in)|cheer|applaud|buy you|vote the other way|recommend",
)
_BEATEN = _any(
    r"\b(?:i|we)(?:'m| am| was|'re| are| were) (?:wrong|mistaken|beaten|convinced|persuaded|with (?:you|him|her|them))\b",
    r"\b(?:i|we)(?:'ve| have| had|'d have)? (?:lose|lost|was wrong|were wrong|give up|given up)\b",
    r"\b(?:you|he|she|they|[a-z]+)(?:'s|'re|'d be| is| are| was| were| would be| will be)(?: quite| all| both| perfectly)? right\b",
    r"\b(?:you|he|she|they)(?: have|'ve| has|'s|'d have)? (?:won(?!')|a (?:case|point))\b|\byou win\b",
    r"\byou(?:'ll| will| would|'d| can|'ve)? (?:not |never )?(?:hear (?:another|no (?:more|further))|have my|get my|got my|have me|win me|see me)\b|\bwe can talk\b",
    r"\bmy (?:vote|objections?|recommendation|answer|support|view|mind|signature|doubts?|worry|concerns?|opposition|position|letter)(?:'s| is|'d be| would be| would| will)(?: \w+)? (?:yours|different|changed?|gone?|go|vanish|disappear|fall|melt|withdrawn|the other way|change)\b",
)
_CASE_FALLS = _any(
    r"(?:is|are|was|were|would be|will be)(?: all)? (?:gone|lost|dead|over|finished|wrong|moot|worthless|pointless|undone)\b",
    r"\b(?:falls?|collapses?|crumbles?|come(?:s)? (?:down|apart|crashing))\b",
    r"\b(?:nothing|little|not much)(?:'s| is)? (?:left|remains)\b|\bnothing left\b",
    r"\b(?:case|argument|objection|point|rest|plan|claim|worry)(?: for \w+(?: \w+)?)? (?:goes|go|fails?)\b",
)
_SUBMITS = _any(rf"\b(?:i|we){_WOULD} {_YIELD}\b", _BEATEN)
_GIVES_IN = _any(_SUBMITS, _CASE_FALLS)
_ACTS = r"\b(?:i|we)(?:'d|'ll| would| will| should| shall| might)(?: gladly| happily| readily| at once)* \w+"
_IF = r"(?:\b(?:if|once|provided|assuming|the (?:day|moment|minute))|(?:^\W*|[,;:—–] ?(?:and |but |so )?)(?:were|should|suppose|had))\b"
SOMEBODY_MAY_GIVE_IN = re.compile(
    rf"{_GIVES_IN}|{_ACTS}|\b(?:i|we)(?:'m| am)? (?:won't|can't|cannot|\w+ not|\w+n't)\b|\b(?:me|us|my|our)\b"
)
"""What stands in every sentence that one of the conditions below matches; looked for first, since it is much faster."""

_LEAD = r",? (?:then |and |so |fine,? |well,? |all right,? |very well,? |yes,? |sure,? )*"

_EVIDENCE = _any(
    r"show(?:s|n|ed)?|prove[sdn]?|turn(?:s|ed)? out|find(?:s|ings?)?|found|demonstrate[sd]?|establish(?:es|ed)?|persuade[sd]?|convince[sd]?",
    r"measure[sd]?|confirm(?:s|ed)?|came out|comes out|comes? to|came to|is true|was true|were true|fails?|failed|repl(?:y|icat\w+)",
    r"(?:is|was|were|are|'s|'re) (?:right|wrong|false|correct|mistaken)|isn't so|is not so|(?:has|have|had) (?:\w+ )?(?:figures|evidence|numbers|data|proof)",
)
EVIDENTIAL = re.compile(rf"(?:\b|(?='))(?:{_EVIDENCE})\b")
"""What makes a condition one that a finding would meet."""

_DO = _any(
    r"show|find|bring|give|name|get|produce|point|prove|persuade|convince|link|quote|cite|dig (?:up|out)|come (?:back|up)|turn up|tell|explain|demonstrate|present|provide|send|let|sort|fix|solve|mend|cut|halve|drop|lower|raise|make|put|build|add|take|strip|remove|knock|pull"
)
GIVING_IN = (
    re.compile(
        rf"{_IF}(?P<premise>[^.;]{{3,200}}?)(?:{_LEAD}(?P<fall>{_SUBMITS}.*)|, (?P<case>[^,;]{{0,80}}{_CASE_FALLS}.*))"
    ),
    re.compile(
        rf"(?P<fall>.*{_GIVES_IN}[^,;]{{0,80}}),? (?:if|once|as soon as|when|unless|provided|assuming|so long as|as long as|only with|the (?:day|moment|minute))\b(?P<premise>.*)"
    ),
    re.compile(
        rf"(?:^|[.;:—–-] ?)\W*(?:ok(?:ay)? |so |just |please |but |well,? )?(?P<premise>{_DO}\b[^.;]{{3,200}}?),? (?:and|then|or) (?:then )?(?P<fall>(?:{_SUBMITS}|[^,;]{{0,60}}{_CASE_FALLS}).*)"
    ),
    re.compile(
        rf"^\W*(?:with|without|at|above|below|given) (?P<premise>[^.;,]{{2,80}}?(?:, [^.;,]{{2,60}})?),? (?P<fall>{_BEATEN}.*)"
    ),
    re.compile(
        r"(?P<premise>.*)\b(?P<fall>(?:would|might|could|'d|will)(?: still| yet| alone| certainly| probably| have)*(?: (?:be enough to|suffice to|do (?:it|that)))? (?:(?:change|changed|shift|sway)(?:ed)? (?:my|our) (?:mind|view|vote)|(?:stop|sway|move|persuade|convince|satisfy|reassure|win over|turn|bring round)(?:d|ped|ed)? (?:me|us)\b|(?:give|given) (?:me|us) pause))(?P<rest>.*)"
    ),
    re.compile(
        r"\bit (?:would|'d|will) (?:need|take|require)\b(?P<premise>.*)\bto (?P<fall>(?:change|convince|persuade|move|shift|take|bring|win|get|satisfy)(?: \w+)? (?:me|us|my|our)\b.*)"
    ),
    re.compile(
        r"(?P<fall>\b(?:what|the (?:only|one|single) thing(?: that)?(?:'s| is| would| could| still| might)*) (?:\w+ )?(?:keeping|stopping|holding|change|changes|persuade|convince|move|stops|keeps|holds) (?:me|us|my)\b[^.;]*?) (?:is|are|would be|'s)\b(?P<premise>.*)"
    ),
    re.compile(
        r"\b(?:short of|nothing (?:short of|less than|but)|only)\b(?P<premise>[^,;]{3,120}),? (?P<fall>[^;]*\b(?:get|persuade|convince|make|bring|move|satisfy)s? (?:me|us)\b.*)"
    ),
)
"""A condition, and what its author gives up under it."""

ACTING_ON_EVIDENCE = (
    re.compile(rf"{_IF}(?P<premise>[^.;]{{3,200}}?){_LEAD}(?P<fall>{_ACTS}.*)"),
    re.compile(
        rf"(?:^|[.;:—–-] ?)\W*(?:ok(?:ay)? |so |just |please |but |well,? )?(?P<premise>(?:show|find|bring|give|name|get|prove|convince|persuade|tell) (?:me|us)\b[^.;]{{3,200}}?),? (?:and|then) (?P<fall>{_ACTS}.*)"
    ),
    re.compile(
        r"(?P<fall>.*\b(?:i|we)(?:'m| am|'re| are)? (?:won't|can't|cannot|will not|shan't|shall not|wouldn't|would not|not|am not)\b.*?),? (?:until|unless|before)\b(?P<premise>.*)"
    ),
    re.compile(
        r"\b(?:until|unless)\b(?P<premise>[^.;]{3,200}?),? (?P<fall>(?:i|we)(?:'m| am|'re| are)? (?:won't|can't|cannot|will not|shan't|shall not|wouldn't|would not|not|am not|stay|remain|'ll (?:stay|go on))\b.*)"
    ),
)
"""A condition, and what its author would do: giving in only where a finding would meet the condition."""

_CASE = r"(?:case|argument|objection|claim|position|proposal|plan|point|complaint|reasoning|attribution|conclusion|thesis|theory|accusation|charge|theorem|scheme|project|deal|matter|question|thing|debate|dispute|disagreement|rest|verdict|decision|answer|dating|diagnosis)"
_STANDS_ON = r"(?:turns?|hinges?|hangs?|rests?|depends?|leans?|rides?|pivots?|stands or falls|stands and falls)(?:,[^,]{1,30},)?(?: only| entirely| wholly| solely| mainly| really| in the end)? (?:on|upon|with|by)\b"
_NUB = r"(?:nub|crux|keystone|linchpin|lynchpin|hinge|pivot|rub|dealbreaker|deal-breaker|sticking point|stumbling block|bone of contention|heart of (?:it|the matter|this|the dispute)|root of (?:it|the matter|our)|bottom line|million[ -]dollar question)"
_DECIDES = (
    r"(?:pivotal|decisive|central|crucial|key|real|only|underlying|deciding|critical|fundamental|basic|essential)"
)
TURNS_ON = re.compile(
    r"\b(?:"
    rf"(?:it|this|that|everything|all|so much|too much|much)(?: all| really| only| just)* (?:(?!depends? on the\b|depends? on how\b){_STANDS_ON}|(?:comes|boils) (?:right )?down(?:,[^,]{{1,30}},)?(?: only| entirely)? to\b)|"
    rf"(?:my|our|the|this|that|his|her|their|your)(?: whole| entire| central| main| only)? (?:[\w-]+ )?{_CASE}(?: (?:for|against|of|about|over) (?:[\w-]+ ){{1,4}})? ?{_STANDS_ON}|"
    r"(?:stands or falls|stands and falls) (?:by|with|on)\b|"
    r"(?:what|the only thing|the one thing|all)(?: that| really| still| now|'s)* (?:divides|separates|splits|parts|matters|counts|decides (?:it|this|the matter)|settles (?:it|this|the matter))(?: (?:us|them|you|the two|both))?(?: here| most| in the end| now)? (?:is|are|now)\b|"
    r"(?:what|where) (?:we|they|you|the two)(?:'re| are)?(?: really| actually| still)? (?:part|differ|disagree|deciding|arguing (?:about|over)|disagreeing (?:about|over|on)|quarrelling (?:about|over)|fighting (?:about|over))\b|"
    r"(?:all|what)(?: really| still| now)* divides\b|"
    r"the point (?:on|at) which (?:we|they|you|the two)(?: really)? (?:part|differ|disagree)\b|"
    r"(?:the|our|this|their|your) (?:real |whole |actual |only |main |deepest )?(?:quarrel|dispute|disagreement|difference|crux)(?: \w+){0,4}(?:,[^,]{1,40},)? (?:is|isn't|is not|are|lies|comes)\b|"
    rf"(?:the|our|that's the|here's the) (?:real |whole |actual |only |main )?{_NUB}\b(?: of it| of the matter| here| for me)?(?: is|'s|:|,| lies|$)|"
    rf"(?:the|our) {_DECIDES} (?:issue|question|point|matter|disagreement|difference|thing|step|premise|fact|consideration)(?: here| for me| then| now)? (?:is|isn't|comes|concerns)\b|"
    r"the (?:whole )?question(?: then| now| before us| here)? (?:is|becomes) (?:whether|if|how|who|what|not whether)\b|"
    r"(?:thing|question|fact|point|test) that (?:ought to|should|will|would|must|can|has to) (?:settle|decide)\b|"
    r"for me (?:it's|it is) (?:all about )?[^.;]{3,80} (?:and nothing else|or nothing|alone)\b|"
    r"(?:take away|knock out|remove|strip away|pull out|without|drop) [^.;]{3,80}(?:,| and) [^.;]{0,60}\b(?:nothing(?: is|'s)? left|falls?|collapses?|comes? (?:down|apart)|crumbles?|is gone|goes)\b"
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
