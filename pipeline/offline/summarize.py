"""Rules for the account: each side in the words of its own claims, at equal length."""

from collections.abc import Sequence

from pipeline.grounding import number
from pipeline.issues import between
from pipeline.models import Claim, Document
from pipeline.views import Opposition, Standing

CLAIMS_A_POSITION = 2
LONGEST_ISSUE = 260
LONGEST = 380


def summarize_issue(document: Document, clash: Opposition) -> dict[str, object]:
    """Return both positions. Agreement takes understanding; the rules find none."""
    del document
    return {"point": _position(clash.point), "counterpoint": _position(clash.counterpoint), "agreements": []}


def write_headline(document: Document, issues: Sequence[Standing]) -> dict[str, object]:
    """Return two sentences: the most central issue and, where there is room, the next that asks something else."""
    del document
    first = _contested(issues[0])
    sentences, told_of = [f"The first question between the sides: {first}"], [issues[0]]
    if other := next((told for told in issues[1:] if _contested(told) != first), None):
        second = f"The second: {_contested(other)}"
        if len(f"{sentences[0]} {second}") <= LONGEST:
            sentences, told_of = [*sentences, second], [*told_of, other]
    claims = [claim for told in told_of for position in told.positions for claim in position.claims[:1]]
    return {"headline": {"text": " ".join(sentences), "claims": [number(claim) for claim in claims]}}


def _contested(told: Standing) -> str:
    """The question of the issue, as it stands above it but for who answers it there, shortened where it is long."""
    clash = told.opposition
    sides = between(clash.names[clash.point[0].holder], clash.names[clash.counterpoint[0].holder])
    issue = clash.issue.removesuffix(sides)
    return issue if len(issue) <= LONGEST_ISSUE else issue[:LONGEST_ISSUE].rsplit(" ", 1)[0] + " …"


def _position(claims: Sequence[Claim]) -> dict[str, object]:
    chosen: list[Claim] = []
    for claim in claims[:CLAIMS_A_POSITION]:
        if not chosen or sum(len(c.text) for c in chosen) + len(claim.text) < LONGEST:
            chosen.append(claim)
    text = " ".join(claim.text for claim in chosen)
    text = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
    return {"text": text, "claims": [number(claim.id) for claim in chosen]}
