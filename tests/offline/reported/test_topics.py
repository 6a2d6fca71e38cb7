"""Views that open a sentence as its topic."""

import pytest

from pipeline.offline.reported.topics import opens_with_topic
from tests.offline.reported.cases import WEIR, read


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (f"As for your claim that {WEIR}, I have walked on it.", "opponent"),
        (f"On your point that {WEIR}: I have walked on it.", "opponent"),
        (f"Regarding Odile's suggestion that {WEIR}, she has not seen it.", "Odile"),
        (f"RE the worry that {WEIR}, nobody shares it.", "somebody"),
    ],
)
def test_a_topic_ends_where_the_author_begins(text: str, holder: str) -> None:
    assert read(text) == [("paraphrase", holder, WEIR)]


def test_the_words_before_a_topic_are_known() -> None:
    assert opens_with_topic("As for her remark that ")
    assert not opens_with_topic("She made the remark that ")
