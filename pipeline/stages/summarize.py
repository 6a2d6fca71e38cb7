"""The balanced account: each issue with both sides in their own terms, and a headline; every sentence cites claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import BaseModel, Field

from pipeline.debate import Debate
from pipeline.force import NEGATION
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import (
    Clash,
    ClashState,
    Degree,
    Issue,
    Position,
    Side,
    Statement,
    Summary,
)
from pipeline.prompt import Prompt
from pipeline.similarity import terms
from pipeline.stages.asking import Ask, ask_each
from pipeline.stages.conceding import granting
from pipeline.views import Concession, Opposition, Standing

MOST_ISSUES = 8
BORNE_OUT = 0.4
"""The least share of a sentence's content words that must stand in the claims it cites."""
POSITION_CHARACTERS = 400
"""The same bound for both sides."""

_MANNERS = {Degree.FULL: "", Degree.CONDITIONAL: ", in part", Degree.TACTICAL: ", for the sake of argument"}


class _Cited(BaseModel):
    text: str = Field(max_length=POSITION_CHARACTERS)
    claims: list[int] = Field(max_length=8)


class _IssueReply(BaseModel):
    point: _Cited
    counterpoint: _Cited
    agreements: list[_Cited] = Field(max_length=3)


class _HeadlineReply(BaseModel):
    headline: _Cited


ISSUE = Prompt("summarize_issue", _IssueReply)
HEADLINE = Prompt("write_headline", _HeadlineReply)


async def summarize_debate(debate: Debate, door: Door, ledger: Ledger) -> Summary:
    """Return the account of the most central clashes. A sentence that cites no claim is left out and counted."""
    chosen = debate.clashes[:MOST_ISSUES]
    oppositions = [debate.opposition(clash, door.window) for clash in chosen]
    asks = [
        Ask(f"the summary of clash {clash.id}", {"document": debate.document, "clash": opposition})
        for clash, opposition in zip(chosen, oppositions, strict=True)
    ]
    replies = await ask_each(door, ISSUE, asks, ledger)
    writing = _Writing(debate, ledger)
    issues = [
        writing.issue(clash, opposition, reply)
        for clash, opposition, reply in zip(chosen, oppositions, replies, strict=True)
    ]
    standing = [Standing(o, (i.positions[0], i.positions[1])) for o, i in zip(oppositions, issues, strict=True)]
    headline = await writing.headline(standing, door)
    return Summary(headline=headline, issues=tuple(writing.borne_out(issue) for issue in issues))


@dataclass(frozen=True)
class _Writing:
    debate: Debate
    ledger: Ledger
    granted: set[str] = field(default_factory=set)
    """Concessions already told under an issue."""

    async def headline(self, standing: Sequence[Standing], door: Door) -> Statement:
        citable = {claim for issue in standing for position in issue.positions for claim in position.claims}
        ask = Ask("the headline", {"document": self.debate.document, "issues": tuple(standing)})
        reply = (await ask_each(door, HEADLINE, [ask], self.ledger))[0] if standing else None
        cited = self._cited(reply.headline, citable, HEADLINE.name) if reply else None
        return cited or self._plain_headline(standing)

    def _plain_headline(self, standing: Sequence[Standing]) -> Statement:
        if not standing:
            lost = "Calls failed, so it is not known whether there is a disagreement in this text."
            text = lost if self.ledger.failed else "No disagreement was found in this text."
            best = sorted(self.debate.claims, key=lambda c: c.rank)[:1]
            return Statement(text=text, claims=tuple(c.id for c in best))
        first = standing[0].opposition
        return Statement(text=f"The text turns mostly on this: {first.issue}", claims=tuple(c.id for c in first.claims))

    def issue(self, clash: Clash, opposition: Opposition, reply: _IssueReply | None) -> Issue:
        point, counter = opposition.citable(clash.point.holder), opposition.citable(clash.counterpoint.holder)
        agreements = [self._cited(item, point | counter, ISSUE.name) for item in (reply.agreements if reply else ())]
        return Issue(
            question=clash.issue,
            positions=(
                self._position(clash.point, reply.point if reply else None, point),
                self._position(clash.counterpoint, reply.counterpoint if reply else None, counter),
            ),
            agreements=tuple(statement for statement in agreements if statement),
            concessions=tuple(self._concessions(opposition)),
            unanswered=tuple(self._unanswered(clash)),
        )

    def borne_out(self, issue: Issue) -> Issue:
        """Return `issue` without what its claims do not bear out; a side is then told in its first claim's words."""
        return issue.model_copy(
            update={
                "positions": tuple(self._told(position) for position in issue.positions),
                "agreements": tuple(s for s in issue.agreements if self._bears_out(s.text, s.claims)),
            }
        )

    def _told(self, position: Position) -> Position:
        if self._bears_out(position.text, position.claims):
            return position
        first = self.debate.claim[position.claims[0]]
        return position.model_copy(update={"text": first.text, "claims": (first.id,)})

    def _bears_out(self, text: str, claims: Sequence[str]) -> bool:
        """Whether enough of the content words of `text` stand in the claims it cites; what does not is counted."""
        cited = [self.debate.claim[claim] for claim in claims]
        known = set(terms(" ".join([*(c.text for c in cited), *(c.quote for c in cited), *self.debate.names.values()])))
        content = set(terms(text)) - set(terms(" ".join(self.debate.names.values())))
        denies = NEGATION.search(text) and not any(NEGATION.search(f"{c.text} {c.quote}") for c in cited)
        if len(content & known) >= BORNE_OUT * len(content) and not denies:
            return True
        reason = (
            "the claims that it cites deny nothing" if denies else "most of its words stand in no claim that it cites"
        )
        self.ledger.drop(ISSUE.name, (), text, reason)
        return False

    def _position(self, side: Side, cited: _Cited | None, citable: set[str]) -> Position:
        """The side in the engine's words if those cite the side's own claims, else its first claim as it stands."""
        statement = self._cited(cited, citable, ISSUE.name) if cited else None
        if statement:
            return Position(holder=side.holder, text=statement.text, claims=statement.claims)
        first = self.debate.claim[side.claims[0]]
        return Position(holder=side.holder, text=first.text, claims=(first.id,))

    def _cited(self, cited: _Cited, citable: set[str], prompt: str) -> Statement | None:
        claims = tuple(dict.fromkeys(f"c{n}" for n in cited.claims if f"c{n}" in citable))
        if claims and cited.text.strip():
            return Statement(text=cited.text.strip(), claims=claims)
        self.ledger.drop(prompt, (), cited.text, "the sentence cites none of the claims it is about")
        return None

    def _concessions(self, opposition: Opposition) -> Iterator[Statement]:
        """What was granted here, each told once, under the first issue it belongs to."""
        for concession in opposition.concessions:
            if concession.claim.id not in self.granted:
                self.granted.add(concession.claim.id)
                yield self._concession(concession)

    def _concession(self, concession: Concession) -> Statement:
        names, how = self.debate.names, _MANNERS[concession.degree]
        who, to = names[concession.claim.holder], names[concession.to[0].holder]
        text = granting(who, to, how, concession.claim.text)
        return Statement(text=text, claims=(concession.claim.id, *(claim.id for claim in concession.to)))

    def _unanswered(self, clash: Clash) -> list[Statement]:
        if clash.state is not ClashState.UNANSWERED:
            return []
        silent, spoken = self.debate.names[clash.point.holder], self.debate.claim[clash.counterpoint.claims[0]]
        return [Statement(text=f"No reply by {silent} was found to this: {spoken.text}", claims=(spoken.id,))]
