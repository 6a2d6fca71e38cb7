"""Criticism of all sides: tied to words, few, and measured alike."""

from typing import Any

import pytest

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Severity
from pipeline.rubric import criteria
from pipeline.stages.critique import MOST_A_SIDE, Criticism, criticise, readable
from tests.harbour import (
    DECLINED,
    HARBOUR,
    Answer,
    answer,
    asked_of,
    claimed,
    claims_of,
    criticised,
    done,
    grave,
    judged_issue,
    outline_of,
    outlined,
    reader,
    saying,
    side,
    voices_of,
    weakness,
    words,
)
from tests.invented import Said, page, talk

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
CLAIMS = claims_of(VOICES, OUTLINE)
COST = words(2, "Cars cost the town 40,000 a year")
BRIDGE = words(6, "The bridge must be mended anyway")


def under(issue: int, holder: int, *quotes: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return an issue of which one weakness of one side is told."""
    return judged_issue(issue, side(holder, weakness(*quotes, **more)))


def read(reply: Answer, ledger: Ledger | None = None) -> Criticism:
    return done(criticise(VOICES, OUTLINE, CLAIMS, reader(criticise=reply), ledger or Ledger()))


def test_a_finding_is_tied_to_words_a_claim_and_an_issue() -> None:
    first, second = read(answer("criticise")).accusations
    assert (first.number, first.issue, first.holder, first.target) == (1, 1, "h1", "c2")
    assert [span.cut(HARBOUR.text) for span in first.spans] == [COST["words"]]
    assert (first.sentences, first.severity) == (("s2",), Severity.MAJOR)
    assert first.asserted
    assert first.outside_lost_math
    assert (second.holder, second.target) == ("h2", "c5")


def test_the_critic_is_shown_the_whole_text_the_outline_and_the_rubric_and_not_the_claims() -> None:
    door = reader()
    done(criticise(VOICES, OUTLINE, CLAIMS, door, Ledger(), "Who pays?"))
    (user,) = asked_of(door, "criticise")
    assert "10 | Without it the sum is 25,000." in user
    assert "I1 (central" in user
    assert all(f"- {criterion}: " in user for criterion in criteria())
    assert "Who pays?" in user
    assert "C2 ·" not in user


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (under(1, 1), "no words were pointed at"),
        (under(1, 7, COST), "there is no participant P7"),
        (under(1, 1, words(2, "There are no trams on Sundays")), "do not stand"),
    ],
)
def test_a_finding_that_cannot_be_tied_is_dropped_and_named(given: dict[str, Any], reason: str) -> None:
    ledger = Ledger()
    assert read(criticised(given), ledger).accusations == ()
    assert reason in ledger.dropped[0].reason
    assert ledger.dropped[0].prompt == "criticise"


def test_the_gravest_come_first_and_places_stay_where_one_is_dropped() -> None:
    criticism = read(criticised(under(1, 1, COST), gravest=[grave(1), grave(2, BRIDGE)]))
    assert [(a.number, a.holder) for a in criticism.accusations] == [(2, "h2"), (3, "h1")]
    assert criticism.gravest == (1, 2)


def test_a_headline_stands_on_the_first_line_of_the_explanation() -> None:
    reply = criticised(under(1, 1, COST, headline=" no source", explanation="The sum\nhas none."))
    (found,) = read(reply).accusations
    assert found.explanation == "No source.\nThe sum has none."


def test_words_one_sentence_off_are_found_and_of_two_places_one_may_be_lost() -> None:
    reply = criticised(under(1, 1, words(3, COST["words"]), words(9, "no such words in it at all")))
    (found,) = read(reply).accusations
    assert found.sentences == ("s2",)


def test_a_grave_weakness_without_an_issue_goes_where_its_target_bears_or_to_the_first() -> None:
    sums = grave(2, words(5, "That sum counts the bridge"), issue=None)
    assert [a.issue for a in read(criticised(gravest=[sums, grave(1, COST, issue=9)])).accusations] == [2, 1]


def test_without_any_issue_no_finding_can_be_placed() -> None:
    empty = outline_of(VOICES, outline_debate=outlined())
    ledger = Ledger()
    claims = claims_of(VOICES, empty)
    found = done(criticise(VOICES, empty, claims, reader(criticise=criticised(under(1, 1, COST))), ledger))
    assert found.accusations == ()
    assert ledger.dropped[0].reason == "it belongs to no issue of the outline"


def test_a_finding_that_touches_no_claim_of_its_holder_is_aimed_at_the_issue() -> None:
    (found,) = read(criticised(under(1, 2, words(8, "Thanks for the figures")))).accusations
    assert found.target == "i1"


@pytest.mark.parametrize(
    ("holder", "given", "asserted"),
    [
        (1, COST, True),
        (1, words(4, "Cars cost the town 40,000 a year"), True),
        (1, words(7, "nobody needs a car"), False),
        (2, COST, False),
        (2, words(7, "You seem to think"), True),
        (2, words(7, "nobody needs a car"), True),
    ],
    ids=["own words", "quoted by the other", "guessed by the other", "another's", "own, around a guess", "own guess"],
)
def test_somebody_answers_for_own_and_quoted_words_and_for_own_guesses(
    holder: int, given: dict[str, Any], asserted: bool
) -> None:
    (found,) = read(criticised(under(1, holder, given))).accusations
    assert found.asserted is asserted


@pytest.mark.parametrize("stance", ["denied", "conceded_for_argument"])
def test_nobody_answers_for_what_they_deny_or_grant_for_arguments_sake(stance: str) -> None:
    reply = answer("list_claims")
    reply["claims"] = [claimed(2, COST["words"], f"{COST['words']}.", 1, stance=stance)]
    claims = claims_of(VOICES, OUTLINE, list_claims=reply)
    found = done(criticise(VOICES, OUTLINE, claims, reader(criticise=criticised(under(1, 1, COST))), Ledger()))
    assert [a.asserted for a in found.accusations] == [False]


def test_what_rests_on_a_lost_formula_says_so() -> None:
    document = page(talk("Ada", Said("The sum is  a year.", flags=("lost_math",))), talk("Bo", "It is not."))
    voices = voices_of(document, read_voices={**answer("read_voices"), "passages": []})
    told = {"holder": 1, "known": "stated", **saying("So.", words(1, "The sum is"))}
    reply = outlined(
        {**answer("outline_debate")["issues"][0], "positions": [told], "turns_on": [], "unanswered": []},
        about=saying("Sums.", words(1, "The sum is")),
    )
    outline = outline_of(voices, outline_debate=reply)
    claims = claims_of(voices, outline, list_claims={"claims": [], "asides": [], "social": []})
    door = reader(criticise=criticised(under(1, 1, words(1, "The sum is"))))
    (found,) = done(criticise(voices, outline, claims, door, Ledger())).accusations
    assert not found.outside_lost_math


def graded(*severities: str) -> list[dict[str, Any]]:
    return [weakness(COST, severity=severity) for severity in severities]


def test_beside_the_gravest_at_most_two_a_side_stand_for_an_issue_the_worst() -> None:
    reply = criticised(
        judged_issue(
            1,
            side(1, *graded("minor", "major", "moderate", "minor")),
            side(2, weakness(BRIDGE, severity="minor")),
        ),
        judged_issue(2, side(1, *graded("minor"))),
        gravest=[grave(1, COST, severity="major")],
    )
    found = read(reply).accusations
    assert MOST_A_SIDE == 2
    assert [a.excess for a in found] == [False, True, False, False, True, False, False]


def test_no_severity_is_changed() -> None:
    severities = ["minor", "major", "moderate"]
    found = read(criticised(judged_issue(1, side(1, *graded(*severities))))).accusations
    assert [a.severity for a in found] == severities


def test_the_order_of_the_sides_changes_nothing_in_what_code_does() -> None:
    sides = [
        side(
            holder,
            *(
                weakness(at, severity=severity, explanation=f"{holder}{severity}")
                for severity in ("minor", "major", "moderate")
            ),
        )
        for holder, at in ((1, COST), (2, BRIDGE))
    ]

    def outcome(ordered: list[dict[str, Any]]) -> dict[str, tuple[Any, ...]]:
        return {
            a.explanation: (a.holder, a.issue, a.target, a.severity, a.asserted, a.excess)
            for a in read(criticised(judged_issue(1, *ordered))).accusations
        }

    assert outcome(sides) == outcome(sides[::-1])


def test_cases_and_questions_are_of_issues_and_people_that_exist() -> None:
    reply = criticised(
        judged_issue(1, side(1, case="It sells more."), side(9, case="No."), questions=["What does it cost?", " "]),
        judged_issue(8, side(1, case="It sells."), questions=["Who?"]),
        judged_issue(2, side(2, case=" ")),
    )
    criticism = read(reply)
    assert criticism.cases == ((1, "h1", "It sells more."),)
    assert criticism.questions == ((1, "What does it cost?"),)


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_without_a_reply_there_is_no_criticism(failing: Answer) -> None:
    ledger = Ledger()
    assert read(failing, ledger) == Criticism()
    assert len(ledger.failed) == (failing is not DECLINED)


def test_a_text_that_fits_is_read_whole_and_a_longer_one_around_what_is_wanted() -> None:
    assert [s.id for s in readable(HARBOUR, ["s9"], reader(window=10)).sentences] == [s.id for s in HARBOUR.sentences]
    assert [s.id for s in readable(HARBOUR, ["s9", "s2"], reader(window=6)).sentences] == [
        "s1",
        "s2",
        "s3",
        "s8",
        "s9",
        "s10",
    ]
    assert [s.id for s in readable(HARBOUR, ["s9", "s2"], reader(window=2)).sentences] == ["s2", "s9"]
