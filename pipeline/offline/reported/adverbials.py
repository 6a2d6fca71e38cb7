"""Whose view a sentence gives, told beside it: "according to her", "as they see it", "supposedly", "rumour has it"."""

from pipeline.offline.reported.clause import CLAUSE, THAT, ZERO_THAT
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import OPPONENT, PARAPHRASE, SOMEBODY
from pipeline.offline.reported.phrases import NAME, NP

_OPENS = r"\b(?:(?<![\w'\"\])] )(?<![\w'-])|(?<=\b[Aa]nd )|(?<=\b[Bb]ut )|(?<=\b[Ss]o )|(?<=\b[Yy]et )|(?<=\bthat )|(?<=[–—] ))"
_SENTENCE = r"(?:^|(?<=[.!?] )|(?<=\n))(?P<clause>[^.;:?!\n\",]{10,200}),?"
_PERSON = rf"(?:{NP}|them|him|her)"
_SEES = r"(?:sees?|saw|puts?|put|tells?|told|has|had|would have|reads?|understands?|frames?|describes?|views?)"
_MATTER = r"(?:it|things|the matter|the story)(?: all)?"
_MIND = (
    r"(?:book|view|opinion|eyes?|mind|telling|account|version|reading|world|worldview|universe|philosophy|judge?ment|"
    r"estimation|imagination|interpretation|reckoning|lights|logic)"
)
_NEEDS_MIND = """
book view opinion eye eyes mind telling account version reading world worldview universe philosophy judgement judgment
estimation imagination interpretation reckoning lights logic
"""
_LORE = (
    r"(?:[Rr]umou?r|[Ll]egend|[Gg]ossip|[Ff]olklore|[Tt]radition|[Ww]ord|[Cc]onventional wisdom|[Rr]eceived wisdom|"
    r"[Pp]opular belief|[Tt]he (?:story|rumou?r|legend|gossip|word|thinking|reasoning|argument|theory|claim|logic|line|saying))"
)
_TOLD = (
    r"(?:told|assured|informed|asked to believe|led to believe|given to understand|meant to believe|expected to believe|"
    r"supposed to believe|invited to believe)"
)
_PUT = r"(?:said|claimed|argued|alleged|suggested|thought|believed|held|rumou?red|put to (?:me|us)|assumed|asserted|maintained)"
_OFTEN = r"(?: (?:also|often|sometimes|always|usually|now|being|even|repeatedly|constantly|\w+ly))*"

