"""A perfect report scores 1 everywhere, and one fault shows in its own measures only."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline import evaluate
from pipeline.evaluation.gold_file import load_gold
from pipeline.evaluation.scores import Scores, Share
from pipeline.evaluation.table import measures
from pipeline.models import Report, Voice
from tests.evaluation import factories

GOLD_FILES = sorted((Path(__file__).parents[2] / "seeds").glob("*.gold.json"))
NO_SHARES = {
    ("Cruxes", "given"),
    ("Unanswered", "claims given"),
    ("Statements", "checked"),
    ("Statements", "mended"),
    ("Statements", "struck"),
    ("Coverage", "rewrites fallen back"),
    ("Coverage", "sentences uncovered"),
    ("Coverage", "dropped quotes"),
    ("Coverage", "failed calls"),
    ("Coverage", "seconds a document"),
}

Fault = Callable[[Any], object]
Figures = dict[tuple[str, str], float | None]


def figures(scores: Scores) -> Figures:
    """Return the figures by section and name."""
    return {(m.section, m.name): m.figure for m in measures(scores)}


def imperfect(scores: Scores) -> Figures:
    """Return the shares that are neither 1 nor without anything to count."""
    return {k: figure for k, figure in figures(scores).items() if k not in NO_SHARES and figure not in (1.0, None)}


def broken(*faults: Fault) -> Report:
    """Return the perfect report on the invented page after `faults` changed its JSON."""
    data = factories.perfect(factories.gold()).model_dump(mode="json")
    for fault in faults:
        fault(data)
    return Report.model_validate(data)


def put(value: object, *path: str | int) -> Fault:
    """Return a fault that puts `value` at `path`."""

    def change(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


def test_a_perfect_report_scores_one_everywhere() -> None:
    scores = evaluate(factories.perfect(factories.gold()), factories.gold())
    assert imperfect(scores) == {}
    nothing_to_count = {name for name, figure in figures(scores).items() if figure is None}
    assert nothing_to_count == {
        ("Voices", f"{voice} {figure}")
        for voice in (Voice.PARAPHRASE, Voice.GUESSED, Voice.HYPOTHETICAL)
        for figure in ("precision", "recall", "F1")
    }


@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.name)
def test_a_perfect_reading_of_every_sample_scores_one_everywhere(path: Path) -> None:
    found = load_gold(path)
    assert imperfect(evaluate(factories.perfect(found.gold, found.document.text), found.gold)) == {}


def short_by_one_word(data: Any) -> None:
    """Cut a claim's last word off."""
    claim = data["claims"][1]
    claim["span"]["end"] -= len(" midnight")


def moved_away(data: Any) -> None:
    """Put a claim where the gold has none."""
    data["claims"][4]["span"] = factories.span("Somebody will")


def without_any_mark(data: Any) -> None:
    """Take the concession back."""
    data["relations"] = data["issues"][0]["concessions"] = []
    data["claims"][5]["stance"] = "asserted"


def one_person_less(data: Any) -> None:
    """Give the unnamed opponent's words to Bo."""
    data["passages"][5]["inline"][0]["holder"] = "our-h2"


def swapped(data: Any) -> None:
    """Change the sides of every clash."""
    for clash in data["clashes"]:
        clash["point"], clash["counterpoint"] = clash["counterpoint"], clash["point"]


CHECK = {"statement": "All say so.", "verdict": "borne_out", "by": "reader", "mended": None}

