import re

from pipeline.models import Coverage, DroppedQuote, FailedCall, Presence, Provenance, Report, Voice
from pipeline.report import summary_markdown

from . import factories
from .rendering import rendered


def summary(report: Report) -> str:
    return summary_markdown(report, factories.SOURCE_TEXT)


def with_losses(report: Report) -> Report:
    dropped = DroppedQuote(prompt="extract_claims", sentences=("s2",), words="trams *sing*", reason="not there")
    failed = FailedCall(prompt="pair_claims", subject="pairs 1 to 9", reason="The reply broke off.")
    coverage = report.coverage.model_copy(update={"dropped_quotes": (dropped,), "failed_calls": (failed,)})
    return report.model_copy(update={"coverage": Coverage.model_validate(coverage)})


def without_clashes(report: Report) -> Report:
    quiet = report.summary.model_copy(update={"issues": ()})
    return report.model_copy(update={"clashes": (), "cruxes": (), "critiques": (), "summary": quiet})


def test_the_question_asked_is_named_as_it_was_put(report: Report) -> None:
    asked = rendered(summary_markdown(report, factories.SOURCE_TEXT, "Do *trams* pay?"))
    assert asked.paragraphs[0] == "The question asked: “Do *trams* pay?” What bears on it comes first."
    assert not any("question asked" in paragraph for paragraph in rendered(summary(report)).paragraphs)


def test_the_whole_debate_in_order(report: Report) -> None:
    assert rendered(summary(report)).headings == [
        "Night trams",
        "Who takes part",
        "The issues",
        "1. Do night trams pay for themselves?",
        "2. Do quiet streets matter more?",
        "What it turns on",
        "A winter trial says little about a whole year.",
        "Not answered, as far as was found",
        "All claims",
        "Ada",
        "Bo",
        "an opponent quoted here",
    ]


def test_each_quote_is_the_sources(report: Report) -> None:
    quotes = rendered(summary(report)).quotes
    assert len(quotes) == 6
    for quote in quotes:
        words, start, end = re.fullmatch(r"“(.*)” — .+, characters (\d+)–(\d+), turn \d", quote).groups()
        assert words == factories.SOURCE_TEXT[int(start) : int(end)].replace("\n", " ")


def test_every_citation_has_its_anchor_and_every_claim_is_listed(report: Report) -> None:
    seen = rendered(summary(with_losses(report)))
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.anchors)
    assert [anchor for anchor in seen.anchors if anchor.startswith("c")] == [
        "c1", "c3", "c4", "c5", "c2", "c6", "c7", "c8",
    ]  # fmt: skip


def test_both_sides_in_equal_form_and_no_statement_twice(report: Report) -> None:
    seen = rendered(summary(report))
    assert "Ada (c1)" in seen.paragraphs
    assert "Bo: The trial lost 40 % of its cost base. (c2)" in seen.paragraphs
    assert "Bo grants that some riders shift from cars. (c6, c5)" in seen.items
    assert "Where it stands: both have replied, and it is not settled here." in seen.paragraphs
    assert "Nobody says how quiet would be measured. (c7): issue 2" in seen.items


def test_what_it_turns_on(report: Report) -> None:
    seen = rendered(summary(report))
    assert "It is a question of fact. In the text (c3):" in seen.paragraphs
    assert "Bo denies it (c2)" in seen.items
    assert "With it falls: Night trams pay for themselves. (c1)" in seen.items
    assert "What would move Ada:" in seen.paragraphs


def test_who_takes_part(report: Report) -> None:
    items = rendered(summary(report)).items
    assert items[:3] == [
        "Ada: wrote; 4 claims",
        "Bo: wrote; 3 claims",
        "an opponent quoted here, a group: quoted; 1 claim",
    ]


def test_it_says_how_it_was_made(report: Report) -> None:
    assert "Read by rules, without a model: it finds what the text marks" in summary(report)
    online = Provenance.model_validate(report.provenance.model_copy(update={"engine": "endpoint", "model": "m_1"}))
    seen = rendered(summary(report.model_copy(update={"provenance": online})))
    assert seen.paragraphs[1].startswith("Read by the model m_1, in 7 calls. Not covered by anything below: 1 of ")


def test_losses_are_counted_and_named(report: Report) -> None:
    assert "Lost on the way" not in summary(report)
    seen = rendered(summary(with_losses(report)))
    assert seen.paragraphs[1].endswith("Lost on the way: 1 call failed, 1 quote left out.")
    assert seen.items[-2:] == [
        "pair claims, pairs 1 to 9: the call failed. The reply broke off.",
        "extract claims, s2: “trams *sing*” was left out; not there.",
    ]


def test_no_disagreement_is_said_plainly(report: Report) -> None:
    seen = rendered(summary(without_clashes(report)))
    said = "No disagreement was found in this text. Read: 11 sentences in 3 turns; found: 8 claims."
    assert seen.paragraphs[0] == said
    assert seen.headings == [
        "Night trams",
        "Who takes part",
        "All claims",
        "Ada",
        "Bo",
        "an opponent quoted here",
    ]


def test_a_clash_that_no_issue_tells_of_is_named(report: Report) -> None:
    assert "Also disputed" not in summary(report)
    first_only = report.summary.model_copy(update={"issues": report.summary.issues[:1]})
    seen = rendered(summary(report.model_copy(update={"summary": first_only})))
    assert "Also disputed, and less central:" in seen.paragraphs
    assert "Do quiet streets matter more? (c8, c7)" in seen.items


def test_what_is_granted_under_no_issue_is_listed(report: Report) -> None:
    assert "Also granted" not in summary(report)
    seen = rendered(summary(factories.granting_besides(report)))
    assert "Also granted, beside these issues:" in seen.paragraphs
    assert "Ada grants, for the sake of argument: The trial ran in winter. (c4)" in seen.items
    assert "Bo grants Ada: some riders shift from cars. (c6)" in seen.items


def test_nobody_in_particular_is_granted_nothing(report: Report) -> None:
    unheld = report.participants[0].model_copy(update={"presence": Presence.UNKNOWN})
    made = factories.granting_besides(report).model_copy(update={"participants": (unheld, *report.participants[1:])})
    assert "Bo grants: some riders shift from cars. (c6)" in rendered(summary(made)).items


def test_a_guess_at_somebodys_view_grants_nothing(report: Report) -> None:
    made = factories.granting_besides(report)
    unnamed = made.participants[0].model_copy(update={"presence": Presence.UNKNOWN})
    guessed = tuple(c.model_copy(update={"voice": Voice.PARAPHRASE}) if c.id == "c4" else c for c in made.claims)
    told = made.model_copy(update={"participants": (unnamed, *made.participants[1:]), "claims": guessed})
    assert "for the sake of argument: The trial ran in winter" not in summary(told)


def test_a_crux_that_says_itself_what_would_move_its_author_is_quoted_once(report: Report) -> None:
    seen = rendered(summary(factories.moved_by_its_own_words(report)))
    assert "By their own word, this would move Ada." in seen.paragraphs
    assert "What would move Ada:" not in seen.paragraphs


def test_nothing_found_after_a_loss_is_not_no_disagreement(report: Report) -> None:
    seen = rendered(summary(without_clashes(with_losses(report))))
    assert any("in what could be read; part of the text was lost" in text for text in seen.paragraphs)
