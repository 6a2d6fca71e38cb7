"""Claims, criticisms, rewrites and statements as they are shown to be judged by number."""

from pipeline.prompt import show
from pipeline.views import Charge, ClaimList, Numbered, Refused, Written
from tests.harbour import HARBOUR, claims_of, outline_of, voices_of
from tests.invented import span_of

VOICES = voices_of()
FIRST, SECOND, *_ = claims_of(VOICES, outline_of(VOICES)).claims


def lines(value: object) -> list[str]:
    return [line for line in show(value).splitlines() if line not in ("<<<", ">>>")]


def test_claims_stand_under_their_issues_and_in_full_only_once() -> None:
    listed = ClaimList(HARBOUR, ((1, "Should it close?", (FIRST, SECOND)), (4, "What is the sum?", (SECOND,))))
    assert lines(listed)[1:] == [
        "I1 Should it close?",
        "C1 · P1, asserted {1} | The harbour should close to cars.",
        "C2 · P1, asserted {2} | Cars cost the town 40,000 a year.",
        "I4 What is the sum?",
        "C2 again",
    ]
    assert listed.claims == (FIRST, SECOND)


def test_a_refused_rewrite_is_shown_with_the_words_the_sentence_around_them_and_the_reason() -> None:
    whole = Refused(3, "It costs 40", "It costs 40.", "It is dear.", "40 is lost")
    part = Refused(4, "it\ncosts 40", "Since it costs 40, no.", "It is dear.", "40 is lost")
    assert lines(Numbered((whole, part))) == [
        "3 | words: “It costs 40” | rewrite: “It is dear.” | refused because 40 is lost",
        "4 | words: “it costs 40” | in: “Since it costs 40, no.” | rewrite: “It is dear.” | refused because 40 is lost",
    ]


def test_a_charge_is_shown_with_criterion_holder_words_and_claim() -> None:
    span = span_of(HARBOUR, "Cars cost")
    charge = Charge(2, "overstated", "h1", (span,), ("s2", "s9"), ("Cars cost", "Granted"), "It is too much.")
    assert lines(Numbered((charge,))) == [
        "2 | overstated, against P1 {2, 9}: “Cars cost” … “Granted” | It is too much."
    ]


def test_statements_stand_under_what_they_are_about_with_their_sentences_and_a_doubt() -> None:
    statements = (
        Written(1, "in brief", "So it is.", ()),
        Written(2, "in brief", "It is.", ("s2", "s3"), "it is not"),
        Written(3, "smaller exchanges", "It is not.", ("s5",)),
    )
    assert lines(Numbered(statements)) == [
        "[in brief]",
        "L1 | So it is.",
        "L2 | It is. {2, 3} || it is not",
        "[smaller exchanges]",
        "L3 | It is not. {5}",
    ]
