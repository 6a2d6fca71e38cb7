"""Every sentence has one outcome, the first that fits."""

from collections import Counter
from dataclasses import replace

import pytest

from pipeline.models import Outcome, Stance
from pipeline.stages.claims import Claims
from pipeline.stages.cover import outcomes
from pipeline.views import Voices
from tests.harbour import HARBOUR, answer, claims_of, outline_of, voices_of

VOICES = voices_of()
CLAIMS = claims_of(VOICES, outline_of(VOICES))
NONE = Claims((), {}, {})


def outcome(claims: Claims, voices: Voices = VOICES) -> dict[str, Outcome]:
    accounted = outcomes(voices, claims)
    assert [(s.id, s.span) for s in accounted] == [(s.id, s.span) for s in HARBOUR.sentences]
    return {s.id: s.outcome for s in accounted}


def test_each_outcome_in_a_debate() -> None:
    assert Counter(outcome(CLAIMS).values()) == {
        Outcome.CLAIM: 6,
        Outcome.CONCESSION: 1,
        Outcome.QUOTATION: 1,
        Outcome.SOCIAL: 1,
        Outcome.UNCOVERED: 1,
    }


def test_a_quotation_is_one_also_where_a_claim_was_found_in_it() -> None:
    (cost,) = [c for c in CLAIMS.claims if c.sentences == ("s2",)]
    quoted = replace(NONE, claims=(cost.model_copy(update={"sentences": ("s4",)}),))
    assert outcome(quoted)["s4"] is Outcome.QUOTATION


@pytest.mark.parametrize("stance", [Stance.CONCEDED, Stance.CONCEDED_FOR_ARGUMENT])
def test_a_sentence_that_also_grants_is_a_concession(stance: Stance) -> None:
    (cost,) = [c for c in CLAIMS.claims if c.sentences == ("s2",)]
    claims = replace(NONE, claims=(cost, cost.model_copy(update={"id": "c99", "stance": stance})))
    assert outcome(claims)["s2"] is Outcome.CONCESSION


def test_a_claim_goes_before_what_was_called_an_aside_or_a_courtesy() -> None:
    everything = frozenset(HARBOUR.sentence)
    assert outcome(replace(CLAIMS, asides=everything, social=everything))["s2"] is Outcome.CLAIM
    assert outcome(replace(NONE, asides=everything, social=everything))["s2"] is Outcome.ASIDE
    assert outcome(replace(NONE, social=everything))["s2"] is Outcome.SOCIAL


def test_page_text_is_furniture_whatever_was_found_in_it() -> None:
    reply = answer("read_voices")
    reply["passages"] = [{"passage": 1, "cues": [], "voice": "furniture", "holder": None, "parts": []}]
    assert outcome(CLAIMS, voices_of(read_voices=reply))["s1"] is Outcome.FURNITURE


def test_of_which_nothing_was_said_is_uncovered() -> None:
    assert set(outcome(NONE).values()) == {Outcome.UNCOVERED, Outcome.QUOTATION}
