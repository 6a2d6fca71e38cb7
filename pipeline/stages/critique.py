"""A clash judged: both sides at their strongest, then findings, then each finding put to the test."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, Field

from pipeline.debate import Debate
from pipeline.grounding import Ground, Ledger, Ungrounded, shown
from pipeline.llm.door import Door
from pipeline.models import (
    Claim,
    Clash,
    Critique,
    DiscardedFinding,
    Finding,
    FindingTests,
    Quote,
    Severity,
    Span,
    Stance,
    Steelman,
    Voice,
)
from pipeline.prompt import Prompt
from pipeline.resources import read_text
from pipeline.stages.asking import Ask, ask_each
from pipeline.stages.open_questions import OpenQuestions
from pipeline.views import Charge, Opposition, Steelmen

MOST_CRITIQUED = 12
"""How many clashes are judged, the most central first."""
MOST_FINDINGS = 4
"""So many findings a clash at the most, the most severe first."""

_PUT_FORWARD = frozenset({Stance.ASSERTED, Stance.BELIEVED, Stance.SUSPECTED, Stance.CONDITIONAL, Stance.DENIED})
_SEVEREST_FIRST = (Severity.MAJOR, Severity.MODERATE, Severity.MINOR)


class _Quoted(BaseModel):
    sentence: int
    words: str = Field(max_length=600)


class _Found(BaseModel):
    criterion: str = Field(max_length=40)
    severity: Severity
    target: int
    quotes: list[_Quoted] = Field(max_length=2)
    explanation: str = Field(max_length=400)


class _Reply(BaseModel):
    steelman_point: str = Field(max_length=500)
    steelman_counterpoint: str = Field(max_length=500)
    findings: list[_Found] = Field(max_length=6)
    questions: list[str] = Field(max_length=4)


class _Tested(BaseModel):
    finding: int
    why: str = Field(max_length=300)
    answered_in: list[int] = Field(max_length=4)
    dissolved_by_steelman: bool


class _Verdict(BaseModel):
    tests: list[_Tested]


CRITIQUE = Prompt("critique_clash", _Reply)
TEST = Prompt("test_findings", _Verdict)
RUBRIC = "rubric.md"


async def critique_clash(debate: Debate, door: Door, ledger: Ledger) -> tuple[Critique, ...]:
    """Return a critique of each of the main clashes for which the steelmen of both sides could be had."""
    clashes = debate.clashes[:MOST_CRITIQUED]
    oppositions = [debate.opposition(clash, door.window) for clash in clashes]
    rubric = read_text("prompts", RUBRIC)
    asks = [
        Ask(f"the critique of clash {clash.id}", {"document": debate.document, "clash": opposition, "rubric": rubric})
        for clash, opposition in zip(clashes, oppositions, strict=True)
    ]
    replies = await ask_each(door, CRITIQUE, asks, ledger)
    bench = _Bench(debate, Ground.of(debate.document), ledger)
    cases = [
        bench.case(clash, opposition, reply)
        for clash, opposition, reply in zip(clashes, oppositions, replies, strict=True)
        if reply and reply.steelman_point.strip() and reply.steelman_counterpoint.strip()
    ]
    tried = [case for case in cases if case.charges]
    verdicts = await ask_each(door, TEST, [case.ask() for case in tried], ledger)
    judged = {case.clash.id: verdict for case, verdict in zip(tried, verdicts, strict=True)}
    return bench.critiques(cases, judged)


@dataclass(frozen=True)
class _Case:
    clash: Clash
    opposition: Opposition
    reply: _Reply
    charges: tuple[Charge, ...]

    def ask(self) -> Ask:
        steelmen = Steelmen(self.reply.steelman_point, self.reply.steelman_counterpoint)
        values = {
            "document": self.opposition.document,
            "clash": self.opposition,
            "steelmen": steelmen,
            "findings": self.charges,
        }
        return Ask(f"the test of the findings on clash {self.clash.id}", values, {"tests": len(self.charges)})


@dataclass(frozen=True)
class _Bench:
    debate: Debate
    ground: Ground
    ledger: Ledger

    def case(self, clash: Clash, opposition: Opposition, reply: _Reply) -> _Case:
        by_number = {int(claim.id[1:]): claim for claim in opposition.claims}
        found = sorted(reply.findings, key=lambda f: _SEVEREST_FIRST.index(f.severity))[:MOST_FINDINGS]
        charges: list[Charge] = []
        for item in found:
            if charge := self._charge(len(charges) + 1, item, by_number):
                charges.append(charge)
        return _Case(clash, opposition, reply, tuple(charges))

    def _charge(self, position: int, found: _Found, by_number: Mapping[int, Claim]) -> Charge | None:
        """A finding needs a claim of the clash and at least one quote that stands where it says.

        Of somebody who is only reported, a part of what they said is on the page: no fault in it is more than minor.
        """
        target = by_number.get(found.target)
        spans = [span for quoted in found.quotes if (span := self._span(quoted))]
        if target is None or not spans:
            reason = f"c{found.target} is no claim of this clash" if target is None else "no quote of it is in the text"
            self.ledger.drop(CRITIQUE.name, (), found.explanation, reason)
            return None
        quotes = tuple(shown(self.debate.document, span) for span in spans)
        severity = found.severity if target.voice is Voice.OWN else Severity.MINOR
        return Charge(position, found.criterion, severity, target, tuple(spans), quotes, found.explanation.strip())

    def _span(self, quoted: _Quoted) -> Span | None:
        try:
            return self.ground.cut([quoted.sentence], quoted.words)[0]
        except Ungrounded as error:
            self.ledger.drop(CRITIQUE.name, [f"s{quoted.sentence}"], quoted.words, str(error))
            return None

    def critiques(self, cases: Sequence[_Case], judged: Mapping[str, _Verdict | None]) -> tuple[Critique, ...]:
        count = 0
        open_questions = OpenQuestions()
        critiques: list[Critique] = []
        for position, case in enumerate(cases, start=1):
            kept: list[Finding] = []
            discarded: list[DiscardedFinding] = []
            for charge in case.charges:
                count += 1
                finding = self._tried(f"f{count}", charge, judged.get(case.clash.id))
                (discarded if isinstance(finding, DiscardedFinding) else kept).append(finding)  # type: ignore[arg-type]
            questions = open_questions.of(case.opposition, case.reply.questions)
            critiques.append(_critique(f"q{position}", case, kept, discarded, questions))
        return tuple(critiques)

    def _tried(self, identifier: str, charge: Charge, verdict: _Verdict | None) -> Finding:
        """Two tests are done by code; two take reading, and an answer elsewhere must point at text."""
        answer = next((t for t in verdict.tests if t.finding == charge.number), None) if verdict else None
        answered = [f"s{n}" for n in (answer.answered_in if answer else ()) if n in self.ground.numbered]
        answered = [
            s for s in answered if not any(self.debate.document.sentence[s].span.overlap(q) for q in charge.spans)
        ]
        tests = FindingTests(
            asserted=charge.target.stance in _PUT_FORWARD,
            unanswered=not answered,
            survives_steelman=not (answer and answer.dissolved_by_steelman),
            outside_lost_math="lost_math" not in charge.target.flags,
        )
        reason = _reason(tests, answered, answer, charge)
        return _finding(identifier, charge, tests, reason, self.debate.document.text)


def _reason(tests: FindingTests, answered: Sequence[str], answer: _Tested | None, charge: Charge) -> str | None:
    if answer is None:
        return "It could not be put to the test: no usable reply came."
    if not tests.asserted:
        return f"The holder does not put this forward: the claim is {charge.target.stance.replace('_', ' ')}."
    if not tests.outside_lost_math:
        return "The passage lost a formula on the way; what is missing may be what is criticised."
    if not tests.unanswered:
        return f"It is answered in the text itself ({', '.join(answered)}). {answer.why}".strip()
    return f"The strongest reading dissolves it. {answer.why}".strip() if not tests.survives_steelman else None


def _finding(identifier: str, charge: Charge, tests: FindingTests, reason: str | None, text: str) -> Finding:
    fields = {
        "id": identifier,
        "criterion": charge.criterion,
        "severity": charge.severity,
        "target": charge.target.id,
        "quotes": tuple(_quote(span, text) for span in charge.spans),
        "explanation": charge.explanation,
        "tests": tests,
    }
    return DiscardedFinding(**fields, reason=reason) if reason else Finding(**fields)


def _quote(span: Span, text: str) -> Quote:
    return Quote(span=span, text=span.cut(text))


def _critique(
    identifier: str,
    case: _Case,
    kept: Sequence[Finding],
    discarded: Sequence[DiscardedFinding],
    questions: tuple[str, ...],
) -> Critique:
    return Critique(
        id=identifier,
        clash=case.clash.id,
        steelman=Steelman(
            point=case.reply.steelman_point.strip(), counterpoint=case.reply.steelman_counterpoint.strip()
        ),
        findings=tuple(kept),
        discarded=tuple(discarded),
        questions=questions,
    )
