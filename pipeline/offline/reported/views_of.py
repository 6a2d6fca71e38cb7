"""A noun says whose view it is: "her claim is that", "the received wisdom is that", "the mayor's line being that"."""

from pipeline.offline.reported.clause import CLAUSE, THAT, ZERO_THAT
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import PARAPHRASE, SOMEBODY
from pipeline.offline.reported.phrases import NP

_HELD_NOUNS = """
belief view idea notion claim thought argument opinion conviction assumption theory thesis objection complaint fear
worry suggestion position charge contention line intuition assertion accusation allegation defence defense excuse
explanation verdict prediction doctrine dogma myth prejudice superstition insistence pitch mantra refrain slogan story
gripe grievance retort rejoinder comeback stance impression illusion gospel consensus wisdom orthodoxy diagnosis account
rumour rumor
"""
"""What somebody holds or says, which is somebody else's only where the author says so."""
_OWN_NOUNS = """
case point reason hope concern answer reply response conclusion reasoning thinking plan attitude statement message
plea premise
"""
"""What is as often the author's."""
_HELD = rf"(?:{'|'.join(_HELD_NOUNS.split())})s?"
_HELD_OR_OWN = rf"(?:{_HELD}|(?:{'|'.join(_OWN_NOUNS.split())})s?)"
_NEEDS_HELD = " ".join(f"{noun} {noun}s" for noun in _HELD_NOUNS.split())
_NEEDS = " ".join([_NEEDS_HELD, *(f"{noun} {noun}s" for noun in _OWN_NOUNS.split())])
_ASIDE = r"(?:, [^,.;\n]{2,60},)?"
_BEING = rf"(?: (?:is|was|being|remains|has (?:always|long)? ?been|seems to be|appears to be|had been)(?: (?:simply|always|basically|essentially|now|still|just))?(?:,?{THAT}|:|{ZERO_THAT})| (?:(?:comes(?: down)?|boils down|amounts|reduces) to (?:this|that|the claim|the idea|saying)|(?:goes|runs)(?: (?:like this|as follows|roughly))?|rests on the (?:claim|idea|assumption|premise))(?::|,?{THAT}))"
_COMMON = (
    r"(?:usual|common|standard|stock|familiar|received|conventional|prevailing|popular|traditional|orthodox|old|mainstream|"
    r"widespread|general|accepted|official|first|second|third|last|other|main|tired|lazy|fashionable)"
)

VIEWS: tuple[Frame, ...] = (
    frame(
        rf"\b[Tt]he (?:\w+ )?{_HELD} (?:put about|spread|made|peddled|told|advanced|repeated|defended|put forward|favou?red|offered) by (?P<who>{NP}){_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "by",
    ),
    frame(
        rf"\b(?:[Oo]ne|[Aa]nother|[Aa] (?:second|third|rival|different)|[Tt]he (?:opposite|rival|other|opposing)) (?:\w+ )?(?:view|theory|school|argument|objection|complaint|line|claim|position|interpretation|camp){_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "view theory school argument objection complaint line claim position interpretation camp",
    ),
    frame(
        rf"\b[Ww]hat (?:worries|bothers|troubles|annoys|frightens|irks|alarms|convinces|upsets|galls) (?P<who>{NP}|them|him|her)(?: most)? is(?:{THAT}|:) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "what",
    ),
    frame(
        rf"\b[Ii]t(?:'s| is| was) (?:an article of faith|a commonplace|an axiom|dogma|gospel|received wisdom|a truism|the fashion to say)(?: (?:among|with|in|for) \w+(?: \w+)?)?{THAT} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "faith commonplace axiom dogma gospel wisdom truism fashion",
    ),
    frame(
        rf"\b(?=[^.;\n]{{1,60}}')(?P<who>{NP})'s? (?:\w+ ){{0,2}}(?:{_HELD}{THAT}|{_HELD_OR_OWN}(?: (?:here|in|on|about|against|for|of|as)\b[^.,;:\n]{{0,40}}?)?{_ASIDE}{_BEING}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        _NEEDS,
        core=rf"'s? (?:\w+ ){{0,2}}(?:{_HELD}|{_HELD_OR_OWN})",
    ),
    frame(
        rf"\b[Tt]he (?:\w+ )?(?:reason|excuse|explanation|argument|justification|grounds?) (?:(?:usually|always|often) )?(?:given|offered|cited|advanced|put forward)(?: (?:is|was))?(?: (?:always|usually|often))?(?: \w+)?(?: that|:) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "given offered cited advanced forward",
    ),
    frame(
        rf"\b[Ww]hat (?P<who>{NP})(?: \w+ly)?(?: is| are|'s|'re)?(?: \w+ly)? (?:say|saying|says|said|means?|meant|claim|claiming|claims|wants? (?:us|me|you) to (?:believe|think|accept)|thinks?|believes?|argues?|arguing)(?: here)?{_ASIDE} is(?: simply| just| really)?(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "what",
    ),
    frame(
        rf"\b(?P<whose>[Tt]heir|[Hh]is|[Hh]er) (?:\w+ ){{0,2}}{_HELD_OR_OWN}(?: (?:here|in|on|about|against|for)\b[^.,;:\n]{{0,40}}?)?{_ASIDE}{_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "their his her",
    ),
    frame(
        rf"\b(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]his) {_COMMON} (?:\w+ )?{_HELD_OR_OWN}(?: (?:here|in|on|about|against|for|among|from)\b[^.,;:\n]{{0,40}}?)?{_ASIDE}{_BEING} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        _NEEDS,
    ),
    frame(
        rf"\b[Tt]he (?:story|line|excuse|claim|charge|complaint|accusation|allegation|theory|pitch|refrain|rumou?r|suggestion)(?: (?:here|then|there|now))?{_ASIDE} (?:is|was|being|goes|went|has been)(?:,?{THAT}|:) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        _NEEDS_HELD,
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
        core=r"\w\? ",
    ),
    frame(
        rf"(?i)(?<!make )(?<!makes )(?<!making )(?<!made )\b(?:the|a|this|that|their|his|her) (?:\w+ ){{0,2}}(?!claims){_HELD}{THAT} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        _NEEDS_HELD,
    ),
    frame(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]heir) (?:\w+ )?{_HELD}, that (?P<clause>[^,.;\n]{{10,200}}),",
        PARAPHRASE,
        SOMEBODY,
        _NEEDS_HELD,
    ),
    frame(
        rf"\b[Tt]he (?:{_COMMON} |obvious )?(?:complaint|objection|argument|claim|reply|worry|charge|line) (?:I|we|one|people|you) (?:\w+ ){{1,5}}?(?:is|was) that {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "complaint objection argument claim reply worry charge line",
    ),
    frame(
        rf"\b(?:[Pp]eople (?:keep|kept) (?:telling (?:me|us)|saying))(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "people",
    ),
)
"""Frames in which a noun for a view takes the reported clause."""
