"""The balanced account: every sentence cites claims of its own side, or is left out."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from pipeline.debate import Debate
from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import ClashState, Degree, FailedCall, RelationType, Summary
from pipeline.stages.summarize import MOST_ISSUES, summarize_debate
from tests.invented import TRAMS, claim, clash, relation, trams
from tests.stages.answering import Answering


def cited(text: str, *claims: int) -> dict[str, Any]:
    """Return a sentence with the claims it rests on."""
    return {"text": text, "claims": list(claims)}


POINT, COUNTERPOINT = cited(" They pay. ", 1, 4), cited("The trial lost.", 2)
HEADLINE = cited("It is about cost.", 1, 2)


def account(**more: Any) -> dict[str, Any]:
    """Return the account of an issue."""
    return {"point": POINT, "counterpoint": COUNTERPOINT, "agreements": []} | more


def summarized(
    issue: object = None, headline: object = None, *, debate: Debate | None = None
) -> tuple[Summary, Ledger, Answering]:
    """Summarise the debate on trams, or another."""
    door = Answering(
        summarize_issue=lambda **_: issue or account(),
        write_headline=lambda **_: headline or {"headline": HEADLINE},
    )
    ledger = Ledger.empty()
    return asyncio.run(summarize_debate(debate or trams(), door, ledger)), ledger, door


def test_both_sides_are_told_in_the_engines_words_with_their_claims() -> None:
    summary, ledger, _ = summarized()
    (issue,) = summary.issues
    assert issue.question == "Is it so?"
    assert [(p.holder, p.text, p.claims) for p in issue.positions] == [
        ("h1", "They pay.", ("c1", "c4")),
        ("h2", "The trial lost.", ("c2",)),
    ]
    assert (summary.headline.text, summary.headline.claims) == ("It is about cost.", ("c1", "c2"))
    assert ledger == Ledger.empty()


@pytest.mark.parametrize("point", [cited("They pay."), cited("They pay.", 2), cited("They pay.", 99), cited(" ", 1)])
def test_a_position_that_cites_nothing_of_its_side_is_refused_and_counted(point: dict[str, Any]) -> None:
    summary, ledger, _ = summarized(account(point=point))
    position = summary.issues[0].positions[0]
    assert (position.text, position.claims) == ("Night trams pay for themselves", ("c1",))
    assert [(d.prompt, d.words) for d in ledger.dropped] == [("summarize_issue", point["text"])]


def test_claims_of_the_other_side_are_not_cited_and_none_twice() -> None:
    summary, _, _ = summarized(account(point=cited("They pay.", 4, 2, 4, 1)))
    assert summary.issues[0].positions[0].claims == ("c4", "c1")


def test_agreements_cite_claims_or_are_left_out() -> None:
    agreements = [cited("A trial was held.", 2, 3), cited("All is well."), cited("It rained.", 99)]
    summary, ledger, _ = summarized(account(agreements=agreements))
    assert [(s.text, s.claims) for s in summary.issues[0].agreements] == [("A trial was held.", ("c2", "c3"))]
    assert [d.words for d in ledger.dropped] == ["All is well.", "It rained."]


def test_a_failed_account_falls_back_on_the_claims_themselves() -> None:
    summary, ledger, _ = summarized(CallFailed("Cut off.", reason="truncated"))
    assert [p.claims for p in summary.issues[0].positions] == [("c1",), ("c2",)]
    assert [f.subject for f in ledger.failed] == ["the summary of clash k1"]


@pytest.mark.parametrize(
    "headline",
    [{"headline": cited("So it is.")}, {"headline": cited("So.", 3)}, CallFailed("No.", reason="refused")],
)
def test_a_headline_that_rests_on_nothing_is_replaced(headline: object) -> None:
    summary, ledger, _ = summarized(headline=headline)
    assert summary.headline.text == "The text turns mostly on this: Is it so?"
    assert set(summary.headline.claims) == {"c1", "c2", "c4"}
    assert len(ledger.dropped) + len(ledger.failed) == 1


def test_without_a_clash_nothing_is_asked_and_it_is_said() -> None:
    summary, _, door = summarized(debate=replace(trams(), clashes=()))
    assert (summary.issues, door.asked) == ((), [])
    assert summary.headline.text == "No disagreement was found in this text."
    assert summary.headline.claims == ("c1",)


def test_where_calls_failed_nothing_found_is_not_called_nothing_there() -> None:
    ledger = Ledger([], [FailedCall(prompt="extract_claims", subject="…", reason="…")])
    summary = asyncio.run(summarize_debate(replace(trams(), clashes=(), claims=()), Answering(), ledger))
    assert "not known whether there is a disagreement" in summary.headline.text
    assert summary.headline.claims == ()


def test_only_the_main_issues_are_told() -> None:
    clashes = tuple(clash(n, ["c1", "c4"], ["c2"], ["r1"], issue=f"Is it {n}?") for n in range(1, MOST_ISSUES + 3))
    summary, _, _ = summarized(debate=replace(trams(), clashes=clashes))
    assert [issue.question for issue in summary.issues] == [f"Is it {n}?" for n in range(1, MOST_ISSUES + 1)]


@pytest.mark.parametrize("state", ClashState)
def test_only_silence_is_called_unanswered(state: ClashState) -> None:
    unanswered = summarized(debate=trams(state=state))[0].issues[0].unanswered
    if state is ClashState.UNANSWERED:
        (statement,) = unanswered
        assert statement.text == "No reply by Ada was found to this: The trial lost forty per cent of its cost"
        assert statement.claims == ("c2",)
    else:
        assert unanswered == ()


@pytest.mark.parametrize(
    ("degree", "words"),
    [
        (Degree.FULL, "Bo grants Ada: "),
        (Degree.CONDITIONAL, "Bo grants Ada, in part: "),
        (Degree.TACTICAL, "Bo grants Ada, for the sake of argument: "),
    ],
)
def test_concessions_are_told_once_with_their_degree(degree: Degree, words: str) -> None:
    more = (
        claim(TRAMS, 5, "h1", "Riders shift from cars after midnight"),
        claim(TRAMS, 6, "h2", "Nobody knows why riders shift"),
    )
    debate = trams()
    debate = replace(
        debate,
        claims=(*debate.claims, *more),
        relations=(*debate.relations, relation(4, "c6", "c5", RelationType.CONCEDES, degree)),
        clashes=(clash(1, ["c1"], ["c2"], ["r1"]), clash(2, ["c4"], ["c2"], ["r3"])),
    )
    first, second = summarized(debate=debate)[0].issues
    assert [(s.text, s.claims) for s in first.concessions] == [(f"{words}Nobody knows why riders shift", ("c6", "c5"))]
    assert second.concessions == ()


@pytest.mark.parametrize("text", ["Herons nest early in the reeds.", "Trams never pay for themselves."])
def test_a_side_is_not_told_what_its_claims_do_not_bear_out(text: str) -> None:
    summary, ledger, _ = summarized(account(point=cited(text, 1)))
    position = summary.issues[0].positions[0]
    assert (position.text, position.claims) == ("Night trams pay for themselves", ("c1",))
    assert [d.words for d in ledger.dropped] == [text]
