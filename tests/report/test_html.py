from html.parser import HTMLParser

import pytest

from pipeline.models import Report
from pipeline.report import report_html

from . import factories, together
from .mutation import broken


class Page(HTMLParser):
    """What matters of an HTML page: its tags, ids, links, visible words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.fixture
def page(report: Report) -> Page:
    return Page(report_html(report, factories.SOURCE_TEXT))


def test_it_runs_nothing_and_loads_nothing(page: Page) -> None:
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert not {"script", "img", "link", "iframe", "object", "svg"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in {"src", "style"}]
    assert all(link.startswith("#") for link in page.links)


def test_every_link_leads_to_one_place(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert set(page.ids) == {"summary", "critique", "claims", "ref-1", "ref-2", "ref-3"}


def test_a_mark_leads_to_its_words(report: Report) -> None:
    made = report_html(report, factories.SOURCE_TEXT)
    assert '“pay for themselves”. <a class="mark" href="#ref-1">[1]</a>' in made
    assert '<strong id="ref-1">[1]</strong> c1 (comment 1, ¶1, characters' in made


def test_brackets_of_the_source_are_no_marks(report: Report) -> None:
    made = report_html(report, factories.SOURCE_TEXT)
    assert "cost_base [1]”. <a" in made


def test_all_three_texts_are_on_it(page: Page) -> None:
    words = " ".join(page.words.split())
    for part in (
        "[1] 1.1 · [2] 2.2",
        "The gravest weaknesses",
        "What became of the sentences",
        "not in the trial",
    ):
        assert part in words
    assert "table" in page.tags


def test_no_word_of_a_report_is_taken_for_markup() -> None:
    evil = '<script>alert("1")</script>![x](http://x/y.png)'

    def mutate(data: dict) -> None:  # type: ignore[type-arg]
        data["summary"]["text"] += f"\n{evil}\n\n[away](http://example.com)\n"
        data["claims"][0]["text"] = evil
        data["participants"][0]["name"] = evil

    page = Page(report_html(broken(mutate), factories.SOURCE_TEXT))
    assert not {"script", "img"} & set(page.tags)
    assert page.words.count('<script>alert("1")</script>') > 3
    assert all(link.startswith("#") for link in page.links)


def test_the_title_is_plain_text(report: Report) -> None:
    assert "<title>Do night trams pay?</title>" in report_html(report, factories.SOURCE_TEXT)


def test_a_report_on_several_documents_is_shown_alike() -> None:
    page = Page(report_html(together.report(), together.TEXTS))
    assert "#ref-4" in page.links
    assert "[4] letter 1–2" in page.words
