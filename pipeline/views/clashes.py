"""A clash and what was said about it, to be judged or retold."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.grounding import number
from pipeline.models import Claim, ClashState, Degree, Document, Position, RelationType, Sentence, Severity, Span
from pipeline.prompt import show
from pipeline.views.lines import block, claim_line, fenced, sentence_lines

_STATES = {
    ClashState.UNANSWERED: "the side of the point speaks again and does not answer",
    ClashState.ANSWERED: "the counterpoint answers the point, and no more is said",
    ClashState.CONCEDED: "one side grants it to the other",
    ClashState.STANDSTILL: "both sides have replied to each other",
}


@dataclass(frozen=True)
class Concession:
    """What one side grants the other."""

    claim: Claim
    degree: Degree
    to: tuple[Claim, ...]


@dataclass(frozen=True)
class Opposition:
    """One clash with its claims at hand, what else both sides say about it, and the sentences around."""

    document: Document
    issue: str
    state: ClashState
    point: tuple[Claim, ...]
    counterpoint: tuple[Claim, ...]
    related: tuple[Claim, ...]
    """Other claims of both sides that support, qualify or concede what is at issue."""
    exchange: tuple[tuple[Claim, RelationType, Claim], ...]
    """The attacks between claims that are shown."""
    concessions: tuple[Concession, ...]
    context: tuple[Sentence, ...]
    names: Mapping[str, str]
    said: tuple[Claim, ...]
    """All that anybody claims, in source order: what a fault is held against. A model is not shown it."""
    judged: tuple[Claim, ...]
    """The claims whose faults are told here: those that no clash before this one answers for."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in which both sides stand against each other."""
        return (*self.point, *self.counterpoint)

    def citable(self, holder: str) -> set[str]:
        """Return the ids of all claims shown that `holder` holds."""
        return {claim.id for claim in (*self.claims, *self.related) if claim.holder == holder}


@dataclass(frozen=True)
class Charge:
    """A finding before it was put to the test."""

    number: int
    criterion: str
    severity: Severity
    target: Claim
    spans: tuple[Span, ...]
    quotes: tuple[str, ...]
    """The words that are criticised."""
    explanation: str


@dataclass(frozen=True)
class Steelmen:
    """Both sides at their strongest, as the critic wrote them."""

    point: str
    counterpoint: str


@dataclass(frozen=True)
class Standing:
    """One issue as the summary tells it: what the headline rests on."""

    opposition: Opposition
    positions: tuple[Position, Position]


@show.register
def _(opposition: Opposition) -> str:
    names = opposition.names
    granted = [f"{fenced(names[c.claim.holder])} in c{number(c.claim.id)}, {c.degree}" for c in opposition.concessions]
    edges = [f"c{number(a.id)} {kind} c{number(b.id)}" for a, kind, b in opposition.exchange]
    return f"Issue: {fenced(opposition.issue)}\n" + block(
        f"Point, held by {fenced(names[opposition.point[0].holder])}:",
        *(claim_line(claim, names) for claim in opposition.point),
        f"Counterpoint, held by {fenced(names[opposition.counterpoint[0].holder])}:",
        *(claim_line(claim, names) for claim in opposition.counterpoint),
        "Also said by either side:",
        *([claim_line(claim, names) for claim in opposition.related] or ["(nothing)"]),
        f"Exchange: {'; '.join(edges) or '(none)'}",
        f"Granted: {'; '.join(granted) or '(nothing)'}",
        f"State, as computed from the exchange: {_STATES[opposition.state]}",
        "The sentences they stand in, and those around them:",
        *sentence_lines(opposition.document, opposition.context),
    )


@show.register
def _(charge: Charge) -> str:
    return (
        f"{charge.number} | {charge.criterion}, {charge.severity}, against c{number(charge.target.id)} "
        f"({' … '.join(f'“{fenced(quote)}”' for quote in charge.quotes)}): {fenced(charge.explanation)}"
    )


@show.register
def _(steelmen: Steelmen) -> str:
    return f"Point: {fenced(steelmen.point)}\nCounterpoint: {fenced(steelmen.counterpoint)}"


@show.register
def _(standing: Standing) -> str:
    opposition = standing.opposition
    told = [_told(position, opposition.names) for position in standing.positions]
    return block(f"Issue: {fenced(opposition.issue)}", *told, f"State: {_STATES[opposition.state]}")


def _told(position: Position, names: Mapping[str, str]) -> str:
    cited = ", ".join(f"c{number(claim)}" for claim in position.claims)
    return f"{fenced(names[position.holder])}: {fenced(position.text)} ({cited})"
