"""Rules for the account: each side in the words of its own claims, at equal length."""

from collections.abc import Sequence

from pipeline.grounding import number
from pipeline.models import Claim, Document
from pipeline.views import Opposition, Standing

CLAIMS_A_POSITION = 2
LONGEST = 380


def summarize_issue(document: Document, clash: Opposition) -> dict[str, object]:
    """Return both positions. Agreement takes understanding; the rules find none."""
    del document
    return {"point": _position(clash.point), "counterpoint": _position(clash.counterpoint), "agreements": []}


def write_headline(document: Document, issues: Standing) -> dict[str, object]:
    """Return two sentences: the most central issue, and the next."""
    del document
    first, *others = issues.oppositions
    text = f"The disagreement is first of all about one question: {first.issue}"
    claims = [first.point[0], first.counterpoint[0]]
    if others:
        text += f" It also turns on another: {others[0].issue}"
        claims += [others[0].point[0], others[0].counterpoint[0]]
    return {"headline": {"text": text, "claims": [number(claim.id) for claim in claims]}}


def _position(claims: Sequence[Claim]) -> dict[str, object]:
    chosen: list[Claim] = []
    for claim in claims[:CLAIMS_A_POSITION]:
        if not chosen or sum(len(c.text) for c in chosen) + len(claim.text) < LONGEST:
            chosen.append(claim)
    text = " ".join(claim.text for claim in chosen)
    text = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return {"text": text, "claims": [number(claim.id) for claim in chosen]}
