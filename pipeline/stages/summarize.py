"""The balanced account: each issue with both sides in their own terms, and a headline; every sentence cites claims."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel, Field

from pipeline.debate import Debate
from pipeline.grounding import Ledger
from pipeline.llm.door import Door
from pipeline.models import (
    Claim,
    Clash,
    ClashState,
    Degree,
    Issue,
    Position,
    Relation,
    RelationType,
    Side,
    Statement,
    Summary,
)
from pipeline.prompt import Prompt
from pipeline.stages.asking import Ask, ask_each
from pipeline.views import Opposition, Standing, names_of

MOST_ISSUES = 8
POSITION_CHARACTERS = 400
"""The same bound for both sides."""


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
    return Summary(headline=await writing.headline(oppositions, door), issues=tuple(issues))


@dataclass(frozen=True)
class _Writing:
    debate: Debate
    ledger: Ledger

    @cached_property
    def names(self) -> dict[str, str]:
        return names_of(self.debate.participants)

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        return {claim.id: claim for claim in self.debate.claims}

    async def headline(self, oppositions: Sequence[Opposition], door: Door) -> Statement:
        standing = Standing(self.debate.document, tuple(oppositions), self.debate.participants, self.names)
        citable = {claim.id for opposition in oppositions for claim in opposition.claims}
        ask = Ask("the headline", {"document": self.debate.document, "issues": standing})
        reply = (await ask_each(door, HEADLINE, [ask], self.ledger))[0] if oppositions else None
        cited = self._cited(reply.headline, citable, HEADLINE.name) if reply else None
        return cited or self._plain_headline(oppositions)

    def _plain_headline(self, oppositions: Sequence[Opposition]) -> Statement:
        if not oppositions:
            lost = "Calls failed, so it is not known whether there is a disagreement in this text."
            text = lost if self.ledger.failed else "No disagreement was found in this text."
            best = sorted(self.debate.claims, key=lambda c: c.rank)[:1]
            return Statement(text=text, claims=tuple(c.id for c in best))
        first = oppositions[0]
        return Statement(text=f"The text turns mostly on this: {first.issue}", claims=tuple(c.id for c in first.claims))

    def issue(self, clash: Clash, opposition: Opposition, reply: _IssueReply | None) -> Issue:
        citable = {claim.id for claim in opposition.claims}
        agreements = [self._cited(item, citable, ISSUE.name) for item in (reply.agreements if reply else ())]
        return Issue(
            question=clash.issue,
            positions=(
                self._position(clash.point, reply.point if reply else None),
                self._position(clash.counterpoint, reply.counterpoint if reply else None),
            ),
            agreements=tuple(statement for statement in agreements if statement),
            concessions=tuple(self._concessions(clash)),
            unanswered=tuple(self._unanswered(clash)),
        )

    def _position(self, side: Side, cited: _Cited | None) -> Position:
        """The side in the engine's words if those cite the side's own claims, else its first claim as it stands."""
        statement = self._cited(cited, set(side.claims), ISSUE.name) if cited else None
        if statement:
            return Position(holder=side.holder, text=statement.text, claims=statement.claims)
        first = self.by_id[side.claims[0]]
        return Position(holder=side.holder, text=first.text, claims=(first.id,))

    def _cited(self, cited: _Cited, citable: set[str], prompt: str) -> Statement | None:
        claims = tuple(dict.fromkeys(f"c{n}" for n in cited.claims if f"c{n}" in citable))
        if claims and cited.text.strip():
            return Statement(text=cited.text.strip(), claims=claims)
        self.ledger.drop(prompt, (), cited.text, "the sentence cites none of the claims it is about")
        return None

    def _concessions(self, clash: Clash) -> list[Statement]:
        """What either side grants the other about the claims of this clash."""
        holders, involved = {clash.point.holder, clash.counterpoint.holder}, self._places(clash)
        granted: dict[str, list[Relation]] = {}
        for relation in self.debate.relations:
            if relation.type is not RelationType.CONCEDES or relation.target not in self.by_id:
                continue
            between = {self.by_id[relation.source].holder, self.by_id[relation.target].holder}
            if between == holders and {self._place(relation.source), self._place(relation.target)} & involved:
                granted.setdefault(relation.source, []).append(relation)
        return [self._concession(self.by_id[source], edges) for source, edges in granted.items()]

    def _places(self, clash: Clash) -> set[str]:
        return {self._place(c) for c in (*clash.point.claims, *clash.counterpoint.claims)}

    def _place(self, claim: str) -> str:
        return self.debate.document.sentence[self.by_id[claim].sentences[0]].passage

    def _concession(self, source: Claim, edges: Sequence[Relation]) -> Statement:
        manner = {Degree.FULL: "grants", Degree.TACTICAL: "grants for the sake of argument"}
        how = manner.get(edges[0].degree or Degree.CONDITIONAL, "grants in part")
        targets = tuple(relation.target for relation in edges)
        return Statement(text=f"{_upper(self.names[source.holder])} {how}: {source.text}", claims=(source.id, *targets))

    def _unanswered(self, clash: Clash) -> list[Statement]:
        if clash.state is not ClashState.UNANSWERED:
            return []
        silent, spoken = self.names[clash.point.holder], self.by_id[clash.counterpoint.claims[0]]
        return [Statement(text=f"{_upper(silent)} does not reply to this: {spoken.text}", claims=(spoken.id,))]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
