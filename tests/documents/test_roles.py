"""What tags mean."""

import pytest

from pipeline.documents.roles import Role, meaning


@pytest.mark.parametrize(
    ("name", "tag", "word"),
    [
        ("div", '<div class="thing comment">', "comment"),
        ("li", "<li id='comment-12'>", "comment"),
        ("article", "<article>", "article"),
        ("div", "<div itemtype='https://schema.org/Answer' itemscope>", "answer"),
        ("x-comment", "<x-comment depth=1>", "comment"),
        ("div", "<div role=article>", "article"),
        ("div", "<div class=comments>", None),
        ("div", "<div class=comment-body>", None),
        ("div", "<div class=comment-author>", None),
        ("form", "<form class=comment>", None),
    ],
)
def test_contributions(name: str, tag: str, word: str | None) -> None:
    assert meaning(name, tag, inline=False).post == word


@pytest.mark.parametrize(
    "tag", ["<a class=author>", "<a rel='author nofollow'>", "<b itemprop=author>", "<a class='x user-name'>"]
)
def test_authors(tag: str) -> None:
    assert meaning("a", tag, inline=True).role is Role.AUTHOR


@pytest.mark.parametrize(
    ("name", "tag"),
    [("time", "<time>"), ("span", "<span class='score unvoted'>"), ("a", "<a class=permalink>")],
)
def test_details(name: str, tag: str) -> None:
    assert meaning(name, tag, inline=True).role is Role.DETAIL


@pytest.mark.parametrize(
    ("name", "tag"), [("nav", "<nav>"), ("button", "<button>"), ("div", "<div class='comment-meta'>")]
)
def test_furniture(name: str, tag: str) -> None:
    assert meaning(name, tag, inline=False).furniture


def test_hidden() -> None:
    assert meaning("script", "<script src=x>", inline=False).hidden
