"""Pages that say they answer others, and paragraphs that open as answers do."""

import pytest

from pipeline.documents.replying import announces_answers, opens_like_an_answer


@pytest.mark.parametrize(
    "text",
    [
        "On bees: answers to your comments",
        "You wrote back by the dozen.",
        "Each of these letters gets a reply.",
        "Your emails",
    ],
)
def test_what_announces_answers(text: str) -> None:
    assert announces_answers(text)


@pytest.mark.parametrize("text", ["The answer is bees", "A letter to my aunt", "Your questions"])
def test_what_announces_none(text: str) -> None:
    assert not announces_answers(text)


@pytest.mark.parametrize(
    "text",
    [
        "No, I didn't.",
        "I'm not going to argue.",
        "I can't.",
        "I know, and I'm sorry.",
        "A dozen? More.",
        "Second best, yes.",
    ],
)
def test_answers(text: str) -> None:
    assert opens_like_an_answer(text)


@pytest.mark.parametrize(
    "text", ["I can show you how.", "You should go.", "My room was small.", "Nobody came.", "The no"]
)
def test_no_answers(text: str) -> None:
    assert not opens_like_an_answer(text)
