"""Display text of HTML."""

import pytest

from pipeline.markup.html import TokenKind, show_html, tokens


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a  b\n c", "a b c"),
        (" a <b> b</b> ", "a b"),
        ("a&nbsp;&nbsp;b", "a\xa0\xa0b"),
        ("&lt;p&gt; &#8212; &#x27; &eacute;", "<p> — ' é"),
        ("one<br>two</p><p>three", "one two three"),
        ("wo<b>r</b>d", "word"),
        ("a<!-- <b> -->b", "ab"),
        ("<![CDATA[a < b]]>", "a < b"),
        ("1 < 2 & 3", "1 < 2 & 3"),
        ("&bogus; &", "&bogus; &"),
        ('<a title="x > y">z</a>', "z"),
        ("a<script>b < c</script>d", "a d"),
        ("never <!-- ends", "never ends"),
    ],
)
def test_display(raw: str, text: str) -> None:
    assert show_html(raw).text == text


@pytest.mark.parametrize("raw", ["<a <b>c", "<!-- <p>", "<script>x", "</", "&#1;&#xD800;", "<a href='x>y"])
def test_tokens_cover_what_they_are_made_of(raw: str) -> None:
    found = list(tokens(raw))
    assert "".join(raw[token.start : token.end] for token in found) == raw


def test_tags_bear_their_names() -> None:
    assert [(token.kind, token.name) for token in tokens("<BR/></Div >")] == [
        (TokenKind.OPEN, "br"),
        (TokenKind.CLOSE, "div"),
    ]
