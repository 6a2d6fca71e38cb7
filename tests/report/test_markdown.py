import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.markdown import assembled, bulleted, escaped, folded, marks_in, parser, quoted, visible

from .rendering import rendered

# A source with a NUL is refused as binary; every other character may come.
anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
syntax = st.text(st.sampled_from("\\`*_[]<>~$#|&!(){}+-=.:;\"'1a \t\n\r\u00a0"))


@given((anything | syntax).filter(folded))
def test_text_is_literal_wherever_it_stands(text: str) -> None:
    literal = escaped(text)
    seen = rendered(assembled([literal, f"# {literal}", bulleted([literal, literal]), literal]))
    words = folded(text)
    assert seen.paragraphs == [words, words]
    assert seen.headings == [words]
    assert seen.items == [words, words]


@given(anything | syntax)
def test_no_text_makes_a_mark_a_link_or_a_tag(text: str) -> None:
    markdown = f"A {quoted(text)} b. [1]"
    assert marks_in(markdown) == [1]
    page = parser().render(markdown)
    assert "<a" not in page
    assert visible(markdown) == f"A “{folded(text)}” b. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("R&D and AT&T; 5 > 4 - 1, &c.", "R&D and AT\\&T; 5 > 4 - 1, &c."),
        ("plain words, nothing else: (yes)", "plain words, nothing else: (yes)"),
        ("1. first", "1\\. first"),
        ("- dash", "\\- dash"),
        ("> mark", "\\> mark"),
    ],
)
def test_only_what_could_be_syntax_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  one \r\n\n two\u2028three\x85", "one two three"),
        ("two  spaces, a\u00a0\u00a0hole", "two  spaces, a\u00a0\u00a0hole"),
        (" \n ", ""),
    ],
)
def test_folding_touches_nothing_but_line_breaks(text: str, line: str) -> None:
    assert folded(text) == line


def test_marks_are_found_wherever_they_stand_and_literal_brackets_are_none() -> None:
    text = "# T [1]\n\n| a [2] | b |\n| --- | --- |\n| c | d [12] |\n\n- **Ada** said [3][4]; \\[5\\], [x], [6a], []\n"
    assert marks_in(text) == [1, 2, 12, 3, 4]
    assert visible("- said [3] so") == "said  so"


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = parser().render("![a](http://x/y.png) <http://x> <b>c</b> <script>d</script>")
    assert "<img" not in page
    assert "<b>" not in page
    assert "<script" not in page
    assert 'href="http://x"' not in page


def test_an_empty_list_is_nothing() -> None:
    assert bulleted([]) == ""
    assert assembled(["a", bulleted([]), "b"]) == "a\n\nb\n"
