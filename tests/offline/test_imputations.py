"""What an addressee is told they think, say or mean."""

import pytest

from pipeline.offline.inline import parts

SILT = "the silt comes back"


@pytest.mark.parametrize(
    "text",
    [
        f"You pointed out that {SILT}.",
        f"You're basically claiming that {SILT}.",
        f"You take the view that {SILT}.",
        f"I read you as arguing that {SILT}.",
        f"If I understand you correctly, {SILT}.",
        f"On your own reckoning {SILT}.",
        f"I cannot follow your main argument that {SILT}.",
        f"I see your first point here as a version of the plea in section 2.1, e.g., basically, that {SILT}.",
    ],
)
def test_what_is_imputed_is_a_paraphrase_of_the_addressee(text: str) -> None:
    (part,) = parts(text)
    assert (part.voice, part.holder, part.words) == ("paraphrase", "opponent", SILT)


@pytest.mark.parametrize(
    "text",
    [
        f"You seem to think that {SILT}.",
        f"You appear to be saying {SILT}, but nobody dredges.",
        f"It sounds like you think {SILT}.",
        f"What you're really saying is that {SILT}.",
        f"You think {SILT}.",
        f"Your worry seems to be that {SILT}.",
    ],
)
def test_what_somebody_is_only_taken_to_mean_is_guessed(text: str) -> None:
    (part,) = parts(text)
    assert (part.voice, part.holder, part.words) == ("guessed", "opponent", SILT)


@pytest.mark.parametrize(
    "text",
    [
        "You should dredge the channel before the silt comes back.",
        "I think the silt comes back.",
        "Your boat is old, and the silt comes back.",
        "It looks like rain, and the silt comes back.",
    ],
)
def test_what_is_only_said_to_somebody_is_not_imputed(text: str) -> None:
    assert parts(text) == []


def test_what_you_will_say_is_anticipated_of_the_addressee() -> None:
    (part,) = parts("You'll tell me it's the council that has to pay.")
    assert (part.voice, part.holder) == ("anticipated", "opponent")
    (part,) = parts("Somebody will answer the silt is harmless.")
    assert (part.voice, part.holder) == ("anticipated", "somebody")
    assert parts("You will say the right thing.") == []
