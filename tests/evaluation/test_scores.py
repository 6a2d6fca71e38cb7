"""Counts, their figures, and pooling."""

import pytest

from pipeline.evaluation.scores import Match, Scores, Share, Voices
from pipeline.models import Voice


def test_a_match_has_precision_recall_and_their_harmonic_mean() -> None:
    match = Match(matched=3, gold=4, ours=6)
    assert (match.precision.figure, match.recall.figure) == (0.5, 0.75)
    assert match.f1 == pytest.approx(2 * 0.5 * 0.75 / 1.25)


def test_where_there_is_nothing_to_count_there_is_no_figure() -> None:
    assert Share().figure is Match().f1 is Voices().macro_f1 is None
    assert Match(gold=2).precision.figure is None
    assert Match(gold=2).f1 == Match(ours=2).f1 == 0.0


def test_pooling_adds_counts_and_does_not_average_figures() -> None:
    pooled = Share(part=1, whole=1) + Share(part=0, whole=3)
    assert pooled == Share(part=1, whole=4)
    assert Match(matched=1, gold=2, ours=3) + Match(matched=1, gold=1, ours=1) == Match(matched=2, gold=3, ours=4)


def test_scores_are_pooled_field_by_field() -> None:
    one = Scores(voices=Voices(own=Match(matched=1, gold=1, ours=1)), cruxes_given=2, seconds=1.5, documents=1)
    both = sum([one, one], Scores())
    assert both.voices.own == Match(matched=2, gold=2, ours=2)
    assert (both.cruxes_given, both.seconds, both.documents) == (4, 3.0, 2)
    assert one + Scores() == one


def test_the_macro_f1_is_over_the_voices_of_the_gold() -> None:
    voices = Voices(
        own=Match(matched=2, gold=2, ours=2), quotation=Match(matched=0, gold=1, ours=0), paraphrase=Match(ours=5)
    )
    assert voices.macro_f1 == 0.5


def test_every_voice_has_its_match() -> None:
    assert list(Voices().by_voice) == list(Voice)


def test_a_share_counts_what_is_true() -> None:
    assert Share.of([True, False, True]) == Share(part=2, whole=3)
