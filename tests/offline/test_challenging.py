"""Questions that speak against what they are put to."""

import pytest

from pipeline.offline.challenging import challenges


@pytest.mark.parametrize(
    "question",
    [
        "Do they?",
        "Is it really?",
        "Why would that follow?",
        "But why should a tenant pay?",
        "What makes you so sure?",
        "Is there any evidence that they sank?",
        "How do you know that?",
        "Do you honestly believe that?",
        "Are you saying that boats float?",
        "Since when?",
        "So what?",
    ],
)
def test_these_challenge(question: str) -> None:
    assert challenges(question)


@pytest.mark.parametrize(
    "question",
    [
        "Do they sail on Sundays?",
        "Why did you sell it?",
        "What is a ketch?",
        "How deep is it?",
        "Do you think it rains?",
    ],
)
def test_these_ask(question: str) -> None:
    assert not challenges(question)
