"""That a reason is another thing than its conclusion, and of the same sort."""

import pytest

from pipeline.offline.findings.resting import likens_from_afar, reasons_in_a_circle
from tests.offline.findings.talks import exchange, last


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("The chart is right, since a wrong chart would not be the right chart.", 1),
        ("A gate is needed here because a harbour has to have a gate.", 1),
        ("The pier must be kept because it is something that ought to stay.", 1),
        ("Drums belong below because they are one of those things that should not be on deck.", 1),
        ("The pier must be kept because it carries the lamp, and boats have to see it.", 0),
        ("The chart is right, since two pilots drew it apart.", 0),
        ("The chart is right.", 0),
    ],
)
def test_a_reason_that_says_the_conclusion_again(text: str, faults: int) -> None:
    said = exchange(("Ada Berg", text))
    assert [f.criterion for f in reasons_in_a_circle(last(said), said)] == ["circular"] * faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Nobody asks a guest at a wedding for a receipt, so why should a pilot show one?", 1),
        ("Nobody asks a pilot for a gate at the harbour, so why should a pilot have a gate?", 0),
        ("A guest at a wedding dances.", 0),
    ],
)
def test_a_case_in_words_of_its_own_is_from_afar(text: str, faults: int) -> None:
    said = exchange(("Ada Berg", "A pilot needs a gate at the harbour. Why should a pilot ask?"), ("Bo Lind", text))
    assert [f.criterion for f in likens_from_afar(last(said), said)] == ["weak_analogy"] * faults
