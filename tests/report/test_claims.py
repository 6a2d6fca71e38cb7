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


def test_a_later_issue_names_the_claims_of_an_earlier_one_by_their_ids(report: Report) -> None:
    second = ledger(report).partition("## 2. ")[2].partition("## Claims")[0]
    assert [item.split()[0] for item in rendered(second).items] == ["c7", "c8"]
    assert rendered(second).paragraphs[-1] == "Listed above: c2."


@pytest.mark.parametrize(
    ("claim", "path"),
    [
        ("c2", ("issues", 0, "positions", 1, "claims")),
        ("c6", ("issues", 0, "concessions", 0, "claims")),
        ("c4", ("issues", 0, "agreements", 0, "claims")),
        ("c7", ("issues", 0, "unanswered", 0, "claims")),
        ("c3", ("issues", 0, "ended", "claims")),
        ("c3", ("cruxes", 0, "claim")),
        ("c1", ("cruxes", 0, "falls_with")),
        ("c2", ("cruxes", 0, "positions", 1, "claims")),
        ("c1", ("clashes", 0, "point", "claims")),
        ("c2", ("clashes", 0, "counterpoint", "claims")),
    ],
)
def test_a_claim_is_listed_wherever_its_issue_names_it(claim: str, path: tuple[str | int, ...]) -> None:
    def mutate(data: Any) -> None:
        issue = data["issues"][0] | {"unanswered": data["issues"][1]["unanswered"]}
        for told in (*issue["positions"], *issue["concessions"], *issue["agreements"], *issue["unanswered"]):
            told["claims"] = []
        issue["ended"]["claims"] = []
        data["issues"] = [issue]
        data["cruxes"][0] |= {"claim": None, "falls_with": []}
        for position in data["cruxes"][0]["positions"]:
            position["claims"] = []
        for side in ("point", "counterpoint"):
            data["clashes"][0][side]["claims"] = []
        put(claim if path[-1] == "claim" else [claim], *path)(data)

    first = ledger(broken(mutate)).partition("## Claims that bear on no issue")[0]
    assert [item.split()[0] for item in rendered(first).items] == [claim]


def test_nothing_is_printed_of_an_issue_but_its_question_and_claims(report: Report) -> None:
    first = ledger(report).partition("## 2. ")[0].partition("## 1. ")[2]
    assert rendered(first).paragraphs == ["Do night trams pay for themselves?"]
    assert all(item.startswith("c") for item in rendered(first).items)
    for unchecked in ("A trial took place.", "Ada names what would change her mind.", "A trial over twelve months"):
        assert unchecked not in ledger(report)


def test_a_claim_in_the_very_words_of_the_source_is_told_once(report: Report) -> None:
    assert ledger(report).count("nobody has measured that") == 1
    assert "c1 Ada (asserted; own words): “Night trams pay for themselves” (comment 1" in ledger(report).replace(
        "*", ""
    )


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


def references(report: Report) -> list[str]:
    return [item for item in rendered(ledger(report)).items if item.startswith("[")]


def test_every_mark_is_resolved_in_order_by_the_claims_that_hold_its_words(report: Report) -> None:
    first, second, third = references(report)
    span, reasons = report.claims[0].span, [claim.span for claim in report.claims[2:4]]
    assert first == f"[1] c1 (comment 1, ¶1, characters {span.start}–{span.end})"
    assert second.startswith("[2] c2 (comment 2, ¶2, characters ")
    for claim, reason in zip(("c3", "c4"), reasons, strict=True):
        assert f"{claim} (comment 3, ¶1, characters {reason.start}–{reason.end})" in third


def test_words_that_no_claim_holds_are_quoted(report: Report) -> None:
    span = report.claims[4].span
    assert references(report)[2].endswith(
        f"; “Riders shift from cars to trams after midnight” (comment 1, ¶1, characters {span.start}–{span.end})"
    )


def test_words_beyond_the_claims_are_quoted_with_them() -> None:
    wider = factories.span("The trial ran in winter, so it says little about a whole year.").model_dump()

    def mutate(data: Any) -> None:
        data["summary"]["references"][2] |= {"span": wider, "claims": ["c3", "c4"]}

    assert references(broken(mutate))[2].startswith(
        "[3] “The trial ran in winter, so it says little about a whole year.” (comment 3, ¶1, characters "
        f"{wider['start']}–{wider['end']}) (c3, c4); "
    )


def test_several_claims_may_hold_the_words_between_them() -> None:
    both = factories.span(
        "Night trams pay for themselves. Riders shift from cars\nto trams after midnight."
    ).model_dump()

    def mutate(data: Any) -> None:
        data["summary"]["references"][0] |= {"span": both, "claims": ["c1", "c5"]}

    assert references(broken(mutate))[0] == f"[1] c1, c5 (comment 1, ¶1, characters {both['start']}–{both['end']})"


def test_words_that_stand_under_an_earlier_mark_are_not_repeated() -> None:
    def mutate(data: Any) -> None:
        wider = factories.span("Riders shift from cars\nto trams after midnight.").model_dump()
        for number in (0, 4):
            data["summary"]["references"][number] |= {"span": wider, "claims": []}

    first, _, third = references(broken(mutate))
    assert first.startswith("[1] “Riders shift from cars to trams after midnight.” (comment 1, ¶1, characters ")
    assert "; as [1] (comment 1, ¶1, characters " in third


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
        "c9 the author (letter) (asserted; own words): “Night trams are a waste” (letter, paragraph 1, characters 0–25)"
    ) in items
