"""How a fault repeats what it is about."""

from pipeline.offline.findings.fault import LONGEST, told


def test_a_sentence_is_repeated_on_one_line_and_not_at_length() -> None:
    assert told("The wall\nleaks.") == "“The wall leaks.”"
    long = told("wall " * 100)
    assert len(long) <= LONGEST + 2
    assert long.endswith(" …”")
