"""Forms of verbs."""

from pipeline.offline.reported.verbs import COMPLEMENTS, QUOTING, VERBS


def test_every_form_has_a_complement() -> None:
    assert {verb.kind for verbs in VERBS.values() for verb in verbs} == set(COMPLEMENTS)


def test_forms_follow_the_spelling() -> None:
    assert [verb.shape for form in ("reply", "replies", "replied", "replying") for verb in VERBS[form]] == [
        "base",
        "s",
        "past",
        "ing",
    ]
    assert "describing" in QUOTING
    assert "called" not in VERBS
