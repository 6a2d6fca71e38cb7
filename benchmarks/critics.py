"""Who looks for faults in a debate: the pipeline behind any door, and beside it one plain prompt."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Protocol

from pydantic import BaseModel, Field

from pipeline.errors import CallFailed
from pipeline.grounding import locate_in
from pipeline.llm.door import Door
from pipeline.models import Document, Finding, Report, Span
from pipeline.prompt import Prompt, Rendered
from pipeline.run import run_pipeline

PLAIN_CRITIC = Path(__file__).with_name("plain_critic.md")


@dataclass(frozen=True)
class Spotted:
    """A fault that a critic names: its criterion, where it stands, and who is criticised."""

    criterion: str
    spans: tuple[Span, ...]
    holder: str | None
    against_point: bool | None = None
    """Whether the side criticised is the point of a clash of its issue; None where there is no such clash."""


class Critic(Protocol):
    """Names the faults of a debate."""

    async def __call__(self, document: Document, door: Door) -> list[Spotted]:
        """Return the faults of `document`, read through `door`."""


async def pipeline_critic(document: Document, door: Door) -> list[Spotted]:
    """Return the findings that the critiques of a whole run keep."""
    report = await run_pipeline(document, door)
    return [_spotted(report, critique.issue, finding) for critique in report.critiques for finding in critique.findings]


def _spotted(report: Report, issue: str, finding: Finding) -> Spotted:
    names = {participant.id: participant.name for participant in report.participants}
    holder = _criticised(report, finding.target)
    spans = tuple(quote.span for quote in finding.quotes)
    return Spotted(finding.criterion, spans, names.get(holder or ""), _is_point(report, issue, holder))


def _criticised(report: Report, target: str) -> str | None:
    """Who holds the claim, or draws the relation, that is criticised; None for a whole issue."""
    holders = {claim.id: claim.holder for claim in report.claims}
    drawn = {relation.id: relation.source for relation in report.relations}
    return holders.get(drawn.get(target, target))


def _is_point(report: Report, issue: str, holder: str | None) -> bool | None:
    for clash in report.clashes:
        if clash.issue == issue and holder in (clash.point.holder, clash.counterpoint.holder):
            return holder == clash.point.holder
    return None


class _Defect(BaseModel):
    words: str = Field(max_length=600)
    criterion: str = Field(max_length=40)
    why: str = Field(max_length=400)


class _Reply(BaseModel):
    defects: list[_Defect] = Field(max_length=20)


class _PlainPrompt(Prompt[_Reply]):
    """A prompt that lies beside the benchmark and stands alone: no part of the product."""

    @property
    def template(self) -> str:
        return PLAIN_CRITIC.read_text(encoding="utf-8")

    def render(self, *, examples: bool = False, **values: object) -> Rendered:
        """Return the one message; the product's frame, and its examples, have no part in it."""
        del examples
        return Rendered("", Template(self.template).substitute(values).strip())


PLAIN = _PlainPrompt("plain_critic", _Reply)


async def plain_critic(document: Document, door: Door) -> list[Spotted]:
    """Return the defects that one prompt lists, less those whose words are not in the text; none for a failed call."""
    try:
        reply = await door.ask(PLAIN, text=document.text)
    except CallFailed:
        return []
    return list(_located(document, reply))


def _located(document: Document, reply: _Reply) -> Iterator[Spotted]:
    whole = Span(start=0, end=len(document.text))
    for defect in reply.defects:
        if span := locate_in(document, whole, defect.words):
            author = next((turn.author for turn in document.turns if turn.span.overlap(span)), None)
            yield Spotted(defect.criterion.strip().lower(), (span,), author)
