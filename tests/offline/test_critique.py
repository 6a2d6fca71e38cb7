"""Faults that words alone can show, by rule."""

from dataclasses import replace
from typing import Any

import pytest

from pipeline.models import Claim, ClashState, Document, RelationType, Severity, Stance
from pipeline.offline.critique import FAULTS_A_SIDE, critique_clash
from pipeline.offline.critique import test_findings as put_to_the_test
from pipeline.stages.critique import CRITIQUE, TEST
from pipeline.views import Charge, Opposition, Steelmen
from tests.invented import claim, page, talk

NAMES = {"h1": "Ada", "h2": "Bo"}


def opposition(point: tuple[str, ...], counterpoint: tuple[str, ...], *, reason: str = "") -> Opposition:
    """Return the clash of claims that are each a sentence; `reason` is a further sentence around them."""
    said = " ".join(point), " ".join(counterpoint), reason or "So it is."
    document = page(*(talk(author, text) for author, text in zip(("Ada", "Bo", "Ada"), said, strict=True)))
    held = [("h1", words) for words in point] + [("h2", words) for words in counterpoint]
    claims = [claim(document, n, holder, words.rstrip(".")) for n, (holder, words) in enumerate(held, start=1)]
    return against(document, tuple(claims[: len(point)]), tuple(claims[len(point) :]))


def against(document: Document, point: tuple[Claim, ...], counterpoint: tuple[Claim, ...]) -> Opposition:
    """Return a clash in which each of these claims is spoken against by all of the other side."""
    both = [(a, b) for a in point for b in counterpoint]
    attacks = [(a, RelationType.REBUTS, b) for a, b in both + [(b, a) for a, b in both]]
    return Opposition(
        document=document,
        issue="Is it so?",
        state=ClashState.ANSWERED,
        point=point,
        counterpoint=counterpoint,
        related=(),
        exchange=tuple(attacks),
        concessions=(),
        context=document.sentences,
        names=NAMES,
        said=(*point, *counterpoint),
        judged=(*point, *counterpoint),
    )


def criticised(clash: Opposition) -> dict[str, Any]:
    """Return the reply, after the check that an endpoint's would go through."""
    reply = critique_clash(clash.document, clash, "")
    CRITIQUE.reply.model_validate(reply)
    return dict(reply)


@pytest.mark.parametrize(
    ("words", "criterion"),
    [
        ("Until you prove it is dry the boats stay out.", "shifted_burden"),
        ("Studies show that such walls leak.", "doubtful_source"),
        ("The wall must be kept because it is something that ought to stay.", "circular"),
    ],
)
def test_a_fault_that_words_show_is_found_with_its_quote(words: str, criterion: str) -> None:
    reply = criticised(opposition((words,), ("It has been dry for years.",)))
    (found,) = reply["findings"]
    assert (found["criterion"], found["target"]) == (criterion, 1)
    assert found["quotes"] == [{"sentence": 1, "words": words}]


def test_what_nobody_speaks_against_is_not_faulted() -> None:
    clash = replace(opposition(("Studies show that such walls leak.",), ("It was dry in May.",)), exchange=())
    assert criticised(clash)["findings"] == []


def test_plain_statements_have_no_faults() -> None:
    reply = criticised(opposition(("The wall leaks in spring.",), ("It was dry in May.",)))
    assert reply["findings"] == []


def test_both_sides_are_given_in_their_own_words_and_asked_alike() -> None:
    reply = criticised(opposition(("The wall leaks in spring.", "It is old."), ("The wall was dry in May.",)))
    assert "The wall leaks in spring" in reply["steelman_point"]
    assert "It is old" in reply["steelman_point"]
    assert "The wall was dry in May" in reply["steelman_counterpoint"]
    asked = ["the wall was dry in May", "the wall leaks in spring"]
    assert sorted(reply["questions"][:2], reverse=True) == [
        f"What evidence is there that {clause}?" for clause in asked
    ]


def test_seen_from_the_other_side_the_same_faults_are_found() -> None:
    loud = tuple(f"Wall {n} always leaks, and studies show it." for n in range(4))
    quiet = ("No wall of ours ever leaks, everyone knows it.",)
    here = opposition(loud, quiet)
    there = against(here.document, here.counterpoint, here.point)
    targets = [sorted(f["target"] for f in criticised(clash)["findings"]) for clash in (here, there)]
    assert targets[0] == targets[1]
    assert 5 in targets[0]
    assert len([t for t in targets[0] if t != 5]) == FAULTS_A_SIDE


def test_a_quote_of_a_long_claim_is_its_beginning() -> None:
    long = "Studies show that the walls leak " + "and leak " * 100
    (found,) = criticised(opposition((f"{long.strip()}.",), ("It was dry in May.",)))["findings"]
    assert found["quotes"][0]["words"].startswith("Studies show that the walls leak and leak")


def verdict_on(clash: Opposition, **update: object) -> dict[str, Any]:
    """Put a finding against the first claim, changed so, to the test."""
    target = clash.point[0].model_copy(update=update)
    charge = Charge(1, "overstated", Severity.MINOR, target, (target.span,), (target.quote,), "Too strong.")
    reply = put_to_the_test(clash.document, clash, Steelmen("", ""), [charge])
    TEST.reply.model_validate(reply)
    return dict(reply["tests"][0])  # type: ignore[index]


PLAIN = opposition(("The old wall always leaks in spring.",), ("It was dry in May.",))


def test_a_flat_claim_without_reasons_stays_charged() -> None:
    verdict = verdict_on(PLAIN)
    assert (verdict["finding"], verdict["answered_in"], verdict["dissolved_by_steelman"]) == (1, [], False)


def test_a_hedge_in_the_same_clause_dissolves() -> None:
    assert verdict_on(PLAIN, stance=Stance.SUSPECTED)["dissolved_by_steelman"]
    assert verdict_on(PLAIN, quote="The old wall probably always leaks")["dissolved_by_steelman"]


def test_a_reason_elsewhere_answers() -> None:
    clash = opposition(
        ("The old wall always leaks in spring.",),
        ("It was dry in May.",),
        reason="The old wall leaks every spring because its stones are loose.",
    )
    assert verdict_on(clash)["answered_in"] == [3]
