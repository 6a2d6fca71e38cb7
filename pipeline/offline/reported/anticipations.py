"""What the author expects to be told: objections foreseen, questions put into somebody's mouth, what they ask to be spared."""

from pipeline.offline.reported.clause import CLAUSE, THAT, ZERO_THAT
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import ANTICIPATED, OPPONENT, SOMEBODY
from pipeline.offline.reported.phrases import NP

_ASKED = r"(?P<clause>[^.;?!\n\"]{10,300}?\??)(?=[.;!\n\"]|(?<=\?)|$)"
_OBJECTION = r"(?:objection|comeback|retort|rejoinder|rebuttal|counter\S*|protest|riposte|pushback)"
_REPLY = rf"(?:{_OBJECTION}|reply|answer|response|question|complaint|argument|reaction|worry)"
_LIKELY = r"(?:obvious|usual|standard|stock|likely|natural|inevitable|predictable|immediate|first|easy|familiar|expected|tempting|ready|common)"
_NEEDS_OBJECTION = """
objection comeback retort rejoinder rebuttal protest riposte pushback counter counterargument counterpoint
"""
_NEEDS_LIKELY = """
obvious usual standard stock likely natural inevitable predictable immediate first easy familiar expected tempting ready
common
"""
_BE = r"(?: (?:here|to (?:this|that|all this|it)))?(?: (?:is|runs|goes|will be|would be|may be|might be|will (?:probably|no doubt) be|is going to be))(?: of course)?"
_ANYONE = r"(?:any(?:one|body)|some(?:one|body)|people|you|they)"
_SAYS = r"(?:says?|objects?|repl(?:y|ies)|answers?|protests?|tells? me|asks?|starts? (?:saying|telling me)|writes? in|jumps? in|argues?|claims?|interrupts?)"

