"""The account, by rule."""

from dataclasses import replace
from typing import Any

from pipeline.models import Position
from pipeline.offline.summarize import LONGEST, summarize_issue, write_headline
from pipeline.stages.summarize import HEADLINE, ISSUE, POSITION_CHARACTERS
from pipeline.views import Opposition, Standing
from tests.invented import TRAMS, trams


def opposition(**update: Any) -> Opposition:
    """Return the clash on trams, changed so."""
    debate = trams()
    return replace(debate.opposition(debate.clashes[0], 40), **update)


def account(clash: Opposition) -> dict[str, Any]:
    """Return the reply, after the check that an endpoint's would go through."""
    reply = summarize_issue(TRAMS, clash)
    ISSUE.reply.model_validate(reply)
    return dict(reply)


def test_each_side_is_told_in_its_own_words() -> None:
    told = account(opposition())
    assert told["point"]["claims"] == [1, 4]
    assert told["counterpoint"]["claims"] == [2]
    assert "Night trams pay for themselves" in told["point"]["text"]
    assert told["agreements"] == []


def test_long_claims_are_cut_and_both_sides_bounded_alike() -> None:
    point, counterpoint = (
        tuple(c.model_copy(update={"text": "word " * 200}) for c in side)
        for side in (opposition().point, opposition().counterpoint)
    )
    told = account(opposition(point=point, counterpoint=counterpoint))
    assert told["point"]["text"] == told["counterpoint"]["text"]
    assert LONGEST / 2 < len(told["point"]["text"]) <= POSITION_CHARACTERS


def standing(issue: str) -> Standing:
    """Return an issue as the summary tells it."""
    point = Position(holder="h1", text="They pay.", claims=("c1", "c4"))
    counterpoint = Position(holder="h2", text="They lose.", claims=("c2",))
    return Standing(opposition(issue=issue), (point, counterpoint))


def headline(*issues: str) -> dict[str, Any]:
    """Return the headline, after the check that an endpoint's would go through."""
    reply = write_headline(TRAMS, [standing(issue) for issue in issues])
    HEADLINE.reply.model_validate(reply)
    return dict(reply)["headline"]  # type: ignore[return-value]


def test_the_headline_names_what_is_contested_first_and_its_claims() -> None:
    told = headline("Do trams pay?")
    assert told["text"] == "The first question between the sides: Do trams pay?"
    assert told["claims"] == [1, 2]


def test_it_names_the_second_too() -> None:
    told = headline("Do trams pay?", "Are they loud?", "Are they late?")
    assert told["text"].endswith("sides: Do trams pay? The second: Are they loud?")
    assert told["claims"] == [1, 2, 1, 2]


def test_one_question_that_several_fight_over_is_named_once() -> None:
    told = headline("Do trams pay? (Ada and Bo)", "Do trams pay? (Ada and Bo)", "Are they late?")
    assert told["text"] == "The first question between the sides: Do trams pay? The second: Are they late?"


def test_long_issues_are_shortened_in_it() -> None:
    told = standing("Is it very, " + "very " * 80 + "old?")
    reply = write_headline(TRAMS, [told, told])
    HEADLINE.reply.model_validate(reply)
