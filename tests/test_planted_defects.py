"""That the score of a critic of planted defects is the one it deserves."""

import asyncio
import json

import pytest

from benchmarks import critics, planted_defects, spotting
from benchmarks.__main__ import main
from benchmarks.critics import PLAIN, Spotted, pipeline_critic, plain_critic
from benchmarks.planted_defects import FOLDER, parts, seen, versions
from benchmarks.spotting import FITTING
from pipeline.llm.door import Door
from pipeline.models import Document, Report, Span
from pipeline.offline import Offline
from pipeline.resources import read_text
from tests.doubles import ScriptedDoor
from tests.evaluation import factories

TUNED = dict(parts())["tuned on"]
ONE = TUNED[0]


def figures_of(answers: dict[str, list[Spotted]]) -> dict[str, float]:
    """The figures of a critic who answers so to the texts of the first debate."""

    async def critic(document: Document, door: Door) -> list[Spotted]:
        return answers.get(document.text, [])

    debate = asyncio.run(seen(ONE, critic, Offline()))
    return {figure.what: figure.ours for figure in spotting.figures("defects", "", [debate])}


def spotted(criterion: str, span: Span, holder: str = "Ruth Calloway") -> Spotted:
    return Spotted(criterion, (span,), holder, against_point=holder == "Ruth Calloway")


def test_all_places_by_their_own_kinds_are_full_marks() -> None:
    _, planted = versions(ONE)
    reached = figures_of({p.document.text: [spotted(p.kind, p.span)] for p in planted})
    assert reached["location recall"] == reached["kind recall"] == 1
    assert reached["precision of what is new beside the clean debate"] == 1
    assert reached["findings in a clean debate"] == 0


def test_another_kind_at_the_place_counts_for_the_place_only() -> None:
    _, planted = versions(ONE)
    reached = figures_of({p.document.text: [spotted("unmet_cost", p.span)] for p in planted})
    assert (reached["location recall"], reached["kind recall"]) == (1, 0)


def test_what_is_also_found_in_the_clean_debate_is_no_hit() -> None:
    clean, planted = versions(ONE)
    same = [spotted(planted[0].kind, Span(start=0, end=40))]
    reached = figures_of(dict.fromkeys((clean.text, *(p.document.text for p in planted)), same))
    assert reached["location recall"] == 0
    assert reached["findings in a clean debate"] == 1
    assert reached["findings in a clean debate, against points less counterpoints"] == 1
    assert reached["findings in a clean debate, against who opens less the others"] == 1


def test_a_quotation_of_a_whole_turn_around_the_place_hits_and_one_beside_it_does_not() -> None:
    _, planted = versions(ONE)
    place = planted[0].span
    around = Span(start=max(0, place.start - 200), end=place.end)
    beside = Span(start=place.start - 200, end=place.start + 3)
    reached = [
        figures_of({planted[0].document.text: [spotted("strawman", span)]})["location recall"]
        for span in (around, beside)
    ]
    assert reached == [pytest.approx(1 / 3), 0]


@pytest.mark.parametrize(
    ("target", "criticised", "against_point"),
    [("our-c1", "Ada", True), ("our-c7", "Cleo", None), ("r1", "Bo", False), ("i1", None, None)],
    ids=["claim", "claim of nobody who clashes", "relation", "issue"],
)
def test_who_is_criticised_is_told_by_the_target(
    target: str, criticised: str | None, against_point: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = factories.perfect(factories.gold()).model_dump(mode="json")
    data["critiques"][0]["findings"][0]["target"] = target

    async def read(document: Document, door: Door) -> Report:
        return Report.model_validate(data)

    monkeypatch.setattr(critics, "run_pipeline", read)
    (found,) = asyncio.run(pipeline_critic(versions(ONE)[0], Offline()))
    assert (found.holder, found.against_point) == (criticised, against_point)
    assert found.spans[0].cut(factories.TEXT) == "the trial lost"


def test_what_concerns_no_side_leans_to_none() -> None:
    clean, _ = versions(ONE)
    alarms = [spotted("circular", Span(start=0, end=9)), Spotted("strawman", (Span(start=0, end=9),), None)]
    leaning = "findings in a clean debate, against points less counterpoints"
    assert figures_of({clean.text: alarms})[leaning] == 1
    assert leaning not in figures_of({clean.text: alarms[1:]})


def test_letters_part_the_debates() -> None:
    assert {part: (paths[0].name[0], paths[-1].name[0]) for part, paths in parts()} == {
        "tuned on": ("a", "l"),
        "kept apart": ("m", "x"),
    }


def test_every_planted_kind_is_fitted_by_criteria_of_the_rubric() -> None:
    kinds = {d["kind"] for path in FOLDER.glob("*.json") for d in json.loads(path.read_text("utf-8"))["defects"]}
    rubric = read_text("prompts", "rubric.md")
    assert kinds <= FITTING.keys()
    assert all(f"- {criterion}:" in rubric for fitting in FITTING.values() for criterion in fitting)


def test_the_plain_prompt_names_every_criterion_of_the_rubric() -> None:
    ids = [line[2:].split(":")[0] for line in read_text("prompts", "rubric.md").splitlines() if line.startswith("- ")]
    assert all(identifier in PLAIN.template for identifier in ids)


def test_the_plain_critic_is_held_to_the_words_of_the_text() -> None:
    clean, _ = versions(ONE)
    words = "I don't say that signs alone will do it."
    defects = [
        {"words": words.replace("'", "’"), "criterion": " Overstated", "why": "No reason is given."},
        {"words": "Nobody in this exchange has written anything like these words.", "criterion": "circular", "why": ""},
    ]
    door = ScriptedDoor([{"defects": defects}])
    (found,) = asyncio.run(plain_critic(clean, door))
    assert found.criterion == "overstated"
    assert found.spans[0].cut(clean.text) == words
    assert found.holder == "Ruth Calloway"


def test_a_model_is_measured_through_the_pipeline_and_by_one_plain_prompt(monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(document: Document, door: Door) -> list[Spotted]:
        return []

    monkeypatch.setattr(planted_defects, "parts", lambda: iter([("tuned on", TUNED[1:2])]))
    monkeypatch.setattr(planted_defects, "pipeline_critic", silent)
    door = ScriptedDoor(lambda name, rendered: {"defects": []})
    notes = {figure.note for figure in planted_defects.run(door)}
    assert notes == {"tuned on; scripted", "tuned on; scripted, one plain prompt"}
    assert {name for name, _ in door.asked} == {PLAIN.name}


def test_other_sets_are_not_read_by_a_model(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["benchmarks", "--data", ".", "--only", "samples", "--model", "some-model"])
    assert main() == 2
    assert "--only defects" in capsys.readouterr().err


def test_the_offline_engine_has_no_plain_prompt_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planted_defects, "parts", lambda: iter([("tuned on", TUNED[1:2])]))
    notes = {figure.note for figure in planted_defects.run(Offline())}
    assert notes == {"tuned on; offline"}
