"""A noun says whose view it is: "her claim is that", "the received wisdom is that", "the mayor's line being that"."""

from pipeline.offline.reported.clause import CLAUSE, THAT, ZERO_THAT
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import PARAPHRASE, SOMEBODY
from pipeline.offline.reported.phrases import NP

_HELD = (
    r"(?:belief|view|idea|notion|claim|thought|argument|opinion|conviction|assumption|theory|thesis|objection|complaint|"
    r"fear|worry|suggestion|position|charge|contention|line|intuition|assertion|accusation|allegation|defen[cs]e|excuse|"
    r"explanation|verdict|prediction|doctrine|dogma|myth|prejudice|superstition|insistence|pitch|mantra|refrain|slogan|"
    r"story|gripe|grievance|retort|rejoinder|comeback|stance|impression|illusion|gospel|consensus|wisdom|orthodoxy|diagnosis|mantra|account)s?"
)
"""Nouns for what somebody holds or says, which are nobody else's only where the author says so."""
_OWN_TOO = r"(?:case|point|reason|hope|concern|answer|reply|response|conclusion|reasoning|thinking|plan|attitude|statement|message|plea|premise)s?"
_ASIDE = r"(?:, [^,.;\n]{2,60},)?"
_BEING = rf"(?: (?:is|was|being|remains|has (?:always|long)? ?been|seems to be|appears to be|had been)(?: (?:simply|always|basically|essentially|now|still|just))?(?:,?{THAT}|:|{ZERO_THAT})| (?:(?:comes(?: down)?|boils down|amounts|reduces) to (?:this|that|the claim|the idea|saying)|(?:goes|runs)(?: (?:like this|as follows|roughly))?|rests on the (?:claim|idea|assumption|premise))(?::|,?{THAT}))"
_COMMON = (
    r"(?:usual|common|standard|stock|familiar|received|conventional|prevailing|popular|traditional|orthodox|old|mainstream|"
    r"widespread|general|accepted|official|first|second|third|last|other|main|implicit|underlying|tired|lazy|fashionable)"
)

VIEWS: tuple[Frame, ...] = (
    frame(
        rf"\b(?P<who>{NP})'s? (?:\w+ ){{0,2}}(?:{_HELD}|{_OWN_TOO})(?: (?:here|in|on|about|against|for|of|as)\b[^.,;:\n]{{0,40}}?)?{_ASIDE}{_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
    ),
    frame(
        rf"\b[Tt]he (?:\w+ )?(?:reason|excuse|explanation|argument|justification|grounds?) (?:(?:usually|always|often) )?(?:given|offered|cited|advanced|put forward)(?: (?:is|was))?(?: (?:always|usually|often))?(?: \w+)?(?: that|:) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "given offered cited advanced forward",
    ),
    frame(rf"\b(?P<who>{NP})'s? (?:\w+ ){{0,2}}{_HELD}{THAT} {CLAUSE}", PARAPHRASE, SOMEBODY),
    frame(
        rf"\b[Ww]hat (?P<who>{NP})(?: \w+ly)?(?: is| are|'s|'re)?(?: \w+ly)? (?:say|saying|says|said|means?|meant|claim|claiming|claims|wants? (?:us|me|you) to (?:believe|think|accept)|thinks?|believes?|argues?|arguing)(?: here)?{_ASIDE} is(?: simply| just| really)?(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "what",
    ),
    frame(
        rf"\b(?P<whose>[Tt]heir|[Hh]is|[Hh]er) (?:\w+ ){{0,2}}(?:{_HELD}|{_OWN_TOO})(?: (?:here|in|on|about|against|for)\b[^.,;:\n]{{0,40}}?)?{_ASIDE}{_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "their his her",
    ),
    frame(
        rf"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]his) {_COMMON} (?:\w+ )?(?:{_HELD}|{_OWN_TOO})(?: (?:here|in|on|about|against|for|among)\b[^.,;:\n]{{0,40}}?)?{_ASIDE}{_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
    ),
    frame(
        rf"\b[Tt]he (?:story|line|excuse|claim|charge|complaint|accusation|allegation|theory|pitch|refrain|rumou?r|suggestion)(?: (?:here|then|there|now))? (?:is|was|being|goes|went|has been)(?:,?{THAT}|:) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
    ),
    frame(
        rf"\b[Tt]he (?:idea|thought|logic|argument|reasoning) being(?:,?{THAT}|:) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "being",
    ),
    frame(
        rf"\b[Tt]here(?:'s| is| was| are)(?: also| still)? (?:an?|one|some|this|the) (?:\w+ )?(?:school of thought|view|belief|idea|theory|notion|feeling|myth|claim|argument|line of argument)s?(?:, [^,.;\n]{{2,60}},)? (?:that|(?:which|that) (?:says|holds|has it) that|according to which) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "there",
    ),
    frame(
        rf"\b(?:(?P<who>{NP})'s?|(?P<whose>[Hh]er|[Hh]is|[Tt]heir)) (?:own |only |whole )?(?:answer|reply|view|excuse|defen[cs]e|solution|explanation|verdict|response|advice|diagnosis|reason|argument)\? {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "answer reply view excuse defence defense solution explanation verdict response advice diagnosis reason argument",
    ),
    frame(
        rf"(?i)(?<!make )(?<!makes )(?<!making )(?<!made )\b(?:the|a|this|that|their|his|her) (?:\w+ ){{0,2}}{_HELD}{THAT} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
    ),
    frame(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]heir) (?:\w+ )?{_HELD}, that (?P<clause>[^,.;\n]{{10,200}}),", PARAPHRASE, SOMEBODY
    ),
    frame(
        rf"\b[Tt]he (?:{_COMMON} |obvious )?(?:complaint|objection|argument|claim|reply|worry|charge|line) (?:I|we|one|people|you) (?:\w+ ){{1,5}}?(?:is|was) that {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
    ),
    frame(
        rf"\b(?:[Pp]eople (?:keep|kept) (?:telling (?:me|us)|saying))(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "people",
    ),
)
"""Frames in which a noun for a view takes the reported clause."""
