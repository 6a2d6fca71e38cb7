"""Display text of Markdown."""

import pytest

from pipeline.markup.markdown import show_markdown


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("*a* **b** _c_ __d__ ***e*** ~~f~~", "a b c d e f"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("`a *b*` and ``c ` d``", "a *b* and c ` d"),
        ("[text](http://a.b/c_(d) 'title') ![image](u) [ref][r]", "text image ref"),
        ("[...] and [^1] and [1]", "[...] and [^1] and [1]"),
        ("<http://a.b> <b>c</b><!-- d -->", "http://a.b c"),
        (r"\*a\* \\ \q", r"*a* \ \q"),
        ("&amp; &lt; &bogus;", "& < &bogus;"),
        ("one\n> two\n> > three", "one\ntwo\nthree"),
        ("> started with a mark", "started with a mark"),
        ("hard\\\nbreak", "hard\nbreak"),
        ("*open and **half", "*open and **half"),
        ("plain", "plain"),
    ],
)
def test_display(raw: str, text: str) -> None:
    assert show_markdown(raw).text == text