FAULTS: dict[str, tuple[Fault, set[str]]] = {
    "voice of a passage": (
        put("paraphrase", "passages", 1, "voice"),
        {
            "Voices own recall",
            "Voices own F1",
            "Voices paraphrase precision",
            "Voices paraphrase F1",
            "Voices macro F1",
            "Voices accuracy by characters",
        },
    ),
    "an inline part missed": (
        put([], "passages", 4, "inline"),
        {
            "Voices quotation recall",
            "Voices quotation F1",
            "Voices macro F1",
            "Voices accuracy by characters",
        },
    ),
    "holder of a passage": (put("our-h2", "passages", 3, "holder"), {"Holders accuracy"}),
    "holder of an inline part": (one_person_less, {"Holders accuracy", "Claims holder accuracy"}),
    "holder of a claim": (put("our-h2", "claims", 0, "holder"), {"Claims holder accuracy"}),
    "span of a claim": (short_by_one_word, {f"Claims exact {f}" for f in ("precision", "recall", "F1")}),
    "stance": (put("believed", "claims", 0, "stance"), {"Claims stance accuracy"}),
    "kind": (put("normative", "claims", 0, "kind"), {"Claims kind accuracy"}),
    "clash missed": (put([], "clashes"), {"Clashes precision", "Clashes recall", "Clashes F1"}),
    "clash with a wrong side": (
        put(["our-c7"], "clashes", 1, "point", "claims"),
        {"Clashes precision", "Clashes recall", "Clashes F1"},
    ),
    "concession missed": (
        without_any_mark,
        {"Concessions precision", "Concessions recall", "Claims stance accuracy"},
    ),
    "concession invented": (put("our-c4", "relations", 0, "source"), {"Concessions precision"}),
    "concession invented in an issue": (
        put(["our-c4", "our-c6"], "issues", 0, "concessions", 0, "claims"),
        {"Concessions precision"},
    ),
    "crux missed": (put([], "cruxes"), {"Cruxes recall", "Cruxes given"}),
    "unanswered missed": (put([], "issues", 0, "unanswered"), {"Unanswered recall", "Unanswered claims given"}),
    "criterion": (
        put("strawman", "critiques", 0, "findings", 0, "criterion"),
        {f"Findings place and criterion {f}" for f in ("precision", "recall", "F1")},
    ),
    "place of a finding": (
        put(factories.span("Cleo says"), "critiques", 0, "findings", 0, "quotes", 0, "span"),
        {f"Findings {p} {f}" for p in ("place", "place and criterion") for f in ("precision", "recall", "F1")},
    ),
    "quotation taken for a guess": (
        put("guessed", "passages", 4, "inline", 0, "voice"),
        {
            "Voices quotation recall",
            "Voices quotation F1",
            "Voices guessed precision",
            "Voices guessed F1",
            "Voices macro F1",
            "Voices accuracy by characters",
        },
    ),
    "statement checked": (put([CHECK], "checks"), {"Statements checked"}),
    "statement mended": (
        put([CHECK | {"verdict": "too_strong", "mended": "Some say so."}], "checks"),
        {"Statements checked", "Statements mended"},
    ),
    "statement struck": (
        put([{"text": "All say so.", "reason": "not there"}], "coverage", "dropped_statements"),
        {"Statements struck"},
    ),
    "rewrite refused": (put(2, "coverage", "fallbacks"), {"Coverage rewrites fallen back"}),
    "uncovered sentence": (put(1, "coverage", "outcomes", "uncovered"), {"Coverage sentences uncovered"}),
    "dropped quote": (
        put([{"prompt": "p", "sentences": [], "words": "w", "reason": "r"}], "coverage", "dropped_quotes"),
        {"Coverage dropped quotes"},
    ),
    "failed call": (
        put([{"prompt": "p", "subject": "s", "reason": "r"}], "coverage", "failed_calls"),
        {"Coverage failed calls"},
    ),
    "sides swapped": (swapped, set()),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_shows_in_its_own_measures_only(fault: str) -> None:
    change, expected = FAULTS[fault]
    whole = figures(evaluate(factories.perfect(factories.gold()), factories.gold()))
    after = figures(evaluate(broken(change), factories.gold()))
    changed = {" ".join(name) for name, figure in after.items() if figure != whole[name]}
    assert changed == expected


def test_a_claim_that_is_moved_away_takes_what_rests_on_it_along() -> None:
    lower = imperfect(evaluate(broken(moved_away), factories.gold()))
    assert {section for section, _ in lower} == {"Claims", "Clashes"}
    assert lower["Claims", "IoU ≥ 0.5 recall"] == 7 / 8
    assert lower["Clashes", "recall"] == 1 / 2


def test_one_clash_of_ours_is_one_of_the_golds_only() -> None:
    every_claim = [f"our-c{i}" for i in range(1, 9)]
    report = broken(
        lambda data: data["clashes"].pop(),
        put(every_claim, "clashes", 0, "point", "claims"),
        put(every_claim, "clashes", 0, "counterpoint", "claims"),
    )
    clashes = evaluate(report, factories.gold()).clashes
    assert (clashes.matched, clashes.gold, clashes.ours) == (1, 2, 1)


def test_an_unanswered_claim_may_be_the_counterpoint_of_an_unanswered_clash() -> None:
    silent = broken(
        put([], "issues", 0, "unanswered"),
        put("unanswered", "clashes", 1, "state"),
        put(["our-c7"], "clashes", 1, "counterpoint", "claims"),
    )
    scores = evaluate(silent, factories.gold())
    assert (scores.unanswered_found, scores.unanswered_given) == (Share(part=1, whole=1), 1)


def test_a_crux_may_be_found_by_a_claim_of_its_positions() -> None:
    report = broken(put("our-c1", "cruxes", 0, "claim"))
    assert evaluate(report, factories.gold()).cruxes_found == Share(part=1, whole=1)
    report = broken(put("our-c1", "cruxes", 0, "claim"), put([], "cruxes", 0, "positions"))
    assert evaluate(report, factories.gold()).cruxes_found == Share(part=0, whole=1)


@pytest.mark.parametrize(
    "faults",
    [
        (put([], "relations"), put("asserted", "claims", 5, "stance")),
        (put([], "issues", 0, "concessions"), put("asserted", "claims", 5, "stance")),
        (put([], "issues", 0, "concessions"), put([], "relations")),
    ],
    ids=["issue", "edge", "stance"],
)
def test_a_concession_is_found_by_its_issue_its_edge_or_its_stance(faults: tuple[Fault, ...]) -> None:
    assert evaluate(broken(*faults), factories.gold()).concessions_found == Share(part=1, whole=1)


def test_a_crux_that_is_only_implied_may_be_found_by_its_positions() -> None:
    report = broken(put(None, "cruxes", 0, "claim"))
    assert evaluate(report, factories.gold()).cruxes_found == Share(part=1, whole=1)


def test_findings_are_not_counted_where_none_are_annotated() -> None:
    gold = factories.gold()
    scores = evaluate(factories.perfect(gold), gold.model_copy(update={"findings": ()}))
    assert scores.findings.ours == scores.findings_located.ours == 0


def test_page_text_has_no_holder_to_be_right_about() -> None:
    holders = evaluate(factories.perfect(factories.gold()), factories.gold()).holders
    assert holders == Share(part=6, whole=6)
    everything_furniture = broken(
        *(put("furniture", "passages", i, "voice") for i in range(6)),
        *(put(None, "passages", i, "holder") for i in range(6)),
    )
    assert evaluate(everything_furniture, factories.gold()).holders == Share(part=2, whole=6)
