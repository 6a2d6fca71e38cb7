"""Criticism put to the test: what a fresh reader is shown, and what becomes of a charge."""

from dataclasses import replace
from typing import Any

import pytest

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import Met, Severity
from pipeline.stages.critique import Criticism
from pipeline.stages.testing import REASONS, Judged, TestVerdict, test_findings
from tests.harbour import (
    DECLINED,
    Answer,
    asked_of,
    claims_of,
    criticism_of,
    done,
    outline_of,
    reader,
    verdict_on,
    voices_of,
)

VOICES = voices_of()
OUTLINE = outline_of(VOICES)
CLAIMS = claims_of(VOICES, OUTLINE)
CRITICISM = criticism_of(VOICES, OUTLINE, CLAIMS)


def answering(*charges: tuple[int, str], **more: Any) -> dict[str, Any]:
    return {"charges": [verdict_on(n, verdict, **more) for n, verdict in charges]}


def judge(reply: Answer, criticism: Criticism = CRITICISM) -> tuple[Judged, ...]:
    return done(test_findings(VOICES, criticism, reader(test_findings=reply), Ledger()))


@pytest.mark.parametrize(
    ("verdict", "met", "reason"),
    [
        ("stands", Met.NO, ""),
        ("partly_met", Met.PARTLY, ""),
        ("met", Met.YES, "the text meets it"),
        ("misreads", Met.NO, "the words do not say what is criticised"),
        ("trivial", Met.NO, "it does not matter to the argument"),
    ],
)
def test_every_verdict_says_whether_a_charge_stands_and_why_not(verdict: str, met: Met, reason: str) -> None:
    own = (1,)
    minor = replace(CRITICISM.accusations[0], severity=Severity.MINOR)
    criticism = replace(CRITICISM, accusations=(minor, CRITICISM.accusations[1]))
    first, second = judge(answering((1, verdict), (2, "stands"), met_in=own), criticism)
    assert (first.met, first.discarded) == (met, reason)
    assert (second.met, second.discarded) == (Met.NO, "")


def test_a_charge_is_met_only_in_words_of_the_one_who_is_charged() -> None:
    for places in ((), (5,)):
        first, _ = judge(answering((1, "met"), (2, "stands"), met_in=places))
        assert (first.met, first.discarded) == (Met.PARTLY, "")


def test_what_its_critic_called_grave_is_not_discarded_as_trivial() -> None:
    first, _ = judge(answering((1, "trivial"), (2, "stands")))
    assert CRITICISM.accusations[0].severity is not Severity.MINOR
    assert (first.met, first.discarded) == (Met.NO, "")


def test_every_verdict_is_covered_above() -> None:
    assert set(REASONS) == {TestVerdict.MET, TestVerdict.MISREADS, TestVerdict.TRIVIAL}
    assert set(TestVerdict) - set(REASONS) == {TestVerdict.STANDS, TestVerdict.PARTLY_MET}


def test_the_sentences_that_meet_a_charge_exist_and_are_kept_only_where_it_is_met() -> None:
    partly, standing = judge(
        {
            "charges": [
                *answering((1, "partly_met"), met_in=(10, 70))["charges"],
                *answering((2, "stands"), met_in=(10,))["charges"],
            ]
        }
    )
    assert (partly.met_in, standing.met_in) == (("s10",), ())


def test_a_charge_reads_as_the_test_mends_it() -> None:
    first, second = judge(answering((1, "partly_met"), mended=" It is given with a source, but an old one. "))
    assert first.accusation.explanation == "It is given with a source, but an old one."
    assert second.accusation.explanation == CRITICISM.accusations[1].explanation
    assert judge(answering((1, "stands")))[0].accusation == CRITICISM.accusations[0]


def test_a_mended_charge_keeps_its_headline_unless_that_is_mended_too() -> None:
    first, second = CRITICISM.accusations
    headed = replace(CRITICISM, accusations=(replace(first, explanation="No source.\nNone is given."), second))
    assert judge(answering((1, "stands")), headed)[0].accusation.explanation == "No source.\nNone is given."
    mended = judge(answering((1, "stands"), mended="An old one is given."), headed)[0]
    assert mended.accusation.explanation == "No source.\nAn old one is given."
    both = judge(answering((1, "stands"), headline="an old source", mended="It is from 1950."), headed)[0]
    assert both.accusation.explanation == "An old source.\nIt is from 1950."
    head = judge(answering((1, "stands"), headline="“An old source”"), headed)[0]
    assert (head.accusation.explanation, head.discarded) == ("An old source.\nNone is given.", "")
    bare = judge(answering((1, "stands"), mended="It is from 1950."))[0]
    assert bare.accusation.explanation == "It is from 1950."


