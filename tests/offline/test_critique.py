"""Faults that words alone can show, by rule."""

from dataclasses import replace

import pytest

from pipeline.models import Claim, ClashState, Document, RelationType, Severity, Stance, Voice
from pipeline.offline.clashes import Opposition
from pipeline.offline.critique import FAULTS_A_SIDE, Charge, charges, survives
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
        question="Is it so?",
        state=ClashState.ANSWERED,
        point=point,
        counterpoint=counterpoint,
        related=(),
        exchange=tuple(attacks),
        granted=(),
        context=document.sentences,
        names=NAMES,
        said=(*point, *counterpoint),
        judged=(*point, *counterpoint),
    )


@pytest.mark.parametrize(
    ("words", "criterion"),
    [
        ("Until you prove it is dry the boats stay out.", "shifted_burden"),
        ("Studies show that such walls leak.", "doubtful_source"),
        ("The wall must be kept because it is something that ought to stay.", "circular"),
    ],
)
def test_a_fault_that_words_show_is_found_with_its_quote(words: str, criterion: str) -> None:
    (found,) = charges(opposition((words,), ("It has been dry for years.",)))
    assert (found.criterion, found.target.id) == (criterion, "c1")
    assert found.quotes == (("s1", words),)


def test_what_nobody_speaks_against_is_not_faulted() -> None:
    clash = replace(opposition(("Studies show that such walls leak.",), ("It was dry in May.",)), exchange=())
    assert charges(clash) == []


def test_plain_statements_have_no_faults() -> None:
    assert charges(opposition(("The wall leaks in spring.",), ("It was dry in May.",))) == []


def test_seen_from_the_other_side_the_same_faults_are_found() -> None:
    loud = tuple(f"Wall {n} always leaks, and studies show it." for n in range(4))
    quiet = ("No wall of ours ever leaks, everyone knows it.",)
    here = opposition(loud, quiet)
    there = against(here.document, here.counterpoint, here.point)
    targets = [sorted(charge.target.id for charge in charges(clash)) for clash in (here, there)]
    assert targets[0] == targets[1]
    assert "c5" in targets[0]
    assert len([t for t in targets[0] if t != "c5"]) == FAULTS_A_SIDE


def test_a_quote_of_a_long_claim_is_its_beginning() -> None:
    long = "Studies show that the walls leak " + "and leak " * 100
    (found,) = charges(opposition((f"{long.strip()}.",), ("It was dry in May.",)))
    assert found.quotes[0][1].startswith("Studies show that the walls leak and leak")


def test_whoever_is_only_reported_has_no_more_than_minor_faults() -> None:
    clash = opposition(("Until you prove it is dry the boats stay out.",), ("It has been dry for years.",))
    reported = tuple(claim.model_copy(update={"voice": Voice.QUOTATION}) for claim in clash.point)
    said = replace(clash, point=reported, said=(*reported, *clash.counterpoint), judged=reported)
    assert charges(clash)[0].severity is not Severity.MINOR
    assert {charge.severity for charge in charges(said)} == {Severity.MINOR}


def stands(clash: Opposition, criterion: str = "overstated", **update: object) -> bool:
    """Tell whether a charge against the first claim, changed so, survives."""
    target = clash.point[0].model_copy(update=update)
    return survives(Charge(criterion, Severity.MINOR, target, (("s1", target.quote),), "Too strong."), clash)


PLAIN = opposition(("The old wall always leaks in spring.",), ("It was dry in May.",))


def test_a_flat_claim_without_reasons_stays_charged() -> None:
    assert stands(PLAIN)


@pytest.mark.parametrize("stance", [Stance.ASKED, Stance.IRONIC, Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT])
def test_what_is_not_put_forward_cannot_be_at_fault(stance: Stance) -> None:
    assert not stands(PLAIN, "circular", stance=stance)


def test_a_lost_formula_is_nobodys_fault() -> None:
    assert not stands(PLAIN, "circular", flags=("lost_math",))


def test_a_hedge_in_the_same_clause_dissolves() -> None:
    assert not stands(PLAIN, stance=Stance.SUSPECTED)
    assert not stands(PLAIN, quote="The old wall probably always leaks")
    assert stands(PLAIN, "circular", stance=Stance.SUSPECTED)


def test_a_reason_elsewhere_meets_a_fault_of_support() -> None:
    clash = opposition(
        ("The old wall always leaks in spring.",),
        ("It was dry in May.",),
        reason="The old wall leaks every spring because its stones are loose.",
    )
    assert not stands(clash)
    assert stands(clash, "circular")
