"""The ledger of sentences: every one of them has an outcome."""

from collections import defaultdict

from pipeline.models import AccountedSentence, Claim, Outcome, Sentence, Stance, Voice, VoicedPassage
from pipeline.stages.claims import Claims
from pipeline.stages.voices import voice_at
from pipeline.views import Voices

GRANTED = frozenset({Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT})


def outcomes(voices: Voices, claims: Claims) -> tuple[AccountedSentence, ...]:
    """Return every sentence with the first outcome that fits it."""
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.claims:
        for sentence in claim.sentences:
            held[sentence].append(claim)
    return tuple(
        AccountedSentence(
            id=s.id,
            passage=s.passage,
            span=s.span,
            outcome=_outcome(s, voices.voiced[s.passage], held[s.id], claims),
        )
        for s in voices.text.document.sentences
    )


def _outcome(sentence: Sentence, passage: VoicedPassage, held: list[Claim], claims: Claims) -> Outcome:
    if passage.voice is Voice.FURNITURE:
        return Outcome.FURNITURE
    if voice_at(passage, sentence.span)[0] is Voice.QUOTATION:
        return Outcome.QUOTATION
    if any(claim.stance in GRANTED for claim in held):
        return Outcome.CONCESSION
    if held:
        return Outcome.CLAIM
    if sentence.id in claims.asides:
        return Outcome.ASIDE
    return Outcome.SOCIAL if sentence.id in claims.social else Outcome.UNCOVERED