ADVERBIALS: tuple[Frame, ...] = (
    frame(rf"{_OPENS}(?:[Aa]ccording to|[Pp]er) (?P<who>{NAME}),? {CLAUSE}", PARAPHRASE, SOMEBODY, "according per"),
    frame(
        rf"{_OPENS}(?:[Aa]ccording to|[Pp]er) (?P<who>{_PERSON})(?: and [^,.;\n]{{2,40}}?)?, {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "according per",
    ),
    frame(rf"{_SENTENCE} according to (?P<who>{_PERSON})(?=[.,;!?\n]|$)", PARAPHRASE, SOMEBODY, "according"),
    frame(rf"\bFor (?:(?<=^For )|(?<=[.!?] For )|(?<=\nFor ))(?P<who>{NAME}), {CLAUSE}", PARAPHRASE, SOMEBODY, "for"),
    frame(
        rf"{_OPENS}(?:[Aa]s|[Tt]he way) (?P<who>{_PERSON}) {_SEES} {_MATTER},? {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "it things matter story",
        core=rf" {_SEES} {_MATTER}\b",
    ),
    frame(rf"{_OPENS}(?:[Ii]n|[Tt]o) (?P<who>{NP})'s? (?:own )?{_MIND},? {CLAUSE}", PARAPHRASE, SOMEBODY, _NEEDS_MIND),
    frame(
        rf"{_OPENS}(?:[Ii]n|[Oo]n|[Bb]y|[Tt]o) (?P<whose>their|his|her) (?:own )?{_MIND},? (?!(?<=book, ){NAME} [a-z]+s\b){CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        _NEEDS_MIND,
    ),
    frame(rf"{_OPENS}(?:[Ii]n|[Tt]o) your (?:own )?{_MIND},? {CLAUSE}", PARAPHRASE, OPPONENT, _NEEDS_MIND),
    frame(
        rf"{_OPENS}(?:[Ii]n|[Tt]o) the (?:opinion|view|eyes|mind|judge?ment|words) of (?P<who>{_PERSON}),? {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "opinion view eyes mind judgment judgement words",
    ),
    frame(
        rf"{_OPENS}(?:[Oo]n|[Bb]y) (?P<who>{NP})'s? (?:own )?(?:account|reckoning|telling|lights|logic|view|reading|version),? {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "account reckoning telling lights logic view reading version",
    ),
    frame(
        rf"{_OPENS}[Tt]o (?:hear|listen to) (?P<who>{_PERSON})(?: (?:tell it|talk|speak),?|,) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "hear listen",
    ),
    frame(rf"{_OPENS}[Ii]f (?P<who>{_PERSON}) (?:is|are) to be believed, {CLAUSE}", PARAPHRASE, SOMEBODY, "believed"),
    frame(
        rf"{_OPENS}[Ii]f (?:you|we|I) (?:believe|ask|trust|listen to) (?P<who>{_PERSON}), {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "believe ask trust listen",
    ),
    frame(
        rf"{_OPENS}[Tt]o (?P<who>you|him|her|them), {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "you him her them",
        core=r"\b[Tt]o (?:you|him|her|them),",
    ),
    frame(rf"{_OPENS}[Aa]sk (?P<who>{_PERSON}) and {CLAUSE}", PARAPHRASE, SOMEBODY, "ask"),
    frame(
        rf"{_SENTENCE} \((?:so )?(?:(?P<who>{NP}) dixit|dixit (?P<by>{NP})|says (?P<says>{NP})|according to (?P<to>{NP}))\)",
        PARAPHRASE,
        SOMEBODY,
        "dixit says according",
    ),
    frame(
        rf"(?:^|(?<=[.!?] )|(?<=\n))(?P<clause>[^.;:?!\n\"]{{10,200}}): (?:that|this)(?:'s| is|,) (?:at least )?what (?:(?P<who>{NP}) (?:\w+ly |all |always |like to )?(?:says?|said|thinks?|thought|claims?|claimed|tells? (?:me|us)|told (?:me|us)|believes?|believed)|gets said|is said|we(?:'re| are) told|I'm told|one hears)",
        PARAPHRASE,
        SOMEBODY,
        "what",
    ),
    frame(
        rf"(?:^|(?<=[.!?;:\n(] )|(?<=\n)|(?<=\b[Bb]ut )|(?<=\b[Aa]nd ))(?:[Ss]upposedly|[Aa]llegedly|[Rr]eportedly|[Pp]urportedly),? {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "supposedly allegedly reportedly purportedly",
    ),
    frame(
        rf"\b(?:I'm|I am|[Ww]e're|[Ww]e are|I've been|[Ww]e've been|I was|[Ww]e were|[Oo]ne is|I keep being|[Ww]e keep being|(?:I|[Ww]e) [^.;:?!\n]{{2,60}}? (?:was|were|am|are))"
        rf"{_OFTEN} {_TOLD}(?: (?:by \w+ \w+|over and over|again|repeatedly))?(?:,?{THAT}|:|{ZERO_THAT}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "told assured informed believe understand",
    ),
    frame(
        rf"\bI(?:'ve)? (?:hear|heard|hear it|keep hearing|keep reading)(?: it)?(?: (?:said|claimed|argued|suggested))?(?: \w+ly)?{THAT} {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "hear heard hearing reading",
    ),
    frame(
        rf"\b(?:[Ii]t(?:'s| is| was| has| had)|[Ii]t(?:'s| has| had) been){_OFTEN}(?: been)?{_OFTEN} {_PUT}"
        rf"(?: (?:more than once|before|to me|in some quarters|by some))?(?:,?{THAT}|{ZERO_THAT}) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "said claimed argued alleged suggested thought believed held rumoured rumored put assumed asserted maintained",
    ),
    frame(
        rf"\b{_LORE}(?: has it| goes| is| says| holds| runs)(?:,?{THAT}|[:,]) {CLAUSE}",
        PARAPHRASE,
        SOMEBODY,
        "rumour rumor legend gossip folklore tradition word wisdom belief story thinking reasoning argument theory claim logic line saying",
    ),
    frame(rf"\b{_LORE} has it {CLAUSE}", PARAPHRASE, SOMEBODY, "has"),
    frame(
        rf"{_SENTENCE} (?:or )?so (?:the|their|his|her) (?:story|argument|theory|thinking|reasoning|logic|claim|line) (?:goes|runs|went)",
        PARAPHRASE,
        SOMEBODY,
        "goes runs went",
    ),
)
"""Frames in which the holder stands beside the sentence."""
