"""Written sentences read again: what stands, what is mended, what is struck."""

import re
from typing import Any

import pytest

from pipeline.errors import CallFailed
from pipeline.grounding import Ledger
from pipeline.models import CheckedBy, Verdict
from pipeline.stages.check import Checked, check_statements
from tests.harbour import DECLINED, HARBOUR, Answer, asked_of, done, reader, voices_of

VOICES = voices_of()
LINE = "Ada wants no cars. {1}"
INVENTED = "Bo calls the bridge “a ruin that nobody needs any more”. {6}"


def fault(statement: int, mended: str, verdict: str = "too_strong") -> dict[str, Any]:
    return {"statement": statement, "why": "it is", "verdict": verdict, "mended": mended}


def faults(*found: dict[str, Any]) -> dict[str, Any]:
    return {"faults": list(found)}


def check(*lines: str, reply: Answer | None = None, ledger: Ledger | None = None) -> Checked:
    told = [("in brief", line) for line in lines]
    return done(check_statements(told, VOICES, reader(check_statements=reply or faults()), ledger or Ledger()))


def texts(checked: Checked) -> list[str | None]:
    return [line.text if line else None for line in checked.lines]


def test_what_nobody_faults_is_borne_out_by_the_reader() -> None:
    checked = check(LINE)
    assert texts(checked) == ["Ada wants no cars."]
    assert [(c.statement, c.verdict, c.by, c.mended) for c in checked.checks] == [
        ("Ada wants no cars.", Verdict.BORNE_OUT, CheckedBy.READER, None)
    ]


def test_a_mended_sentence_replaces_the_first_and_keeps_its_places_unless_it_has_its_own() -> None:
    checked = check(LINE, LINE, reply=faults(fault(1, "Ada wants fewer cars. {2}"), fault(2, "Ada wants fewer cars.")))
    assert texts(checked) == ["Ada wants fewer cars."] * 2
    assert [line.sentences for line in checked.lines if line] == [("s2",), ("s1",)]
    assert [(c.verdict, c.mended) for c in checked.checks] == [(Verdict.TOO_STRONG, "Ada wants fewer cars.")] * 2


@pytest.mark.parametrize(
    ("verdict", "reason"),
    [
        ("too_strong", "it says more than the text bears out"),
        ("wrong_person", "it credits somebody with what another said"),
        ("not_there", "the text does not bear it out"),
    ],
)
def test_an_empty_mend_strikes_counts_and_says_why(verdict: str, reason: str) -> None:
    ledger = Ledger()
    checked = check(LINE, "Bo does. {5}", reply=faults(fault(1, "", verdict)), ledger=ledger)
    assert texts(checked) == [None, "Bo does."]
    assert [(s.text, s.reason) for s in ledger.struck] == [("Ada wants no cars.", reason)]


def test_a_quotation_that_differs_by_a_slip_is_put_in_the_sources_words() -> None:
    checked = check("Bo says “that sum count the bridge”. {5}", "He: “The bridge must be  mended any way”. {6}")
    assert texts(checked) == ["Bo says “that sum counts the bridge”.", "He: “The bridge must be mended anyway”."] or (
        texts(checked) == ["Bo says “That sum counts the bridge”.", "He: “The bridge must be mended anyway”."]
    )


def test_case_marks_and_omissions_are_no_slips() -> None:
    lines = ["“the harbour should close to cars” {1}", "“The harbour … to cars” {1}", "“nobody needs a car?” {7}"]
    assert texts(check(*lines)) == [line.rpartition(" ")[0] for line in lines]


def test_a_quotation_that_stands_nowhere_is_shown_as_doubtful() -> None:
    door = reader()
    done(check_statements([("in brief", LINE), ("in brief", INVENTED)], VOICES, door, Ledger()))
    (user,) = asked_of(door, "check_statements")
    doubtful = re.findall(r"^L(\d+) \|.*\|\| the quotation “(.*)” does not stand in the text$", user, re.MULTILINE)
    assert doubtful == [("2", "a ruin that nobody needs any more")]


def test_a_doubtful_quotation_that_nobody_mends_is_struck_and_counted() -> None:
    ledger = Ledger()
    checked = check(INVENTED, ledger=ledger)
    assert texts(checked) == [None]
    assert [(c.verdict, c.by) for c in checked.checks] == [(Verdict.NOT_THERE, CheckedBy.CODE)]
    assert [s.reason for s in ledger.struck] == ["the text does not bear it out"]


def test_a_mend_that_quotes_what_stands_nowhere_is_struck_and_counted() -> None:
    ledger = Ledger()
    again = "Bo calls it “an utter ruin in the middle of town”. {6}"
    assert texts(check(INVENTED, reply=faults(fault(1, again)), ledger=ledger)) == [None]
    assert len(ledger.struck) == 1


def test_a_mend_without_the_invented_quotation_stands() -> None:
    ledger = Ledger()
    assert texts(check(INVENTED, reply=faults(fault(1, "Bo wants the bridge mended. {6}")), ledger=ledger)) == [
        "Bo wants the bridge mended."
    ]
    assert ledger.struck == []


def test_a_mend_that_says_the_same_is_no_fault() -> None:
    checked = check(LINE, reply=faults(fault(1, "Ada wants no cars. {2}")))
    assert [(c.verdict, c.mended) for c in checked.checks] == [(Verdict.BORNE_OUT, None)]
    assert [line.sentences for line in checked.lines if line] == [("s2",)]


def test_a_fault_that_is_none_changes_nothing() -> None:
    assert texts(check(LINE, reply=faults(fault(1, "Changed. {1}", "borne_out"), fault(9, "")))) == [
        "Ada wants no cars."
    ]


@pytest.mark.parametrize("failing", [CallFailed("Cut off.", reason="truncated"), DECLINED])
def test_without_a_reader_code_alone_strikes_and_nothing_is_called_borne_out(failing: Answer) -> None:
    ledger = Ledger()
    checked = check(LINE, INVENTED, reply=failing, ledger=ledger)
    assert texts(checked) == ["Ada wants no cars.", None]
    assert [c.by for c in checked.checks] == [CheckedBy.CODE]
    assert len(ledger.failed) == (failing is not DECLINED)


def test_where_nothing_was_written_nobody_is_asked() -> None:
    door = reader()
    assert done(check_statements([], VOICES, door, Ledger())) == Checked((), ())
    assert door.asked == []


def test_a_long_text_is_checked_in_parts_each_with_the_sentences_it_cites() -> None:
    lines = [("in brief", f"It is so. {{{n}}}") for n in range(1, len(HARBOUR.sentences) + 1)]
    door = reader(window=6)
    checked = done(check_statements(lines, VOICES, door, Ledger()))
    users = asked_of(door, "check_statements")
    assert len(users) > 1
    assert len(checked.lines) == len(lines)
    for user in users:
        text, _, statements = user.partition("[in brief]")
        cited = set(re.findall(r"\{(\d+)\}$", statements, re.MULTILINE))
        assert cited
        assert cited <= set(re.findall(r"^(\d+) \| ", text, re.MULTILINE))


def test_a_part_that_was_not_read_is_not_called_borne_out() -> None:
    lines = [("in brief", f"It is so. {{{n}}}") for n in range(1, len(HARBOUR.sentences) + 1)]

    def first_only(rendered: Any) -> Any:
        return faults() if "\nL1 | It is so" in rendered.user else CallFailed("Cut off.", reason="truncated")

    checked = done(check_statements(lines, VOICES, reader(window=6, check_statements=first_only), Ledger()))
    assert all(checked.lines)
    assert 0 < len(checked.checks) < len(lines)
