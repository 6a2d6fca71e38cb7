from html.parser import HTMLParser

import pytest

from pipeline.models import Report
from pipeline.report import report_html

from . import factories


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
    assert {f"c{number}" for number in range(1, 9)} <= set(page.ids)


def test_both_reports_are_on_it(page: Page) -> None:
    words = " ".join(page.words.split())
    for part in (
        "Ada and Bo disagree about what one winter trial shows. Neither moves. (c1, c2)",
        "an opponent quoted here, a group: quoted; 1 claim",
        "“last year's trial *lost* 40 % of its cost_base [1]” Bo, characters",
        "Bo grants that some riders shift from cars. (c6, c5)",
        "Not answered, as far as was found: Nobody says how quiet would be measured. (c7)",
        "Bo denies it (c2)",
        "Point, Ada, at its strongest: Over a whole year",
        "Moderate: hasty generalisation, against Bo (the step from c2 to c1)",
        "Survived all four tests.",
        "Questions worth asking: What did the trial cost in summer?",
        "Not criticised here: Do quiet streets matter more?",
        "missing ground, against Ada (c1): No figure supports it. Discarded: The next sentence",
    ):
        assert part in words


def test_no_word_of_a_report_is_taken_for_markup(report: Report) -> None:
    evil = '<script>alert("1")</script>{{ 7 * 7 }}'
    claims = (report.claims[0].model_copy(update={"text": evil}), *report.claims[1:])
    people = (report.participants[0].model_copy(update={"name": evil}), *report.participants[1:])
    titled = report.document.model_copy(update={"title": evil})
    made = report.model_copy(update={"claims": claims, "participants": people, "document": titled})
    page = Page(report_html(made, factories.SOURCE_TEXT))
    assert "script" not in page.tags
    assert page.words.count(evil) > 3


def test_a_clash_that_no_issue_tells_of_is_named(report: Report) -> None:
    first_only = report.summary.model_copy(update={"issues": report.summary.issues[:1]})
    page = Page(report_html(report.model_copy(update={"summary": first_only}), factories.SOURCE_TEXT))
    assert "Do quiet streets matter more? (c8, c7)" in page.words


def test_what_is_granted_under_no_issue_is_listed(report: Report) -> None:
    page = Page(report_html(factories.granting_besides(report), factories.SOURCE_TEXT))
    assert "Ada grants, for the sake of argument: The trial ran in winter. (c4)" in " ".join(page.words.split())


def test_a_crux_that_says_itself_what_would_move_its_author_is_quoted_once(report: Report) -> None:
    page = Page(report_html(factories.moved_by_its_own_words(report), factories.SOURCE_TEXT))
    assert "By their own word, this would move Ada." in page.words
    assert "What would move Ada:" not in page.words


def test_nothing_claimed_is_no_empty_list(report: Report) -> None:
    silent = {"claims": (), "relations": (), "clashes": (), "critiques": (), "cruxes": ()}
    bare = report.summary.model_copy(update={"issues": ()})
    page = Page(report_html(report.model_copy(update={**silent, "summary": bare}), factories.SOURCE_TEXT))
    assert "All claims" not in page.words


def test_without_a_clash_it_says_so(report: Report) -> None:
    quiet = report.model_copy(update={"clashes": (), "critiques": (), "cruxes": ()})
    page = Page(report_html(quiet, factories.SOURCE_TEXT))
    assert "No disagreement was found in this text." in page.words
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
