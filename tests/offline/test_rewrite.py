"""That a rewrite which loses or invents something is noticed, and a faithful one is not."""

from pathlib import Path

import pytest

from pipeline.offline.rewrite import as_sentence, known_terms, losses

PAGE = known_terms(
    "Mira keeps bees at the harbour. The council counted 412 hives in 2019, some of them empty. Lindqvist left."
)


def kinds(span: str, rewrite: str) -> set[str]:
    return {loss.kind for loss in losses(span, rewrite, PAGE)}


@pytest.mark.parametrize(
    ("span", "rewrite", "kind"),
    [
        ("The hives are not empty", "The hives are empty.", "negation"),
        ("Nobody counted the hives and they aren’t empty", "Nobody counted the hives and they are empty.", "negation"),
        ("I suspect the hives are empty", "The hives are empty.", "hedge"),
        ("Some hives are empty", "All hives are empty.", "some"),
        ("Most hives are empty", "Hives are empty.", "most"),
        ("Unless Lindqvist left, the hives are empty", "The hives are empty.", "condition"),
        ("The council must count the hives", "The council counts the hives.", "obligation"),
        ("Only the council counted the hives", "The council counted the hives.", "only"),
        ("The council counted 412 hives", "The council counted hives.", "number"),
        ("The council counted twelve hives", "The council counted hives.", "number"),
        ("The council counted 412 hives", "The council counted 412 hives in 2023.", "number"),
        ("The hives are empty", "The hives are empty and poisonous.", "invented"),
        ("bees at\u00a0\u00a0keep the harbour", "bees at hives keep the harbour", "lost_math"),
    ],
)
def test_a_loss_or_an_invention_is_noticed(span: str, rewrite: str, kind: str) -> None:
    assert kind in kinds(span, rewrite)


@pytest.mark.parametrize(
    ("span", "rewrite"),
    [
        ("They are not empty", "The hives at the harbour are not empty."),
        ("I suspect they are empty", "Mira suspects that the hives are empty."),
        ("it isn't empty", "The hive is not empty."),
        ("a dozen were empty", "12 hives were empty."),
        ("3. The hives are empty", "The hives are empty."),
        ("No, the hives are empty", "The hives are empty."),
        ("bees at\u00a0\u00a0keep the harbour", "Bees at … keep the harbour."),
        ("Its hives are empty", "The council's hives are empty."),
    ],
)
def test_a_faithful_rewrite_stands(span: str, rewrite: str) -> None:
    assert losses(span, rewrite, PAGE) == []


def test_words_become_a_sentence() -> None:
    assert as_sentence("the hives\n are empty") == "The hives are empty."
    assert as_sentence("are they?") == "Are they?"


def test_planted_losses_are_noticed(shared: Path) -> None:
    from benchmarks.planted_losses import losses as planted

    found = [bool(losses(p.sentence, p.rewrite, known_terms(p.sentence + p.rewrite))) for p in planted(shared)]
    assert len(found) == 300
    assert sum(found) >= 270
