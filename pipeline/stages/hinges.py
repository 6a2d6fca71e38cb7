"""Where the text says itself what it turns on: "if it were shown that …, I'd drop it", "all that divides us is …".

Such a sentence names the premise and, in its other half, what falls with it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document, Sentence, Voice
from pipeline.similarity import terms

_SHOWN = (
    r"(?:show(?:s|n|ed)?|prove[sdn]?|turn(?:s|ed)? out|find(?:s|ings?)?|found|demonstrate[sd]?|establish(?:es|ed)?|persuade[sd]?|convince[sd]?|"
    r"measure[sd]?|confirm(?:s|ed)?|came out|comes out|were true|was true|is true|is wrong|were wrong|was wrong|is false|isn't so|is not so|fails?|failed)"
)
_GIVES_UP = (
    r"(?:(?:i|we)(?:'d| would|'ll| will)(?: have to| gladly| happily| readily| at once)?(?: be)? (?:drop|unlock|give|abandon|withdraw|change|concede|reconsider|lose|vote|support|accept|admit|agree|stop|move|switch|"
    r"convinced|persuaded|wrong|side|sign|back|put|take)\b|(?:is|are|was|were|would be|will be)(?: all)? (?:gone|lost|dead|over|finished|wrong|moot|worthless|pointless|undone)\b|(?:falls?|collapses?|goes|go|fails?)\b|"
    r"\b(?:i|we) (?:lose|was wrong|were wrong|am wrong|are wrong|give up))"
)
_CONDITIONAL = re.compile(
    rf"(?i)\b(?:if|were|should|suppose)\b(?P<premise>[^.;]{{3,200}}?),? (?:then )?(?P<fall>[^,;]{{0,80}}{_GIVES_UP}.*)"
)
_BACKWARDS = re.compile(
    rf"(?i)(?P<fall>.*{_GIVES_UP}[^,;]{{0,80}}),? (?:if|once|as soon as|when|unless)\b(?P<premise>.*)"
)
_EPISTEMIC = re.compile(rf"(?i)\b{_SHOWN}\b")
_TURNS_ON = re.compile(
    r"(?i)\b(?:(?:it|this|that|everything|all|the (?:whole )?(?:case|matter|argument|question|thing|debate|disagreement|rest))(?: all)? (?:turns|hinges|hangs|rests|depends|comes down|boils down|stands or falls)(?: only| entirely)? (?:on|upon|to|with)\b|"
    r"(?:all|what|the only thing|the one thing)(?: that| really| still| now)* (?:divides|separates|splits|parts) (?:us|them|you|the two|both)\b|"
    r"(?:my|our|the|this|that) (?:\w+ )?(?:case|argument|objection|claim|position|proposal) (?:turns|hinges|hangs|rests|depends|stands or falls)(?: entirely)? (?:on|upon|with)\b|"
    r"(?:where|the point (?:on|at) which) (?:we|they|you|the two)(?: really| actually| still)? (?:part|differ|disagree)\b|"
    r"(?:the|our|this|their|your) (?:real |whole |actual )?(?:quarrel|dispute|disagreement|difference|crux)(?: \w+){0,4} (?:is|isn't|is not|are|lies)\b)"
)
_ABOUT_BEFORE = re.compile(r"(?i)^\W*(?:that|this|it|they|those|these|so|not)\b(?:'s)?(?: \w+){0,3}$")
_NOT_ABOUT = re.compile(
    r"(?i)\b(?:isn't|is not|aren't|are not) (?:really |so much |only )?(?:about|over|between|whether)\b"
)


@dataclass(frozen=True)
class Hinge:
    """A premise that its author says decides the matter, and the claims that the author lets fall with it."""

    premise: Claim
    falls: tuple[str, ...]
    contested: bool
    """Whether its author says that it divides the sides, so that less is needed to show who is on the other."""


def hinges(document: Document, claims: Sequence[Claim]) -> Iterator[Hinge]:
    """Yield what the text says it turns on, in source order; only where an author speaks in their own voice."""
    by_sentence: dict[str, list[Claim]] = {}
    for claim in claims:
        for identifier in claim.sentences:
            by_sentence.setdefault(identifier, []).append(claim)
    for sentence in document.sentences:
        if own := [c for c in by_sentence.get(sentence.id, ()) if c.voice is Voice.OWN]:
            yield from _hinge(document, sentence, own, by_sentence)


def _hinge(
    document: Document, sentence: Sentence, own: list[Claim], by_sentence: dict[str, list[Claim]]
) -> Iterator[Hinge]:
    text = shown(document, sentence.span).replace("’", "'")
    stated = _CONDITIONAL.search(text) or _BACKWARDS.search(text)
    if stated and (_EPISTEMIC.search(stated["premise"]) or _ABOUT_BEFORE.match(stated["premise"])):
        premise = _before(sentence, own[0], by_sentence) if _ABOUT_BEFORE.match(stated["premise"]) else own[0]
        if premise:
            yield Hinge(premise, _named(premise, stated["fall"], by_sentence), contested=False)
    elif _TURNS_ON.search(text):
        other = _after(document, sentence, by_sentence) if _NOT_ABOUT.search(text) else own[-1]
        if other:
            yield Hinge(other, (), contested=True)


def _before(sentence: Sentence, own: Claim, by_sentence: dict[str, list[Claim]]) -> Claim | None:
    """The claim that "if that is wrong" points back to: the last one its author made in the sentence before."""
    earlier = by_sentence.get(f"s{number(sentence.id) - 1}", ())
    return next((c for c in reversed(earlier) if c.holder == own.holder), None)


def _after(document: Document, sentence: Sentence, by_sentence: dict[str, list[Claim]]) -> Claim | None:
    """The claim that says what the dispute is about, where this sentence says only what it is not about."""
    following = f"s{number(sentence.id) + 1}"
    same = following in document.sentence and document.sentence[following].passage == sentence.passage
    return next(iter(by_sentence.get(following, ())), None) if same else None


def _named(premise: Claim, fall: str, by_sentence: dict[str, list[Claim]]) -> tuple[str, ...]:
    """The author's claims, other than the premise, that the words of the falling half name by at least two terms."""
    wanted = set(terms(fall))
    own = {c.id: c for held in by_sentence.values() for c in held if c.holder == premise.holder and c.id != premise.id}
    shared = {c.id: len(wanted & set(terms(c.text))) for c in own.values()}
    best = max(shared.values(), default=0)
    return tuple(sorted((c for c, n in shared.items() if n == best >= 2), key=number))
