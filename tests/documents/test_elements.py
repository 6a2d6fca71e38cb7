"""Open elements."""

from pipeline.documents.elements import Context, Element, Post, Stack, context_within
from pipeline.documents.roles import Meaning
from pipeline.models import PassageKind

ROOT = Context(Post("page"))


def stack(*names: str) -> Stack:
    opened = Stack(ROOT)
    for name in names:
        opened.push(Element(name, 0, 0, name in ("b", "i"), ROOT))
    return opened


def names(opened: Stack) -> list[str]:
    return [element.name for element in opened.elements]


def test_an_end_closes_what_is_inside() -> None:
    opened = stack("div", "p", "b")
    opened.close("p", inline=False)
    assert names(opened) == ["div"]


def test_a_stray_end_closes_nothing() -> None:
    opened = stack("b", "p")
    assert opened.close("b", inline=True) is None
    assert opened.close("ul", inline=False) is None
    assert names(opened) == ["b", "p"]


def test_a_block_ends_a_paragraph_and_an_item_the_item_before() -> None:
    opened = stack("ul", "li", "p")
    opened.end_implied("div")
    assert names(opened) == ["ul", "li"]
    opened.end_implied("li")
    assert names(opened) == ["ul"]


def test_an_item_does_not_end_one_of_an_outer_list() -> None:
    opened = stack("ul", "li", "ul")
    opened.end_implied("li")
    assert names(opened) == ["ul", "li", "ul"]


def test_what_is_hidden_hides_all_inside() -> None:
    hidden = context_within(ROOT, "svg", Meaning(hidden=True))
    assert context_within(hidden, "p", Meaning()).hidden


def test_depths_start_again_in_a_contribution() -> None:
    context = context_within(context_within(ROOT, "ul", Meaning()), "blockquote", Meaning())
    assert (context.list_depth, context.quote_depth) == (1, 1)
    inside = context_within(context, "div", Meaning(post="comment"))
    assert (inside.list_depth, inside.quote_depth, inside.post.word) == (0, 0, "comment")


def test_a_page_header_is_furniture_but_a_contributions_is_not() -> None:
    assert context_within(ROOT, "header", Meaning(frame=True)).furniture
    post = context_within(ROOT, "article", Meaning(post="article"))
    assert not context_within(post, "header", Meaning(frame=True)).furniture


def test_elements_give_kinds() -> None:
    kinds = [context_within(ROOT, name, Meaning()).kind for name in ("h2", "pre", "li", "div")]
    assert kinds == [PassageKind.HEADING, PassageKind.CODE, PassageKind.ITEM, PassageKind.PARAGRAPH]
