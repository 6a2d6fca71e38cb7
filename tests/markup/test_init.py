"""Display text of each markup."""

from pipeline.markup import show
from pipeline.models import Markup


def test_text_is_shown_as_it_is() -> None:
    shown = show("> a *b* &amp; c", Markup.TEXT)
    assert shown.text == "> a *b* &amp; c"
    assert shown.raw_range(2, 4) == (2, 4)
    assert shown.run_starts == ()


def test_html_and_markdown_are_not() -> None:
    assert show("<b>a</b> &amp; b", Markup.HTML).text == "a & b"
    assert show("**a** &amp; b", Markup.MARKDOWN).text == "a & b"
