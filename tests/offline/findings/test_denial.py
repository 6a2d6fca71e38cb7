"""What a clause denies."""

from pipeline.offline.findings.denial import clauses


def test_what_stands_after_a_negation_is_denied() -> None:
    (first, _), (second, denied) = (c for c in clauses("The wall leaks, but the roof has no holes in spring.") if c[0])
    assert {"wall", "leak"} <= first
    assert "roof" in second
    assert denied == {"hol"}


def test_a_limit_is_no_denial() -> None:
    assert [denied for _, denied in clauses("The pond is never more than a foot deep")] == [frozenset()]
