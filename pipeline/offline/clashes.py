"""Clashes as the rules find them: each with the question it is about, what was granted in it and what stands around."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.models import Claim, ClashState, Degree, Document, RelationType, Sentence, Side


@dataclass(frozen=True)
class Dispute:
    """Attacks between the same two holders over one thing."""

    id: str
    rank: int
    question: str
    state: ClashState
    point: Side
    counterpoint: Side
    exchange: tuple[str, ...]
    """The ids of the attacks."""

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claims in which both sides stand against each other."""
        return (*self.point.claims, *self.counterpoint.claims)


@dataclass(frozen=True)
class Granted:
    """What one side grants the other."""

    claim: Claim
    degree: Degree
    to: tuple[Claim, ...]


@dataclass(frozen=True)
class Opposition:
    """One dispute with its claims at hand, what else both sides say about it, and the sentences around."""

    document: Document
    question: str
    state: ClashState
    point: tuple[Claim, ...]
    counterpoint: tuple[Claim, ...]
    related: tuple[Claim, ...]
    """Other claims of both sides that support, qualify or concede what is at issue."""
    exchange: tuple[tuple[Claim, RelationType, Claim], ...]
    """The attacks between claims at hand."""
    granted: tuple[Granted, ...]
    context: tuple[Sentence, ...]
    names: Mapping[str, str]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in which both sides stand against each other."""
        return (*self.point, *self.counterpoint)