ANTICIPATIONS: tuple[Frame, ...] = (
    frame(
        rf"\b(?:[Ii]f|[Ss]hould) (?P<who>anyone|anybody|someone|somebody|people|they|you) (?:objects?|retorts?|repl(?:y|ies)|answers?|protests?|counters?|complains?)(?:{THAT}|:|{ZERO_THAT}) (?P<clause>[^,.;:?!\n\"]{{10,300}})",
        ANTICIPATED,
        SOMEBODY,
        "if should",
    ),
    frame(
        rf"\b(?:[Tt]he|[Aa]n|[Aa]|[Oo]ne) (?:\w+ )?{_LIKELY} {_REPLY}{_BE}(?:,?{THAT}|:|{ZERO_THAT}) {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        _NEEDS_LIKELY,
    ),
    frame(
        rf"\b(?:[Tt]he|[Aa]n|[Aa]|[Oo]ne) (?:possible )?{_OBJECTION}{_BE}(?:,?{THAT}|:) {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        _NEEDS_OBJECTION,
    ),
    frame(
        rf"\b(?:[Tt]he|[Aa]n?|[Oo]ne) (?:\w+ )?(?:objection|counter\S*|rejoinder|question) (?:suggests itself|presents itself|comes to mind|arises|is easy to foresee|can be foreseen): {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "suggests presents comes arises foresee foreseen",
    ),
    frame(
        rf"\b[Tt]he (?:\w+ ){{0,2}}(?:reply|answer|response)(?: here)? (?:will|would|may|might)(?: probably| no doubt| then)? be(?:{THAT}|:|,) {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "reply answer response",
    ),
    frame(
        rf"\b[Tt]he (?:\w+ ){{0,2}}{_REPLY}[^.;\n]{{0,60}} (?:that )?I (?:predict|expect|anticipate)[^.;\n]{{0,20}} is(?: that)? {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "predict expect anticipate",
    ),
    frame(
        rf"\b(?:I know|I expect|I anticipate|I foresee|I predict) the (?:\w+ )?{_REPLY}(?:{THAT}|:|,) {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "know expect anticipate foresee predict",
    ),
    frame(
        rf"\bI(?:'d| would)? (?:can |could )?(?:already |almost |just |practically |nearly )?(?:hear|see|picture|imagine) [^.:;?!\n]{{2,60}}?(?::|,? (?:saying|arguing|objecting|protesting|crying|muttering|telling me|asking)(?:{THAT}|:|,)|(?:reply|objection|answer|cry|chorus|protest|complaint)s?{THAT}) ?{CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "hear see picture imagine",
    ),
    frame(
        rf"\b[Ss](?:pare|ave) (?:me|us) [^.:;?!\n]{{0,60}}?(?:{THAT}|:) {CLAUSE}", ANTICIPATED, SOMEBODY, "spare save"
    ),
    frame(
        rf"\b(?:[Dd]on't|[Dd]o not|[Pp]lease don't) (?:(?:try to )?tell (?:me|us)(?:{THAT}|{ZERO_THAT})|(?:give (?:me|us)|start (?:on )?with|come (?:to me )?with|bring up) [^.:;?!\n]{{0,50}}?(?:{THAT}|:)) {CLAUSE}",
        ANTICIPATED,
        OPPONENT,
        "tell give start come bring",
    ),
    frame(
        rf"\bI (?:can tell|know) what (?:you're|you are) (?:thinking|going to say|about to say)(?::|,) {CLAUSE}",
        ANTICIPATED,
        OPPONENT,
        "know tell",
    ),
    frame(
        rf"\b[Bb]efore {_ANYONE} {_SAYS}[^.:;?!\n,]{{0,30}}?(?:{THAT}|:|{ZERO_THAT}) (?P<clause>[^,.;:?!\n\"]{{10,300}})",
        ANTICIPATED,
        SOMEBODY,
        "before",
    ),
    frame(rf"\b(?:[Gg]o on(?:,| and)|[Yy]es,) say it(?: then)?[:,] {CLAUSE}", ANTICIPATED, OPPONENT, "say"),
    frame(
        rf"\b(?:[Ll]est|[Ii]n case) {_ANYONE} (?:should |might )?(?:say|object|retort|reply|protest|argue|claim|think|complain|tell me|suggest|point out)s?(?:{THAT}|:|{ZERO_THAT}) (?P<clause>[^,.;:?!\n\"]{{10,300}})",
        ANTICIPATED,
        SOMEBODY,
        "lest case",
    ),
    frame(rf"\b[Cc]ue [^.:;?!\n]{{0,60}}?(?:{THAT}|:) {CLAUSE}", ANTICIPATED, SOMEBODY, "cue"),
    frame(
        rf"\b[Tt]he (?:\w+ )?{_REPLY} (?:that )?I(?:'d| would)? (?:expect|predict|anticipate|foresee) from (?P<who>{NP}) is(?: that|:) {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "expect predict anticipate foresee",
    ),
    frame(
        r"(?:^|(?<=[.!?] )|(?<=\n))(?P<clause>[^.;:?!\n\"]{8,200}\?),? (?:you|they|people|some(?: of you)?|many(?: of you)?|others|critics|someone|somebody) (?:will|may|might|would)(?: be| now| no doubt| well| probably)* (?:ask|wonder|say|object|cry|think)",
        ANTICIPATED,
        SOMEBODY,
        "will may might would",
    ),
    frame(
        rf"\b[Ii]t (?:may|might|could|will|can|would)(?: of course| also| no doubt| perhaps| then| fairly| reasonably| here)?(?: here)? be "
        rf"(?:objected|argued|said|replied|claimed|countered|protested|urged|suggested|thought|asserted|answered|pointed out|maintained)"
        rf"(?:, [^,.;\n]{{2,40}},)?(?:{THAT}|{ZERO_THAT}) {CLAUSE}",
        ANTICIPATED,
        SOMEBODY,
        "objected argued said replied claimed countered protested urged suggested thought asserted answered pointed maintained",
    ),
    frame(
        rf"\b(?:[Ss]ome(?:body|one)?|[Pp]eople|[Tt]hey|[Oo]thers|[Cc]ritics)(?: (?:will|would|may|might)|'ll)(?: \w+ly| then| now)? ask[:,]? {_ASKED}",
        ANTICIPATED,
        SOMEBODY,
        "ask",
    ),
    frame(
        rf"\b[Yy]ou(?:'ll| will| may| might)(?: \w+ly| then| now)? (?:ask|wonder)[:,]? {_ASKED}",
        ANTICIPATED,
        OPPONENT,
        "ask wonder",
    ),
)
"""Frames in which an author foresees what will be said against them."""
