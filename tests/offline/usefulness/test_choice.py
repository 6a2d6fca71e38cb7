"""Which questions are asked."""

from pipeline.offline.usefulness import best, usefulness

SPEECH = "RUIZ: The ferry loses 40 crowns a trip. The bridge will carry twice as many people by May."
SPECIFIC = "What evidence is there that the bridge will carry twice as many people by May?"
GENERIC = "How does the tone of this affect how persuasive it is?"


def test_what_takes_up_the_text_is_more_useful_than_what_fits_any() -> None:
    specific, generic = usefulness(SPEECH, [SPECIFIC, GENERIC])
    assert specific > generic


def test_weights_can_be_given() -> None:
    assert usefulness(SPEECH, [SPECIFIC, GENERIC], {"asks for manner": 2.0}) == [0, 2]


def test_the_best_come_first_and_ties_keep_their_order() -> None:
    assert best(["Who rows?", "When does it sail?", "Where is it built?"], [0, 1, 0], 2) == [1, 0]


def test_nearly_the_same_is_asked_once_unless_there_is_no_other() -> None:
    asked = ["Does the ferry lose money?", "Does the ferry really lose money?", "When will the bridge open?"]
    assert best(asked, [3, 2, 1], 2) == [0, 2]
    assert best(asked, [3, 2, 1], 3) == [0, 2, 1]


def test_nothing_to_choose_from() -> None:
    assert best([], usefulness(SPEECH, []), 3) == []
