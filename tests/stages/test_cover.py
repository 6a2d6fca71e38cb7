"""The ledger of sentences: the first outcome that fits."""

from dataclasses import replace
from itertools import combinations

import pytest

from pipeline.models import Claim, Inline, Outcome, Stance, Voice
from pipeline.stages.cover import outcomes
from tests.invented import TRAMS, span_of, trams, voiced

HOLDERS = {"t1": "h1", "t2": "h2", "t3": "h1"}
FIRST = "s1"


def outcome_of(*, furniture: bool, quotation: bool, concession: bool, claim: bool, social: bool) -> Outcome:
    """Return what becomes of the first sentence where all this is so."""
    passages = voiced(TRAMS, HOLDERS, p1=(Voice.FURNITURE, "")) if furniture else voiced(TRAMS, HOLDERS)
    if quotation:
        part = Inline(span=TRAMS.sentence[FIRST].span, voice=Voice.QUOTATION, holder="h2")
        passages = (passages[0].model_copy(update={"inline": (part,)}), *passages[1:])
    found: list[Claim] = [trams().claims[0]] if claim else []
    found += [trams().claims[0].model_copy(update={"stance": Stance.CONCEDED})] if concession else []
    debate = replace(trams(), passages=passages, claims=tuple(found))
    return outcomes(debate, {FIRST} if social else set())[0].outcome


KINDS = [outcome for outcome in Outcome if outcome is not Outcome.UNCOVERED]


@pytest.mark.parametrize("true", [chosen for size in range(6) for chosen in combinations(KINDS, size)])
def test_the_first_that_fits_is_the_outcome(true: tuple[Outcome, ...]) -> None:
    facts = {str(kind): kind in true for kind in KINDS}
    assert outcome_of(**facts) is (true[0] if true else Outcome.UNCOVERED)


@pytest.mark.parametrize("stance", Stance)
def test_both_manners_of_granting_are_concessions(stance: Stance) -> None:
    claim = trams().claims[0].model_copy(update={"stance": stance})
    found = outcomes(replace(trams(), claims=(claim,)), set())[0].outcome
    granted = stance in (Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT)
    assert found is (Outcome.CONCESSION if granted else Outcome.CLAIM)


def test_a_sentence_quoted_in_its_lesser_part_is_not_a_quotation() -> None:
    passages = voiced(TRAMS, HOLDERS)
    part = Inline(span=span_of(TRAMS, "Night trams"), voice=Voice.QUOTATION, holder="h2")
    passages = (passages[0].model_copy(update={"inline": (part,)}), *passages[1:])
    assert outcomes(replace(trams(), passages=passages, claims=()), set())[0].outcome is Outcome.UNCOVERED


def test_every_sentence_has_one_outcome() -> None:
    accounted = outcomes(trams(), {"s2"})
    assert [(s.id, s.passage, s.span) for s in accounted] == [(s.id, s.passage, s.span) for s in TRAMS.sentences]
    assert [str(s.outcome) for s in accounted] == ["claim", "social", "claim", "uncovered", "claim", "claim"]
