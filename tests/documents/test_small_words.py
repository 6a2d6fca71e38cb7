"""Words that a page writes in small letters."""

from pipeline.documents.markdown import markdown_blocks
from pipeline.documents.small_words import small_words, words_of
from pipeline.models import Markup


def test_what_a_reader_sees_in_small_letters() -> None:
    text = "# Costs\n\nThe [costs](https://example.org/path) of Bees"
    assert small_words(text, Markup.MARKDOWN, markdown_blocks(text)) == {"costs", "of"}


def test_the_words_of_a_name() -> None:
    assert words_of("A. N. van der Berg-Lee") == {"berg-lee"}
