"""Views that an author tries on and that nobody is said to hold."""

from pipeline.offline.reported.clause import CLAUSE, THAT, ZERO_THAT
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import HYPOTHETICAL, NOBODY

_QUESTION = r"(?P<clause>[^.;:?!\n\"]{8,300}?)(?=, [^,?]{0,80}\?|\?)"
_ONE = r"(?:[Oo]ne|[Ss]ome(?:one|body)|[Aa]ny(?:one|body)|[Aa]n? (?:\w+ )?(?:cynic|s[ck]eptic|critic|pessimist|optimist|\w+er|\w+ist|reader|outsider|visitor|observer|mind|person|advocate))(?: (?:determined|inclined|trying|out|wanting|minded|tempted|willing) to be \w+| (?:charitable|uncharitable|generous|unkind|unfriendly|kind))?"
_VIEW = r"(?:position|view|reading|line|stance|answer|interpretation|school of thought|version|perspective|thought|possibility|explanation)"
_THOUGH = r"(?:for (?:the sake of )?argument(?:'s sake)?|for the moment|for a moment|just for now|if only for a moment)"
_MAINTAIN = r"maintain(?:ed)?|hold|held|say|said|argued?|claim(?:ed)?|believed?|think|thought|insist(?:ed)?|supposed?|conclude|assert"
_GRANT = r"(?:grant|suppose|assume|imagine|say|pretend|concede|allow)"

SUPPOSITIONS: tuple[Frame, ...] = (
    frame(
        rf"\b{_ONE} (?:could|might|may) (?:also |even |just |of course |be tempted to )*(?:put|read|see|take|interpret|dismiss|write off|construe|regard|treat|look at) [^.:;?!\n]{{2,80}}?(?: down to| as|:) {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "could might may",
    ),
    frame(rf"\b[Oo]ne could (?:also )?(?:look at|see|read) [^.:;\n]{{3,80}}: {CLAUSE}", HYPOTHETICAL, NOBODY, "one"),
    frame(
        rf"\b{_ONE} (?:could|might|may)(?:, [^,.;\n]{{2,40}},)? (?:also |just |of course |reasonably )?(?:say|hold|argue|think|maintain|claim|insist|believe|conclude|take the (?:line|view|position))(?:,?{THAT}|:|,|{ZERO_THAT}) {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "could might may",
    ),
    frame(
        rf"\b[Oo]ne (?:other |possible |natural )?(?:{_VIEW}|way to (?:see|look at|put|read) (?:it|this|that))(?: here| on this)? (?:could|might|would|may) be(?:{THAT}|:|,) \"?{CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "one",
    ),
    frame(
        rf"\b[Tt]here (?:is|might be|may be|could be)(?:, [^,.;\n]{{2,30}},)? (?:a|an|one|some) (?:\w+ )?{_VIEW} (?:on|in|according to|under) which {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "which",
    ),
    frame(
        rf"(?:^|(?<=[.!?;\n] ))(?:[Oo]n|[Uu]nder) (?:one|another|some|an?)(?: \w+){{0,2}} {_VIEW},? {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "on under",
    ),
    frame(
        rf"\b(?:(?:[Ll]et us|[Ll]et's|[Ll]et me) {_GRANT}(?:,? {_THOUGH},?| \w+ly)?|(?:[Ss]uppose|[Ss]upposing|[Aa]ssume|[Ii]magine|[Gg]rant),? {_THOUGH},?){THAT} {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "let suppose supposing assume imagine grant",
    ),
    frame(
        rf"\b[Ff]or the sake of argument,? (?:(?:let us|let's|we may|I'll|suppose|assume) (?:{_GRANT} )?)?(?:that )?{CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "argument",
    ),
    frame(
        rf"\b(?:(?:[Ll]et us|[Ll]et's) {_GRANT}|[Ss]uppose|[Ss]ay),? {_THOUGH},? {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "argument moment now",
    ),
    frame(
        rf"\b(?:[Ww]ere one to|[Ii]f (?:one|someone|somebody) were to|[Ii]f one) (?:{_MAINTAIN}){THAT} (?P<clause>[^,.;:?!\n\"]{{10,300}})",
        HYPOTHETICAL,
        NOBODY,
        "one someone somebody",
    ),
    frame(
        rf"\b[Yy]ou (?:could|can)(?: \w+ly| also| of course)? (?:[^.,;:?!\n]{{2,60}} and )?(?:{_MAINTAIN}|decide|be forgiven for (?:thinking|believing|supposing|concluding))(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "could can",
    ),
    frame(
        rf"\b[Ii]t (?:may|might|could|can)(?: of course| also| perhaps| then| fairly| reasonably| here)? be (?:argued|said|claimed|suggested|thought|asserted|maintained|held|supposed)(?:, [^,.;\n]{{2,40}},)?(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "argued said claimed suggested thought asserted maintained held supposed",
    ),
    frame(rf"\b[Ww]hat if (?!(?:I|we|you|some)\b){_QUESTION}", HYPOTHETICAL, NOBODY, "what"),
    frame(
        rf"(?:^|(?<=[.!?] )|(?<=\n))(?:[Pp]erhaps|[Mm]aybe|[Cc]ould it be that)(?:,? then,?|,)? {_QUESTION}",
        HYPOTHETICAL,
        NOBODY,
        "perhaps maybe could",
    ),
    frame(
        rf"\b(?:[Ii]t(?:'s| is| would be| may be| might be) (?:\w+ )?(?:tempting|possible|conceivable) to (?:\w+ly )?(?:think|say|argue|suppose|hold|conclude|maintain|object|believe|claim)|(?:[Oo]ne|I) (?:is|am|was|might be|could be) tempted to (?:think|say|argue|suppose|conclude|believe))(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "tempting possible conceivable tempted",
    ),
    frame(
        rf"\b(?:(?:[Pp]laying|[Tt]o play|[Ll]et me play|I'll play) )?[Dd]evil's advocate(?: here| for a moment)?[:,] {CLAUSE}",
        HYPOTHETICAL,
        NOBODY,
        "devil",
    ),
)
"""Frames in which an author tries a view on."""
