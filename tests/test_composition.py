"""The written account in its frame: marks, references, and text that stays text."""

import re
from typing import Any

import pytest
from markdown_it.token import Token

from pipeline.composition import NOBODY_WROTE, Account, composed, lines_of
from pipeline.grounding import Ledger
from pipeline.models import Document
from pipeline.report.markdown import marks_in, parser, visible
from pipeline.stages.account import ACCOUNT, AccountReply
from pipeline.stages.check import check_statements
from tests.harbour import (
    HARBOUR,
    Answer,
    answer,
    claims_of,
    done,
    outline_of,
    reader,
    voices_of,
)
from tests.invented import page, talk

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
CLAIMS = claims_of(VOICES, OUTLINE)


def written(**changed: Any) -> AccountReply:
    return ACCOUNT.reply.model_validate(answer("write_account") | changed)


def brief(*lines: str) -> AccountReply:
    """Return an account of nothing but these lines."""
    empty: dict[str, list[Any]] = {
        name: [] for name in ("table", "sections", "smaller", "granted", "left_open", "turns_on")
    }
    return written(brief=list(lines), **empty)


def account(reply: AccountReply | None, *, check: Answer | None = None, document: Document = HARBOUR) -> Account:
    voices = VOICES if document is HARBOUR else voices_of(document)
    door = reader(check_statements=check or {"faults": []})
    checked = done(check_statements(lines_of(reply, voices), voices, door, Ledger()))
    return composed(reply, checked, voices, OUTLINE, CLAIMS)


def struck(*numbers: int) -> dict[str, Any]:
    return {"faults": [{"statement": n, "why": "", "verdict": "not_there", "mended": ""} for n in numbers]}


def places(composition: Account) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for reference in composition.summary.references:
        found.setdefault(reference.n, []).append(reference.span.cut(HARBOUR.text))
    return found


def test_every_mark_has_a_reference_and_every_reference_a_mark() -> None:
    summary = account(written()).summary
    assert set(marks_in(summary.text)) == {reference.n for reference in summary.references}
    assert set(marks_in(summary.text)) == set(range(1, max(marks_in(summary.text)) + 1))


def test_a_line_has_one_mark_for_all_its_places() -> None:
    composition = account(brief("Ada and Bo differ. {1, 5}", "They do. {9}"))
    assert "Ada and Bo differ. [1]" in composition.summary.text
    assert places(composition) == {
        1: ["The harbour should close to cars.", "That sum counts the bridge."],
        2: ["Granted, the bridge is in the sum."],
    }


def test_equal_places_share_a_mark() -> None:
    text = account(brief("It costs. {2}", "It costs much. {1, 2}", "It does. {2}", "So. {2, 1}")).summary.text
    assert marks_in(text) == [1, 2, 1, 2]


def test_neighbours_in_one_paragraph_are_one_place_and_others_are_not() -> None:
    assert places(account(brief("So. {1–3, 5, 6}")))[1] == [
        "The harbour should close to cars. Cars cost the town 40,000 a year.",
        "I suspect that shops would gain by it.",
        "That sum counts the bridge. The bridge must be mended anyway.",
    ]


def test_a_reference_names_the_claims_at_its_place() -> None:
    (reference,) = account(brief("So. {1}")).summary.references
    assert reference.claims == ("c1",)


def test_whoever_goes_on_speaking_is_named_once() -> None:
    reply = answer("write_account")
    (section,) = reply["sections"]
    section["speakers"] = [{"who": [1], "points": [f"{word}. {{1}}"]} for word in ("One", "Two")]
    section["speakers"] += [{"who": [2], "points": ["Three. {5}"]}, {"who": [1], "points": ["Four. {9}"]}]
    text = account(ACCOUNT.reply.model_validate(reply)).summary.text
    marks = re.compile(r" \[\d+\]")
    assert "- **Ada**:\n  - One.\n  - Two.\n- **Bo**: Three.\n- **Ada**: Four.\n" in marks.sub("", text)


def test_a_line_without_places_has_no_mark() -> None:
    summary = account(brief("So it is.", "So. {99}")).summary
    assert (marks_in(summary.text), summary.references) == ([], ())


def test_a_struck_line_is_gone_with_its_mark() -> None:
    summary = account(brief("Ada says so. {1}", "Bo says so. {5}"), check=struck(1)).summary
    assert "Ada says so" not in summary.text
    assert "Bo says so. [1]" in summary.text
    assert len(summary.references) == 1