def quoting(words: str) -> Criticism:
    """Return criticism whose first charge quotes `words`."""
    first, second = CRITICISM.accusations
    return replace(CRITICISM, accusations=(replace(first, explanation=f"“{words}” has no source."), second))


def test_a_quotation_in_a_charge_is_put_in_the_texts_own_words() -> None:
    first, _ = judge(answering((1, "stands"), (2, "stands")), quoting("cars cost the Town 40,000 a yaer"))
    assert first.accusation.explanation == "“Cars cost the town 40,000 a year” has no source."
    assert not first.discarded


def test_a_charge_that_quotes_what_nobody_said_is_told_to_the_tester_and_discarded_unless_mended() -> None:
    invented = quoting("trams run all night")
    door = reader(test_findings=answering((1, "stands"), (2, "stands")))
    first, second = done(test_findings(VOICES, invented, door, Ledger()))
    (user,) = asked_of(door, "test_findings")
    assert "|| the quotation “trams run all night” does not stand in the text" in user
    assert (first.discarded, second.discarded) == ("it quotes words that do not stand in the text", "")
    assert not judge(answering((1, "stands"), mended="The sum has no source."), invented)[0].discarded
    assert judge(answering((1, "stands"), mended="“So it goes” has no source."))[0].discarded
    assert judge(DECLINED, invented)[0].discarded


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED, answering()])
def test_what_was_not_tested_stands_and_says_so(failing: Answer) -> None:
    assert [(j.met, j.discarded) for j in judge(failing)] == [(Met.UNTESTED, "")] * 2


def test_verdicts_on_charges_that_nobody_raised_are_nothing() -> None:
    assert [j.met for j in judge(answering((9, "met"), (0, "met")))] == [Met.UNTESTED] * 2


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"asserted": False}, "does not assert"),
        ({"outside_lost_math": False}, "a formula was lost"),
        ({"excess": True}, "graver ones"),
    ],
)
def test_what_code_sees_through_is_discarded_before_the_test(change: dict[str, Any], reason: str) -> None:
    first, second = CRITICISM.accusations
    door = reader(test_findings=answering((1, "stands"), (2, "stands")))
    criticism = replace(CRITICISM, accusations=(replace(first, **change), second))
    one, other = done(test_findings(VOICES, criticism, door, Ledger()))
    assert reason in one.discarded
    assert (one.met, other.discarded) == (Met.UNTESTED, "")
    (user,) = asked_of(door, "test_findings")
    assert first.explanation not in user
    assert second.explanation in user


def test_where_nothing_is_left_to_test_nobody_is_asked() -> None:
    door = reader()
    none = replace(CRITICISM, accusations=tuple(replace(a, asserted=False) for a in CRITICISM.accusations))
    assert len(done(test_findings(VOICES, none, door, Ledger()))) == 2
    assert done(test_findings(VOICES, Criticism(), door, Ledger())) == ()
    assert door.asked == []


def test_a_fresh_reader_sees_charge_and_text_but_not_the_critics_reasons() -> None:
    door = reader()
    done(test_findings(VOICES, CRITICISM, door, Ledger()))
    (user,) = asked_of(door, "test_findings")
    assert "The sum is given without a source." in user
    assert "against P1 {2}: “Cars cost the town 40,000 a year”" in user
    assert "10 | Without it the sum is 25,000." in user
    for secret in ("THINKING ALOUD", "major", "Streets without cars"):
        assert secret not in user


def test_only_the_criteria_that_are_charged_are_explained() -> None:
    door = reader()
    done(test_findings(VOICES, CRITICISM, door, Ledger()))
    (user,) = asked_of(door, "test_findings")
    assert "- unsupported: " in user
    assert "- circular: " not in user


def test_the_order_of_the_charges_changes_nothing_in_what_becomes_of_them() -> None:
    turned = replace(CRITICISM, accusations=CRITICISM.accusations[::-1])
    reply = answering((1, "met"), (2, "partly_met"), met_in=(10,))

    def outcome(criticism: Criticism) -> dict[int, tuple[Any, ...]]:
        return {j.accusation.number: (j.met, j.met_in, j.discarded) for j in judge(reply, criticism)}

    assert outcome(CRITICISM) == outcome(turned)
