"""Who a line of a mail names."""

import pytest

from pipeline.documents.addresses import Person, quoted_person, sender


@pytest.mark.parametrize(
    "field",
    [
        "Ann Lee <ann@x.org>",
        '"Lee, Ann" <ann@x.org>',
        "Lee, Ann [mailto:ann@x.org]",
        "ann@x.org (Ann Lee)",
        "Ann Lee",
        "list@x.org on behalf of Ann Lee",
        "“Ann  Lee” <ann@x.org<mailto:ann@x.org>>",
    ],
)
def test_sender(field: str) -> None:
    assert sender(field) == "Ann Lee"


def test_an_address_is_better_than_nothing() -> None:
    assert (sender("<ann@x.org>"), sender("  ")) == ("ann@x.org", None)


@pytest.mark.parametrize(
    "line",
    [
        "On Mon, 3 Mar 2024, Ann Lee <ann@x.org> wrote:",
        "On Mon, Mar 3, 2024 at 10:12 AM Ann Lee <ann@x.org> wrote:",
        "On 3 Mar 2024, at 10:12, Ann Lee <ann@x.org> wrote:",
        "On Mon, 3 Mar 2024 10:12:55 +0100 (CET) Ann Lee <ann@x.org> wrote:",
        "On Monday, March 3rd, 2024 at 10:12, Ann Lee <ann@x.org> wrote:",
        "On 2024-03-03 10:12, Ann Lee <ann@x.org> wrote:",
    ],
)
def test_the_person_quoted(line: str) -> None:
    assert quoted_person(line) == Person("Ann Lee", dated=True, addressed=True)


def test_months_are_names_too() -> None:
    person = quoted_person("On Sun, 3 Mar 2024, April May <a@x.org> wrote:")
    assert person is not None
    assert person.name == "April May"


def test_a_name_alone() -> None:
    assert quoted_person("Ann Lee wrote:") == Person("Ann Lee", dated=False, addressed=False)


@pytest.mark.parametrize(
    "line", ["As Lee wrote:", "What she said:", "On reflection I wrote:", "Ann Lee wrote", "wrote:"]
)
def test_nobody(line: str) -> None:
    assert quoted_person(line) is None


def test_a_day_alone_is_no_part_of_the_name() -> None:
    assert quoted_person("On Tue, Ann Lee wrote:") == Person("Ann Lee", dated=False, addressed=False)
