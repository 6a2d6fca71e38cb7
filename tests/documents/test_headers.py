"""Single header lines."""

import pytest

from pipeline.documents import headers


@pytest.mark.parametrize(
    ("digits", "readings"),
    [
        ("189", ((18, 9), (1, 89))),
        ("217", ((21, 7), (2, 17))),
        ("20", ((2, 0),)),
        ("205", ((20, 5),)),
        ("7", ((7,),)),
        ("1210", ((121, 0), (12, 10), (1, 210))),
        ("-12", ((-1, 2),)),
        ("12-3", ((12, -3),)),
        ("−4", ((-4,),)),
        ("007", ((7,),)),
        ("00-0", ()),
    ],
)
def test_scores_run_together(digits: str, readings: tuple[tuple[int, ...], ...]) -> None:
    assert headers.karma_readings(digits) == readings


@pytest.mark.parametrize(
    ("line", "author"), [("Ann189", "Ann"), ("Ann Lee-12", "Ann Lee"), ("night_owl31", "night_owl")]
)
def test_glued(line: str, author: str) -> None:
    header = headers.glued(line)
    assert header is not None
    assert header.author == author


@pytest.mark.parametrize("line", ["Ann", "in 1984", "It was 12", "Really? 12", "12"])
def test_not_glued(line: str) -> None:
    assert headers.glued(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee · 3 days ago",
        "Ann Lee · Monday 07:12",
        "Ann Lee, Tue at 9:40 am",
        "Ann Lee | 4 May 2020 | 12 points",
        "Ann Lee (12 points)",
        "Ann Lee 2h",
        "Ann Lee 3 hours ago | parent | next [–]",
        "Ann Lee — 2024-05-04 10:15, edited",
        "Posted by Ann Lee on May 4th, 2020",
        "Posted by Ann Lee",
        "Comment by Ann Lee an hour ago",
    ],
)
def test_detailed(line: str) -> None:
    assert headers.detailed(line) == headers.Header("Ann Lee")


@pytest.mark.parametrize(
    "line", ["eggs and ham", "Trams run every 10 minutes", "See page 3", "Ann Lee" + " · 3 days ago" * 20]
)
def test_not_detailed(line: str) -> None:
    assert headers.detailed(line) is None


def test_wrote() -> None:
    assert headers.wrote("Ann Lee wrote:") == headers.Header("Ann Lee")
    assert headers.wrote("As somebody wrote:") is None


@pytest.mark.parametrize(
    ("line", "is_reply"),
    [("by Ann Lee", False), ("By Ann Lee.", False), ("A reply by Ann Lee", True), ("Ann Lee responds", True)],
)
def test_byline(line: str, is_reply: bool) -> None:
    assert headers.byline(line) == headers.Header("Ann Lee", is_reply=is_reply)


@pytest.mark.parametrize("line", ["by and large", "By the way, it rained.", "By Jove and all the others it was done"])
def test_no_byline(line: str) -> None:
    assert headers.byline(line) is None


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        ("ANN: yes", ("ANN", 4)),
        ("Ann Lee: yes", ("Ann Lee", 8)),
        ("[00:12:03] ANN: yes", ("ANN", 15)),
        ("MODERATOR (to Ms Lee): yes", ("MODERATOR", 22)),
        ("Speaker 1 (00:03): yes", ("Speaker 1", 18)),
        ("Ann {admin}: yes", ("Ann", 12)),
        ("Ann <b>: yes", ("Ann", 8)),
        ("**Ann:** yes", ("Ann", 8)),
        ("**Ann**: yes", ("Ann", 8)),
        ("*Ann*: yes", ("Ann", 6)),
        ("__Ann__ {admin}: yes", ("Ann", 16)),
        ("[0:12] **Ann (chair):** yes", ("Ann", 23)),
        ("**[0:12] Ann:** yes", ("Ann", 15)),
    ],
)
def test_tag(line: str, tag: tuple[str, int]) -> None:
    assert headers.tag(line) == tag


@pytest.mark.parametrize(
    "line",
    [
        "Sure, but: no",
        "http://a.b",
        "no colon here",
        "“Ann”: yes",
        "**Ann: I think** so",
        "**Ann** said this: yes",
        "*Ann**: yes",
        "* Ann *: yes",
        "**Ann:**yes",
    ],
)
def test_no_tag(line: str) -> None:
    assert headers.tag(line) is None


@pytest.mark.parametrize("line", ["14 March 2024", "Corn Exchange, 14 March 2024", "Vienna — May 3"])
def test_dateline(line: str) -> None:
    assert headers.is_dateline(line)


@pytest.mark.parametrize("line", ["Ann · 3 days ago", "It closed on 14 March 2024 for good"])
def test_no_dateline(line: str) -> None:
    assert not headers.is_dateline(line)


def test_details() -> None:
    assert headers.is_details("by · 3 days ago (edited) says:")
    assert not headers.is_details("why?")


@pytest.mark.parametrize(
    "line",
    ["March 5, 2021 at 8:00 am", "5 Mar 2021", "2 days ago", "5h", "Today at 7:02 PM", "@ann · 5h", "3 May 2020 #"],
)
def test_moments(line: str) -> None:
    assert headers.is_moment(line)


@pytest.mark.parametrize("line", ["on", "12 points", "It closed on 3 May 2020", "@ann", "edited"])
def test_no_moments(line: str) -> None:
    assert not headers.is_moment(line)
