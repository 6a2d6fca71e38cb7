"""The ledger of claims, in reply to `list_claims`."""

from collections.abc import Mapping

from pipeline.grounding import number, shown
from pipeline.models import Claim
from pipeline.offline.answers.common import issue_numbers, numbers_of
from pipeline.offline.reading import Reading
from pipeline.stages.claims import ClaimsReply, FoundClaim
from pipeline.views import Outline, Text, Voices

MOST_ISSUES = 6


def list_claims(
    reading: Reading, text: Text, voices: Voices, outline: Outline, first: str, last: str, most: str, question: str
) -> ClaimsReply:
    """Return the claims of the sentences from `first` to `last`, under the issues they bear on, and the courtesies."""
    del text, most, question  # the reading is of this text, for this question, and leaves no claim out
    person = numbers_of(reading, voices)
    asked = {f"s{n}" for n in range(int(first), int(last) + 1)}
    numbers = issue_numbers(reading, {issue.question: issue.number for issue in outline.issues})
    return ClaimsReply(
        claims=[
            _found(reading, claim, person.get(claim.holder), numbers)
            for claim in reading.debate.claims
            if claim.sentences[0] in asked
        ],
        asides=[],
        social=sorted(number(sentence) for sentence in reading.social & asked),
    )


def _found(reading: Reading, claim: Claim, holder: int | None, numbers: Mapping[str, int]) -> FoundClaim:
    clashes = reading.clashes_of.get(claim.id, ())
    return FoundClaim(
        sentences=[number(sentence) for sentence in claim.sentences],
        words=shown(reading.debate.document, claim.span),
        text=claim.text,
        holder=holder,
        stance=claim.stance,
        kind=claim.kind,
        issues=[numbers[clash] for clash in clashes if clash in numbers][:MOST_ISSUES],
        retracted="retracted" in claim.flags,
    )
