"""Faults in drawing a conclusion: from too few cases, from mere sequence, from a part, from nothing."""

import re
from collections.abc import Iterator

from pipeline.models import Severity
from pipeline.offline.cues import words
from pipeline.offline.findings.fault import Fault, told
from pipeline.offline.findings.general import of_a_kind, tells_a_reasoning, unlimited
from pipeline.offline.findings.lines import Line, Transcript
from pipeline.offline.findings.marks import CONCLUDES, FIGURE, SOURCE, careful, doubted

_AFTERWARDS = words(
    r"(?:years?|months?|weeks?|days?|terms?|seasons?|quarters?|winters?|summers?|springs?|autumns?) (?:after(?:wards)?|later|on|following)",
    r"(?:the )?(?:next|following) (?:year|month|week|day|term|season|quarter|winter|summer|spring|autumn)",
    r"after (?:that|it|this|they|we|the \w+|\w+ing)",
    r"afterwards",
    r"ever since|since then|since (?:it|they|we|the|that)|since(?=,)",
    r"soon after|shortly after|as soon as|no sooner",
    r"then",
    r"followed",
    r"once (?:the|it|they|we)",
)
_IN_SUM = re.compile(
    r"(?i)^\W*(?:and |so )?(?:that|this|it)(?:(?:'s| is| was) (?:what|how|why)|(?: shows| tells (?:you|us|me)) (?:what|how much))\b|^\W*(?:so|clearly|evidently)\b.*\b(?:works?|worked|caused?|did it|to blame|responsible)\b"
)
_EFFECT = words(r"has|have|had|was|were|is|did|\w+ed|drove|driven|brought|cost|made|led|put|broke|lost|kept")
_CAUSED = words(
    r"because of (?:it|that|this|them)",
    r"ha(?:s|d|ve) (?:already )?(?:cost|brought|made|caused|driven|led|done)|caused|drove",
    r"thanks to",
    r"due to|owing to",
    r"(?:the )?(?:result|effect|work|doing|fault|price) of",
    r"(?:that|this|it|which) (?:is|was) (?:what|why)|(?:that|this|it)'s (?:what|why)|there you have|did it|at work|to blame|(?:does|did) (?:for|to) (?:us|you|a|the|people)",
    r"put (?:it|that|this) down to",
    r"had been costing|was costing",
    r"shows? what",
    r"owes? (?:\w+ ){1,4}to|to thank",
)
_OWN = words(r"i|i've|i'd|i'm|we|we've|me|my|mine")
_FRAME = re.compile(
    r"(?i)^\W*(?:and |but )?(?:what i (?:would|'d) say is(?: that)?|my point is(?: that)?|the (?:point|thing|fact|truth) is(?: that)?|i (?:say|hold|maintain)(?: that)?)\s"
)
_HAPPENED = words(
    r"(?:i|we) (?:(?:\w+ly|once|just|only|never|myself|ourselves) )?(?:saw|told|found|heard|had (?:an?|one|two)|came|went|did|got|took|gave|tried|left|kept|lost|ran|rode|bought|sold|(?!agreed)\w{3,}ed)",
    r"(?<!of )(?<!in )(?<!at )(?<!on )(?<!by )(?<!to )(?<!with )(?<!for )(?:my|our|your) (?:[\w-]+ ){1,4}?(?:saw|told|found|heard|had|was|were|came|went|did|got|took|gave|left|kept|lost|ran|\w{3,}ed)",
    r"(?:showed|told|taught|asked|helped|\w{4,}ed) (?:me|us)",
)
"""What somebody lived through once."""
_SO_IT_IS = re.compile(
    r"(?i), (?:and )?(?:(?P<settled>(?:so (?:you|i|we|one) (?:all )?(?:know|see)s? (?:what|how)|(?:so )?that(?:'s| is) (?:how it (?:goes|is)|what \w+(?: \w+)? do(?:es)?))\b)|so )"
)
_PART = words(
    r"\d[\d,.]* (?:in|of|out of|per cent)|(?:half|third|quarter|\w+) (?:in|out of|of the) (?:\w+ )?(?:\d+|ten|five|six|seven|eight|nine|eleven|twelve|\w+teen|\w+ty|our|us|them)|per cent|some|most|about half|few|several"
)
_STRONG = words(
    r"by far|out of the question|enough|settled",
    r"no|not|never|nothing|nobody|none",
    r"must|has to|have to|cannot|can't|won't",
    r"any|all|every|always|only",
    r"(?:the )?(?:larger|greater|better|worse|smaller|bigger|lesser|stronger|weaker)",
    r"clear|plain|certain|settled|proved|proven",
)
_INFERENCE = re.compile(
    r"(?i)(?:,|;| –| —) (?:(?:and )?(?:so|therefore|thus|hence)\b(?! (?:much|many|far|long|little|few))|(?:and )?(?P<decisive>(?:that|which) (?:alone )?(?:settles|decides|outweighs|is (?:reason|ground) enough|is decisive|is why))\b)"
)
_LEAST_PREMISE = 6
"""A premise of fewer words mostly points back at what was said."""


