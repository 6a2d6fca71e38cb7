"""Rules for criticism: few faults that words alone can show, each put to the same tests as any other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.grounding import number, shown
from pipeline.models import Claim, Document, Stance
from pipeline.offline.cues import GIVES_REASON, SUSPECTED, UNCERTAIN, plain, words
from pipeline.offline.pair import SAME_SUBJECT
from pipeline.offline.questions import questions
from pipeline.similarity import overlap, terms
from pipeline.views import Charge, Opposition, Steelmen

MOST_OF_IT = 0.7
FAULTS_A_SIDE = 2

_UNIVERSAL = words(
    r"always",
    r"never",
    r"everyone",
    r"everybody",
    r"nobody",
    r"no one",
    r"all (?!of (?:you|us)\b)\w+",
    r"every \w+",
    r"none of",
    r"certainly",
    r"undeniabl\w+",
    r"obviously",
    r"clearly",
    r"impossible",
    r"guarantee[sd]?",
    r"cannot possibly",
    r"without exception",
)
_BURDEN = re.compile(
    r"(?i)\b(?:(?:until|unless) (?:you|they|somebody|someone|we) (?:can )?(?:\w+ )?(?:prove|show|demonstrate|rule out)|prove (?:me wrong|otherwise|that it (?:isn't|doesn't|won't)))\b"
)
_UNNAMED_SOURCE = re.compile(
    r"(?i)\b(?:(?:studies|research|experts|scientists|economists|the literature|the evidence|data) (?:\w+ )?(?:shows?|say|says|agree|agrees|suggests?|found|finds|proves?)|everyone knows|it is well known)\b"
)
_FEW_CASES = re.compile(
    r"(?i)\b(?:anecdotally|in my (?:own )?experience|i (?:know|knew|have) (?:a|one|two|someone|somebody|people)\b|my (?:own )?(?:friend|brother|sister|neighbour|neighbor|cousin|colleague))\b"
)


@dataclass(frozen=True)
class _Rule:
    criterion: str
    severity: str
    pattern: re.Pattern[str]
    explanation: str


_RULES = (
    _Rule(
        "overstated",
        "minor",
        _UNIVERSAL,
        "It is put without exception, so that a single case to the contrary would be enough against it.",
    ),
    _Rule(
        "shifted_burden", "moderate", _BURDEN, "It asks the other side to disprove what has not been supported here."
    ),
    _Rule(
        "doubtful_source",
        "minor",
        _UNNAMED_SOURCE,
        "It leans on a source that is not named, so that the other side cannot weigh it.",
    ),
    _Rule(
        "hasty_generalisation",
        "minor",
        _FEW_CASES,
        "It rests on a single case or a few.",
    ),
)


def critique_clash(document: Document, clash: Opposition, rubric: str) -> dict[str, object]:
    """Return both sides in their own words, the faults that words show, and the questions the clash leaves open."""
    del rubric  # the rules are written after it; a rule cannot read it
    return {
        "steelman_point": _steelman(clash.point),
        "steelman_counterpoint": _steelman(clash.counterpoint),
        "findings": [*_of_side(document, clash, clash.point), *_of_side(document, clash, clash.counterpoint)],
        "questions": questions(document, clash),
    }


def test_findings(
    document: Document, clash: Opposition, steelmen: Steelmen, findings: Sequence[Charge]
) -> dict[str, object]:
    """Return for each finding where the text already meets it, and whether a hedge dissolves it."""
    del steelmen  # made of the same claims that are looked at here
    return {"tests": [_tested(document, clash, charge) for charge in findings]}


def _steelman(claims: Sequence[Claim]) -> str:
    return _bounded(" ".join(claim.text for claim in sorted(claims, key=lambda c: c.rank)), 500)


def _bounded(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 2].rsplit(" ", 1)[0] + " …"


def _of_side(document: Document, clash: Opposition, claims: Sequence[Claim]) -> list[dict[str, object]]:
    """The faults of claims that the other side speaks against; as many of either side at the most."""
    contested = {target.id for _, _, target in clash.exchange}
    found = [
        fault
        for claim in claims
        if claim.id in contested and _whole(document, claim)
        for fault in _faults(document, claim)
    ]
    return sorted(found, key=lambda fault: fault["severity"] == "minor")[:FAULTS_A_SIDE]


def _whole(document: Document, claim: Claim) -> bool:
    """Whether a claim is most of its sentence: a clause alone may have been qualified by the rest."""
    return len(claim.span) >= MOST_OF_IT * len(document.sentence[claim.sentences[0]].span)


def _faults(document: Document, claim: Claim) -> Iterator[dict[str, object]]:
    for rule in _RULES:
        if rule.pattern.search(plain(claim.quote)):
            yield {
                "criterion": rule.criterion,
                "severity": rule.severity,
                "target": number(claim.id),
                "quotes": [
                    {"sentence": number(claim.sentences[0]), "words": _bounded(shown(document, claim.span), 400)}
                ],
                "explanation": rule.explanation,
            }


def _tested(document: Document, clash: Opposition, charge: Charge) -> dict[str, object]:
    own = plain(charge.target.quote)
    hedged = charge.target.stance is not Stance.ASSERTED or bool(SUSPECTED.search(own) or UNCERTAIN.search(own))
    about = terms(own)
    met = [
        number(sentence.id)
        for sentence in clash.context
        if sentence.id not in charge.target.sentences
        and GIVES_REASON.search(text := plain(shown(document, sentence.span)))
        and overlap(about, terms(text)) >= SAME_SUBJECT
    ]
    why = (
        "The author hedges it in the same clause."
        if hedged
        else "A reason or a figure on the same matter stands there."
        if met
        else ""
    )
    return {"finding": charge.number, "answered_in": met[:4], "dissolved_by_steelman": hedged, "why": why}
