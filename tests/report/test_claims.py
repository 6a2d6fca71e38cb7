from typing import Any

import pytest

from pipeline.models import Report
from pipeline.report import claims_markdown

from . import factories, together
from .mutation import broken, put
from .rendering import rendered


def ledger(report: Report) -> str:
    return claims_markdown(report, factories.SOURCE_TEXT)


def test_the_whole_ledger_in_order(report: Report) -> None:
    assert rendered(ledger(report)).headings == [
        "Claims: Do night trams pay?",
        "1. Do night trams pay for themselves?",
        "2. Do quiet streets matter more?",
        "Claims that bear on no issue",
        "References of the summary",
        "What was lost",
        "Criticisms considered and discarded",
        "The second reading",
        "What became of the sentences",
    ]


def test_every_claim_is_told_in_full_once(report: Report) -> None:
    told = [item.split()[0] for item in rendered(ledger(report)).items if item[0] == "c" and item[1].isdigit()]
    assert told == ["c1", "c2", "c3", "c4", "c6", "c7", "c8", "c5"]
    assert "told above: c2" in rendered(ledger(report)).items


def test_a_claim_has_its_words_and_characters(report: Report) -> None:
    span = report.claims[1].span
    assert (
        "c2 Bo (asserted; own words): The night tram trial lost 40 % of its cost base. "
        "“last year's trial *lost* 40 % of its cost_base [1]” "
        f"(comment 2, ¶2, characters {span.start}–{span.end})"
    ) in rendered(ledger(report)).items


def test_flags_are_told() -> None:
    flagged = broken(put(["rewrite_fallback"], "claims", 0, "flags"))
    assert "c1 Ada (asserted; own words; rewrite fallback): " in ledger(flagged).replace("**", "")


@pytest.mark.parametrize(
    "told",
    [
        "Ada, stated: Night trams pay for themselves. (c1)",
        "an opponent quoted here, reported by another: Quiet streets matter more. (c8)",
        "Granted by Bo to Ada, full: Some riders shift from cars. (c6)",
        "Agreed: A trial took place. (c2, c4)",
        "Bo's point, not taken up by an opponent quoted here: It is not measured. (c7, c2)",
        "Ended: Ada names what would change her mind. (c3)",
        "Fought inside it: 2",
        "Ada asserts it",
        "Bo denies it",
        "With it falls: c1",
        "What would settle it: A trial over twelve months.",
        "k1: Ada (c1) against Bo (c2); both have replied, and it is not settled here.",
    ],
)
def test_an_issue_is_told_with_all_that_is_in_it(report: Report, told: str) -> None:
    assert told in rendered(ledger(report)).items


def test_a_clash_is_told_with_its_question_where_that_is_not_the_issues() -> None:
    own = broken(put("Did the trial pay?", "clashes", 0, "question"))
    assert any(item.endswith("not settled here. Did the trial pay?") for item in rendered(ledger(own)).items)


def test_what_an_issue_turns_on_is_told_stated_or_implied(report: Report) -> None:
    said = "It turns on: A winter trial says little about a whole year."
    assert f"{said} (c3) It is a question of fact." in rendered(ledger(report)).paragraphs
    implied = broken(put(None, "cruxes", 0, "claim"))
    assert f"{said} (implied) It is a question of fact." in rendered(ledger(implied)).paragraphs


def test_what_would_move_somebody_is_quoted(report: Report) -> None:
    said = "What would move Ada: “A trial over twelve months would change my mind” (comment 3, ¶1, characters "
    assert any(item.startswith(said) for item in rendered(ledger(report)).items)


def test_every_mark_is_resolved_to_words_and_characters(report: Report) -> None:
    items = [item for item in rendered(ledger(report)).items if item.startswith("[")]
    assert [item.split()[0] for item in items] == ["[1]", "[2]", "[3]"]
    for reference in report.summary.references:
        place = f"characters {reference.span.start}–{reference.span.end})"
        assert place in items[reference.n - 1]
    assert "“The trial ran in winter” (comment 3, ¶1, characters" in items[2]
    assert items[2].count("; “") == 2


def test_all_that_was_lost_is_named() -> None:
    def mutate(data: Any) -> None:
        data["coverage"] |= {
            "dropped_quotes": [{"prompt": "list_claims", "sentences": ["s2"], "words": "a *b*", "reason": "not there"}],
            "failed_calls": [{"prompt": "list_claims", "subject": "part 2", "reason": "The reply broke off."}],
            "dropped_statements": [{"text": "So.", "reason": "the text does not bear it out"}],
            "fallbacks": 2,
        }

    lost = ledger(broken(mutate)).partition("## What was lost")[2]
    assert rendered(lost).items[:5] == [
        "list claims, part 2: the call failed. The reply broke off.",
        "list claims, s2: “a *b*” was left out; not there.",
        "“So.” was struck; the text does not bear it out",
        "2 claims told in the source's own words, because a rewrite was refused twice.",
        "1 finding discarded, for the reasons below.",
    ]


def test_where_nothing_was_lost_it_says_so() -> None:
    sound = broken(put([], "critiques", 0, "discarded"))
    assert "## What was lost\n\nNothing.\n" in ledger(sound)
    assert "discarded" not in ledger(sound)


def test_a_discarded_criticism_is_told_with_its_words_and_the_reason(report: Report) -> None:
    discarded = rendered(ledger(report).partition("## Criticisms considered and discarded")[2]).items[0]
    span = report.claims[4].span
    assert discarded == (
        "Ada, unsupported: Nothing supports it. “Riders shift from cars to trams after midnight” "
        f"(comment 1, ¶1, characters {span.start}–{span.end}) Discarded: the text meets it"
    )


def test_the_second_reading_is_counted_and_what_it_changed_is_shown(report: Report) -> None:
    second = ledger(report).partition("## The second reading")[2]
    assert "3 statements of the account read again: 1 stand as written, 1 mended, 1 struck." in second
    assert rendered(second).items[:2] == [
        "too strong, found by a reader: “Bo knows it.” → “Bo says it.”",
        "not there, found by code: “Ada said “never”.” → struck",
    ]
    assert "The second reading" not in ledger(report.model_copy(update={"checks": ()}))


def test_the_sentences_are_counted_by_what_became_of_them(report: Report) -> None:
    counted = ledger(report).partition("## What became of the sentences")[2]
    assert rendered(counted).items == [
        "text of the page itself: 3",
        "quotations: 1",
        "concessions: 1",
        "claims: 5",
        "not covered by anything here: 1",
    ]


def test_characters_are_those_of_the_own_document() -> None:
    items = rendered(claims_markdown(together.report(), together.TEXTS)).items
    assert (
        "c9 the author (letter) (asserted; own words): Night trams are a waste. "
        "“Night trams are a waste” (letter, paragraph 1, characters 0–25)"
    ) in items
