"""What is seen of a question beside the text it asks about."""

import pytest

from pipeline.offline.usefulness.cues import Material, cues_of

SPEECH = Material.of("RUIZ: “The ferry loses 40 crowns a trip\nWe do n't need it , and the bridge will be open by May”")


@pytest.mark.parametrize(
    ("question", "cue"),
    [
        ("What evidence is there that the ferry loses money?", "asks for evidence for a claim"),
        ("What evidence is there that the ferry loses money?", "opens with 'what evidence'"),
        ("How does Ruiz define 'a trip'?", "asks for meaning"),
        ("How does Ruiz define “a trip”?", "quotes the text"),
        ('Why "don\'t need it, and the bridge"?', "quotes the text"),
        ("Why “close the harbour”?", "quotes what is not there"),
        ("Who pays the 40 crowns?", "a figure of the text"),
        ("Does Ruiz know?", "names the speaker"),
        ("Is it full? Is it late?", "more than one question"),
        ("Are there alternatives to the bridge?", "asks for alternatives"),
    ],
)
def test_a_cue_is_seen(question: str, cue: str) -> None:
    assert cues_of(question, SPEECH)[cue] == 1


def test_a_cue_that_is_not_there_is_nothing() -> None:
    plain = cues_of("Does the ferry lose 30 crowns a trip?", SPEECH)
    assert not any(plain.get(cue) for cue in ("a figure of the text", "asks for evidence", "names the speaker"))
    assert not any(plain[cue] for cue in ("quotes the text", "quotes what is not there", "more than one question"))


def test_what_is_taken_up_of_the_text_is_counted() -> None:
    near = cues_of("Does the ferry lose crowns on each trip?", SPEECH)
    far = cues_of("Does anybody enjoy opera nowadays?", SPEECH)
    for cue in ("share of its terms in the text", "terms of one sentence"):
        assert near[cue] > far[cue] == 0


@pytest.mark.parametrize("text", ["", "\n", "?", "A: "])
def test_any_text_can_be_asked_about(text: str) -> None:
    assert cues_of("Why?", Material.of(text))["share of its terms in the text"] == 0
    assert cues_of("", Material.of(text))["length"] < 0
