"""The frames in which English tells somebody what they think, say or mean: "you seem to think that".

What is imputed to an addressee is a paraphrase of theirs, or a guess where the speaker says what they mean by it all.
"""

from pipeline.offline.reported.clause import CLAUSE
from pipeline.offline.reported.frames import Frame, frame
from pipeline.offline.reported.part import GUESSED, OPPONENT, PARAPHRASE
from pipeline.offline.reported.verbs import VIEW

_YOU = r"(?<!^Do )(?<![.!?] Do )\b[Yy]ou(?:'ve|'re)?(?: \w+ly)?"
SAYING = r"(?:saying|claiming|suggesting|arguing|assuming|implying|asserting|maintaining|proposing|conceding|admitting|denying)"
"""What somebody who is addressed may be doing by their words."""
_SAY = (
    r"(?:believe|assumed|claim(?:ed)?|argued?|suggest(?:ed)?|sa(?:y|id)|are saying|wrote|maintain(?:ed)?|insist(?:ed)?|h[eo]ld|told us|"
    r"imply|implied|concluded?|stated?|noted?|point(?:ed)? out|predict(?:ed)?|expect(?:ed)?|concede[sd]?|admit(?:ted)?|object(?:ed)?|worry|fear|deny|denied|propose[sd]?)"
)
_THAT = r"(?: that|(?= (?:it|it's|there|they|we|i|the|this|all|no|every)\b))"
_ADVERB = r"(?:also|often|once|now|then|further|later|still|just|even|always|never|sometimes|usually|really|\w+ly)"
_ASIDE = r"(?:, [^,.;\n]{2,60},)?"
_BASICALLY = r"(?:basically|essentially|roughly|really|just|in effect|simply|actually)"


def _imputed(pattern: str, needs: str = "you ve re", voice: str = PARAPHRASE) -> Frame:
    return frame(rf"{pattern} {CLAUSE}", voice, OPPONENT, needs)


IMPUTATIONS = (
    _imputed(rf"{_YOU} (?:seem|appear) to (?:think|believe|assume|say|suggest|hold|imply)(?: that)?"),
    _imputed(rf"{_YOU} (?:seem|appear) to be {SAYING}{_THAT}"),
    _imputed(rf"{_YOU} (?:think|assume)(?: here| yourself)? that", voice=GUESSED),
    _imputed(rf"{_YOU} {_SAY}(?: here| above| yourself)? that"),
    _imputed(rf"\b[Yy]ou(?:'re| are|'ve been| were)(?: {_BASICALLY})? {SAYING}{_THAT}"),
    _imputed(r"\b[Yy]ou (?:take|took|hold|held|are of|were of) the (?:view|position|line|opinion) that"),
    _imputed(rf"\bI (?:take|read|understand|understood|hear|heard|see) you(?: here)? (?:to be|as) {SAYING} that"),
    _imputed(
        rf"\b[Ii]t (?:sounds|looks|seems) (?:to me )?(?:like|as if|as though) you(?:'re| are)? (?:{SAYING}|think|believe|assume){_THAT}"
    ),
    _imputed(
        r"\b(?:[Ii]f I(?:'ve| have)?|[Aa]s I|[Ii]f I'm|[Ii]f I have) (?:understand|understood|understanding|read|reading|follow|followed|get|hear|have)(?: you| your \w+)(?: right| rightly| correctly| well)?,"
    ),
    _imputed(
        rf"\b[Ww]hat you(?: are|'re)? (?:{_ADVERB} )?(?:say|saying|mean|claim|claiming|suggest|suggesting|arguing|telling (?:me|us)|want (?:me|us) to (?:accept|believe|think))(?: here)?{_ASIDE} is(?: that)?",
        "what",
        GUESSED,
    ),
    _imputed(
        r"\b(?:[Oo]n|[Bb]y) your(?: own)? (?:reckoning|account|view|lights|logic|numbers|figures|argument|reading|standard|measure),?",
        "your",
    ),
    _imputed(
        rf"\b[Yy]our (?:\w+ ){{0,2}}{VIEW}{_ASIDE} (?:(?:seems to be|appears to be|is|was)(?: that|:)|(?:comes(?: down)?|boils down|amounts|reduces) to (?:this|the claim|the idea|saying)(?: that|:))",
        "your",
    ),
    _imputed(rf"\b[Yy]our (?:\w+ ){{0,2}}{VIEW}(?: here| above)? that", "your"),
    _imputed(
        rf"\b[Yy]our (?:\w+ ){{0,2}}{VIEW}\b(?:[^.;?!\n]|\d\.\d|e\.g\.|i\.e\.){{3,160}}?,? {_BASICALLY},? that", "your"
    ),
)
