"""Pages."""

from pipeline.models import Document, Markup
from tests.documents.reading import answers, authors, kinds, passages, read


def page(text: str) -> Document:
    return read(text, Markup.HTML)


def test_an_article() -> None:
    document = page(
        "<head><title>A &amp; B | Site</title><style>p{}</style></head><nav><a>Home page</a></nav>"
        "<main><h1>A &amp; <i>B</i></h1><p class=byline>By Ann Lee</p>"
        "<p>One. <em>Two.</em></p></main><footer>© us</footer>"
    )
    assert document.title == "A & B"
    assert kinds(document) == ["furniture", "heading", "header", "paragraph", "furniture"]
    assert authors(document) == ["Ann Lee"]


def test_the_page_title_serves_where_there_is_no_heading() -> None:
    assert page("<title>Bees &lt;3</title><p>Text.").title == "Bees <3"


def test_lists_quotations_and_code() -> None:
    document = page(
        "<ul><li>a<li>b<ol><li>c</ol></ul><blockquote>q<blockquote>r</blockquote></blockquote><pre>x = 1</pre>"
    )
    found = [(passage.kind.value, passage.quote_depth, passage.list_depth) for passage in document.passages]
    assert found == [
        ("item", 0, 1),
        ("item", 0, 1),
        ("item", 0, 2),
        ("paragraph", 1, 0),
        ("paragraph", 2, 0),
        ("code", 0, 0),
    ]


def test_nested_comments_answer_each_other() -> None:
    document = page(
        "<article class=post><a class=author>Ann</a><p>Post.</p></article><section id=comments>"
        "<div class=comment><span class=user>Bob</span><p>One.</p>"
        "<div class=comment><cite>x</cite><b class=author>Cy</b><p>Two.</p></div></div>"
        "<div class=comment><span class=user>Di</span><p>Three.</p></div></section>"
    )
    assert authors(document) == ["Ann", "Bob", "Cy", "Di"]
    assert answers(document) == [None, "t1", "t2", "t1"]


def test_a_comment_that_is_both_item_and_article_is_one() -> None:
    document = page(
        "<ol class=commentlist><li class=comment id=comment-1><article class=comment-body>"
        "<div class='comment-author vcard'><cite class=fn>Ann</cite> <span class=says>says:</span></div>"
        "<p>First.</p><div class=reply><a>Reply</a></div></article>"
        "<ol class=children><li class=comment><article><cite class=fn>Bob</cite><p>Second.</article></ol></li>"
        "<li class=comment><article><b class=fn>Cy</b><p>Third.</article></ol>"
    )
    assert (authors(document), answers(document)) == (["Ann", "Bob", "Cy"], [None, "t1", None])
    assert passages(document, "paragraph") == ["First.", "Second.", "Third."]


def test_an_author_below_the_text() -> None:
    document = page(
        "<div class=question><p>How so?</p><div><a class=user>Ann</a></div></div>"
        "<div class=answer><p>Thus.</p><span class=username>Bob</span>"
        "<div class=comment><span>why?</span> – <a class='comment-user'>Cy</a></div></div>"
    )
    assert (authors(document), answers(document)) == (["Ann", "Bob", "Cy"], [None, "t1", "t2"])
    assert passages(document, "header") == [
        "<a class=user>Ann</a>",
        "<span class=username>Bob</span>",
        "<a class='comment-user'>Cy</a>",
    ]


def test_text_below_nested_comments_goes_on_in_the_outer_one() -> None:
    document = page(
        "<div class=comment><b class=author>Ann</b><p>One.</p>"
        "<div class=comment><b class=author>Bob</b><p>Two.</p></div><p>Three.</p></div>"
    )
    assert authors(document) == ["Ann", "Bob", "Ann"]
    assert document.turns[2].flags == ("continued",)


def test_a_removed_comment_has_no_author() -> None:
    document = page(
        "<div class=comment><b class=author>[removed]</b></div><div class=comment><b class=author>Ann</b><p>x</p></div>"
    )
    assert authors(document) == [None, "Ann"]


def test_a_header_line_is_shown_without_its_tags() -> None:
    document = page(
        "<div class=comment><div class=meta>by <a class=author>Ann</a> <time>now</time> (new user)</div><p>x</p></div>"
    )
    assert document.turns[0].header == "by Ann now (new user)"


def test_a_user_in_the_menu_is_no_author() -> None:
    assert authors(page("<nav><a class=user>Log out, Ann</a></nav><p>Text here.</p>")) == [None]


def test_two_line_breaks_part_paragraphs() -> None:
    assert passages(page("<div>one<br>line<br>\n<br>two</div>")) == ["one<br>line", "two"]


def test_spans_take_inner_tags_whole() -> None:
    assert passages(page("<p> <em>One</em> and <b>two</b> </p>")) == ["<em>One</em> and <b>two</b>"]


def test_broken_markup_loses_no_text() -> None:
    broken = "<p>a <b>b<p>c</i> d <a href='e>f <!-- g <![CDATA[h]]> &bogus; 1 < 2 </p"
    shown = " ".join(passages(page(broken)))
    assert all(letter in shown for letter in "abcdfgh") and "1 < 2" in shown


def test_scripts_are_not_text() -> None:
    assert passages(page("<p>a</p><script>if (1 < 2) document.write('<p>b</p>')</script><p>c")) == ["a", "c"]