def takes_sequence_for_cause(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that takes what came later for an effect."""
    if careful(line.text):
        return
    concludes, causes = CONCLUDES.search(line.text), _CAUSED.search(line.text)
    earlier = transcript.previous(line)
    within = _AFTERWARDS.search(line.text) and (causes or (concludes and _EFFECT.search(line.text)))
    across = earlier and _AFTERWARDS.search(earlier.text) and not careful(earlier.text) and _IN_SUM.search(line.text)
    if within or across:
        why = (
            f"That the one came after the other is all that is given for {told(line.text)}; other causes are left open."
        )
        yield Fault("doubtful_cause", Severity.MODERATE, line, why, earlier if across else None)


def leaps_from_a_case(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a general line that rests on what happened to its holder beside it."""
    case = transcript.previous(line)
    if case and _HAPPENED.search(case.text) and _is_general(_FRAME.sub("", line.text)):
        why = f"What it says in general rests on a case of one's own: {told(case.text)}"
        yield Fault("hasty_generalisation", Severity.MODERATE, line, why, case)


def leaps_in_a_sentence(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line that tells a case of its holder's and concludes from it how all of a kind are."""
    found = _SO_IT_IS.search(line.text)
    if not found or doubted(line.text) or line.text.endswith("?"):
        return
    case, rest = line.text[: found.start()], line.text[found.start() :]
    if _HAPPENED.search(case) and (found["settled"] or of_a_kind(rest)):
        why = f"What it says in general rests on a case of one's own: {told(case)}"
        yield Fault("hasty_generalisation", Severity.MODERATE, line, why)


def concludes_without_limit(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a conclusion that makes no exception, or of a step from a part to the whole."""
    if careful(line.text) or line.text.endswith("?"):
        return
    found = CONCLUDES.search(line.text)
    earlier = transcript.previous(line)
    from_a_part = earlier is not None and _PART.search(earlier.text) and not _OWN.search(line.text)
    start = found.end() if found else 0 if from_a_part else len(line.text)
    beyond = unlimited(line.text[start:])
    if beyond and not _OWN.search(line.text, start):
        why = f"It is put without exception (“{beyond} …”), further than what stands before it goes."
        yield Fault("overstated", Severity.MODERATE, line, why, earlier if from_a_part else None)


def rests_on_nothing(line: Line, transcript: Transcript) -> Iterator[Fault]:
    """Yield the fault of a line whose bare premise carries a strong conclusion."""
    found = _INFERENCE.search(line.text)
    if not found or careful(line.text):
        return
    premise, conclusion = line.text[: found.start()], line.text[found.end() :]
    is_strong = found["decisive"] or _STRONG.search(conclusion)
    if is_strong and _is_bare(premise):
        why = f"The conclusion rests on {told(premise)}, for which no source, reason or example is given."
        yield Fault("unsupported", Severity.MODERATE, line, why)


def _is_bare(premise: str) -> bool:
    supported = FIGURE.search(premise) or _OWN.search(premise) or SOURCE.search(premise)
    return not supported and not tells_a_reasoning(premise) and len(premise.split()) >= _LEAST_PREMISE


def _is_general(text: str) -> bool:
    """Whether `text` speaks of things as they are, flatly, and of nobody in particular."""
    flat = not (careful(text) or FIGURE.search(text) or _OWN.search(text) or text.endswith("?"))
    return flat and of_a_kind(text)