def test_a_mended_line_stands_instead() -> None:
    mended = {"faults": [{"statement": 1, "why": "", "verdict": "too_strong", "mended": "Ada may say so. {2}"}]}
    composition = account(brief("Ada says so. {1}"), check=mended)
    assert "Ada may say so. [1]" in composition.summary.text
    assert places(composition) == {1: ["Cars cost the town 40,000 a year."]}


@pytest.mark.parametrize("line", range(1, 16))
def test_whichever_line_is_struck_all_others_keep_their_place(line: int) -> None:
    whole = account(written()).summary.text
    left = account(written(), check=struck(line)).summary.text
    assert set(visible(left).splitlines()) <= set(visible(whole).splitlines()) | set(cells(whole))
    assert len(left) < len(whole)


def cells(markdown: str) -> list[str]:
    """Return table cells with one side less."""
    return [part for line in visible(markdown).splitlines() for part in (*line.split(" · "), "")]


def test_the_frame_stands_in_the_order_of_reading() -> None:
    text = account(written()).summary.text
    order = [
        "## In brief",
        "## At a glance",
        "## 1. Closing the harbour",
        "- **Ada**: ",
        "- **Bo**: ",
        "**Left open:** ",
        "**It turns on:** ",
        "## Smaller exchanges",
        "## What was granted, and what is open",
    ]
    found = [text.index(heading) for heading in order]
    assert found == sorted(found)


def test_what_is_empty_has_no_heading() -> None:
    text = account(brief("So. {1}")).summary.text
    assert [line for line in text.splitlines() if line.startswith("#")] == ["# An invented page", "## In brief"]


def test_the_title_is_the_pages_and_where_it_has_none_the_written_one() -> None:
    assert account(written()).summary.text.startswith("# An invented page\n\n*Cars in the harbour*")
    untitled = HARBOUR.model_copy(update={"title": "page"})
    assert account(written(), document=untitled).summary.text.startswith("# Cars in the harbour\n\n## In brief")
    assert account(written(title=""), document=untitled).summary.text.startswith("# page\n\n")


def test_where_nobody_wrote_the_account_says_so() -> None:
    summary = account(None).summary
    assert summary.text == f"# An invented page\n\n{NOBODY_WROTE}\n"
    assert summary.references == ()
    assert (summary.about.text, summary.about.claims) == (OUTLINE.about.text, ("c1",))


EVIL = "<script>x</script> [1] [a](http://x.example) **b** `c` | d ![e](f) <img src=x> &lt; # g _h_ ~i~ [2]: http://x"


def hostile() -> AccountReply:
    line = f"# {EVIL} {{1}}"
    section = {
        "issues": [1],
        "heading": EVIL,
        "lead": line,
        "speakers": [{"who": [1], "points": [line, f"- {line}", f"1. {line}", f"> {line}"]}],
        "granted": [line],
        "left_open": [line],
        "turns_on": [line],
    }
    return written(
        title=EVIL,
        brief=[line, f"* {line}", f"2) {line}", f"+ {line}", f"    {line}", f"=== {line}", f"--- {line}"],
        table=[{"question": EVIL, "sides": [{"who": [1], "says": line}], "stands": line}],
        sections=[section],
        smaller=[line],
        granted=[line],
        left_open=[line],
        turns_on=[line],
    )


def tokens(markdown: str) -> list[Token]:
    return [t for block in parser().parse(markdown) for t in (block, *(block.children or []))]


def test_markdown_in_what_a_model_wrote_is_text() -> None:
    title = HARBOUR.model_copy(update={"title": f"# {EVIL}"})
    text = account(hostile(), document=title).summary.text
    kinds = {token.type for token in tokens(text)}
    assert not kinds & {"link_open", "image", "html_inline", "html_block", "code_inline", "fence", "code_block", "hr"}
    assert not kinds & {"blockquote_open", "ordered_list_open"}
    assert set(marks_in(text)) == {1}
    assert visible(text).count(EVIL.replace("  ", " ")) > 10


def test_markdown_in_what_a_model_wrote_makes_no_heading_and_no_column() -> None:
    found = tokens(account(hostile()).summary.text)
    assert len([t for t in found if t.type == "heading_open"]) == 7
    assert len([t for t in found if t.type == "th_open"]) == len([t for t in found if t.type == "td_open"]) == 3


def test_names_of_people_are_text_too() -> None:
    document = page(talk("**Ada** | [1]", "It leaks.", "It does."))
    voices = voices_of(document, read_voices={"people": [], "passages": [], "addressed": []})
    checked = done(check_statements(lines_of(written(), voices), voices, reader(), Ledger()))
    text = composed(written(), checked, voices, OUTLINE, CLAIMS).summary.text
    assert "**Ada** | [1]" in visible(text)
    assert len([t for t in tokens(text) if t.type == "td_open"]) == 3
