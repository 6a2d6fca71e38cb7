"""Findings: what is dropped, what is put to the test, what is discarded and why."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from pipeline.debate import Debate
from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Claim, Critique, Severity, Stance, Voice
from pipeline.stages.critique import MOST_CRITIQUED, MOST_FINDINGS, critique_clash
from pipeline.stages.open_questions import MOST_QUESTIONS
from tests.invented import clash, trams
from tests.stages.answering import Answering


def finding(target: int = 1, sentence: int = 1, words: str = "", **more: Any) -> dict[str, Any]:
    """Return a finding of a reply."""
    plain = {"criterion": "overstated", "severity": "moderate", "explanation": f"Too strong in c{target}."}
    return {"target": target, "quotes": [{"sentence": sentence, "words": words}], **plain, **more}


def critique(*findings: dict[str, Any], point: str = "They pay.", counterpoint: str = "They lose.") -> dict[str, Any]:
    """Return a reply to the first prompt."""
    return {
        "steelman_point": point,
        "steelman_counterpoint": counterpoint,
        "findings": list(findings),
        "questions": ["What did it cost?"],
    }


def stands(number: int, **more: Any) -> dict[str, Any]:
    """Return a test that a finding survives."""
    return {"finding": number, "why": "Because.", "answered_in": [], "dissolved_by_steelman": False, **more}


def judged(
    reply: object, *tests: dict[str, Any], debate: Debate | None = None, verdict: object = None
) -> tuple[tuple[Critique, ...], Ledger, Answering]:
    """Criticise the debate on trams; findings that `tests` does not name survive."""

    def rule(findings: Any, **_: object) -> object:
        numbers = {test["finding"] for test in tests}
        return {"tests": [*tests, *(stands(c.number) for c in findings if c.number not in numbers)]}

    ledger = Ledger.empty()
    door = Answering(critique_clash=lambda **_: reply, test_findings=(lambda **_: verdict) if verdict else rule)
    return asyncio.run(critique_clash(debate or trams(), door, ledger)), ledger, door


def with_claim(number: int, **update: object) -> Debate:
    """Return the debate on trams with one claim otherwise."""
    changed = tuple(c.model_copy(update=update) if c.id == f"c{number}" else c for c in trams().claims)
    return replace(trams(), claims=changed)


def reason(*tests: dict[str, Any], debate: Debate | None = None, verdict: object = None) -> str:
    """Return why the only finding, against c1, was discarded."""
    ((critique_,), _, _) = judged(critique(finding()), *tests, debate=debate, verdict=verdict)
    assert critique_.findings == ()
    return critique_.discarded[0].reason


def test_a_finding_that_survives_is_kept_with_its_quote() -> None:
    ((critique_,), ledger, _) = judged(critique(finding(1, 1, "pay for themselves", explanation=" Too strong. ")))
    (kept,) = critique_.findings
    assert (kept.id, kept.criterion, kept.target, kept.explanation) == (
        "f1",
        "overstated",
        "c1",
        "Too strong.",
    )
    assert [quote.text for quote in kept.quotes] == ["pay for themselves"]
    assert all(kept.tests.model_dump().values())
    assert (critique_.id, critique_.clash, critique_.discarded) == ("q1", "k1", ())
    assert (critique_.steelman.point, critique_.steelman.counterpoint) == ("They pay.", "They lose.")
    assert ledger == Ledger.empty()


@pytest.mark.parametrize("stance", [Stance.ASKED, Stance.IRONIC, Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT])
def test_what_is_not_put_forward_cannot_be_at_fault(stance: Stance) -> None:
    why = reason(debate=with_claim(1, stance=stance))
    assert why == f"The holder does not put this forward: the claim is {stance.replace('_', ' ')}."


def test_a_lost_formula_is_nobodys_fault() -> None:
    assert "lost a formula" in reason(debate=with_claim(1, flags=("lost_math",)))


def test_an_answer_elsewhere_discards() -> None:
    assert reason(stands(1, answered_in=[6])) == "It is answered in the text itself (s6). Because."


@pytest.mark.parametrize("numbers", [[99], [1], [99, 1, 0]])
def test_an_answer_must_be_a_sentence_and_not_the_one_criticised(numbers: list[int]) -> None:
    ((critique_,), _, _) = judged(critique(finding()), stands(1, answered_in=numbers))
    assert len(critique_.findings) == 1
    assert critique_.findings[0].tests.unanswered


def test_a_stronger_reading_discards() -> None:
    assert reason(stands(1, dissolved_by_steelman=True)) == "The strongest reading dissolves it. Because."


@pytest.mark.parametrize("verdict", [{"tests": []}, {"tests": [stands(7)]}, CallFailed("Cut off.", reason="truncated")])
def test_without_a_usable_test_nothing_is_held_against_anybody(verdict: object) -> None:
    assert reason(verdict=verdict) == "It could not be put to the test: no usable reply came."


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (finding(3), "c3 is no claim of this clash"),
        (finding(99), "c99 is no claim of this clash"),
        (finding(1, 99), "no quote of it is in the text"),
        (finding(1, 1, "never said by anybody here"), "no quote of it is in the text"),
        (finding(quotes=[]), "no quote of it is in the text"),
    ],
)
def test_what_is_not_in_the_clash_or_the_text_is_dropped_and_counted(found: dict[str, Any], why: str) -> None:
    ((critique_,), ledger, door) = judged(critique(found))
    assert critique_.findings == critique_.discarded == ()
    assert ledger.dropped[-1].reason == why
    assert ledger.dropped[-1].words == found["explanation"]
    assert len(door.asked) == 1


def test_the_most_severe_come_first_and_no_more_than_fit() -> None:
    severities = ["minor", "moderate", "major", "minor", "major", "moderate"]
    ((critique_,), _, _) = judged(critique(*(finding(severity=severity) for severity in severities)))
    assert [f.severity for f in critique_.findings] == ["major", "major", "moderate", "moderate"]
    assert len(critique_.findings) == MOST_FINDINGS
    assert [f.id for f in critique_.findings] == ["f1", "f2", "f3", "f4"]


def test_whoever_is_only_reported_has_no_more_than_minor_faults() -> None:
    ((critique_,), _, _) = judged(
        critique(finding(severity="major")), debate=with_claim(1, voice=Voice.QUOTATION, holder="h1")
    )
    assert critique_.findings[0].severity is Severity.MINOR


@pytest.mark.parametrize("reply", [critique(point=" "), critique(counterpoint=""), CallFailed("No.", reason="refused")])
def test_without_both_steelmen_there_is_no_critique(reply: object) -> None:
    critiques, _, door = judged(reply)
    assert critiques == ()
    assert len(door.asked) == 1


def test_questions_are_asked_once_and_are_few() -> None:
    asked = critique() | {"questions": [" Why? ", "Why?", "", "How?"]}
    ((critique_,), _, _) = judged(asked)
    assert critique_.questions == ("Why?", "How?")
    ((critique_,), _, _) = judged(critique() | {"questions": ["A?", "B?", "C?", "D?"]})
    assert len(critique_.questions) == MOST_QUESTIONS


def many(count: int) -> Debate:
    """Return the debate on trams with the same clash many times."""
    return replace(trams(), clashes=tuple(clash(n, ["c1", "c4"], ["c2"], ["r1"]) for n in range(1, count + 1)))


def test_only_the_main_clashes_are_judged() -> None:
    critiques, _, _ = judged(critique(), debate=many(MOST_CRITIQUED + 3))
    assert [c.clash for c in critiques] == [f"k{n}" for n in range(1, MOST_CRITIQUED + 1)]


def test_ids_run_through_all_critiques_and_one_failure_loses_one() -> None:
    replies = iter([critique(finding()), CallFailed("No.", reason="refused"), critique(finding(), finding())])
    ledger = Ledger.empty()
    door = Answering(
        critique_clash=lambda **_: next(replies),
        test_findings=lambda findings, **_: {"tests": [stands(c.number) for c in findings]},
    )
    critiques = asyncio.run(critique_clash(many(3), door, ledger))
    assert [(c.id, c.clash, [f.id for f in c.findings]) for c in critiques] == [
        ("q1", "k1", ["f1"]),
        ("q2", "k3", ["f2", "f3"]),
    ]
    assert [f.subject for f in ledger.failed] == ["the critique of clash k2"]


def about(claims: tuple[Claim, ...]) -> dict[str, Any]:
    """Return what a critic says who finds the same fault in every claim, whichever side it is on."""
    steelman = " ".join(sorted(c.text for c in claims))
    return {
        "steelman": steelman,
        "findings": [finding(int(c.id[1:]), int(c.sentences[0][1:])) for c in claims],
    }


def test_the_same_clash_seen_from_the_other_side_is_judged_alike() -> None:
    def critic(document: object, clash: Any, rubric: str) -> dict[str, Any]:
        point, counterpoint = about(clash.point), about(clash.counterpoint)
        findings = [*point["findings"], *counterpoint["findings"]]
        return critique(*findings, point=point["steelman"], counterpoint=counterpoint["steelman"])

    def tester(findings: Any, **_: object) -> dict[str, Any]:
        return {"tests": [stands(c.number, dissolved_by_steelman=c.target.id == "c4") for c in findings]}

    def seen(debate: Debate) -> Critique:
        door = Answering(critique_clash=critic, test_findings=tester)
        return asyncio.run(critique_clash(debate, door, Ledger.empty()))[0]

    here, there = seen(trams()), seen(trams(swapped=True))
    assert (here.steelman.point, here.steelman.counterpoint) == (
        there.steelman.counterpoint,
        there.steelman.point,
    )
    assert {f.target for f in here.findings} == {f.target for f in there.findings} == {"c1", "c2"}
    assert {f.target for f in here.discarded} == {f.target for f in there.discarded} == {"c4"}


def test_no_clash_asks_nothing() -> None:
    critiques, _, door = judged(critique(), debate=replace(trams(), clashes=()))
    assert (critiques, door.asked) == ((), [])
