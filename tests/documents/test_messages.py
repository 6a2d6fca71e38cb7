"""Lines that are messages by themselves."""

from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.documents.messages import SPEAKERS_UNKNOWN
from pipeline.documents.text import text_blocks
from pipeline.documents.wrapping import is_wrapped
from pipeline.models import Markup
from tests.documents.reading import kinds, passages, read
from tests.properties import repeatable

CHAT = """so are we going by car?
yeah why not, its 9 hours and we split the driving
because the train is 7 and nobody has to drive
you forgot tolls. and parking
ok tolls i forgot, thats fair
deal"""

WORDS = st.lists(st.text(alphabet="abcdef", min_size=1, max_size=11), min_size=2, max_size=80).map(" ".join)


def test_a_chat_without_names_keeps_its_lines() -> None:
    document = read(CHAT)
    assert passages(document) == CHAT.splitlines()
    assert [turn.flags for turn in document.turns] == [(SPEAKERS_UNKNOWN,)]


def test_a_title_above_stays_one() -> None:
    assert kinds(read(f"Our trip\n\n{CHAT}")) == ["heading", *["paragraph"] * 6]


@pytest.mark.parametrize(
    "text",
    [
        "no\nyes\nno",
        "One line is here.\nAnother follows it.\nAnd one more, a longer one.\nAll are sentences.",
        f"{CHAT}\n\n" + "And this is a text of whole sentences, and it is not a chat. " * 7,
    ],
    ids=["few lines", "sentences", "a part of a text"],
)
def test_other_lines_are_joined(text: str) -> None:
    document = read(text)
    assert len(document.passages) == len(text_blocks(text))
    assert document.turns[0].flags == ()


def test_markdown_joins_lines_by_its_own_rules() -> None:
    assert len(read(CHAT, Markup.MARKDOWN).passages) == 1


@repeatable
@given(words=WORDS, width=st.integers(12, 90))
def test_a_wrapped_paragraph_is_never_a_chat(words: str, width: int) -> None:
    assert len(read(fill(words, width)).passages) == 1


def test_a_margin_explains_some_breaks() -> None:
    text = "aaaa bbbb\ncccc dddd\nee"
    [block] = text_blocks(text)
    assert is_wrapped(text, block.lines)
    assert not is_wrapped(text, block.lines, 40)
