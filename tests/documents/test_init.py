"""Whole files: every way in, and what holds for all of them."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.documents import parse_document, read_document
from pipeline.errors import InputError
from pipeline.models import Document, Markup, PassageKind
from tests.documents.invariants import check
from tests.documents.reading import answers, authors, read

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

# fmt: off
FRAGMENTS = {
    Markup.TEXT: (
        "Ann42", "Ann189", "\n", "\n\n", "\r\n", "\r", " ", "\t", "> ", ">", "• ", "- ", "* * *", "1. ",
        "(a) ", "    ", "1. ^", "[1]", "[1]: x", "Bob:", "ANN: ", "Q: ", "by Ann Lee", "Hello there. ",
        "What? No! ", "\ufeff", "\x85", "\u2028", "\xa0", "\x01", "\x1f", "e.g. ", "(x. Y.) ",
        "“Hi. You.” he said", "Comments", "Wiki Contributions", "Load More", "Ann Lee", "é", "漢字。",
        "\u200b", "?!?", "---", ":• ", "### Ann", "\x0b", "\x0c", "Ann · 3 days ago",
        "\nFrom: Ann <a@b.c>\n", "\nSubject: x\n", "\nOn 3 Mar 2024, Ann <a@b.c>\n", "\nwrote:\n", "\n> ", "\n>> ",
        "\n-- \n", "\nAnn\n5h\n", "\nAnn says:\n3 May 2020\n", "\nReply\n", "\n•\n", "\n[19:02] Ann: ", "\nno\n",
        "\n3/4/24, 19:02 - Ann: hi\n", "\n3/4/24, 19:02 - Ann left\n", "\nAnn  7:02 PM\n", "> One. ", "On 3/4: > x",
    ),
    Markup.MARKDOWN: (
        "# ", "## Ann\n", "**Ann** · 3 days ago", "**Ann:** hi", "```", "`a`", "\n", "\n\n", "\r\n", "\r",
        " ", "    ", "\t", "> ", "- ", "* ", "1. ", "***", "---", "===", "[a](b)", "[a]: http://x", "[1]",
        "![i](u)", "<b>", "</b>", "<br>", "<div>", "&amp;", "&nbsp;", "\\*", "\\", "*a*", "__b__", "~~",
        "Hello. There. ", "\ufeff", "\x85", "\u2028", "\xa0", "\x0b", "<!-- c -->", "[^1]: note", "`",
        "<http://x.y>", "~~~",
    ),
    Markup.HTML: (
        "<p>", "</p>", "<div>", "</div>", "<div class=comment>", "<article>", "</article>", "<li>", "<ul>",
        "</ul>", "<blockquote>", "</blockquote>", "</a>", "Ann", "<a class=author>", "<time>", "</time>",
        "One. Two. ", " ", "\n", "&amp;", "&nbsp;", "&lt", "&#32;", "&#xD800;", "<", "<!--", "-->",
        "<![CDATA[", "]]>", "<br>", "<b>", "</b>", "<i>", "</i>", "<script>", "</script>", "<style>",
        "<head>", "</head>", "<h1>", "</h1>", "<pre>", "<nav>", "</nav>", "<a href='x", "\"", ">", "</",
        "<td>", "<tr>", "<hr>", "\ufeff", "\x85", "\u2028", "\xa0", "\r", "<button>", "</button>", "Reply",
        "<span class=user>", "</span>", "<p", "<header>", "<title>t</title>", "<dd>", "<dt>",
    ),
}
# fmt: on


def any_source(markup: Markup) -> st.SearchStrategy[str]:
    piece = st.sampled_from(FRAGMENTS[markup]) | st.text(max_size=3)
    return st.lists(piece, max_size=25).map("".join)


@pytest.mark.parametrize("markup", list(Markup))
@given(data=st.data())
@settings(max_examples=150, deadline=None, database=None)
def test_nothing_is_ever_lost(markup: Markup, data: st.DataObject) -> None:
    source = data.draw(any_source(markup)).encode()
    try:
        document = parse_document(source, source="page.any", markup=markup)
    except InputError:
        return
    check(document, source)


def test_bytes_come_back_as_they_are() -> None:
    document = read("\ufeffFirst line.\r\nSecond.\r\n\r\nLast.\r\n")
    assert document.text.startswith("\ufeff")
    assert [passage.span.start for passage in document.passages] == [1, 25]


def test_the_file_gives_id_title_and_markup(tmp_path: Path) -> None:
    path = tmp_path / "Übung No_7.MD"
    path.write_text("just *words* here.\n", encoding="utf-8")
    document = read_document(path)
    assert (document.id, document.title, document.source) == ("ubung-no-7", "Übung No_7", "Übung No_7.MD")
    assert document.markup is Markup.MARKDOWN


def test_a_given_id_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    assert read_document(path, document_id="other").id == "other"


@pytest.mark.parametrize(
    ("data", "markup"), [(b"Words here.", Markup.TEXT), (b"\n<!DOCTYPE html><p>Words here.", Markup.HTML)]
)
def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, data: bytes, markup: Markup) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    document = read_document("-")
    assert (document.id, document.source, document.markup) == ("document", "-", markup)


@pytest.mark.parametrize(
    ("text", "markup"),
    [("* * *\n---", Markup.TEXT), ("<p>&nbsp;</p>", Markup.HTML), ("***", Markup.MARKDOWN)],
)
def test_markup_without_text_is_refused(text: str, markup: Markup) -> None:
    with pytest.raises(InputError, match="markup but no text"):
        parse_document(text.encode(), source="a.txt", markup=markup)


def seed(name: str) -> Document:
    document = read_document(SEEDS / name)
    check(document, (SEEDS / name).read_bytes())
    return document


def test_seed_with_glued_headers() -> None:
    document = seed("replication-page.txt")
    assert authors(document) == ["Orrell"] * 8
    assert document.turns[2].karma_readings == ((121, 0), (12, 10), (1, 210))


def test_seed_without_boundaries() -> None:
    document = seed("city-trees.txt")
    assert authors(document) == ["Jorun Askwith"]
    assert document.turns[0].flags == ("boundaries_unknown",)
    assert sum(passage.kind is PassageKind.FOOTNOTE for passage in document.passages) == 3
    assert sum("lost_math" in passage.flags for passage in document.passages) == 3


def test_seed_of_an_essay_and_its_reply() -> None:
    document = seed("lottery-essay.txt")
    assert authors(document) == ["Ilse Brandreth", "Tomas Quillfeldt"]
    assert answers(document) == [None, "t1"]
    assert document.title == "The Last Hundred Places"


def test_seed_of_a_transcript() -> None:
    document = seed("school-phones.txt")
    assert len(document.turns) == 23
    assert set(authors(document)) == {"VALK", "ROURKE", "ANSBACHER"}


def test_seed_of_a_markdown_thread() -> None:
    document = seed("remote-build.md")
    nested = "t1 t2 t3 t4 t5 t1 t7 t8 t1 t10 t11 t1 t13 t14"
    assert answers(document) == [None, *nested.split()]
    assert [passage.quote_depth for passage in document.passages if passage.turn == "t4"] == [0, 2, 1, 0, 0]


def test_seed_of_an_html_thread() -> None:
    document = seed("heat-pumps.html")
    nested = "t1 t2 t3 t4 t2 t6 t7 t1 t9 t10 t1 t12 t13 t12 t1 t1 t17 t18 t18"
    assert answers(document) == [None, *nested.split()]
    assert authors(document)[:4] == ["Tamsin Okoro", "benedek_f", "Marit Sundal", "Tamsin Okoro"]
    assert document.turns[15].author is None


@pytest.mark.parametrize(
    ("start", "turns", "holes", "footnotes"), [("002", 1, 18, 7), ("003", 10, 0, 0), ("004", 1, 0, 0)]
)
def test_real_pages(shared: Path, start: str, turns: int, holes: int, footnotes: int) -> None:
    from pipeline.documents.lost_math import holes as find_holes

    [path] = (shared / "seeds").glob(f"{start}*.txt")
    document = read_document(path)
    check(document, path.read_bytes())
    assert len(document.turns) == turns
    assert len(set(authors(document))) == 1
    assert None not in authors(document)
    assert len(find_holes(document.text)) == holes
    assert sum(passage.kind is PassageKind.FOOTNOTE for passage in document.passages) == footnotes
    assert document.passages[-1].kind is PassageKind.FURNITURE


def test_a_real_orphan_is_found(shared: Path) -> None:
    [path] = (shared / "seeds").glob("002*.txt")
    document = read_document(path)
    assert sum("orphan_footnote" in passage.flags for passage in document.passages) == 1
    assert not any("dangling_footnote" in passage.flags for passage in document.passages)
