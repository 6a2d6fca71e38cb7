"""The ledger of sentences: every one of them has an outcome."""

from collections import defaultdict
from collections.abc import Set

from pipeline.debate import Debate
from pipeline.models import AccountedSentence, Claim, Outcome, Sentence, Stance, Voice, VoicedPassage
from pipeline.stages.attribute import voice_at

_GRANTED = frozenset({Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})


def outcomes(debate: Debate, social: Set[str]) -> tuple[AccountedSentence, ...]:
    """Return every sentence with the first outcome that fits it."""
    voiced = {passage.id: passage for passage in debate.passages}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in debate.claims:
        for sentence in claim.sentences:
            claims[sentence].append(claim)
    return tuple(
        AccountedSentence(
            id=s.id,
            passage=s.passage,
            span=s.span,
            outcome=_outcome(s, voiced[s.passage], claims[s.id], s.id in social),
        )
        for s in debate.document.sentences
    )


def _outcome(sentence: Sentence, passage: VoicedPassage, claims: list[Claim], social: bool) -> Outcome:
    if passage.voice is Voice.FURNITURE:
        return Outcome.FURNITURE
    if voice_at(passage, sentence.span)[0] is Voice.QUOTATION:
        return Outcome.QUOTATION
    if any(claim.stance in _GRANTED for claim in claims):
        return Outcome.CONCESSION
    if claims:
        return Outcome.CLAIM
    return Outcome.SOCIAL if social else Outcome.UNCOVERED
